import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { History } from '#client/deck/history.ts'
import { Typing } from '#client/deck/typing.ts'
import { addBlocks, deleteBlocks, maybeBlockText, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, keyMessageText, readDesign, renameDeck } from '#shared/docs/designDoc.ts'
import { fillText, readPitch, setFact } from '#shared/docs/pitchDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, deleteSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainText } from '#shared/model/richText.ts'

let design: Y.Doc
let pitch: Y.Doc
let colleague: Y.Doc
let history: History

/** Both sides know everything of each other. */
function exchange(): void {
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(design), 'wire')
  Y.applyUpdate(design, Y.encodeStateAsUpdate(colleague), 'wire')
}

/** As an editor writes, in a step of its own. */
function type(doc: Y.Doc, text: Y.Text, words: string): void {
  doc.transact(() => {
    if (text.length === 0) text.insert(0, '\n', {})
    text.insert(text.length - 1, words, {})
  }, new Typing())
}

const textBlock = { kind: 'text' as const, frame: frame(0, 0, 100, 50) }
const title = () => readDesign(design).title
const fill = () => plainText(readPitch(pitch).fills.get('block') ?? [])

beforeEach(() => {
  design = new Y.Doc()
  pitch = new Y.Doc()
  colleague = new Y.Doc()
  initDesign(design, { title: 'First' })
  history = new History()
  history.attach(design)
  history.attach(pitch)
  exchange()
})

describe('one history over two documents', () => {
  test('behind a fence lies what was done before it, until it is gone', () => {
    const plan = new Y.Doc()
    history.gesture(() => renameDeck(design, 'Second'))
    history.gesture(() => renameDeck(design, 'Third'))
    history.undo()
    const offered = history.newest
    const lift = history.fence()
    history.attach(plan)
    expect(history.state).toEqual({ canUndo: false, canRedo: false })
    expect([history.undo(), history.redo(), title()]).toEqual([false, false, 'Second'])
    const words = () => [pitch, plan].map((doc) => doc.getText('words').toJSON().trim())
    type(pitch, pitch.getText('words'), 'Next')
    type(plan, plan.getText('words'), 'Goal')
    expect([history.undo(), history.undo(), history.undo()]).toEqual([true, true, false])
    expect([title(), ...words()]).toEqual(['Second', '', ''])
    history.redo()
    history.redo()
    expect(words()).toEqual(['Next', 'Goal'])
    // What a message offered before is not what is newest now.
    expect(history.undoIfNewest(offered)).toBe(false)
    // The dialog is closed: its plan's steps are forgotten, those of the deck are the deck's.
    history.detach(plan)
    lift()
    expect([history.undo(), words()[0], title()]).toEqual([true, '', 'Second'])
    expect([history.undoIfNewest(offered), title()]).toEqual([true, 'First'])
    expect(history.newest).toBe(-1)
  })

  test('takes back my newest step, whichever document it is in', () => {
    history.gesture(() => renameDeck(design, 'Second'))
    history.gesture(() => setFact(pitch, 'client.city', 'Oslo'))
    history.gesture(() => renameDeck(design, 'Third'))
    history.undo()
    expect([title(), readPitch(pitch).facts.size]).toEqual(['Second', 1])
    history.undo()
    expect([title(), readPitch(pitch).facts.size]).toEqual(['Second', 0])
    history.undo()
    expect(title()).toBe('First')
    expect(history.state).toEqual({ canUndo: false, canRedo: true })
    history.redo()
    history.redo()
    expect([title(), readPitch(pitch).facts.size]).toEqual(['Second', 1])
    history.redo()
    expect([title(), history.state.canRedo]).toEqual(['Third', false])
  })

  test('joins keystrokes typed in a row, but not across a step in the other document', () => {
    const text = fillText(pitch, { block: 'block', part: '' })
    type(pitch, text, 'a')
    type(pitch, text, 'b')
    renameDeck(design, 'Between')
    type(pitch, text, 'c')
    history.undo()
    expect([fill(), title()]).toEqual(['ab', 'Between'])
    history.undo()
    expect([fill(), title()]).toEqual(['ab', 'First'])
    history.undo()
    expect(fill()).toBe('')
  })

  test('a gesture is one step, apart from what was typed around it, even over both documents', () => {
    type(pitch, fillText(pitch, { block: 'block', part: '' }), 'before')
    history.gesture(() => {
      renameDeck(design, 'Gesture')
      setFact(pitch, 'client.city', 'Oslo')
      renameDeck(design, 'Gesture, continued')
    })
    type(pitch, fillText(pitch, { block: 'block', part: '' }), ' and after')
    history.undo()
    expect([fill(), title()]).toEqual(['before', 'Gesture, continued'])
    history.undo()
    expect([fill(), title(), readPitch(pitch).facts.size]).toEqual(['before', 'First', 0])
    history.redo()
    expect([title(), readPitch(pitch).facts.size]).toEqual(['Gesture, continued', 1])
  })

  test('something new forgets what was undone, in the other document too', () => {
    history.gesture(() => setFact(pitch, 'client.city', 'Oslo'))
    history.undo()
    expect(history.state.canRedo).toBe(true)
    renameDeck(design, 'New')
    expect(history.state.canRedo).toBe(false)
    expect(history.redo()).toBe(false)
  })

  test('a step that has no effect any more does not drag older ones along', () => {
    history.gesture(() => setFact(pitch, 'client.city', 'Oslo'))
    const slide = addSlide(design)
    history.gesture(() => renameSlide(design, slide, 'Mine'))
    exchange()
    deleteSlide(colleague, slide)
    exchange()
    expect(history.undo()).toBe(false)
    expect(readPitch(pitch).facts.size).toBe(1)
  })

  test('a caret that moves is no step, and forgets nothing that was undone', () => {
    history.gesture(() => renameDeck(design, 'Second'))
    history.undo()
    design.transact(() => undefined, new Typing())
    expect(history.state).toEqual({ canUndo: false, canRedo: true })
  })

  test('holds a bounded number of steps', () => {
    for (let n = 0; n < 320; n++) history.gesture(() => renameDeck(design, `Title ${n}`))
    let steps = 0
    while (history.undo()) steps += 1
    expect(steps).toBe(300)
    expect(title()).toBe('Title 19')
  })

  test('lets go of a document and keeps the steps in the other', () => {
    history.gesture(() => renameDeck(design, 'Second'))
    history.gesture(() => setFact(pitch, 'client.city', 'Oslo'))
    history.detach(pitch)
    history.undo()
    expect(title()).toBe('First')
    expect(readPitch(pitch).facts.get('client.city')).toBe('Oslo')
  })
})

