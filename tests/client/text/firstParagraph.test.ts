import { AllSelection, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { firstParagraph } from '#client/text/firstParagraph.ts'
import { endParagraph } from '#client/text/schema/paragraphCommands.ts'
import { textSchema } from '#client/text/schema/textSchema.ts'

type Kind = 'bullet' | 'number' | null

const line = (words: string, list: Kind, level = 0) =>
  textSchema.node('paragraph', { list, level }, words === '' ? [] : [textSchema.text(words)])

/** What is left of three lines of these kinds after something was done to a selection. */
function left(
  kinds: readonly Kind[],
  [from, to]: readonly [number, number] | readonly [],
  act: (state: EditorState) => Transaction,
): readonly string[] {
  const words = ['One', 'Two', 'Three']
  const doc = textSchema.topNodeType.create(
    null,
    kinds.map((kind, at) => line(words[at]!, kind, kind === 'number' ? 1 : 0)),
  )
  const state = EditorState.create({ doc, plugins: [firstParagraph()] })
  const selection =
    from === undefined ? new AllSelection(doc) : TextSelection.create(doc, from, to ?? doc.content.size - 1)
  const selected = state.apply(state.tr.setSelection(selection))
  return selected
    .apply(act(selected))
    .doc.children.map(({ attrs, textContent }) => `${attrs['list']} ${attrs['level']} ${textContent}`.trim())
}

const remove = ({ tr }: EditorState) => tr.deleteSelection()
const type = ({ tr }: EditorState) => tr.insertText('x')
const enter = (state: EditorState) => {
  const { tr } = state
  endParagraph(state, tr, true)
  return tr
}
const end = 16

describe('what remains of several paragraphs is of the first one’s kind', () => {
  test.each([
    ['all of a list', ['bullet', 'bullet', 'bullet'], [1, end], 'bullet 0'],
    ['all, the frame included', ['bullet', 'bullet', 'bullet'], [], 'bullet 0'],
    ['all of a deeper list and what follows', ['number', 'bullet', null], [1, end], 'number 1'],
    ['from the first letter into plain words', ['number', null, null], [1, end - 2], 'number 1 ee'],
    ['from within an item', ['bullet', null, 'number'], [2, end - 2], 'bullet 0 Oee'],
    ['plain words and into a list', [null, 'bullet', 'bullet'], [1, end - 2], 'null 0 ee'],
    [
      'whole lines, as three presses of Shift and an arrow select them',
      ['bullet', null, 'number'],
      [1, 11],
      'bullet 0 Three',
    ],
  ] as const)('%s', (_, kinds, selected, expected) => {
    expect(left(kinds, selected, remove)).toEqual([expected])
  })

  test('typed over, it is an item with the new words', () => {
    for (const selected of [[1, end], []] as const)
      expect(left(['bullet', 'number', null], selected, type)).toEqual(['bullet 0 x'])
  })

  test('Enter makes two of it', () => {
    expect(left(['bullet', null, null], [1, end], enter)).toEqual(['bullet 0', 'bullet 0'])
  })
})

test('one paragraph that is emptied keeps its kind, and a line that goes for good takes its own along', () => {
  expect(left(['bullet', null, 'number'], [6, 9], remove)).toEqual([
    'bullet 0 One',
    'null 0',
    'number 1 Three',
  ])
  expect(left(['bullet', null, 'number'], [4, 9], remove)).toEqual(['bullet 0 One', 'number 1 Three'])
})
