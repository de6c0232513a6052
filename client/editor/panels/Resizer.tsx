import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { panelHeight } from '../layout/panelHeight.ts'
import { panelLimits, settleHeight } from '../layout/panelSize.ts'
import styles from './BottomPanel.module.css'

/** The panel's upper edge: drag it, or use the arrow keys; Enter folds and unfolds. */
export function Resizer({ height }: { height: number }) {
  const start = useRef<{ y: number; height: number } | null>(null)
  const set = (wanted: number) => panelHeight.set(String(settleHeight(wanted)))

  function handleMove(event: PointerEvent) {
    if (start.current) set(start.current.height + start.current.y - event.clientY)
  }

  function handleKey(event: KeyboardEvent) {
    const step = event.key === 'ArrowUp' ? 24 : event.key === 'ArrowDown' ? -24 : 0
    if (step !== 0)
      set(height === 0 ? panelLimits.least : height + step < panelLimits.least ? 0 : height + step)
    else if (event.key === 'Enter') set(height === 0 ? panelLimits.usual : 0)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label="Height of the notes"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={0}
      aria-valuemax={panelLimits.most}
      className={styles.resizer}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { y: event.clientY, height }
      }}
      onPointerMove={handleMove}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
      onDoubleClick={() => set(panelLimits.usual)}
      onKeyDown={handleKey}
    />
  )
}