describe('undo among colleagues', () => {
  test('brings back a deleted slide with everything on it', () => {
    const slide = addSlide(design, { title: 'Numbers', blocks: [textBlock] })
    design.transact(() => writeRichText(keyMessageText(design, slide), [paragraph('Remember this')]))
    const before = readDesign(design).slides
    history.gesture(() => deleteSlide(design, slide))
    expect(readDesign(design).slides).toEqual([])
    history.undo()
    expect(readDesign(design).slides).toEqual(before)
    exchange()
    expect(readDesign(colleague).slides).toEqual(before)
  })

  test('brings back what a colleague wrote in a block that I deleted', () => {
    const slide = addSlide(design)
    const [block] = addBlocks(design, slide, [textBlock])
    exchange()
    type(colleague, maybeBlockText(colleague, slide, { block: block!, part: '' })!, 'Theirs')
    exchange()
    history.gesture(() => deleteBlocks(design, slide, [block!]))
    history.undo()
    expect(blockTexts()).toEqual(['Theirs'])
  })

  test('keeps a block of mine in which a colleague has written', () => {
    const slide = addSlide(design)
    const [block] = history.gesture(() => addBlocks(design, slide, [textBlock]))
    history.gesture(() => type(design, maybeBlockText(design, slide, { block: block!, part: '' })!, 'Mine '))
    exchange()
    type(colleague, maybeBlockText(colleague, slide, { block: block!, part: '' })!, 'theirs')
    exchange()
    history.undo()
    expect(blockTexts()).toEqual(['theirs'])
    history.undo()
    expect(blockTexts()).toEqual(['theirs'])
    expect(readDesign(design).slides[0]?.blocks[0]?.frame).toEqual(textBlock.frame)
  })

  test('keeps a paragraph of mine in which a colleague has written, and takes back my words in it', () => {
    const slide = addSlide(design)
    const [block] = history.gesture(() => addBlocks(design, slide, [textBlock]))
    const text = maybeBlockText(design, slide, { block: block!, part: '' })!
    type(design, text, 'Mine ')
    exchange()
    type(colleague, maybeBlockText(colleague, slide, { block: block!, part: '' })!, 'theirs')
    exchange()
    history.undo()
    expect(blockTexts()).toEqual(['theirs'])
  })

  test('takes back a block when only I have touched it, and redo brings it back', () => {
    const slide = addSlide(design)
    history.gesture(() => addBlocks(design, slide, [textBlock]))
    exchange()
    history.undo()
    expect(blockTexts()).toEqual([])
    history.redo()
    expect(blockTexts()).toEqual([''])
  })

  test('does not overwrite where a colleague has moved a block since', () => {
    const slide = addSlide(design)
    const [block] = addBlocks(design, slide, [textBlock])
    history.gesture(() => setFrames(design, slide, new Map([[block!, frame(10, 0, 100, 50)]])))
    exchange()
    setFrames(colleague, slide, new Map([[block!, frame(77, 0, 100, 50)]]))
    exchange()
    history.undo()
    expect(readDesign(design).slides[0]?.blocks[0]?.frame.x).toBe(77)
  })

  test('never takes back what only a colleague did', () => {
    renameDeck(colleague, 'Theirs')
    exchange()
    expect(history.undo()).toBe(false)
    expect(title()).toBe('Theirs')
  })
})

function blockTexts(): string[] {
  return readDesign(design)
    .slides.flatMap(({ blocks }) => blocks)
    .map((block) => ('body' in block ? plainText(block.body.text) : ''))
}
