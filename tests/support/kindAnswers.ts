import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { SlideView } from '#client/slide/SlideView.tsx'
import { blockName } from '#client/editor/blocks/blockName.ts'
import { editorOf } from '#client/editor/blocks/blockEditors.ts'
import { blocksIn, clipHtml } from '#client/editor/clips/clip.ts'
import { openContent } from '#client/editor/clips/openForm.ts'
import { audienceSlideGuard, composedSlideGuard } from '#server/frozen/slideGuards.ts'
import {
  contentOf,
  partsOf,
  slotPlace,
  textAddresses,
  type BlockContent,
  type ComposedBlock,
} from '#shared/blocks/kinds.ts'
import { assetsIn, pictureAt, textAt, wordsIn } from '#shared/blocks/parts.ts'
import { audienceSlide } from '#shared/compose/audience.ts'
import { compose } from '#shared/compose/compose.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import { otherClientsIn } from '#shared/compose/otherClients.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { placesIn, putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'

const stranger = 'Kestrel Air'
const pitch = { ...emptyPitch, facts: new Map([['client.name', 'Harbour Foods']]) }

interface Marked {
  readonly content: BlockContent
  /** One for every text, found without asking the kind. */
  readonly words: readonly string[]
  readonly assets: readonly string[]
}

/** Puts words to look for, a fact and another client's name into every text, wherever in the content it stands. */
function marked(content: BlockContent): Marked {
  const words: string[] = []
  const assets: string[] = []
  const mark = (text: RichText): RichText => {
    words.push(`CANARY${words.length}x`)
    const inline = { kind: 'variable', name: 'client.name', marks: {} } as const
    return [...text, ...plainRichText(`${words.at(-1)} ${stranger}`), { ...paragraph(''), inlines: [inline] }]
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, part]: [string, unknown]) => {
      if (key === 'text') return [key, mark(part as RichText)]
      if (key === 'asset') assets.push(part as string)
      if (key === 'alt') return [key, 'CANARY picture']
      return [key, walk(part)]
    })
    return Object.fromEntries(entries)
  }
  const slot = { name: 'SECRET', prompt: 'SECRET', limit: null, required: false }
  const placed = { ...content, frame: frame(40, 40, 600, 300), slot, reason: 'SECRET' }
  return { content: walk(placed) as BlockContent, words, assets }
}

/** Keys that an audience's block has only where they say something. */
const leftOut = new Set(['tint', 'direction'])

/** Everything that a kind of block has to answer for, asked of one block. */
export function expectAnswers(given: BlockContent, audienceKeys: readonly string[]): void {
  const { content, words, assets } = marked(given)
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  let touched: readonly Place[] = []
  doc.once('afterTransaction', (transaction: Y.Transaction) => {
    touched = placesIn(transaction)
  })
  addSlide(doc, { blocks: [content] })
  const design = readDesign(doc)
  const deck = compose(design, pitch)
  const [own, block] = [design.slides[0]!.blocks[0]!, deck.slides[0]!.blocks[0]!]
  const keys = textAddresses(own).map(addressKey)

  // Its parts are all that is in it.
  for (const word of words) expect(wordsIn(partsOf(own))).toContain(word)
  expect(keys).toHaveLength(words.length)
  expect(assetsIn(partsOf(own))).toEqual(assets)

  // Composed, and checked for other clients.
  for (const { text } of partsOf(block).texts) {
    expect(plainText(text)).toContain('Harbour Foods')
    expect(plainText(text)).not.toContain('{{client.name}}')
  }
  const others = { names: [stranger], pictures: new Map(assets.map((asset) => [asset, stranger])) }
  const found = otherClientsIn(deck, deck.slides, others)
  const named = found.filter(({ what }) => what === 'name').map(({ at }) => at && addressKey(at))
  expect(named).toEqual(expect.arrayContaining(keys))
  expect(found.filter(({ what }) => what === 'picture')).toHaveLength(assets.length)

  // Stripped for an audience, which still gets its words and pictures.
  const slide = audienceSlide(deck.slides[0]!)
  const [shown] = slide.blocks
  const said = audienceKeys.filter((key) => key in shown! || !leftOut.has(key))
  expect(Object.keys(shown!).sort()).toEqual([...said].sort())
  expect(JSON.stringify(slide)).not.toContain('SECRET')
  expect(assetsIn(partsOf(shown!))).toEqual(assets)

  // Where sales still has to fill it, what stands there is a prompt and stays among colleagues.
  const waiting = { ...block, slot: block.slot && { ...block.slot, required: true } } as ComposedBlock
  const [blank] = audienceSlide({ ...deck.slides[0]!, blocks: [waiting] }).blocks
  const place = slotPlace(block)
  if (place?.takes === 'text') expect(textAt(partsOf(blank!), place.part)).toEqual([])
  if (place?.takes === 'picture') expect(pictureAt(partsOf(blank!), place.part)).toBeNull()

  // Drawn where it can be measured and written in, planned for PowerPoint.
  const markup = renderToStaticMarkup(
    createElement(SlideView, { theme: deck.theme, slide, context: 'audience' }),
  )
  for (const key of keys) expect(markup).toContain(`data-words="${key}"`)
  const plan = JSON.stringify(planPptx(deck, 'client').slides)
  for (const one of [...words, ...assets]) {
    expect(markup).toContain(one)
    expect(plan).toContain(one)
  }

  // Read back from a copy of the deck, as a report shows it and as an audience had it.
  const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  expect(composedSlideGuard.parse(stored(deck.slides[0]))).toEqual(stored(deck.slides[0]))
  expect(audienceSlideGuard.parse(stored(slide))).toEqual(stored(slide))

  // Told from others by its name, and made by its tool.
  expect(blockName(block)).not.toBe('')
  const made = editorOf(block.kind).tool.make(frame(0, 0, 100, 100), { shape: 'ellipse' })
  expect(made.kind).toBe(block.kind)

  // Copied and pasted, and offered back when it could not be saved.
  const copying = { open: [openContent(own)], whole: [contentOf(own)] }
  const clip = clipHtml(copying, '', 'deck')
  expect(decodeURIComponent(clip)).not.toContain('SECRET')
  expect(blocksIn(clip)).toEqual([contentOf(own)])
  const elsewhere = blocksIn(clip.replace(/data-duodeck-copy="[^"]*"/, ''))
  expect(elsewhere).toMatchObject([{ kind: own.kind, frame: own.frame, slot: null, reason: '' }])
  // Which facts its numbers come from is the deck's own.
  const { texts, pictures } = partsOf(own)
  expect(elsewhere?.map(partsOf)).toMatchObject([{ texts, pictures }])
  const places = touched.filter((place) => place.kind === 'block')
  expect(places.map(({ at }) => addressKey(at)).sort()).toEqual([...keys].sort())
  const alts = touched.filter(({ kind }) => kind === 'alt')
  expect(alts).toHaveLength(assets.length)
  for (const place of [...places, ...alts]) {
    expect(plainText(wordsAt(doc, place))).toContain('CANARY')
    expect(putWords(doc, place, plainRichText('put back'))).toBe(true)
    expect(plainText(wordsAt(doc, place))).toBe('put back')
  }
}
