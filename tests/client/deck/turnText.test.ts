import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { History, type Turn } from '#client/deck/history.ts'
import { turnText } from '#client/deck/turnText.ts'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks, deleteBlocks, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setFact, setFill, setPoints } from '#shared/docs/pitchDoc.ts'
import { changeLayout, addLayout, deleteLayout } from '#shared/docs/layoutEdits.ts'
import { groupBlocks, nameGroup } from '#shared/docs/stackEdits.ts'
import { addSlide, deleteSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { solid } from '#shared/model/color.ts'
import { editOrigin } from '#shared/docs/transact.ts'
import { frame } from '#shared/model/frame.ts'
import { bullets, paragraph } from '#shared/model/richText.ts'

let [design, pitch] = [new Y.Doc(), new Y.Doc()]
let history: History
let slides: string[]
let blocks: readonly string[]
let turns: Turn[]

const textBlock = { kind: 'text' as const, frame: frame(0, 0, 100, 50), body: { text: [paragraph('Words')] } }
const white = solid('background')
const slot = { name: 'Their loss', prompt: 'Say it', limit: null, required: true }

beforeEach(() => {
  design = new Y.Doc()
  pitch = new Y.Doc()
  initDesign(design, { title: 'Deck' })
  initPitch(pitch, { client: 'Harbour' })
  slides = [addSlide(design, { title: 'One' }), addSlide(design, { title: 'Two' })]
  blocks = addBlocks(design, slides[1]!, [{ ...textBlock, slot }, textBlock])
  history = new History()
  history.attach(design)
  history.attach(pitch)
  turns = []
  history.onTurn((turn) => turns.push(turn))
})

/** What is said when `act` is undone, and when it is done again. */
function said(act: () => void): readonly string[] {
  history.gesture(act)
  const tell = (): string => turnText(turns.at(-1)!, compose(readDesign(design), readPitch(pitch)))
  history.undo()
  const undone = tell()
  history.redo()
  return [undone, tell()]
}

test.each([
  ['a moved block', () => move(1), 'on slide 2: a block moved or resized'],
  ['two moved blocks', () => move(2), 'on slide 2: 2 blocks moved or resized'],
  ['a slot of sales', () => setFill(pitch, at(0), [paragraph('40 %')]), 'on slide 2: words in “Their loss”'],
  [
    'talking points',
    () => setPoints(pitch, slides[0]!, bullets('Hi')),
    'on slide 1: words in “Talking points”',
  ],
])('%s is named with its slide', (_name, act, told) => {
  expect(said(act)).toEqual([`Undone ${told}`, `Redone ${told}`])
})

test('what was deleted is back, and what was added is gone, and it is said as the step it was', () => {
  expect(said(() => deleteBlocks(design, slides[1]!, [blocks[0]!]))).toEqual([
    'Undone on slide 2: a block deleted',
    'Redone on slide 2: a block deleted',
  ])
  expect(said(() => addSlide(design, { title: 'Three' }))).toEqual([
    'Undone: the slide added',
    'Redone on slide 3: the slide added',
  ])
  expect(said(() => deleteSlide(design, slides[0]!))[0]).toBe('Undone on slide 1: the slide deleted')
  const left = [slides[1]!, addSlide(design, { title: 'Four' })]
  const both = () => design.transact(() => left.forEach((id) => deleteSlide(design, id)), editOrigin)
  expect(said(both)).toEqual(['Undone: 2 slides deleted', 'Redone: 2 slides deleted'])
})

test('a slide on another layout is named with its slide, and what is done to a layout with the layout', () => {
  const blank = { background: white, blocks: [textBlock] }
  const two = addLayout(design, { title: 'Two columns', ...blank })
  let three = ''
  expect(said(() => changeLayout(design, slides[0]!, two))[0]).toBe(
    'Undone on slide 1: the slide given another layout',
  )
  const [block] = readDesign(design).layouts[0]!.blocks
  const moved = new Map([[block!.id, frame(5, 5, 5, 5)]])
  expect(said(() => setFrames(design, two, moved))[0]).toBe(
    'Undone on the layout “Two columns”: a block moved or resized',
  )
  expect(said(() => renameSlide(design, two, 'Three columns'))).toEqual([
    'Undone on the layout “Two columns”: words in “Title of the layout “Two columns””',
    'Redone on the layout “Three columns”: words in “Title of the layout “Three columns””',
  ])
  expect(said(() => (three = addLayout(design, { title: 'Three', ...blank })))).toEqual([
    'Undone: the layout added',
    'Redone on the layout “Three”: the layout added',
  ])
  expect(said(() => deleteLayout(design, three))).toEqual([
    'Undone on the layout “Three”: the layout deleted',
    'Redone: the layout deleted',
  ])
})

test('the name of a group is something that was done', () => {
  const group = groupBlocks(design, slides[1]!, blocks)!
  expect(said(() => nameGroup(design, slides[1]!, group, 'Figures'))[0]).toBe(
    'Undone on slide 2: a group given another name',
  )
})

test('a fact has no slide', () => {
  expect(said(() => setFact(pitch, 'client.contact', 'Ida'))[0]).toMatch(/^Undone: words in “.+”$/)
})

test('a step whose work others have changed since is not passed over in silence', () => {
  history.gesture(() => setFact(pitch, 'client.contact', 'Ida'))
  const colleague = new Y.Doc()
  Y.applyUpdate(colleague, Y.encodeStateAsUpdate(pitch))
  setFact(colleague, 'client.contact', 'Ole')
  Y.applyUpdate(pitch, Y.encodeStateAsUpdate(colleague), 'wire')
  history.undo()
  expect(turnText(turns.at(-1)!, compose(readDesign(design), readPitch(pitch)))).toBe(
    'Nothing is left of that step to undo: others have changed it since.',
  )
})

const at = (nth: number) => ({ block: blocks[nth]!, part: '' })
const move = (count: number) =>
  setFrames(design, slides[1]!, new Map(blocks.slice(0, count).map((id) => [id, frame(5, 5, 5, 5)])))
