import { Eye, EyeOff, KeySquare, Lock, LockOpen, MoveDown, MoveUp, Pencil } from 'lucide-react'
import type { Commands } from '#client/ui/command.ts'

/** How the keyboard goes through the list of a slide's blocks. */
export const blockListMoves = {
  above: { label: 'The block above', keys: ['up'] },
  below: { label: 'The block below', keys: ['down'] },
  addAbove: { label: 'Select the one above too', keys: ['shift+up'] },
  addBelow: { label: 'Select the one below too', keys: ['shift+down'] },
  fold: { label: 'Fold the group, or go to it', keys: ['left'] },
  unfold: { label: 'Unfold the group, or go into it', keys: ['right'] },
  first: { label: 'The front block', keys: ['home'] },
  last: { label: 'The back block', keys: ['end'] },
} as const satisfies Commands

/** What marketing can do there. */
export const blockListCommands = {
  forward: { label: 'Bring forward in the list', icon: MoveUp, keys: ['alt+up'] },
  backward: { label: 'Send backward in the list', icon: MoveDown, keys: ['alt+down'] },
  key: { label: 'Key block: the others line up with it', icon: KeySquare, keys: ['mod+shift+k'] },
  rename: { label: 'Name it', icon: Pencil, keys: ['f2'] },
  lock: { label: 'Lock place and look', icon: Lock },
  hide: { label: 'Hide from every client', icon: EyeOff, keys: ['mod+alt+shift+h'] },
  show: { label: 'Show to clients again', icon: Eye },
  unlock: { label: 'Unlock', icon: LockOpen },
} as const satisfies Commands
