import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { docOf } from '#client/text/binding/flatDoc.ts'
import { writeSteps } from '#client/text/binding/localEdits.ts'
import { textSchema } from '#client/text/schema/textSchema.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { plainRichText, plainText } from '#shared/model/richText.ts'

/** What the document holds after an editor's words from `from` to `to` became others. */
function replaced(words: string, from: number, to: number, by: string): string {
  const text = new Y.Doc().getText('text')
  writeRichText(text, plainRichText(words))
  const state = EditorState.create({ doc: docOf(textSchema, text) })
  const tr =
    by === ''
      ? state.tr.delete(1 + from, 1 + to)
      : state.tr.replaceWith(1 + from, 1 + to, textSchema.text(by))
  const steps = tr.steps.map((step, at) => ({ step, before: tr.docs[at]!, after: tr.docs[at + 1] ?? tr.doc }))
  writeSteps(text, steps, null)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(text.doc!))
  return plainText(readRichText(copy.getText('text')))
}

test('a sign written over another of its family arrives whole', () => {
  expect(replaced('Go 👍 now', 3, 5, '👎')).toBe('Go 👎 now')
  expect(replaced('Go 👍🏽', 3, 7, '👍🏿')).toBe('Go 👍🏿')
  expect(replaced('🇩🇪', 0, 4, '🇩🇰')).toBe('🇩🇰')
})

test('also when the browser says that only the second half of it changed', () => {
  expect(replaced('Go 👍 now', 4, 5, '\udc4e')).toBe('Go 👎 now')
  expect(replaced('Go 👍 now', 3, 4, '\ud83c')).toBe('Go \ud83c\udc4d now')
})

test('whatever takes the place of whatever, nothing becomes U+FFFD', () => {
  const characters = fc.array(fc.constantFrom('a', '👍', '👎', '👍🏽', '🇩🇪', '🇩🇰', 'é', '\u0301'), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(characters, characters, characters, characters, (head, old, now, tail) => {
      const [before, after] = [head.join(''), tail.join('')]
      const words = before + old.join('') + after
      const shown = replaced(words, before.length, before.length + old.join('').length, now.join(''))
      expect(shown).toBe(before + now.join('') + after)
    }),
  )
})
