import type { Commands } from '#client/ui/command.ts'

const walking = {
  up: { label: 'The slide above', keys: ['up'] },
  down: { label: 'The slide below', keys: ['down'] },
  first: { label: 'The first slide', keys: ['home'] },
  last: { label: 'The last slide', keys: ['end'] },
  addUp: { label: 'Select as far as the slide above', keys: ['shift+up'] },
  addDown: { label: 'Select as far as the slide below', keys: ['shift+down'] },
  addFirst: { label: 'Select from the first slide on', keys: ['shift+home'] },
  addLast: { label: 'Select as far as the last slide', keys: ['shift+end'] },
  all: { label: 'Select all slides', keys: ['mod+a'] },
} as const satisfies Commands

/** How the keyboard goes through the list of slides. */
export const slideListMoves = {
  ...walking,
  fold: { label: 'Fold the section, or go to its name', keys: ['left'] },
  unfold: { label: 'Unfold the section', keys: ['right'] },
  enter: { label: 'Go to the slide, or fold or unfold the section', keys: ['enter'] },
  one: { label: 'Back to one slide', keys: ['escape'] },
} as const satisfies Commands

/** The same in the grid. */
export const slideGridMoves = {
  ...walking,
  before: { label: 'The slide before', keys: ['left'] },
  after: { label: 'The slide after', keys: ['right'] },
  addBefore: { label: 'Select the slide before, too', keys: ['shift+left'] },
  addAfter: { label: 'Select the slide after, too', keys: ['shift+right'] },
  enter: { label: 'Open the slide, or fold or unfold the section', keys: ['enter'] },
  one: { label: 'Back to one slide, then out of the grid', keys: ['escape'] },
} as const satisfies Commands

export type SlideMove = keyof typeof slideListMoves | keyof typeof slideGridMoves
