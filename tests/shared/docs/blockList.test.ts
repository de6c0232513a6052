import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentOf } from '#shared/blocks/kinds.ts'
import { addBlocks, setLocked, setName } from '#shared/docs/blockEdits.ts'
import { initDesign, readSlide } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme } from '#shared/model/theme.ts'

function slide() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck', theme: defaultTheme })
  const slideId = addSlide(doc, { title: 'Slide', blocks: [] })
  const body = { text: plainRichText('Words') }
  const [id] = addBlocks(doc, slideId, [{ kind: 'text', frame: frame(0, 0, 100, 50), body }])
  const block = () => readSlide(doc, slideId)!.blocks[0]!
  return { doc, slideId, id: id!, block }
}

test('a block has a name when it is given one, no longer than names are, and none when it is taken away', () => {
  const { doc, slideId, id, block } = slide()
  expect(block().name).toBeUndefined()
  setName(doc, slideId, id, `  ${'👍🏽'.repeat(100)}`)
  expect(block().name).toBe('👍🏽'.repeat(20))
  setName(doc, slideId, id, '  ')
  expect(block().name).toBeUndefined()
})

test('a copy keeps the name, and is free to be moved', () => {
  const { doc, slideId, id, block } = slide()
  setName(doc, slideId, id, 'The ground')
  setLocked(doc, slideId, [id], true)
  expect(block().locked).toBe(true)
  expect(contentOf(block())).toMatchObject({ name: 'The ground' })
  expect(contentOf(block())).not.toHaveProperty('locked')
  setLocked(doc, slideId, [id], false)
  expect(block().locked).toBeUndefined()
})

test('what a document says of names and locks is read as far as it is that', () => {
  const { doc, slideId, id, block } = slide()
  const map = (doc.getMap('slides').get(slideId) as Y.Map<Y.Map<Y.Map<unknown>>>).get('blocks')!.get(id)!
  map.set('name', { toString: 'x' })
  map.set('locked', 'yes')
  expect(block()).not.toHaveProperty('name')
  expect(block()).not.toHaveProperty('locked')
})
