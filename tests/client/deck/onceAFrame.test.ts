import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { designView } from '#client/deck/deckView.ts'
import { calmly, letterTyped, onceAFrame } from '#client/deck/onceAFrame.ts'
import { initDesign } from '#shared/docs/designDoc.ts'
import { addSlide, renameSlide } from '#shared/docs/slideEdits.ts'

const frames = new Map<number, () => void>()
let asked = 0
let begun = 0

beforeEach(() => {
  vi.useFakeTimers()
  // Letters of the test before are long ago, though each begins by the same clock.
  vi.advanceTimersByTime((begun += 10_000))
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => (frames.set((asked += 1), run), asked))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  frames.clear()
})

const nextFrame = (): void => {
  const due = [...frames.values()]
  frames.clear()
  due.forEach((run) => run())
}

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

test('while I type, what others do comes behind my next letter and not before it', () => {
  const act = vi.fn()
  letterTyped()
  nextFrame()
  vi.advanceTimersByTime(50)
  onceAFrame(act)
  nextFrame()
  expect(act, 'no frame is taken from the next letter').not.toHaveBeenCalled()
  letterTyped()
  nextFrame()
  expect(act, 'its own frame is').not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledOnce()
})

test('a letter takes the frame from what waited for it', () => {
  const act = vi.fn()
  onceAFrame(act)
  letterTyped()
  nextFrame()
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledOnce()
})

test('who stops to type sees what others do a fifth of a second later, and then with every frame', () => {
  const act = vi.fn()
  letterTyped()
  nextFrame()
  vi.advanceTimersByTime(100)
  onceAFrame(act)
  vi.advanceTimersByTime(200)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(200)
  onceAFrame(act)
  nextFrame()
  expect(act).toHaveBeenCalledTimes(2)
})

test('what shows the whole deck follows a quarter of a second later, behind a letter of mine if one comes', () => {
  const act = vi.fn()
  for (let passed = 0; passed < 250; passed += 10) {
    calmly(act)
    nextFrame()
    expect(act).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10)
  }
  expect(act).toHaveBeenCalledOnce()
  calmly(act)
  letterTyped()
  nextFrame()
  vi.advanceTimersByTime(260)
  expect(act, 'a letter is due').toHaveBeenCalledOnce()
  letterTyped()
  nextFrame()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledTimes(2)
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
