import { describe, expect, test } from 'vitest'
import { plainText } from '#shared/model/richText.ts'
import { wordsOfText } from '#client/text/clipboard/arrivingWords.ts'

/** Each paragraph as `kind level:number words`; bare words where it is none of a list. */
const arrived = (text: string): readonly string[] =>
  wordsOfText(text).words.map((line) =>
    line.list
      ? `${line.list.kind} ${line.list.level}:${line.list.ordinal} ${plainText([line])}`
      : plainText([line]),
  )

describe('lines of plain text that were items of a list are items again', () => {
  test.each([
    ['PowerPoint’s and Word’s bullets', '•\tOne\n•\tTwo', ['bullet 0:1 One', 'bullet 0:2 Two']],
    ['one alone', '▪ One', ['bullet 0:1 One']],
    ['a dash before a tab', '–\tOne', ['bullet 0:1 One']],
    ['dashes, twice', '- One\n- Two', ['bullet 0:1 One', 'bullet 0:2 Two']],
    [
      'asterisks of an AI chat',
      '* One\n  * Below\n* Two',
      ['bullet 0:1 One', 'bullet 1:1 Below', 'bullet 0:2 Two'],
    ],
    ['a number before a tab', '3.\tThird', ['number 0:3 Third']],
    ['numbers that count from one', '1. One\n2. Two', ['number 0:1 One', 'number 0:2 Two']],
    ['letters', 'a)\tOne\nb)\tTwo', ['number 0:1 One', 'number 0:2 Two']],
    ['Roman numbers', 'i.\tOne\nii.\tTwo', ['number 0:1 One', 'number 0:2 Two']],
    ['items with empty lines between', '1. One\n\n2. Two', ['number 0:1 One', '', 'number 0:2 Two']],
    [
      'bullets below numbers',
      '1. One\n   - below\n2. Two',
      ['number 0:1 One', 'bullet 1:1 below', 'number 0:2 Two'],
    ],
    ['signs of fonts of signs', '\uf0b7\u00a0\u00a0One', ['bullet 0:1 One']],
    [
      'leading tabs',
      '\t• One\n\t\t• Two\n\t• Three',
      ['bullet 0:1 One', 'bullet 1:1 Two', 'bullet 0:2 Three'],
    ],
    [
      'Word’s three signs',
      '•\tOne\no\tTwo\n§\tThree\n•\tFour',
      ['bullet 0:1 One', 'bullet 1:1 Two', 'bullet 2:1 Three', 'bullet 0:2 Four'],
    ],
    ['words around', 'Why:\n• One\nSo.', ['Why:', 'bullet 0:1 One', 'So.']],
    [
      'a number of things after a dash, beside words',
      '- 3 stores\n- More',
      ['bullet 0:1 3 stores', 'bullet 0:2 More'],
    ],
  ])('%s', (_, text, expected) => {
    expect(arrived(text)).toEqual(expected)
  })
})

describe('what is no list stays as it was written', () => {
  test.each([
    '- 5 °C',
    '- 5 °C\n- 7 °C',
    '- € 5\n- € 7',
    '1. FC Köln',
    '1. FC Köln\n1. FC Nürnberg',
    '24. December\n25. December',
    'A. Meier\nB. Müller',
    'o tempora',
    '* 12 months',
    '– Yes, she said.',
    '§ 5 BGB\n§ 6 BGB',
    '5 * 3 * 2\n5 - 3 - 2',
    '1.50 €\n2.50 €',
    '1,200\t480\n-\t5',
    '-\tNorth\t12\no\tSouth\t7',
    '3) 4) 5)',
    '•',
    '-\n-',
    '-5\n-7',
  ])('%j', (text) => {
    expect(arrived(text)).toEqual(text.split('\n'))
  })
})
