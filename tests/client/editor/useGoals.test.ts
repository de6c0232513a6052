import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { goalsView } from '#client/editor/find/useGoals.ts'
import { initDesign } from '#shared/docs/designDoc.ts'
import { putGoal } from '#shared/docs/goalDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { plainRichText } from '#shared/model/richText.ts'

test('goals are read again when somebody writes one, and not with every letter elsewhere', () => {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: '' })
  const view = goalsView(design, pitch)
  let told = 0
  const stop = view.subscribe(() => told++)
  const before = view.current()
  addSlide(design)
  expect([view.current() === before, told]).toEqual([true, 0])
  const [aim, next] = [plainRichText('They order.'), plainRichText('A tasting.')]
  putGoal(design, 'aim', aim)
  putGoal(pitch, 'next', next)
  expect([view.current().design.get('aim'), view.current().pitch.get('next'), told]).toEqual([aim, next, 2])
  stop()
  putGoal(pitch, 'next', aim)
  expect(told).toBe(2)
})
