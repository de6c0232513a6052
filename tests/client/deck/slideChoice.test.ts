import { expect, test } from 'vitest'
import { createEditorStore } from '#client/deck/editorStore.ts'
import { chosenSlides, chosenTo, toggledSlide } from '#client/deck/slideChoice.ts'

const order = ['a', 'b', 'c', 'd', 'e']

/** A list in which `open` is open. */
function list(open: string) {
  const store = createEditorStore(open)
  const state = store.getState
  return {
    store,
    shift: (id: string) => state().chooseSlides(chosenTo(order, state(), id), id),
    control: (id: string) => {
      const { choice, open: next } = toggledSlide(order, state(), id)
      state().chooseSlides(choice, next)
    },
    chosen: (now: readonly string[] = order) => chosenSlides(now, state()),
    open: () => state().slideId,
  }
}

test('Shift selects from where the selection began, however often it is pressed', () => {
  const { shift, chosen, open } = list('c')
  shift('e')
  expect([chosen(), open()]).toEqual([['c', 'd', 'e'], 'e'])
  shift('a')
  expect([chosen(), open()]).toEqual([['a', 'b', 'c'], 'a'])
})

test('Control adds slides and takes them out again, and never the last', () => {
  const { control, shift, chosen, open } = list('b')
  control('d')
  expect([chosen(), open()]).toEqual([['b', 'd'], 'd'])
  control('d')
  expect([chosen(), open()]).toEqual([['b'], 'b'])
  control('b')
  expect([chosen(), open()]).toEqual([['b'], 'b'])
  control('d')
  shift('e')
  expect(chosen()).toEqual(['d', 'e'])
})

test('a slide that a colleague deletes drops out of the selection, and the rest stays selected', () => {
  const { shift, chosen, store } = list('b')
  shift('d')
  expect(chosen(['a', 'b', 'd', 'e'])).toEqual(['b', 'd'])
  store.getState().leadTo('b', null)
  expect(chosen()).toEqual(['b', 'c', 'd'])
  store.getState().leadTo('e', null)
  expect(chosen()).toEqual(['e'])
})

test('opening a slide selects it alone', () => {
  const { shift, chosen, store } = list('a')
  shift('c')
  store.getState().openSlide('d')
  expect(chosen()).toEqual(['d'])
})
