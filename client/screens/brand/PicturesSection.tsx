import type { WorkspaceId } from '#shared/model/ids.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Ellipsis, ImageUp, Images, Pencil, Trash2, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { addBrandPicture, errorText, removeBrandPicture, replaceBrandPicture } from '#client/api.ts'
import { matchingPictures } from '#client/page/matchingPictures.ts'
import { sendPicture } from '#client/page/sendPicture.ts'
import { PicturePreview } from '#client/page/PicturePreview.tsx'
import { brandPicturesQuery } from '#client/queries/brandQueries.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { SearchField } from '#client/ui/SearchField.tsx'
import { showToast } from '#client/ui/toast.ts'
import type { BrandPicture } from '#shared/protocol/api.ts'
import { BrandSection } from './BrandSection.tsx'
import { PictureDialog } from './PictureDialog.tsx'
import { useAddPictures } from './useAddPictures.ts'
import styles from './PicturesSection.module.css'

/** From so many on a field finds one of them. */
const searched = 12

/** Refusals that are read; of a whole folder of wrong files the rest is a number. */
const mostRefused = 5

/** Pictures and logos that every deck of the workspace has at hand. */
export function PicturesSection({ workspaceId, manages }: { workspaceId: WorkspaceId; manages: boolean }) {
  const query = useQuery(brandPicturesQuery(workspaceId))
  const adding = useAddPictures(workspaceId)
  const [isOver, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const takesFiles = manages && {
    onDragOver: (event: React.DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      setOver(false)
      if (event.dataTransfer.files.length === 0) return
      event.preventDefault()
      void adding.add([...event.dataTransfer.files])
    },
  }
  return (
    <div className={styles.part} data-over={isOver || undefined} {...takesFiles}>
      <BrandSection
        title="Pictures"
        lead="Logos and pictures, at hand wherever a picture is put on a slide. Decks that show one keep it, also when it is deleted here."
        icon={Images}
        empty={{
          title: 'No pictures yet',
          text: manages
            ? 'Add the company’s logos and pictures, or drop them here: several at once if you like.'
            : 'Marketing can add the company’s logos and pictures here.',
        }}
        query={query}
        action={
          manages && (
            <Button icon={Upload} loading={adding.status !== null} onClick={() => files.current?.click()}>
              {adding.status ?? 'Add pictures'}
            </Button>
          )
        }
      >
        {(pictures) => <PictureList pictures={pictures} workspaceId={workspaceId} manages={manages} />}
      </BrandSection>
      {manages && (
        <input
          ref={files}
          hidden
          type="file"
          multiple
          accept="image/*,.heic,.heif,.emf,.wmf,.emz,.wmz"
          aria-label="Pictures to add"
          onChange={({ target }) => {
            void adding.add([...(target.files ?? [])])
            // The same file may be chosen again.
            target.value = ''
          }}
        />
      )}
      {adding.refused.length > 0 && (
        <div className={styles.refused}>
          {adding.refused.slice(0, mostRefused).map((reason) => (
            <FormError key={reason} text={reason} />
          ))}
          {adding.refused.length > mostRefused && (
            <p>and {adding.refused.length - mostRefused} more were not taken.</p>
          )}
          <Button size="s" variant="quiet" onClick={adding.forget}>
            Close
          </Button>
        </div>
      )}
    </div>
  )
}

interface PictureListProps {
  pictures: readonly BrandPicture[]
  workspaceId: WorkspaceId
  manages: boolean
}

function PictureList({ pictures, workspaceId, manages }: PictureListProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<BrandPicture | null>(null)
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: brandPicturesQuery(workspaceId).queryKey })
  const shown = matchingPictures(typed, pictures)

  const [replacing, setReplacing] = useState<BrandPicture | null>(null)
  const file = useRef<HTMLInputElement>(null)

  async function replace(chosen: File) {
    if (!replacing) return
    const { id, name } = replacing
    const stored = await sendPicture(workspaceId, chosen)
    try {
      if (typeof stored === 'string') throw new Error(stored)
      await replaceBrandPicture(workspaceId, id, stored.asset)
      showToast(`“${name}” has its new file. Decks that show the old one are offered it.`)
    } catch (error) {
      showToast(typeof stored === 'string' ? stored : errorText(error), { tone: 'danger' })
    }
    await refresh()
  }

  async function remove({ id, name, hash, alt, tags }: BrandPicture) {
    try {
      await removeBrandPicture(workspaceId, id)
      const putBack = () =>
        void addBrandPicture(workspaceId, { hash, name, alt, tags })
          .catch((error: unknown) => showToast(errorText(error), { tone: 'danger' }))
          .then(refresh)
      showToast(`“${name}” is deleted. Decks that show it keep it.`, {
        action: { label: 'Undo', run: putBack },
      })
    } catch (error) {
      showToast(errorText(error), { tone: 'danger' })
    }
    await refresh()
  }

  return (
    <>
      {pictures.length >= searched && (
        <div className={styles.search}>
          <SearchField label="Find a picture" value={typed} onChange={setTyped} />
          <p role="status">{foundText(shown.length, pictures.length)}</p>
        </div>
      )}
      <ul className={styles.pictures} aria-label="Pictures">
        {shown.map((picture) => (
          <li key={picture.id} className={styles.picture}>
            <PicturePreview picture={picture} workspaceId={workspaceId} alt={picture.alt} />
            <span className={styles.words}>
              <strong dir="auto" title={picture.name}>
                {picture.name}
              </strong>
              <span dir="auto" title={picture.alt}>
                {picture.alt || 'No description'}
              </span>
              {picture.tags.length > 0 && <small dir="auto">{picture.tags.join(' · ')}</small>}
            </span>
            {manages && (
              <Menu
                align="end"
                entries={[
                  {
                    kind: 'item',
                    label: 'Name, tags and description…',
                    icon: Pencil,
                    onSelect: () => setAsked(picture),
                  },
                  {
                    ...{ kind: 'item', label: 'Replace with a newer file…', icon: ImageUp },
                    onSelect: () => {
                      setReplacing(picture)
                      file.current?.click()
                    },
                  },
                  {
                    ...{ kind: 'item', label: 'Delete', icon: Trash2, danger: true },
                    onSelect: () => void remove(picture),
                  },
                ]}
              >
                <IconButton
                  size="s"
                  icon={Ellipsis}
                  label={`More for ${picture.name}`}
                  className={styles.more}
                />
              </Menu>
            )}
          </li>
        ))}
      </ul>
      {manages && (
        <input
          ref={file}
          hidden
          type="file"
          accept="image/*,.heic,.heif,.emf,.wmf,.emz,.wmz"
          aria-label="The newer file"
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            if (chosen) void replace(chosen)
            target.value = ''
          }}
        />
      )}
      {asked && (
        <PictureDialog
          picture={asked}
          workspaceId={workspaceId}
          onSaved={refresh}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

function foundText(shown: number, all: number): string {
  if (shown === 0) return 'No picture is called that, or shows it.'
  return shown === all ? `${all} pictures` : `${shown} of ${all} pictures`
}
