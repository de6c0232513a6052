import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { firstCrop, mostZoom, moved, zoomed, zoomOf, type Crop } from './crop.ts'
import styles from './CropDialog.module.css'

interface CropDialogProps {
  picture: ImageBitmap
  error: string | undefined
  busy: boolean
  onTake: (photo: Blob) => void
  onClose: () => void
}

/** Pixels on the screen, and of what is sent: more than is kept. */
const shown = 280
const sent = 768

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
}

/** Which part of a picture is one's face: by the pointer, or with arrow keys and the slider. */
export function CropDialog({ picture, error, busy, onTake, onClose }: CropDialogProps) {
  const [crop, setCrop] = useState(() => firstCrop(picture))
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current) draw(canvas.current, picture, crop)
  }, [picture, crop])

  /** Screen pixels that the picture goes along with. */
  const drag = (dx: number, dy: number) =>
    setCrop((now) => moved(now, (-dx * now.side) / shown, (-dy * now.side) / shown, picture))

  function handlePointer({ currentTarget, pointerId, movementX, movementY, type }: PointerEvent) {
    if (type === 'pointerdown') currentTarget.setPointerCapture(pointerId)
    else if (currentTarget.hasPointerCapture(pointerId)) drag(movementX, movementY)
  }

  function handleKey(event: KeyboardEvent) {
    const [x, y] = arrows[event.key] ?? []
    if (x === undefined || y === undefined) return
    event.preventDefault()
    drag(-x * 8, -y * 8)
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="s"
      title="Your photo"
      description="Drag it, or use the arrow keys, until it shows what you like."
      onSubmit={() => void photoOf(picture, crop).then(onTake)}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" loading={busy}>
            Use this photo
          </Button>
        </>
      }
    >
      <FormError text={error} />
      <div className={styles.crop}>
        <canvas
          ref={canvas}
          width={shown * 2}
          height={shown * 2}
          tabIndex={0}
          role="img"
          aria-label="The part of the picture that is shown. Arrow keys move it."
          className={styles.picture}
          onPointerDown={handlePointer}
          onPointerMove={handlePointer}
          onKeyDown={handleKey}
        />
        <label className={styles.zoom}>
          Zoom
          <input
            type="range"
            min={1}
            max={mostZoom}
            step={0.01}
            value={zoomOf(crop, picture)}
            onChange={({ target }) => setCrop(zoomed(crop, Number(target.value), picture))}
          />
        </label>
      </div>
    </Dialog>
  )
}

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, { x, y, side }: Crop): void {
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, x, y, side, side, 0, 0, canvas.width, canvas.height)
}

async function photoOf(picture: ImageBitmap, crop: Crop): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = Math.min(sent, Math.round(crop.side))
  draw(canvas, picture, crop)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (photo) => (photo ? resolve(photo) : reject(new Error('The picture could not be cut'))),
      'image/png',
    ),
  )
}
