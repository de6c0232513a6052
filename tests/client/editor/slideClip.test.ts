import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { forgetCopied, keepCopied } from '#client/copiedHere.ts'
import { openSlide, slidesHtml, slidesIn, slideWords } from '#client/editor/clips/slideClip.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { composeForTeam } from '#shared/compose/compose.ts'
import { carrySlides } from '#shared/docs/carriedSlides.ts'
import { initDesign, keyMessageText, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, hideSlide, setSlideCondition } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { emptyPitch, type Pitch } from '#shared/model/pitch.ts'
import { plainRichText } from '#shared/model/richText.ts'

const text = (words: string, more: Partial<BlockContent> = {}): BlockContent =>
  ({
    kind: 'text',
    frame: frame(10, 10, 200, 50),
    body: { text: plainRichText(words), role: 'body' },
    ...more,
  }) as BlockContent

const slot = { name: 'CANARY slot', prompt: 'CANARY prompt', limit: null, required: true }
const grocery = { fact: 'client.industry', test: 'is', value: 'CANARY Grocery' } as const

/** A slide that holds, beside words for everybody, everything that is the team's alone. */
function secretSlide() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'CANARY deck' })
  const layout = addLayout(doc, {
    title: 'CANARY layout',
    blocks: [text('Footer for all'), text('CANARY place', { place: 'body/0' })],
  })
  const id = addSlide(doc, {
    title: 'CANARY title in lists',
    section: 'CANARY section',
    layout,
    blocks: [
      text('Our headline for {{client.name}}', { name: 'CANARY name', reason: 'CANARY reason' }),
      text('CANARY example', { slot }),
      text('CANARY withheld', { condition: grocery }),
      text('CANARY beside the slide', { frame: frame(-900, 10, 200, 50) }),
      ...[1, 2].map((nth) => text(`Paired ${nth}`, { groups: [{ id: 'g', name: 'CANARY group' }] })),
    ],
  })
  setSlideCondition(doc, id, grocery)
  hideSlide(doc, id, true)
  writeRichText(keyMessageText(doc, id), plainRichText('CANARY key message'))
  return { doc, id }
}

function copied(pitch: Pitch | null) {
  const { doc, id } = secretSlide()
  const design = readDesign(doc)
  const composed = composeForTeam(design, pitch).slides[0]!
  const kept = { pitch: pitch && 'p1', carried: carrySlides(doc, [id]) }
  const open = openSlide(design.slides[0]!, composed, pitch)
  return { html: slidesHtml([open], kept, 'deck1', () => 'Harbour'), plain: slideWords(composed, pitch) }
}

test('other programs get what the client may see of a slide, and nothing that is the team’s', () => {
  const { html, plain } = copied({ ...emptyPitch, points: new Map([['x', plainRichText('CANARY points')]]) })
  const all = decodeURIComponent(html) + plain
  expect(all).not.toContain('CANARY')
  for (const words of ['Our headline', 'Footer for all', 'Paired 2']) {
    expect(html).toContain(words)
    expect(plain).toContain(words)
  }
  forgetCopied()
})

test('in this browser all of the design comes back; in another one what every program gets', () => {
  const { html } = copied({ ...emptyPitch })
  const here = slidesIn(html)!
  expect([here.from, here.pitch]).toEqual(['deck1', 'p1'])
  const [{ slide }] = here.slides.slides as [(typeof here.slides.slides)[number]]
  expect(slide).toMatchObject({ title: 'CANARY title in lists', hidden: true, condition: grocery })
  expect(slide.blocks.some((block) => block.slot?.prompt === 'CANARY prompt')).toBe(true)
  expect(here.slides.layouts).toHaveLength(1)
  keepCopied('something else')
  const elsewhere = slidesIn(html)!
  expect([elsewhere.from, elsewhere.pitch]).toEqual(['deck1', null])
  expect(JSON.stringify(elsewhere.slides)).not.toContain('CANARY')
  expect(elsewhere.slides.slides[0]!.slide.blocks.length).toBeGreaterThan(2)
  forgetCopied()
})

test('what says it is slides and is none is left to whoever reads words', () => {
  for (const stored of [
    '%E0%A4%A',
    '[]',
    '{"slides":[]}',
    '{"slides":7}',
    encodeURIComponent('{"slides":[null]}'),
  ])
    expect(slidesIn(`<div data-duodeck-slides="${stored}"></div>`)).toBeNull()
  expect(slidesIn('<p>plain</p>')).toBeNull()
})
