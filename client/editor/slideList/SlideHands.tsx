import { useImperativeHandle, type Ref, type RefObject } from 'react'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { pressedCommand, type Acts } from '#client/ui/command.ts'
import type { MenuEntry } from '#client/ui/menuEntry.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { slideClipboard, slideCommands, type SlideCommand } from '../commands/slideCommands.ts'
import { useSlideActs } from '../commands/useSlideActs.ts'
import { sectionsOf, type DeckSection } from '../slides/deckSections.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { slideMenu } from './slideMenu.ts'
import { useSlideClipboard } from './useSlideClipboard.ts'

/** What a list of slides asks to have done to them. */
export interface Hands {
  /** `false` when they stood there already. */
  move(ids: readonly SlideId[], index: number): boolean
  /** What a right click on them offers; `section`: on the name of theirs. */
  menu(ids: readonly SlideId[], section: DeckSection | null): readonly MenuEntry[]
  /** Does what a press says to slides. `false`: it says nothing to them. */
  press(event: KeyboardEvent, ids: readonly SlideId[]): boolean
}

interface SlideHandsProps {
  ref: Ref<Hands>
  list: RefObject<HTMLElement | null>
  /** Slides stand in the canvas's place. */
  isAlone: boolean
  onMove: (index: number) => void
}

/** Everything that is done to the slides of a list: nothing of it is needed to go through them. */
export function SlideHands({ ref, list, isAlone, onMove }: SlideHandsProps) {
  const deck = useDeck()
  const actions = useSlideActions()
  const actsOf = useSlideActs(onMove)
  useSlideClipboard(list, isAlone)
  useImperativeHandle(
    ref,
    () => ({
      move: (ids, index) => actions.move(ids, index),
      menu(ids, section) {
        const slides = deck.slides.filter(({ id }) => ids.includes(id))
        const sections = sectionsOf(deck.slides)
        return slideMenu(slides, { actions, acts: actsOf(ids), deck, section, sections })
      },
      press: (event, ids) => press(event, actsOf(ids)),
    }),
    [deck, actions, actsOf],
  )
  return null
}

/** The clipboard's keys come as the browser's own events. */
function press(event: KeyboardEvent, acts: Acts<SlideCommand>): boolean {
  const name = pressedCommand(slideCommands, event)?.name
  const act = name && !slideClipboard.includes(name) ? acts[name] : undefined
  if (act?.may !== false) act?.run()
  return act !== undefined
}
