/**
 * One room as a person would tell it. `made` counts my own changes since this copy of the document was
 * opened, `kept` those that the server has on disk.
 */
export type RoomState = Refusals &
  (
    | { readonly kind: 'opening'; readonly reachable: boolean }
    | (Open & { readonly kind: 'synced' })
    | (Open & { readonly kind: 'offline' })
    /** My change was refused, which spoils a document for good: this copy is frozen, a fresh one on its way. */
    | { readonly kind: 'recovering' }
    /** Refused again and again: a fresh copy does not help, a fresh page may. */
    | { readonly kind: 'stuck' }
    | { readonly kind: 'closed'; readonly code: number; readonly changes: number }
  )

interface Open {
  /** Whether the server takes changes of mine, as it said when I last joined. */
  readonly writable: boolean
  readonly made: number
  readonly kept: number
  /** How many of my changes this machine keeps until the server has them. */
  readonly stored: number
}

interface Refusals {
  /** When the last refusals came, in milliseconds. */
  readonly refusedAt: readonly number[]
}

export type RoomEvent =
  | { readonly type: 'synced'; readonly writable: boolean }
  | { readonly type: 'changed' }
  /** The server has the first `upTo` of my changes on disk. */
  | { readonly type: 'kept'; readonly upTo: number }
  /** This machine keeps the first `upTo` of my changes, so that they outlive the page. */
  | { readonly type: 'stored'; readonly upTo: number }
  /** The connection ended and is being tried again. */
  | { readonly type: 'lost' }
  /** `reason`: a sentence for the person. */
  | { readonly type: 'refused'; readonly at: number; readonly reason: string }
  /** The server ended it for good, see `closeCodes`. */
  | { readonly type: 'closed'; readonly code: number }
  | { readonly type: 'retried' }

/** An outdated page may be refused each time it opens a document: two fresh copies a minute, then it stops. */
const maxRefusals = 2
const refusalSpan = 60_000

export const openingRoom: RoomState = { kind: 'opening', reachable: true, refusedAt: [] }

/** The next state; the same object when the event changes nothing. */
export function nextRoomState(state: RoomState, event: RoomEvent): RoomState {
  if (state.kind === 'closed' || state.kind === 'stuck') return event.type === 'retried' ? openingRoom : state
  const { refusedAt } = state
  switch (event.type) {
    case 'synced':
      return { kind: 'synced', writable: event.writable, ...countsOf(state), refusedAt }
    case 'changed':
      return isOpen(state) ? { ...state, made: state.made + 1 } : state
    case 'kept':
      return isOpen(state) && event.upTo > state.kept
        ? { ...state, kept: Math.min(event.upTo, state.made) }
        : state
    case 'stored':
      return isOpen(state) && event.upTo > state.stored ? { ...state, stored: event.upTo } : state
    case 'lost':
      return afterLoss(state)
    case 'refused':
      return afterRefusal(refusedAt, event.at)
    case 'closed':
      return { kind: 'closed', code: event.code, changes: unsavedChanges(state), refusedAt }
    case 'retried':
      return state
  }
}

/** My changes that are not known to be on the server's disk. */
export function unsavedChanges(state: RoomState): number {
  return isOpen(state) ? state.made - state.kept : state.kind === 'closed' ? state.changes : 0
}

/** Those of them that this page alone has: they are gone when it is closed. */
export function changesHereAlone(state: RoomState): number {
  return isOpen(state) ? Math.max(0, state.made - Math.max(state.kept, state.stored)) : unsavedChanges(state)
}

/** Whether a change may be made here and now. */
export const isWritable = (state: RoomState): boolean => isOpen(state) && state.writable

const isOpen = (state: RoomState): state is Open & Refusals & { kind: 'synced' | 'offline' } =>
  state.kind === 'synced' || state.kind === 'offline'

const countsOf = (state: RoomState) =>
  isOpen(state)
    ? { made: state.made, kept: state.kept, stored: state.stored }
    : { made: 0, kept: 0, stored: 0 }

function afterLoss(state: RoomState): RoomState {
  if (state.kind === 'synced') return { ...state, kind: 'offline' }
  return state.kind === 'opening' && state.reachable ? { ...state, reachable: false } : state
}

function afterRefusal(earlier: readonly number[], at: number): RoomState {
  const refusedAt = [...earlier.filter((time) => at - time < refusalSpan), at]
  return { kind: refusedAt.length > maxRefusals ? 'stuck' : 'recovering', refusedAt }
}
