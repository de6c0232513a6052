import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { designView } from '#client/deck/deckView.ts'
import { onceAFrame } from '#client/deck/onceAFrame.ts'
import { initDesign } from '#shared/docs/designDoc.ts'
import { addSlide, renameSlide } from '#shared/docs/slideEdits.ts'

const frames = new Map<number, () => void>()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => (frames.set(frames.size + 1, run), frames.size))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  frames.clear()
})

const nextFrame = (): void => [...frames.values()].forEach((run) => run())

test('what is asked for many times within a frame is done once in it', () => {
  const act = vi.fn()
  for (let times = 0; times < 10; times += 1) onceAFrame(act)
  expect(act).not.toHaveBeenCalled()
  nextFrame()
  expect(act).toHaveBeenCalledOnce()
})

test('a page that nobody sees gets no frames, and follows all the same', () => {
  const act = vi.fn()
  onceAFrame(act)
  vi.advanceTimersByTime(200)
  expect(act).toHaveBeenCalledOnce()
  nextFrame()
  expect(act, 'nor is a frame left over').toHaveBeenCalledOnce()
})

test('edits of colleagues are told once a frame and read at once; my own are told at once', () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  initDesign(mine, { title: 'Deck' })
  const slideId = addSlide(mine, { title: 'First' })
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  theirs.on('update', (update: Uint8Array) => Y.applyUpdate(mine, update, 'provider'))
  const view = designView(mine)
  const told = vi.fn()
  view.subscribe(told)
  for (const title of ['A', 'B', 'C']) renameSlide(theirs, slideId, title)
  expect(view.current.slides.at(-1)!.title).toBe('C')
  expect(told).not.toHaveBeenCalled()
  nextFrame()
  expect(told).toHaveBeenCalledOnce()
  renameSlide(mine, slideId, 'D')
  expect(told).toHaveBeenCalledTimes(2)
})
