import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { goalKeys, goalText, putGoal, readGoal } from '#shared/docs/goalDoc.ts'
import { initPitch, readPitch } from '#shared/docs/pitchDoc.ts'
import { initPlan } from '#shared/docs/planDoc.ts'
import { rewriteDocument } from '#shared/docs/rewrite.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'

const documents = {
  design: (doc: Y.Doc) => initDesign(doc, { title: 'Deck' }),
  pitch: (doc: Y.Doc) => initPitch(doc, { client: 'Harbour' }),
  plan: initPlan,
} as const
const kinds = Object.keys(documents) as (keyof typeof documents)[]

function documentOf(kind: keyof typeof documents): Y.Doc {
  const doc = new Y.Doc()
  documents[kind](doc)
  for (const key of goalKeys[kind]) putGoal(doc, key, plainRichText(`Quokkas: ${key}`))
  return doc
}

test('two who begin a goal at once, one of them offline, both keep their words', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  goalText(here, 'aim').insert(0, 'Pilots in three chains. ')
  goalText(there, 'aim').insert(0, 'A case study by May. ')
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
  const words = plainText(readGoal(here, 'aim'))
  expect(words).toContain('Pilots in three chains.')
  expect(words).toContain('A case study by May.')
  expect(plainText(readGoal(there, 'aim'))).toBe(words)
})

test.each(kinds)('a %s that is put down anew keeps its goals', (kind) => {
  const fresh = rewriteDocument(kind, documentOf(kind))
  for (const key of goalKeys[kind]) expect(plainText(readGoal(fresh, key))).toBe(`Quokkas: ${key}`)
})

test('what is composed, frozen and exported is read without goals', () => {
  const said = (model: unknown): string =>
    JSON.stringify(model, (_key, value: unknown) => (value instanceof Map ? [...value] : value))
  expect(said(readDesign(documentOf('design')))).not.toContain('Quokkas')
  expect(said(readPitch(documentOf('pitch')))).not.toContain('Quokkas')
})
