import { ArrowDown, ArrowUp, Copy, Link2, ListFilter, Trash2 } from 'lucide-react'
import type { Commands } from '#client/ui/command.ts'

/** What can be done to a slide as a whole. */
export const slideCommands = {
  duplicate: { label: 'Duplicate slide', icon: Copy, keys: ['mod+d'] },
  moveUp: { label: 'Move slide up', icon: ArrowUp, keys: ['alt+up'] },
  moveDown: { label: 'Move slide down', icon: ArrowDown, keys: ['alt+down'] },
  condition: { label: 'Show the slide only if…', icon: ListFilter },
  copyLink: { label: 'Copy link to this slide', icon: Link2 },
  remove: { label: 'Delete slide', icon: Trash2, keys: ['delete', 'backspace'], danger: true },
} as const satisfies Commands

export type SlideCommand = keyof typeof slideCommands

/** What can be done to a layout as a whole, in the list of layouts. */
export const layoutCommands = {
  duplicate: { label: 'Duplicate layout', icon: Copy, keys: ['mod+d'] },
  moveUp: { label: 'Move layout up', icon: ArrowUp, keys: ['alt+up'] },
  moveDown: { label: 'Move layout down', icon: ArrowDown, keys: ['alt+down'] },
  remove: { label: 'Delete layout', icon: Trash2, keys: ['delete', 'backspace'], danger: true },
} as const satisfies Commands

export type LayoutCommand = keyof typeof layoutCommands

/** How the keyboard goes through the list of slides. */
export const slideListMoves = {
  up: { label: 'The slide above', keys: ['up'] },
  down: { label: 'The slide below', keys: ['down'] },
  first: { label: 'The first slide', keys: ['home'] },
  last: { label: 'The last slide', keys: ['end'] },
} as const satisfies Commands

export type SlideListMove = keyof typeof slideListMoves
