import { expect, test } from 'vitest'
import { createEditorStore, type EditorState } from '#client/deck/editorStore.ts'

const toOther: readonly (readonly [string, (state: EditorState) => void])[] = [
  ['opening one', ({ openSlide }) => openSlide('b')],
  ['choosing one', ({ chooseSlides }) => chooseSlides({ ids: ['a', 'b'], from: 'a' }, 'b')],
  ['being led to one', ({ leadTo }) => leadTo('b', null)],
]

test.each(toOther)('%s ends a dialog about something of the slide that was open', (_what, go) => {
  const { getState } = createEditorStore('a')
  getState().openLink(['x'])
  getState().openCondition({ block: null })
  getState().openData('x')
  go(getState())
  expect(getState()).toMatchObject({ slideId: 'b', linkOf: null, conditionOf: null, dataOf: null })
})

test('being led to where one is leaves a dialog open', () => {
  const { getState } = createEditorStore('a')
  getState().openLink(['x'])
  getState().leadTo('a', null)
  expect(getState().linkOf).toEqual(['x'])
})
