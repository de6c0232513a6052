import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { History } from '#client/deck/history.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import type { OpenRoom } from '#client/sync/roomConnection.ts'
import { currentToasts } from '#client/ui/toast.ts'

const room = (doc: Y.Doc) => ({ doc }) as OpenRoom

test('what was begun in one client’s pitch is not written once another is open, and that is said', () => {
  const [design, harbour, kestrel, history] = [new Y.Doc(), new Y.Doc(), new Y.Doc(), new History()]
  history.attach(design)
  history.attach(harbour)
  const held = { history, design: room(design), pitch: room(harbour) }
  expect(stillOpen(held)).toBe(true)
  history.detach(harbour)
  history.attach(kestrel)
  expect(stillOpen(held)).toBe(false)
  expect(currentToasts().at(-1)?.text).toContain('nothing was changed')
  expect(stillOpen({ history, design: room(design), pitch: room(kestrel) })).toBe(true)
  expect(stillOpen({ history, design: room(design), pitch: null })).toBe(true)
})
