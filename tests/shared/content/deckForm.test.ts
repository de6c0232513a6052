import { describe, expect, test } from 'vitest'
import { readDeckForm } from '#shared/content/deckForm.ts'

const picture = { asset: 'a'.repeat(64), width: 4, height: 3, alt: 'A boat' }
const deck = (block: unknown) => ({
  title: 'Deck',
  slides: [{ key: 'one', title: 'One', keyMessage: 'Stay', blocks: [block] }],
})
const read = (block: unknown) =>
  readDeckForm(deck(block), 'deck').slides(new Map([['boat', picture]]))[0]!.blocks[0]

test('a block is read from its short writings', () => {
  expect(read({ key: 'a', kind: 'shape', frame: [1, 2, 3, 4], surface: { fill: 'accent1' } })).toEqual({
    key: 'a',
    kind: 'shape',
    frame: { x: 1, y: 2, w: 3, h: 4, rotation: 0 },
    surface: { fill: { kind: 'solid', color: 'accent1', alpha: 1 } },
  })
  expect(read({ kind: 'image', frame: [1, 2, 3, 4, 90], picture: 'boat' })).toMatchObject({
    frame: { rotation: 90 },
    picture,
  })
  expect(
    read({ kind: 'text', frame: [0, 0, 9, 9], body: { text: '- **Bold**', role: 'body' } }),
  ).toMatchObject({
    body: {
      role: 'body',
      text: [{ list: { kind: 'bullet', level: 0 }, inlines: [{ marks: { bold: true } }] }],
    },
  })
})

describe('a mistake is named by its place', () => {
  test.each([
    [{ kind: 'text', frame: [1, 2] }, 'deck.slides[0].blocks[0].frame must be four numbers'],
    [{ kind: 'text', frame: ['1', 2, 3, 4] }, 'deck.slides[0].blocks[0].frame[0] must be a number'],
    [
      { kind: 'text', frame: [1, 2, 3, 4], body: { text: 5 } },
      'deck.slides[0].blocks[0].body.text must be a text',
    ],
    [
      { kind: 'image', frame: [1, 2, 3, 4], picture: 'ship' },
      'deck.slides[0].blocks[0].picture must be the name',
    ],
    [{ frame: [1, 2, 3, 4] }, 'deck.slides[0].blocks[0].kind must be a text'],
    ['block', 'deck.slides[0].blocks[0] must be an object'],
  ])('%j', (block, words) => {
    expect(() => read(block)).toThrow(words)
  })

  test('names that every object has are no names of the file', () => {
    expect(() => read({ kind: 'image', frame: [1, 2, 3, 4], picture: 'constructor' })).toThrow(
      'must be the name',
    )
  })
})
