import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { addBlocks, maybeBlockText, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, keyMessageText, readDesign, renameDeck } from '#shared/docs/designDoc.ts'
import { fillText, initPitch, pointsText, setFact } from '#shared/docs/pitchDoc.ts'
import { initPlan, setHandover, setSeconds, setShort, setSpeaker } from '#shared/docs/planDoc.ts'
import { placesIn, putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import { putGoal } from '#shared/docs/goalDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, deleteSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { textPoint } from '#shared/docs/textPoint.ts'
import { frame } from '#shared/model/frame.ts'
import { bullets, paragraph, plainText, type RichText } from '#shared/model/richText.ts'

const textBlock = { kind: 'text' as const, frame: frame(0, 0, 100, 50) }

/** The places that `act` touches. */
function touched(doc: Y.Doc, act: () => void): readonly Place[] {
  const places: Place[] = []
  const note = (transaction: Y.Transaction) => places.push(...placesIn(transaction))
  doc.on('afterTransaction', note)
  act()
  doc.off('afterTransaction', note)
  return places
}

function designWithBlock() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const slideId = addSlide(doc, { title: 'Slide' })
  const [blockId] = addBlocks(doc, slideId, [{ ...textBlock, body: { text: [paragraph('Words')] } }])
  return { doc, slideId, blockId: blockId! }
}

describe('places of words', () => {
  test('a change is known by where its words stand, and geometry is no words', () => {
    const { doc, slideId, blockId } = designWithBlock()
    const text = maybeBlockText(doc, slideId, { block: blockId, part: '' })!
    expect(touched(doc, () => text.insert(0, 'My '))).toEqual([
      { kind: 'block', slideId, at: { block: blockId, part: '' } },
    ])
    expect(touched(doc, () => setFrames(doc, slideId, new Map([[blockId, frame(1, 1, 1, 1)]])))).toEqual([])
    expect(touched(doc, () => renameSlide(doc, slideId, 'New'))).toEqual([{ kind: 'slide-title', slideId }])
    expect(touched(doc, () => renameDeck(doc, 'New'))).toEqual([{ kind: 'deck-title' }])
    expect(touched(doc, () => keyMessageText(doc, slideId).insert(0, 'Stay'))).toEqual([
      { kind: 'key-message', slideId },
    ])
  })

  test('a new slide is known by its title and its blocks', () => {
    const { doc } = designWithBlock()
    const places = touched(doc, () => addSlide(doc, { title: 'Two', blocks: [textBlock, textBlock] }))
    expect(places.map(({ kind }) => kind)).toEqual(['slide-title', 'block', 'block'])
  })

  test('of a pitch: fills, points and facts', () => {
    const doc = new Y.Doc()
    initPitch(doc, { client: 'Harbour' })
    const places = touched(doc, () => {
      doc.transact(() => {
        writeRichText(fillText(doc, { block: 'b1', part: '' }), [paragraph('Fill')])
        writeRichText(pointsText(doc, 's1'), bullets('Point'))
        setFact(doc, 'client.city', 'Oslo')
      })
    })
    expect(places).toEqual([
      { kind: 'fill', at: { block: 'b1', part: '' } },
      { kind: 'points', slideId: 's1' },
      { kind: 'fact', name: 'client.city' },
    ])
    expect(places.map((place) => plainText(wordsAt(doc, place)))).toEqual(['Fill', 'Point', 'Oslo'])
  })

  test('of a plan: what both want, who speaks, for how long, and the opening line', () => {
    const doc = new Y.Doc()
    initPlan(doc)
    const places = touched(doc, () => {
      doc.transact(() => {
        putGoal(doc, 'sales', [paragraph('A second meeting')])
        setSpeaker(doc, 's1', 'sam')
        setSeconds(doc, 's1', 90)
        setShort(doc, 's1', true)
        setHandover(doc, 's1', 'Sam has the numbers')
      })
    })
    expect(places).toEqual([
      { kind: 'goal', goal: 'sales' },
      { kind: 'speaker', slideId: 's1' },
      { kind: 'minutes', slideId: 's1' },
      { kind: 'handover', slideId: 's1' },
    ])
    const words = places.map((place) => wordsAt(doc, place))
    expect(words.map(plainText)).toEqual(['A second meeting', 'sam', '1.5', 'Sam has the numbers'])
    const other = new Y.Doc()
    places.forEach((place, at) => expect(putWords(other, place, words[at]!)).toBe(true))
    expect(places.map((place) => wordsAt(other, place))).toEqual(words)
  })

  test('words go back where they were, unless the place is gone', () => {
    const { doc, slideId, blockId } = designWithBlock()
    const place: Place = { kind: 'block', slideId, at: { block: blockId, part: '' } }
    const words: RichText = [paragraph('Back again', { bold: true })]
    expect(putWords(doc, place, words)).toBe(true)
    expect(wordsAt(doc, place)).toEqual(words)
    expect(putWords(doc, { kind: 'slide-title', slideId }, [paragraph('Old title')])).toBe(true)
    expect(readDesign(doc).slides[0]?.title).toBe('Old title')
    deleteSlide(doc, slideId)
    expect(putWords(doc, place, words)).toBe(false)
    expect(wordsAt(doc, place)).toEqual([])
  })
})

describe('a caret of a colleague', () => {
  const text: RichText = [
    paragraph('First'),
    ...bullets('One', 'Two'),
    {
      ...paragraph(''),
      inlines: [
        { kind: 'text', text: 'Dear ', marks: {} },
        { kind: 'variable', name: 'client.name', marks: {} },
        { kind: 'break' },
        { kind: 'text', text: 'hello', marks: {} },
      ],
    },
  ]
  const doc = new Y.Doc()
  const words = fillText(doc, { block: 'b1', part: '' })
  writeRichText(words, text)
  const shownLength = () => 'Harbour Foods'.length
  const at = (index: number) =>
    textPoint(doc, Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, index)), shownLength)
  const place = { kind: 'fill', at: { block: 'b1', part: '' } }

  test('is found by paragraph and by what is shown before it', () => {
    expect(at(3)).toEqual({ place, paragraph: 0, offset: 3 })
    expect(at('First\n'.length)).toEqual({ place, paragraph: 1, offset: 0 })
    const two = 'First\nOne\n'.length
    expect(at(two + 1)).toEqual({ place, paragraph: 2, offset: 1 })
    const last = 'First\nOne\nTwo\n'.length
    expect(at(last + 5)).toEqual({ place, paragraph: 3, offset: 5 })
    expect(at(last + 5 + 1 + 1 + 2)).toEqual({ place, paragraph: 3, offset: 5 + 13 + 1 + 2 })
  })

  test.each([null, 7, 'here', {}, { type: { client: 1, clock: 99 } }])(
    'is nowhere when it says %j',
    (position) => expect(textPoint(doc, position, shownLength)).toBeNull(),
  )
})
