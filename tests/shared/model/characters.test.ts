import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign, readSlide } from '#shared/docs/designDoc.ts'
import { initPitch, readFacts, readPitch, setFact, setFill } from '#shared/docs/pitchDoc.ts'
import { addSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import { countCharacters, cutText } from '#shared/model/characters.ts'

test('a thumb with its skin, a flag, a family and a letter with its accent are one character each', () => {
  expect(countCharacters('👍🏽🇩🇪👩‍👩‍👧')).toBe(3)
  expect(countCharacters('e\u0301 für 84 %')).toBe(10)
  expect(countCharacters('')).toBe(0)
})

test('a cut never leaves half a character', () => {
  expect(cutText('Go 👍🏽!', 4)).toBe('Go ')
  expect(cutText('Go 👍🏽!', 6)).toBe('Go ')
  expect(cutText('Go 👍🏽!', 7)).toBe('Go 👍🏽')
  expect(cutText('Go', 2)).toBe('Go')
})

test('whatever is cut is well-formed, a beginning, and as long as it may be but for a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, most) => {
      const kept = cutText(text, most)
      expect(text.startsWith(kept)).toBe(true)
      expect(kept.length).toBeLessThanOrEqual(most)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 64)
      expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept)
    }),
  )
})

test('marks piled upon one letter are cut among themselves: one character cannot take all there is', () => {
  expect(cutText(`a${'\u0301'.repeat(1_000)}`, 500)).toHaveLength(500)
  const family = cutText(`a\u200d${'😀\u200d'.repeat(300)}`, 501)
  expect(Buffer.from(family, 'utf8').toString('utf8')).toBe(family)
})

test('a title, a section, a fact and a file’s name that are too long end with a whole character', () => {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Spring' })
  initPitch(pitch, { client: 'Harbour Foods' })
  const slide = addSlide(design, {})
  renameSlide(design, slide, `${'x'.repeat(299)}👍🏽`)
  setFact(pitch, 'client.name', `${'x'.repeat(498)}👍🏽`)
  expect(readSlide(design, slide)!.title).toBe('x'.repeat(299))
  expect(readFacts(pitch).get('client.name')).toBe('x'.repeat(498))
  expect(cleanLine(`${'x'.repeat(254)}👍🏽`)).toBe('x'.repeat(254))
})

test('a slot counts what a reader counts', () => {
  const [design, pitch] = [new Y.Doc(), new Y.Doc()]
  initDesign(design, { title: 'Spring' })
  initPitch(pitch, { client: 'Harbour Foods' })
  const slot = { name: 'Why', prompt: '', limit: 3, required: true }
  const [block] = addBlocks(design, addSlide(design, {}), [
    { kind: 'text', frame: frame(0, 0, 9, 9), slot, body: {} },
  ])
  setFill(pitch, { block: block!, part: '' }, plainRichText('Go👍🏽'))
  const { slides, problems } = compose(readDesign(design), readPitch(pitch))
  expect(slides[0]!.blocks[0]!.slot).toMatchObject({ length: 3, limit: 3 })
  expect(problems).toEqual([])
})
