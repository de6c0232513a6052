import type { Frame } from '#shared/model/frame.ts'
import { handleCursor, handles, handleWay, type Handle } from '../../geometry/handle.ts'
import type { TurnSide } from '../../geometry/turnSide.ts'
import styles from './overlay.module.css'

interface HandlesProps {
  frame: Frame
  zoom: number
  /** The side of the grip that turns it; `null`: it cannot be turned. */
  turn: TurnSide | null
  /** Nobody pulls at its upper or lower edge. */
  isHighAsItsWords?: boolean
}

/** Screen pixels from the edge of the box to the middle of the grip that turns it. */
export const turnReach = 24

/** Screen pixels; below this the handles in the middle of a side would cover the box. */
const roomForSides = 44

/** Grips for the pointer. The keyboard has the arrow keys and the inspector's number fields instead. */
export function Handles({ frame, zoom, turn, isHighAsItsWords = false }: HandlesProps) {
  const shown = handles.filter(
    (handle) => hasRoom(handle, frame, zoom) && !(isHighAsItsWords && handleWay(handle).x === 0),
  )
  return (
    <>
      {turn && <span className={styles.rotate} data-handle="rotate" data-side={turn} aria-hidden />}
      {shown.map((handle) => (
        <Grip key={handle} handle={handle} rotation={frame.rotation} />
      ))}
    </>
  )
}

function hasRoom(handle: Handle, { w, h }: Frame, zoom: number): boolean {
  const way = handleWay(handle)
  if (way.x === 0) return w * zoom >= roomForSides
  return way.y !== 0 || h * zoom >= roomForSides
}

function Grip({ handle, rotation }: { handle: Handle; rotation: number }) {
  const way = handleWay(handle)
  const place = { left: `${(way.x + 1) * 50}%`, top: `${(way.y + 1) * 50}%` }
  return (
    <span
      className={styles.grip}
      style={{ ...place, cursor: handleCursor(handle, rotation) }}
      data-handle={handle}
      aria-hidden
    />
  )
}

/** A line has two ends and nothing else to pull. */
export const LineEnds = () => (
  <>
    <span
      className={styles.grip}
      style={{ left: 0, top: '50%' }}
      data-handle="start"
      data-round
      aria-hidden
    />
    <span
      className={styles.grip}
      style={{ left: '100%', top: '50%' }}
      data-handle="end"
      data-round
      aria-hidden
    />
  </>
)
