import { changesHereAlone, unsavedChanges, type RoomState } from './roomState.ts'

/** What the header says about my changes. `saved` only when the server has every one of them on disk. */
export type SaveState =
  | { readonly kind: 'loading'; readonly reachable: boolean }
  | { readonly kind: 'saving'; readonly changes: number }
  | { readonly kind: 'saved' }
  /** Changes wait until the connection is back: `hereAlone` of them in this page, the others on this machine. */
  | { readonly kind: 'offline'; readonly changes: number; readonly hereAlone: number }
  /** The server did not take a change. `stuck`: only a reload of the page helps. */
  | { readonly kind: 'refused'; readonly stuck: boolean }
  /** A room was ended for good; see `closedText`. */
  | { readonly kind: 'closed'; readonly code: number; readonly changes: number }

/** The worst of all rooms in use, because that is what a person has to know. */
export function saveStateOf(rooms: readonly RoomState[]): SaveState {
  const changes = rooms.reduce((sum, room) => sum + unsavedChanges(room), 0)
  const closed = rooms.find((room) => room.kind === 'closed')
  if (closed) return { kind: 'closed', code: closed.code, changes }
  if (rooms.some(({ kind }) => kind === 'stuck')) return { kind: 'refused', stuck: true }
  if (rooms.some(({ kind }) => kind === 'recovering')) return { kind: 'refused', stuck: false }
  if (rooms.some(({ kind }) => kind === 'offline')) {
    const hereAlone = rooms.reduce((sum, room) => sum + changesHereAlone(room), 0)
    return { kind: 'offline', changes, hereAlone }
  }
  if (changes > 0) return { kind: 'saving', changes }
  const opening = rooms.filter((room) => room.kind === 'opening')
  if (opening.length > 0) return { kind: 'loading', reachable: opening.every(({ reachable }) => reachable) }
  return { kind: 'saved' }
}
