import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { otherClientsIn } from '#shared/compose/otherClients.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { TextRole } from '#shared/model/theme.ts'

/** A slide of texts, from the top. */
function designOf(...texts: readonly (readonly [TextRole, string])[]) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const blocks = texts.map(([role, words], at) => ({
    kind: 'text' as const,
    frame: frame(0, at * 100, 400, 80),
    body: { role, text: plainRichText(words) },
  }))
  return { doc, id: addSlide(doc, { blocks }) }
}

const titleIn = (doc: Y.Doc): string => compose(readDesign(doc), null).slides[0]!.title

test('a slide goes by its heading until somebody names it, and again once the name is emptied', () => {
  const { doc, id } = designOf(['body', 'Above it'], ['title', 'Fresh,\nright by six'])
  expect(titleIn(doc)).toBe('Fresh, right by six')
  renameSlide(doc, id, 'Opening')
  expect(titleIn(doc)).toBe('Opening')
  renameSlide(doc, id, '')
  expect(titleIn(doc)).toBe('Fresh, right by six')
})

test('without a heading it goes by its first words, without words by none', () => {
  expect(titleIn(designOf(['body', 'First line\nSecond'], ['body', 'Below']).doc)).toBe('First line')
  expect(titleIn(designOf().doc)).toBe('')
})

test('another client’s name in a heading is one place, where it is written', () => {
  const deck = compose(readDesign(designOf(['title', 'Kestrel Air']).doc), null)
  const found = otherClientsIn(deck, deck.slides, { names: ['Kestrel Air'], pictures: new Map() })
  expect(found.map(({ at }) => at?.block)).toEqual([deck.slides[0]!.blocks[0]!.id])
})
