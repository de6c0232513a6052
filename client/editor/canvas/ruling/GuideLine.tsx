import type { KeyboardEvent } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { pressedCommand } from '#client/ui/command.ts'
import { deleteGuides, moveGuide } from '#shared/docs/rulingDoc.ts'
import { rulerLength, type RulerGuide } from '#shared/model/ruling.ts'
import { arrowWays } from '../../commands/canvasCommands.ts'
import { guideMoves } from '../../commands/rulingCommands.ts'
import type { View } from '../viewport/useView.ts'
import { useGuidePull } from './useGuidePull.ts'
import styles from './ruling.module.css'

/** A guide as something to pull at, and for the keyboard a slider that arrows move and Delete takes away. */
export function GuideLine({ guide: { id, axis, at }, view }: { guide: RulerGuide; view: View }) {
  const { design, history } = useDeckSession()
  const pulling = useGuidePull(axis, id, view)
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    const pressed = pressedCommand(guideMoves, event.nativeEvent)
    if (!pressed) return
    event.preventDefault()
    event.stopPropagation()
    const [x, y] = arrowWays[pressed.key.split('+').at(-1)!] ?? [0, 0]
    const way = axis === 'x' ? x : y
    const canvas = event.currentTarget.closest<HTMLElement>('[data-canvas]')
    switch (pressed.name) {
      case 'move':
        return moveGuide(design.doc, id, at + way)
      case 'moveFar':
        return moveGuide(design.doc, id, at + way * 10)
      case 'remove':
        history.gesture(() => deleteGuides(design.doc, [id]))
        return canvas?.focus()
      case 'leave':
        return canvas?.focus()
    }
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={axis === 'x' ? 'Upright guide' : 'Level guide'}
      aria-orientation={axis === 'x' ? 'horizontal' : 'vertical'}
      aria-valuemin={0}
      aria-valuemax={rulerLength[axis]}
      aria-valuenow={at}
      aria-valuetext={`${at} pixels from the ${axis === 'x' ? 'left' : 'top'}`}
      className={styles.guide}
      data-axis={axis}
      style={axis === 'x' ? { left: at * view.zoom } : { top: at * view.zoom }}
      onKeyDown={handleKey}
      {...pulling}
    />
  )
}
