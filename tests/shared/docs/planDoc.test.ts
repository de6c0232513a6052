import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  handoverText,
  initPlan,
  readNamedPair,
  readPlan,
  setSeconds,
  setShort,
  setSpeaker,
} from '#shared/docs/planDoc.ts'
import { putGoal } from '#shared/docs/goalDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'

test('a plan reads back what both sides wrote, wherever it was written', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  initPlan(here)
  setSpeaker(here, 's1', 'maya')
  setSeconds(here, 's1', 90)
  setSeconds(there, 's1', 120)
  setSpeaker(there, 's2', 'sam')
  setShort(there, 's2', true)
  putGoal(there, 'sales', plainRichText('A pilot in Bristol'))
  writeRichText(handoverText(here, 's2'), plainRichText('Let me show you a Monday'))
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
  const plan = readPlan(here)
  expect(readPlan(there)).toEqual(plan)
  expect([90, 120]).toContain(plan.slides.get('s1')?.seconds)
  expect(plan.slides.get('s2')).toMatchObject({ speaker: 'sam', seconds: 0, short: true })
  expect(plainText(plan.goals.sales)).toBe('A pilot in Bristol')
  expect(plainText(plan.slides.get('s2')!.handover)).toBe('Let me show you a Monday')
})

test('a plan of garbage is an empty one', () => {
  const doc = new Y.Doc()
  doc.getMap('schedule').set('seconds/s1', 'soon')
  doc.getMap('schedule').set('odd', new Y.Map())
  doc.getMap('pair').set('sales', 7)
  expect(readNamedPair(doc)).toEqual({ marketing: null, sales: null })
  expect(readPlan(doc).slides.get('s1')?.seconds).toBe(0)
})
