import type { KeyboardEvent } from 'react'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { chosenTo } from '#client/deck/slideChoice.ts'
import { pressedCommand, type Acts, type Commands } from '#client/ui/command.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { slideGridMoves, slideListMoves, type SlideMove } from '../commands/slideMoves.ts'
import { focusPane } from '../layout/panes.ts'
import { rowBeside } from './dropIndex.ts'
import { foldSections } from './foldedSections.ts'
import { keyAt, rowsIn, sectionKey, slidesOfRow, type Row } from './rows.ts'

interface SlideKeys {
  readonly rows: readonly Row[]
  readonly order: readonly SlideId[]
  /** Rows stand beside each other, too. */
  readonly across: boolean
  /** Does what a press says to the slides of a row. `false`: it says nothing to them. */
  readonly press: (event: globalThis.KeyboardEvent, row: Row) => boolean
  readonly choose: (row: Row) => void
  /** Goes from the grid to the slide, or with `null` back to the open one. Left out in a list. */
  readonly onLeave?: ((id: SlideId | null) => void) | undefined
}

const movesOf = (across: boolean): Commands => (across ? slideGridMoves : slideListMoves)

/** The keyboard among slides: arrows walk, with Shift they select, with Alt they move; the rest is as everywhere. */
export function useSlideKeys({ rows, order, across, press, choose, onLeave }: SlideKeys) {
  const store = useEditorStore()
  return (event: KeyboardEvent) => {
    const pressed = pressedCommand(movesOf(across), event.nativeEvent)
    const list = event.currentTarget as HTMLElement
    const at = rows.findIndex(({ key }) => key === keyAt(event.target))
    const row = rows[at]
    if (!row) return
    const { chooseSlides, choice, slideId } = store.getState()

    const go = (to: number): void => {
      const next = rows[Math.max(0, Math.min(to, rows.length - 1))]
      if (!next) return
      choose(next)
    }
    /** Selects as far as a row, past the names of sections that show their slides. */
    const reach = (to: number): void => {
      const step = to < at ? -1 : 1
      let next = Math.max(0, Math.min(to, rows.length - 1))
      const isName = (one: Row | undefined) => one?.kind === 'section' && !one.folded
      while (isName(rows[next])) next += step
      const reached = rows[next]
      const id = reached && slidesOfRow(reached).at(step < 0 ? 0 : -1)
      if (id === undefined || next === at) return
      chooseSlides(chosenTo(order, store.getState(), id), id)
    }
    const beside = (down: boolean): number => {
      const step = down ? 1 : -1
      if (!across) return at + step
      const places = rowsIn(list).map((one) => one.getBoundingClientRect())
      return rowBeside(places, at, down)
    }
    const fold = (on: boolean): void => {
      if (row.kind === 'section') foldSections([row.section.id], on)
      else if (on) {
        const above = rows
          .slice(0, at)
          .filter(({ kind }) => kind === 'section')
          .at(-1)
        if (above) go(rows.indexOf(above))
      }
    }
    const enter = (): void => {
      if (row.kind === 'section') foldSections([row.section.id], !row.folded)
      else if (onLeave) onLeave(row.slide.id)
      else focusPane('slide')
    }

    const moves: Acts & Acts<SlideMove> = {
      up: { run: () => go(beside(false)) },
      down: { run: () => go(beside(true)) },
      first: { run: () => go(0) },
      last: { run: () => go(rows.length - 1) },
      addUp: { run: () => reach(beside(false)) },
      addDown: { run: () => reach(beside(true)) },
      addFirst: { run: () => reach(0) },
      addLast: { run: () => reach(rows.length - 1) },
      all: { run: () => chooseSlides({ ids: order, from: order[0]! }, slideId) },
      fold: { run: () => fold(true) },
      unfold: { run: () => fold(false) },
      before: { run: () => go(at - 1) },
      after: { run: () => go(at + 1) },
      addBefore: { run: () => reach(at - 1) },
      addAfter: { run: () => reach(at + 1) },
      enter: { run: enter },
      ...(choice
        ? { one: { run: () => chooseSlides(null, slideId) } }
        : onLeave && { one: { run: () => onLeave(null) } }),
    }
    const move = pressed && moves[pressed.name]
    if (move) move.run()
    else if (!press(event.nativeEvent, row)) return
    event.preventDefault()
    // The canvas listens for the same keys.
    event.stopPropagation()
  }
}

/** The row that the keyboard is in: of the open slide, or of the section that is selected, or folds it away. */
export function focusKeyOf(
  rows: readonly Row[],
  slideId: SlideId | null,
  chosenSection: SlideId | null,
): string | null {
  if (chosenSection !== null) return sectionKey(chosenSection)
  const own = rows.find((row) => row.kind === 'slide' && row.slide.id === slideId)
  const folded = rows.find((row) => row.kind === 'section' && row.section.slides.includes(slideId ?? ''))
  return (own ?? folded)?.key ?? null
}
