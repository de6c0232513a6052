import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { designView } from '#client/deck/deckView.ts'
import { afterTyping, calmly, drawNow, onceAFrame } from '#client/deck/pace.ts'
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
  // Nothing is left for the next one.
  nextFrame()
  vi.advanceTimersByTime(10_000)
  vi.useRealTimers()
  vi.unstubAllGlobals()
  frames.clear()
})

const nextFrame = (): void => {
  const due = [...frames.values()]
  frames.clear()
  due.forEach((run) => run())
}

/** A letter of mine that has been painted. */
const typeLetter = (act: () => void = () => undefined): void => {
  afterTyping(act)
  nextFrame()
  vi.advanceTimersByTime(1)
}

test('what else shows my letters waits for a pause, and is done once', () => {
  const act = vi.fn()
  for (let letter = 0; letter < 3; letter += 1) {
    typeLetter(act)
    vi.advanceTimersByTime(99)
  }
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(101)
  expect(act).toHaveBeenCalledOnce()
})

test('for someone who never pauses it comes behind a letter, and never before one', () => {
  const act = vi.fn()
  for (let passed = 0; passed < 1_200; passed += 100) {
    afterTyping(act)
    const before = act.mock.calls.length
    vi.advanceTimersByTime(10)
    expect(act, 'the frame of a letter is its own').toHaveBeenCalledTimes(before)
    nextFrame()
    vi.advanceTimersByTime(1)
    const behind = act.mock.calls.length
    vi.advanceTimersByTime(89)
    expect(act, 'nor is the time before the next one').toHaveBeenCalledTimes(behind)
  }
  expect(act).toHaveBeenCalledTimes(1)
})

test('whoever asks while it is done is heard the next time', () => {
  const later = vi.fn()
  typeLetter(() => afterTyping(later))
  vi.advanceTimersByTime(200)
  expect(later).not.toHaveBeenCalled()
  nextFrame()
  vi.advanceTimersByTime(200)
  expect(later).toHaveBeenCalledOnce()
})

test('who leaves a text sees their last letter elsewhere at once, and it is not drawn again', () => {
  const [mine, theirs] = [vi.fn(), vi.fn()]
  drawNow()
  typeLetter(mine)
  onceAFrame(theirs)
  afterTyping(mine)
  drawNow()
  for (const act of [mine, theirs]) expect(act).toHaveBeenCalledOnce()
  nextFrame()
  vi.advanceTimersByTime(1_000)
  for (const act of [mine, theirs]) expect(act).toHaveBeenCalledOnce()
  typeLetter(mine)
  vi.advanceTimersByTime(200)
  expect(mine, 'later letters have their pause again').toHaveBeenCalledTimes(2)
})

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

test('while I type, what others do comes behind a letter of mine and not before it', () => {
  const act = vi.fn()
  typeLetter()
  vi.advanceTimersByTime(20)
  onceAFrame(act)
  vi.advanceTimersByTime(160)
  nextFrame()
  expect(act, 'no frame is taken from the next letter').not.toHaveBeenCalled()
  afterTyping(() => undefined)
  nextFrame()
  expect(act, 'its own frame is').not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledOnce()
})

test('ten who type draw at most seven times a second behind my letters, however fast those come', () => {
  const act = vi.fn()
  for (let letter = 0; letter < 20; letter += 1) {
    for (let other = 0; other < 10; other += 1) onceAFrame(act)
    typeLetter()
    vi.advanceTimersByTime(49)
  }
  expect(act.mock.calls.length).toBeGreaterThanOrEqual(5)
  expect(act.mock.calls.length).toBeLessThanOrEqual(7)
})

test('a letter takes the frame from what waited for it', () => {
  const act = vi.fn()
  onceAFrame(act)
  typeLetter()
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(act).toHaveBeenCalledOnce()
})

test('who stops to type sees what others do a fifth of a second later, and then with every frame', () => {
  const act = vi.fn()
  typeLetter()
  vi.advanceTimersByTime(210)
  onceAFrame(act)
  vi.advanceTimersByTime(199)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledTimes(1)
  onceAFrame(act)
  nextFrame()
  expect(act).toHaveBeenCalledTimes(2)
})

test('what shows the whole deck follows a quarter of a second later, while I type a little more, behind a letter', () => {
  const act = vi.fn()
  for (let passed = 0; passed < 250; passed += 10) {
    calmly(act)
    nextFrame()
    expect(act).not.toHaveBeenCalled()
    vi.advanceTimersByTime(10)
  }
  expect(act).toHaveBeenCalledOnce()
  calmly(act)
  typeLetter()
  vi.advanceTimersByTime(410)
  expect(act, 'a letter is due').toHaveBeenCalledOnce()
  typeLetter()
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
