import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { forgetCopied } from '#client/copiedHere.ts'
import { blocksIn, clipHtml } from '#client/editor/clips/clip.ts'
import { wordsHtml } from '#client/editor/clips/clipHtml.ts'
import { openContent, openForm, promptless } from '#client/editor/clips/openForm.ts'
import { besideTaken } from '#client/editor/canvas/clipboard/placing.ts'
import { partsOf, slotAddress, type BlockContent } from '#shared/blocks/kinds.ts'
import { compose } from '#shared/compose/compose.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { bullets, paragraph, plainRichText, type RichText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'

const contents: readonly BlockContent[] = [
  {
    kind: 'text',
    frame: frame(10, 20, 300, 40, 15),
    slot: { name: 'Hook "1"', prompt: 'Say <why>', limit: 80, required: true },
    body: { text: [...plainRichText('Over 6 % & more'), ...bullets('one', 'two')], role: 'lead' },
  },
  { kind: 'line', frame: frame(0, 0, 100, 20), stroke: { color: 'accent1', width: 3, dash: 'dot' } },
]

/** A tab that copies blocks, with all that the team has of them. */
const copying = { open: contents.map(({ slot: _slot, ...open }) => open as BlockContent), whole: contents }

const shown = (name: string) => (name === 'client.name' ? 'Harbour & Foods' : name)

test('blocks survive the way through the clipboard', () => {
  const pasted = blocksIn(`<meta charset="utf-8">${clipHtml(copying, 'Over 6 % & more', 'deck1')}`)
  expect(pasted).toMatchObject(contents)
})

test('prompts and slots stay in the browser that copied; another one gets the blocks without them', () => {
  const html = clipHtml(copying, 'Over 6 % & more', 'deck1')
  expect(decodeURIComponent(html.replaceAll(' % ', ' '))).not.toMatch(/Say <why>|Hook/)
  expect(blocksIn(html)?.[0]?.slot?.prompt).toBe('Say <why>')
  clipHtml({ open: [], whole: [] }, 'Something else', 'deck1')
  expect(blocksIn(html)).toMatchObject(copying.open)
  expect(blocksIn(html)?.[0]?.slot).toBeNull()
  forgetCopied()
})

test('in a pitch a prompt that waits in a slot is no word of a mail, and the client’s words are', () => {
  const design = new Y.Doc()
  initDesign(design, { title: 'Deck' })
  const body = { text: plainRichText('CANARY example'), role: 'lead' } as const
  const slot = { name: 'CANARY name', prompt: 'CANARY prompt', limit: null, required: true }
  addSlide(design, {
    blocks: [{ kind: 'text', frame: frame(0, 0, 100, 40), slot, reason: 'CANARY reason', body }],
  })
  const [block] = readDesign(design).slides[0]!.blocks
  const waiting = compose(readDesign(design), emptyPitch).slides[0]!.blocks[0]!
  const out = (pitch: Pitch) => JSON.stringify(openContent(openForm(block!, pitch)))
  expect(out(emptyPitch) + JSON.stringify(partsOf(promptless(waiting)))).not.toContain('CANARY')
  const fills = new Map([[addressKey(slotAddress(block!)!), plainRichText('For Harbour')]])
  expect(out({ ...emptyPitch, fills })).toContain('For Harbour')
  expect(out({ ...emptyPitch, fills })).not.toContain('CANARY')
})

test('other programs find the words with their lists, levels, looks and links, and what a fact stands for', () => {
  const item = (text: string, kind: 'bullet' | 'number', level: number, ordinal: number | null) => ({
    ...paragraph(text),
    list: { kind, level, ordinal },
  })
  const variable = { kind: 'variable', name: 'client.name', marks: { bold: true } } as const
  const text: RichText = [
    {
      ...paragraph('Over 6 % & <more> for '),
      inlines: [...paragraph('Over 6 % & <more> for ').inlines, variable],
    },
    paragraph('see', { link: 'https://example.com/?a="1"', italic: true }),
    item('Price', 'bullet', 0, 1),
    item('Date', 'bullet', 1, 1),
    item('on it', 'bullet', 1, null),
    item('third', 'number', 0, 3),
    item('deep', 'bullet', 2, 1),
    paragraph(''),
    paragraph('שלום', { strike: true, script: 'sub' }),
  ]
  expect(wordsHtml(text, shown)).toBe(
    [
      '<p>Over 6 % &amp; &lt;more&gt; for <b><span data-variable="client.name">Harbour &amp; Foods</span></b></p>',
      '<p><a href="https://example.com/?a=&quot;1&quot;"><i>see</i></a></p>',
      '<ul><li>Price<ul><li>Date<p>on it</p></li></ul></li></ul>',
      '<ol start="3"><li>third<ul><li><ul><li>deep</li></ul></li></ul></li></ol>',
      '<p><br></p><p dir="rtl"><s><sub>שלום</sub></s></p>',
    ].join(''),
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
