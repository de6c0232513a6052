import { useContext, type KeyboardEvent, type PointerEvent } from 'react'
import { AssetSourceContext } from '#client/slide/slideContext.ts'
import type { ImageBlock } from '#shared/blocks/image/model.ts'
import type { Picture } from '#shared/model/block.ts'
import styles from './FocusPicker.module.css'

interface FocusPickerProps {
  picture: Picture
  focus: ImageBlock['focus']
  onChange: (focus: ImageBlock['focus']) => void
}

/** Pixels. */
const tallest = 160

/** The point of a picture that stays in view when it is cropped: press on it, or use the arrow keys. */
export function FocusPicker({ picture, focus, onChange }: FocusPickerProps) {
  const source = useContext(AssetSourceContext)
  const ratio = picture.width / picture.height
  function handlePointer(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    onChange({
      x: share((event.clientX - box.left) / box.width),
      y: share((event.clientY - box.top) / box.height),
    })
  }

  function handleKey(event: KeyboardEvent) {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    onChange({ x: share(focus.x + step[0]), y: share(focus.y + step[1]) })
  }

  return (
    <button
      type="button"
      className={styles.picker}
      data-own-keys
      style={{ aspectRatio: ratio, width: `min(100%, ${Math.round(tallest * ratio)}px)` }}
      aria-label={`Point kept in view: ${Math.round(focus.x * 100)} % across, ${Math.round(focus.y * 100)} % down. Arrow keys move it`}
      title="Press on what must stay in view"
      onPointerDown={handlePointer}
      onKeyDown={handleKey}
    >
      <img src={source(picture.asset)} alt="" draggable={false} />
      <span className={styles.point} style={{ left: `${focus.x * 100}%`, top: `${focus.y * 100}%` }} />
    </button>
  )
}

const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, -0.05],
  ArrowDown: [0, 0.05],
}
