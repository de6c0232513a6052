import { afterEach, expect, test, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { draggedFrame, dragsOf, mostDragged } from '#client/deck/drags.ts'
import { frame } from '#shared/model/frame.ts'

const rooms: Awareness[] = []
const room = (): Awareness => {
  const awareness = new Awareness(new Y.Doc())
  rooms.push(awareness)
  return awareness
}
afterEach(() => rooms.splice(0).forEach((awareness) => awareness.destroy()))

/** What somebody with these roles says of a drag, as it reaches another page. */
function say(to: Awareness, from: Awareness, roles: readonly string[], drag: unknown): void {
  from.setLocalState({ user: { id: 'maya', name: 'Maya', roles }, slideId: 'a', drag })
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'wire')
}

test('a drag is seen while it lasts', () => {
  const [mine, theirs] = [room(), room()]
  const drags = dragsOf(mine)
  const heard = vi.fn()
  drags.subscribe(heard)
  say(mine, theirs, ['marketing'], [draggedFrame('x', frame(10.4, 20.6, 300, 200, 15))])
  expect(drags.current).toEqual([{ slideId: 'a', frames: new Map([['x', frame(10, 21, 300, 200, 15)]]) }])
  const { current } = drags
  say(mine, theirs, ['marketing'], [draggedFrame('x', frame(10, 21, 300, 200, 15))])
  expect(drags.current).toBe(current)
  say(mine, theirs, ['marketing'], null)
  expect(drags.current).toEqual([])
  expect(heard).toHaveBeenCalledTimes(2)
})

test('whoever may not move blocks moves none on anybody’s screen', () => {
  const [mine, theirs] = [room(), room()]
  say(mine, theirs, ['sales'], [draggedFrame('x', frame(0, 0, 10, 10))])
  expect(dragsOf(mine).current).toEqual([])
})

test.each([
  ['words', 'all of it'],
  ['entries that are none', [null, 7, 'x', { id: 'x' }]],
  ['numbers that are none', [['x', 'left', null, {}, -5, Number.NaN]]],
  ['far too many', Array.from({ length: 5_000 }, (_, at) => [`b${at}`, 0, 0, 1, 1, 0])],
])('%s: what no page of ours says harms none', (_what, drag) => {
  const [mine, theirs] = [room(), room()]
  const drags = dragsOf(mine)
  say(mine, theirs, ['marketing'], drag)
  for (const { frames } of drags.current) {
    expect(frames.size).toBeLessThanOrEqual(mostDragged)
    for (const { x, y, w, h, rotation } of frames.values())
      for (const value of [x, y, w, h, rotation]) expect(Number.isFinite(value)).toBe(true)
  }
})
