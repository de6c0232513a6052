import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { audienceDeck, designedSlide } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { coverOf } from '#shared/compose/cover.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { initPitch, readPitch, setFill, setPicture } from '#shared/docs/pitchDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { noMarks, plainRichText, type RichText } from '#shared/model/richText.ts'
import { fileTitle, planPptx } from '#shared/pptx/planPptx.ts'

const place = frame(0, 0, 400, 120)
const asset = 'fa'.repeat(32)
const slot = (required: boolean) => ({ name: 'Offer', prompt: 'PROMPT-hint', limit: null, required })
const words = (text: string) => ({ text: plainRichText(text), role: 'title' as const })
const fact: RichText = plainRichText('Until ').map((paragraph) => ({
  ...paragraph,
  inlines: [...paragraph.inlines, { kind: 'variable', name: 'meeting.date', marks: noMarks }],
}))

const designDoc = new Y.Doc()
initDesign(designDoc, { title: 'Spring' })
addSlide(designDoc, {
  title: 'Offer',
  blocks: [
    { kind: 'text', frame: place, body: words('PROMPT-text'), slot: slot(true) },
    { kind: 'shape', shape: 'rect', frame: place, body: words('PROMPT-shape'), slot: slot(true) },
    {
      kind: 'image',
      frame: place,
      picture: { asset, width: 9, height: 9, alt: 'PROMPT-alt' },
      slot: slot(true),
    },
    { kind: 'text', frame: place, body: words('Good as it is'), slot: slot(false) },
    { kind: 'text', frame: place, body: { text: fact } },
  ],
})
const design = readDesign(designDoc)
const blocks = design.slides[0]!.blocks.map(({ id }) => id)

function pitch(edit: (doc: Y.Doc) => void = () => undefined) {
  const doc = new Y.Doc()
  initPitch(doc, { client: 'Harbour Foods' })
  edit(doc)
  return compose(design, readPitch(doc))
}

/** All that an audience and a client's file are made of. */
const told = (deck: ReturnType<typeof pitch>): string =>
  JSON.stringify([audienceDeck(deck), planPptx(deck, 'client'), fileTitle(deck, 'client')])

describe('towards a client', () => {
  test('no prompt of a slot that nobody filled, be it words, a picture or its description', () => {
    expect(told(pitch())).not.toMatch(/PROMPT|fafafa/)
  })

  test('what marketing offers in a slot that may stay as it is', () => {
    expect(told(pitch())).toContain('Good as it is')
  })

  test('no name of a fact that nobody knows, and the words around it', () => {
    expect(told(pitch())).not.toContain('meeting.date')
    expect(told(pitch())).toContain('Until ')
  })

  test('all that sales put there', () => {
    const full = pitch((doc) => {
      const at = (nth: number) => ({ block: blocks[nth]!, part: '' })
      setFill(doc, at(0), plainRichText('Ten pence a crate'))
      setFill(doc, at(1), plainRichText('From Monday'))
      setPicture(doc, at(2), { asset, width: 9, height: 9, alt: 'Their shop' })
    })
    for (const part of ['Ten pence a crate', 'From Monday', asset, 'Their shop'])
      expect(told(full)).toContain(part)
    expect(told(full)).not.toContain('PROMPT')
  })
})

test('among colleagues a design stays as designed: lists, the presenter’s copy, marketing’s own slide show', () => {
  const bare = compose(design, null)
  for (const among of [
    coverOf(design, null),
    planPptx(pitch(), 'presenter'),
    audienceDeck(bare, designedSlide),
  ])
    expect(JSON.stringify(among)).toContain('PROMPT-text')
})
