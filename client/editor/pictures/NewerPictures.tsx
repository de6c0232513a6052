import { RefreshCw } from 'lucide-react'
import { useDeckSession, useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { showToast } from '#client/ui/toast.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import { olderIn, takeNewer, useNewerPictures } from './newerPictures.ts'
import styles from './NewerPictures.module.css'

/**
 * Says that the library has a newer file, of one picture or of any on the deck's slides, and takes it everywhere in one
 * step. Nothing where there is none, or where it is not mine to change.
 */
export function NewerPictures({ of }: { of?: AssetHash }) {
  const session = useDeckSession()
  const all = useNewerPictures()
  const { can } = session
  const [design, pitch] = [useDesign(), usePitch()]
  const newer = of === undefined ? all : new Map([...all].filter(([older]) => older === of))
  const places = olderIn(can.editDesign ? design : null, can.editPitch ? pitch : null, newer).length
  if (places === 0) return null
  const take = () => {
    takeNewer(session, newer)
    showToast(places === 1 ? 'The newer file is in its place.' : `The newer files are in ${places} places.`)
  }
  return (
    <div className={styles.note} role="note">
      <p>
        {of === undefined
          ? 'The library has newer files of pictures in this deck.'
          : 'The library has a newer file of this picture.'}
      </p>
      <Button size="s" icon={RefreshCw} wide onClick={take}>
        {places === 1
          ? 'Take the newer file'
          : `Take the newer ${of === undefined ? 'files' : 'file'} in all ${places} places`}
      </Button>
    </div>
  )
}
