import { expect, test } from 'vitest'
import { createEditorStore, type EditorState } from '#client/deck/editorStore.ts'
import { latestWindow } from '#client/deck/useFollowing.ts'
import type { Peer } from '#client/deck/peers.ts'

const window = (clientId: number, slideId: string, user = 'maya'): Peer => ({
  clientId,
  user: { id: user, name: user, roles: [] },
  pitchId: null,
  slideId,
  selection: [],
  editing: null,
  following: null,
})

test('of several windows the one where something changed last is followed', () => {
  const [one, two, other] = [window(1, 'a'), window(2, 'b'), window(3, 'c', 'sam')]
  expect(latestWindow([one, two, other], 'maya', { peers: [], window: null })).toBe(one)
  const moved = window(2, 'd')
  expect(latestWindow([one, moved, other], 'maya', { peers: [one, two, other], window: 1 })).toBe(moved)
  // What somebody else does changes nothing, and one that closes leaves the other.
  const seen = { peers: [one, moved, other], window: 2 }
  expect(latestWindow([one, moved, window(3, 'e', 'sam')], 'maya', seen)).toBe(moved)
  expect(latestWindow([one], 'maya', seen)).toBe(one)
  expect(latestWindow([other], 'maya', seen)).toBeNull()
})

test.each<readonly [string, (state: EditorState) => void]>([
  ['opening a slide', ({ openSlide }) => openSlide('b')],
  ['selecting', ({ select }) => select(['x'])],
  ['writing', ({ edit }) => edit({ block: 'x', part: '' })],
  ['taking a tool', ({ takeTool }) => takeTool('text')],
])('%s by oneself ends it', (_what, act) => {
  const store = createEditorStore('a')
  store.getState().follow({ user: 'maya', pitchId: null })
  act(store.getState())
  expect(store.getState().following).toBeNull()
})

test('being led does not, and says where that has led', () => {
  const store = createEditorStore('a')
  store.getState().select(['x'])
  store.getState().follow({ user: 'maya', pitchId: null })
  store.getState().leadTo('b', 'kestrel')
  expect(store.getState()).toMatchObject({
    slideId: 'b',
    selection: [],
    following: { user: 'maya', pitchId: 'kestrel' },
  })
})
