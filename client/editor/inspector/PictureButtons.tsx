import { ImageUp, Images } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import type { Picture } from '#shared/model/block.ts'
import { usePictureUpload } from '../canvas/images/usePictureUpload.ts'

/** Fetched once somebody opens it. */
const PictureLibrary = lazy(() =>
  import('../pictures/PictureLibrary.tsx').then((m) => ({ default: m.PictureLibrary })),
)

interface PictureButtonsProps {
  /** What choosing a file is called. */
  label: string
  /** It is what is to be done next. */
  primary?: boolean
  /** The picture has a description where the library knows one. */
  onPicture: (picture: Picture) => void
}

/** The two ways to a picture: a file of one's own, and the workspace's library. */
export function PictureButtons({ label, primary = false, onPicture }: PictureButtonsProps) {
  const { busy, choose } = usePictureUpload(onPicture)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant={primary ? 'primary' : 'line'} icon={ImageUp} wide loading={busy} onClick={choose}>
        {label}
      </Button>
      <Button icon={Images} wide onClick={() => setOpen(true)}>
        From the library…
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PictureLibrary onTake={onPicture} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
