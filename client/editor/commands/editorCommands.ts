import {
  Grid3x3,
  History,
  Keyboard,
  LayoutGrid,
  LayoutTemplate,
  ListChecks,
  PackageOpen,
  Play,
  Plus,
  Redo2,
  Replace,
  Save,
  ScanSearch,
  Search,
  Share2,
  SquareUser,
  TextSearch,
  Undo2,
  Users,
} from 'lucide-react'
import type { Commands } from '#client/ui/command.ts'

/** What can be done from anywhere in the editor. */
export const editorCommands = {
  find: { label: 'Find a slide, a client, an action', icon: Search, keys: ['mod+k'] },
  findWords: { label: 'Find words…', icon: TextSearch, keys: ['mod+f'] },
  replaceWords: { label: 'Find and replace…', icon: Replace, keys: ['mod+h', 'mod+shift+h'] },
  undo: { label: 'Undo', icon: Undo2, keys: ['mod+z'] },
  redo: { label: 'Redo', icon: Redo2, keys: ['mod+shift+z', 'mod+y'] },
  previousSlide: { label: 'Previous slide', keys: ['pageup'] },
  nextSlide: { label: 'Next slide', keys: ['pagedown'] },
  slideGrid: { label: 'Slide grid', icon: Grid3x3, keys: ['mod+alt+1'] },
  newSlide: { label: 'New slide', icon: Plus, keys: ['mod+m'] },
  editLayouts: { label: 'Edit layouts', icon: LayoutTemplate },
  slideshow: { label: 'Slide show, full screen', icon: Play, keys: ['mod+enter'] },
  present: { label: 'Present together…', icon: Users },
  plan: { label: 'The plan…', icon: ListChecks },
  showings: { label: 'Showings and rehearsals', icon: History },
  newPitch: { label: 'New pitch for a client…', icon: SquareUser },
  share: { label: 'Share', icon: Share2 },
  check: { label: 'Check the slides', icon: ScanSearch },
  parked: { label: 'Words without a place', icon: PackageOpen },
  save: { label: 'Save', icon: Save, keys: ['mod+s'] },
  help: { label: 'Keyboard shortcuts', icon: Keyboard, keys: ['?'] },
  home: { label: 'All decks', icon: LayoutGrid },
} as const satisfies Commands

export type EditorCommand = keyof typeof editorCommands

/** Done even while somebody writes or something lies over the editor. */
export const alwaysAtHand: readonly EditorCommand[] = [
  'find',
  'findWords',
  'replaceWords',
  'slideshow',
  'save',
]
