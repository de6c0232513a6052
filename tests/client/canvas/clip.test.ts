import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksIn, clipHtml } from '#client/editor/canvas/clipboard/clip.ts'
import { besideTaken } from '#client/editor/canvas/clipboard/placing.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { frame } from '#shared/model/frame.ts'
import { bullets, plainRichText } from '#shared/model/richText.ts'

const contents: readonly BlockContent[] = [
  {
    kind: 'text',
    frame: frame(10, 20, 300, 40, 15),
    slot: { name: 'Hook "1"', prompt: 'Say <why>', limit: 80, required: true },
    body: { text: [...plainRichText('Over 6 % & more'), ...bullets('one', 'two')], role: 'lead' },
  },
  { kind: 'line', frame: frame(0, 0, 100, 20), stroke: { color: 'accent1', width: 3, dash: 'dot' } },
]

const shown = (name: string) => (name === 'client.name' ? 'Harbour & Foods' : name)

test('blocks survive the way through the clipboard', () => {
  const pasted = blocksIn(`<meta charset="utf-8">${clipHtml(contents, 'Over 6 % & more', 'deck1', shown)}`)
  expect(pasted).toMatchObject(contents)
})

test('other programs find the words', () => {
  expect(clipHtml(contents, 'Over 6 % & <more>\ntwo', 'deck1', shown)).toContain(
    '<p>Over 6 % &amp; &lt;more&gt;</p><p>two</p>',
  )
})

test('a fact copied from one client’s slide is a fact where it is pasted into words, and said in a mail', () => {
  expect(clipHtml(contents, 'For {{client.name}}', 'deck1', shown)).toContain(
    '<p>For <span data-variable="client.name">Harbour &amp; Foods</span></p>',
  )
})

test('whatever a clipboard holds, pasting answers with clean blocks or none', () => {
  const anything = fc.oneof(fc.json(), fc.string(), fc.constant('[{"kind":"text"}]'), fc.constant('[null]'))
  fc.assert(
    fc.property(anything, (stored) => {
      const found = blocksIn(`<div data-duodeck-blocks="${encodeURIComponent(stored)}"></div>`)
      for (const { kind } of found ?? []) expect(['text', 'shape', 'image', 'line']).toContain(kind)
    }),
  )
  expect(blocksIn('<div data-duodeck-blocks="%E0%A4%A"></div>')).toBeNull()
  expect(blocksIn('<p>plain</p>')).toBeNull()
})

test('a copy lands where it was, or beside what stands there already', () => {
  const [first] = contents
  expect(besideTaken([first!], [])[0]!.frame).toEqual(frame(10, 20, 300, 40, 15))
  const taken = [frame(10, 20, 300, 40, 15), frame(34, 44, 300, 40)]
  expect(besideTaken([first!], taken)[0]!.frame).toEqual(frame(58, 68, 300, 40, 15))
})
