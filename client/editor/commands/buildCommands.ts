import { ArrowDown, ArrowUp, Minus } from 'lucide-react'
import type { Commands } from '#client/ui/command.ts'

/** How the keyboard goes through what appears on presses. */
export const buildListMoves = {
  before: { label: 'What appears before', keys: ['up'] },
  after: { label: 'What appears after', keys: ['down'] },
  first: { label: 'What appears first', keys: ['home'] },
  last: { label: 'What appears last', keys: ['end'] },
} as const satisfies Commands

/** What marketing can do there. */
export const buildListCommands = {
  earlier: { label: 'Appears earlier', icon: ArrowUp, keys: ['alt+up'] },
  later: { label: 'Appears later', icon: ArrowDown, keys: ['alt+down'] },
  atOnce: { label: 'There from the start', icon: Minus, keys: ['delete', 'backspace'] },
} as const satisfies Commands
