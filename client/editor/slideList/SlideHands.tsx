import { useImperativeHandle, type Ref, type RefObject } from 'react'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { pressedCommand, type Acts } from '#client/ui/command.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { slideClipboard, slideCommands, type SlideCommand } from '../commands/slideCommands.ts'
import { useSlideActs } from '../commands/useSlideActs.ts'
import { sectionsOf, type DeckSection } from '../slides/deckSections.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { SlideMenu } from './SlideMenu.tsx'
import { slideMenu } from './slideMenu.ts'
import { useSlideClipboard } from './useSlideClipboard.ts'

/** What a list of slides asks to have done to them. */
export interface Hands {
  /** `false` when they stood there already. */
  move(ids: readonly SlideId[], index: number): boolean
  /** Does what a press says to slides. `false`: it says nothing to them. */
  press(event: KeyboardEvent, ids: readonly SlideId[]): boolean
}

/** What a right click is meant for. */
export interface Clicked {
  readonly ids: readonly SlideId[]
  /** The one whose name was clicked, of which these are the slides. */
  readonly section: DeckSection | null
}

interface SlideHandsProps {
  ref: Ref<Hands>
  list: RefObject<HTMLElement | null>
  /** Slides stand in the canvas's place. */
  isAlone: boolean
  onMove: (index: number) => void
  clickedAt: (target: EventTarget | null) => Clicked | null
}

/** Everything that is done to the slides of a list: nothing of it is needed to go through them. */
export function SlideHands({ ref, list, isAlone, onMove, clickedAt }: SlideHandsProps) {
  const deck = useDeck()
  const actions = useSlideActions()
  const actsOf = useSlideActs(onMove)
  useSlideClipboard(list, isAlone)
  useImperativeHandle(
    ref,
    () => ({
      move: (ids, index) => actions.move(ids, index),
      press: (event, ids) => press(event, actsOf(ids)),
    }),
    [actions, actsOf],
  )
  function entriesAt(target: EventTarget | null) {
    const { ids = [], section = null } = clickedAt(target) ?? {}
    const slides = deck.slides.filter(({ id }) => ids.includes(id))
    const sections = sectionsOf(deck.slides)
    return slideMenu(slides, { actions, acts: actsOf(ids), deck, section, sections })
  }
  return <SlideMenu list={list} entriesAt={entriesAt} />
}

/** The clipboard's keys come as the browser's own events. */
function press(event: KeyboardEvent, acts: Acts<SlideCommand>): boolean {
  const name = pressedCommand(slideCommands, event)?.name
  const act = name && !slideClipboard.includes(name) ? acts[name] : undefined
  if (act?.may !== false) act?.run()
  return act !== undefined
}
