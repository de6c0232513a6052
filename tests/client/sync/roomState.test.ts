import { describe, expect, test } from 'vitest'
import {
  isWritable,
  nextRoomState,
  openingRoom,
  unsavedChanges,
  type RoomEvent,
  type RoomState,
} from '#client/sync/roomState.ts'
import { saveStateOf } from '#client/sync/saveState.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'

const after = (...events: RoomEvent[]): RoomState => events.reduce(nextRoomState, openingRoom)
const joined: RoomEvent = { type: 'synced', writable: true }
const changed: RoomEvent = { type: 'changed' }
const lost: RoomEvent = { type: 'lost' }
const kept = (upTo: number): RoomEvent => ({ type: 'kept', upTo })
const refused = (at: number): RoomEvent => ({ type: 'refused', at, reason: 'Why.' })

describe('a room', () => {
  test('is saved only once every change of mine is on disk', () => {
    expect(saveStateOf([after(joined)])).toEqual({ kind: 'saved' })
    expect(saveStateOf([after(joined, changed, changed)])).toEqual({ kind: 'saving', changes: 2 })
    expect(saveStateOf([after(joined, changed, changed, kept(1))])).toEqual({ kind: 'saving', changes: 1 })
    expect(saveStateOf([after(joined, changed, changed, kept(2))])).toEqual({ kind: 'saved' })
  })

  test('counts what is written while away, and does not take the return for saved', () => {
    const away = after(joined, changed, lost, changed)
    expect(saveStateOf([away])).toEqual({ kind: 'offline', changes: 2, hereAlone: 2 })
    expect(saveStateOf([nextRoomState(away, joined)])).toEqual({ kind: 'saving', changes: 2 })
  })

  test('ignores an answer older than the last and one that promises more than was made', () => {
    expect(unsavedChanges(after(joined, changed, changed, kept(2), kept(1)))).toBe(0)
    expect(unsavedChanges(after(joined, changed, kept(9), changed))).toBe(1)
  })

  test('says that it cannot be reached before it was ever read', () => {
    expect(saveStateOf([after()])).toEqual({ kind: 'loading', reachable: true })
    expect(saveStateOf([after(lost)])).toEqual({ kind: 'loading', reachable: false })
  })

  test('is frozen by a refusal until a fresh copy has been read', () => {
    const state = after(joined, changed, refused(0))
    expect(isWritable(state)).toBe(false)
    expect(saveStateOf([state])).toEqual({ kind: 'refused', stuck: false })
    expect(saveStateOf([nextRoomState(state, joined)])).toEqual({ kind: 'saved' })
  })

  test('takes two fresh copies a minute and stops at the third refusal', () => {
    const twice = after(joined, refused(0), joined, refused(1_000), joined)
    expect(nextRoomState(twice, refused(59_000)).kind).toBe('stuck')
    expect(nextRoomState(twice, refused(60_500)).kind).toBe('recovering')
  })

  test('stays closed whatever comes, until the person tries again', () => {
    const closed = after(joined, changed, { type: 'closed', code: closeCodes.gone })
    expect(saveStateOf([closed])).toEqual({ kind: 'closed', code: closeCodes.gone, changes: 1 })
    for (const event of [joined, changed, lost, kept(1), refused(0)]) {
      expect(nextRoomState(closed, event)).toBe(closed)
    }
    expect(nextRoomState(closed, { type: 'retried' })).toBe(openingRoom)
  })
})

test('of several rooms the worst is told, and the changes of all are counted', () => {
  const saved = after(joined)
  const saving = after(joined, changed)
  const offline = after(joined, changed, lost)
  expect(saveStateOf([saved, saving])).toEqual({ kind: 'saving', changes: 1 })
  expect(saveStateOf([offline, saving])).toEqual({ kind: 'offline', changes: 2, hereAlone: 2 })
  expect(saveStateOf([offline, after(joined, refused(0))])).toEqual({ kind: 'refused', stuck: false })
})
