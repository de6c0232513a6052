import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import type { ParagraphAttributes } from '#client/text/schema/paragraphAttributes.ts'
import {
  indentItems,
  outdentItems,
  toggleList,
  type ParagraphCommand,
} from '#client/text/schema/paragraphCommands.ts'
import { textSchema } from '#client/text/schema/textSchema.ts'
import { placeIn, placeTexts, readPlace } from '#client/text/toolbar/place.ts'

const none = { indent: null, firstLine: null, spaceBefore: null, tabs: null }
const asked = (typed: string, name: 'indent' | 'spaceBefore' | 'tabs' = 'tabs') => {
  const { change, errors } = readPlace({ [name]: typed }, none)
  return errors[name] ?? change[name]
}

describe('what the selected paragraphs have in common', () => {
  const paragraph = (attributes: object) =>
    textSchema.node('paragraph', attributes, [textSchema.text('Words')])
  const doc = textSchema.topNodeType.create(null, [
    paragraph({ tabs: '96', spaceBefore: 6 }),
    paragraph({ tabs: '96', spaceBefore: 6, indent: 48 }),
  ])
  const selected = (from: number, to: number) =>
    placeIn(EditorState.create({ doc, selection: TextSelection.create(doc, from, to) }))

  test('where they differ, nothing is said', () => {
    expect(selected(1, 10)).toEqual({ firstLine: null, spaceBefore: 6, tabs: '96' })
    expect(selected(9, 10)).toEqual({ indent: 48, firstLine: null, spaceBefore: 6, tabs: '96' })
    expect(placeTexts(selected(1, 10))).toEqual({ firstLine: '', spaceBefore: '6 pt', tabs: '96' })
  })

  test('what nobody typed is not set, nor what stands there already', () => {
    expect(readPlace({}, selected(1, 10)).change).toEqual({})
    expect(readPlace({ spaceBefore: '6 pt' }, selected(1, 10)).change).toEqual({})
    expect(readPlace({ spaceBefore: '8' }, selected(1, 10)).change).toEqual({ spaceBefore: 8 })
  })

  test('what differs and was emptied is as the block has it, for all', () => {
    expect(readPlace({ indent: '' }, selected(1, 10)).change).toEqual({ indent: null })
  })
})

describe('an item with an indent of its own', () => {
  const done = (command: ParagraphCommand, attributes: object) => {
    const doc = textSchema.topNodeType.create(null, [
      textSchema.node('paragraph', { list: 'bullet', firstLine: -30, ...attributes }),
    ])
    const state = EditorState.create({ doc })
    const { tr } = state
    command(state, tr, true)
    const { list, level, indent, firstLine } = tr.doc.child(0).attrs as ParagraphAttributes
    return { list, level, indent, firstLine }
  }

  test('moves as far as its level does', () => {
    const item = { list: 'bullet', firstLine: -30 }
    expect(done(indentItems(), { indent: 100 })).toEqual({ ...item, level: 1, indent: 124 })
    expect(done(outdentItems(), { level: 2, indent: 100 })).toEqual({ ...item, level: 1, indent: 76 })
    const blocks = indentItems((level) => 30 + level * 50)
    expect(done(blocks, { indent: 100 })).toEqual({ ...item, level: 1, indent: 150 })
    expect(done(blocks, { indent: 590 })).toEqual({ ...item, level: 1, indent: 600 })
    expect(done(blocks, {})).toEqual({ ...item, level: 1, indent: null })
  })

  test('has none once it is no item', () => {
    const plain = { list: null, level: 0, indent: null, firstLine: null }
    expect(done(outdentItems(), { indent: 100 })).toEqual(plain)
    expect(done(toggleList('bullet'), { level: 2, indent: 100 })).toEqual(plain)
  })
})

describe('what may be typed', () => {
  test('measures and sums, as in every field for numbers', () => {
    expect(asked('1in', 'indent')).toBe(96)
    expect(asked('24 + 12', 'indent')).toBe(36)
    expect(asked('96,5', 'indent')).toBe(96.5)
    expect(asked('96 px', 'spaceBefore')).toBe(72)
    expect(asked('900', 'indent')).toBe('0 to 600 pixels, or a length like 0.5 in or 1 cm.')
    expect(asked('201', 'spaceBefore')).toBe('0 to 200 points, or a length like 0.5 in or 1 cm.')
    expect(asked('wide', 'indent')).toBe('0 to 600 pixels, or a length like 0.5 in or 1 cm.')
  })

  test.each([
    ['96 240', '96 240'],
    ['96,5', '96.5'],
    ['96, 240 right,', '96 240r'],
    ['400 centre; 240right 1 in', '96 240r 400c'],
    ['1in right 2in + 8 decimal', '96r 200d'],
    [' ', null],
    [
      '96 over',
      '“96 over” is no stop. Write pixels or a length like 1 in, then right, center or decimal unless the words begin there.',
    ],
    ['96 4001', 'Stops stand at up to 4000 pixels; “4001” does not.'],
    ['96 1in right', 'Two stops stand at 96 pixels.'],
    ['1 '.repeat(21), '20 stops at the most; these are 21.'],
  ])('stops: %s', (typed, expected) => expect(asked(typed)).toBe(expected))

  test('what stands in a field may be typed there', () => {
    const place = { indent: 37.8, firstLine: -24, spaceBefore: 6.5, tabs: '96 192.25r 300d' }
    const texts = placeTexts(place)
    expect(readPlace(texts, none)).toEqual({ change: place, errors: {} })
  })
})
