import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { paragraph, plainRichText } from '#shared/model/richText.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { fileTitle } from '#shared/pptx/planPptx.ts'
import {
  composedDeck,
  composedSlide,
  imageBlock,
  lineBlock,
  shapeBlock,
  slot,
  textBlock,
} from '../../support/pptxDecks.ts'
import { exported } from '../../support/pptxExport.ts'
import { zipEntries } from '../../support/pptxZip.ts'

/** Each place of a deck that is the team's own business holds a word that is found nowhere else. */
const canaries = {
  keyMessage: 'canary-key-message',
  points: 'canary-points',
  link: 'https://canary-link.example/',
  section: 'canary-section',
  reason: 'canary-reason',
  slotName: 'canary-slot-name',
  prompt: 'canary-prompt',
  example: 'canary-example-in-an-empty-slot',
  hiddenTitle: 'canary-hidden-title',
  hiddenText: 'canary-hidden-text',
  problem: 'canary-problem',
  parked: 'canary-parked',
  id: 'canary-id',
  slideName: 'canary-slide-name',
  theme: 'canary-theme',
  beside: 'canary-beside-the-slide',
  deckTitle: 'canary-deck-title',
  layoutName: 'canary-layout-name',
  layoutPrompt: 'canary-layout-prompt',
  placeName: 'canary-place-name',
  unusedLayout: 'canary-unused-layout',
} as const

function privateDeck(): ComposedDeck {
  const own = {
    id: canaries.id,
    reason: canaries.reason,
    slot: { ...slot({ name: canaries.slotName, prompt: canaries.prompt }), filled: true },
  }
  const notes = {
    id: canaries.id,
    title: canaries.slideName,
    section: canaries.section,
    keyMessage: plainRichText(canaries.keyMessage),
    points: [paragraph(canaries.points, { link: canaries.link })],
  }
  const blocks = [
    textBlock('For the client', own),
    textBlock(canaries.example, { ...own, slot: slot() }),
    textBlock('', own),
    shapeBlock(own),
    imageBlock(own),
    imageBlock({ ...own, picture: null }),
    lineBlock({ ...own, slot: null }),
    textBlock(canaries.beside, { ...own, role: 'title', frame: frame(0, -300, 200, 80) }),
  ]
  const place = { ...own, place: 'body/0' } as const
  const layout = composedSlide(
    [
      textBlock(canaries.layoutPrompt, { ...place, name: canaries.placeName, slot: slot() }),
      imageBlock({ ...own, picture: null, place: 'picture/0', reason: canaries.reason }),
    ],
    { id: 'followed', title: canaries.layoutName },
  )
  const unused = composedSlide([textBlock(canaries.unusedLayout)], { id: 'unused' })
  const followed = { ...notes, id: 'second', layout: layout.id }
  const hidden = { ...notes, title: canaries.hiddenTitle, hidden: 'pitch' } as const
  return composedDeck(
    [
      composedSlide(blocks, notes),
      composedSlide([textBlock('In its place', { ...place, role: 'title' })], followed),
      composedSlide([textBlock(canaries.hiddenText)], hidden),
    ],
    {
      layouts: [unused, layout],
      title: canaries.deckTitle,
      client: 'Harbour Foods',
      theme: { ...defaultTheme, name: canaries.theme },
      problems: [{ kind: 'empty-slot', slideId: 's', at: { block: 'b', part: '' }, name: canaries.problem }],
      parked: [{ kind: 'fill', at: { block: 'b', part: '' }, text: plainRichText(canaries.parked) }],
    },
  )
}

/** All the words of a package, whatever part they are in, names of parts too. */
const everything = (pptx: Uint8Array): string =>
  zipEntries(pptx)
    .map(({ name, bytes }) => `${name}\n${bytes.toString('latin1')}`)
    .join('\n')

const found = (pptx: Uint8Array): readonly string[] =>
  Object.values(canaries).filter((canary) => everything(pptx).includes(canary))

test('nothing private is anywhere in the client’s copy', async () => {
  const pptx = await exported(privateDeck(), 'client')
  expect(found(pptx)).toEqual([])
  expect(everything(pptx)).toContain('For the client')
  expect(everything(pptx)).not.toContain('notesSlide')
})

test('the presenter’s copy adds talking points, sections, the team’s own names, its layouts, its examples and what lies beside the slide, nothing else', async () => {
  const { points, link, section, deckTitle, theme, beside, example, ...rest } = canaries
  expect(new Set(found(await exported(privateDeck(), 'presenter')))).toEqual(
    new Set([
      ...[points, link, section, deckTitle, theme, beside, example],
      ...[rest.layoutName, rest.layoutPrompt, rest.unusedLayout],
    ]),
  )
})

test('a file says whom it is for: the client’s by what is shown, the presenter’s by the team’s own title', () => {
  const deck = composedDeck([composedSlide([textBlock('Fresh, right by six', { role: 'title' })])], {
    title: 'Q4 v7',
    client: 'Harbour Foods',
  })
  expect(fileTitle(deck, 'client')).toBe('Harbour Foods – Fresh, right by six')
  expect(fileTitle(deck, 'presenter')).toBe('Harbour Foods – Q4 v7 (presenter copy)')
})

describe('what nobody sees of a picture is not in the client’s file', () => {
  const asset = 'c'.repeat(64)
  const paths = new Map<string, string>()
  beforeAll(async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'duodeck-cut-')), 'wide')
    // Red on the left and blue on the right.
    const red = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer()
    await sharp({ create: { width: 400, height: 200, channels: 3, background: '#0000ff' } })
      .composite([{ input: red, left: 0, top: 0 }])
      .png()
      .toFile(path)
    paths.set(asset, path)
  })
  const image = (look: Parameters<typeof imageBlock>[0]) =>
    imageBlock({ picture: { asset, width: 400, height: 200, alt: '' }, ...look })
  const media = async (copy: Copy, ...blocks: ComposedSlide['blocks']) =>
    zipEntries(await exported(composedDeck([composedSlide(blocks)]), copy, paths))
      .filter(({ name }) => name.startsWith('ppt/media/'))
      .map(({ bytes }) => bytes)

  test.each([
    [
      'what its frame cuts off',
      image({ fit: 'cover', focus: { x: 1, y: 0.5 }, frame: frame(0, 0, 200, 200) }),
    ],
    ['what lies over the slide’s edge', image({ fit: 'contain', frame: frame(-200, 0, 400, 200) })],
  ])('%s', async (_what, block) => {
    const [file] = await media('client', block)
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([200, 200])
    expect([...data].filter((value, at) => at % info.channels === 0 && value > 0)).toEqual([])
    const [whole] = await media('presenter', block)
    expect((await sharp(whole).metadata()).width).toBe(400)
  })

  test.each(['png', 'jpeg'] as const)('what hangs over the edge when it is turned (%s)', async (format) => {
    const place = frame(-150, 100, 300, 300, 30)
    // Red where it lies beside the slide, blue on it.
    const side = 300
    const pixels = Buffer.alloc(side * side * 3)
    for (let at = 0; at < side * side; at += 1) {
      const [dx, dy] = [(at % side) - side / 2, Math.floor(at / side) - side / 2]
      const onDeck = place.x + place.w / 2 + dx * Math.cos(Math.PI / 6) - dy * Math.sin(Math.PI / 6)
      pixels[at * 3 + (onDeck < 0 ? 0 : 2)] = 255
    }
    const path = join(await mkdtemp(join(tmpdir(), 'duodeck-turned-')), 'picture')
    await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
      .toFormat(format)
      .toFile(path)
    const turned = 'd'.repeat(64)
    paths.set(turned, path)
    for (const radius of [0, 24]) {
      const picture = { asset: turned, width: side, height: side, alt: '' }
      const [file] = await media('client', imageBlock({ picture, fit: 'contain', frame: place, radius }))
      const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      const seen = Array.from({ length: info.width * info.height }, (_, at) =>
        data.subarray(at * 4, at * 4 + 4),
      )
      const isRed = ([r = 0, g = 0, b = 0, alpha = 0]: Uint8Array) =>
        alpha > 40 && r > 120 && g < 120 && b < 120
      const isBlue = ([r = 0, , b = 0]: Uint8Array) => b > 120 && r < 120
      // Along the cut a pixel may be half of each.
      expect(seen.filter(isRed).length).toBeLessThan(seen.length * 0.01)
      expect(seen.filter(isBlue).length).toBeGreaterThan(side * side * 0.4)
    }
  })

  test.each(['png', 'jpeg'] as const)('what the shape that it is in hides (%s)', async (format) => {
    const path = join(await mkdtemp(join(tmpdir(), 'duodeck-masked-')), 'picture')
    // Blue but for its corners, which an ellipse hides.
    const red = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#ff0000' } })
      .png()
      .toBuffer()
    const corners = [0, 180].flatMap((left) => [0, 180].map((top) => ({ input: red, left, top })))
    await sharp({ create: { width: 200, height: 200, channels: 3, background: '#0000ff' } })
      .composite(corners)
      .toFormat(format)
      .toFile(path)
    const masked = 'f'.repeat(64)
    paths.set(masked, path)
    const picture = { asset: masked, width: 200, height: 200, alt: '' }
    const block = imageBlock({ picture, shape: 'ellipse', frame: frame(0, 0, 300, 300) })
    const [file] = await media('client', block)
    const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4),
    ]
    const isRed = ([r = 0, g = 0, , alpha = 0]: number[]) => alpha > 40 && r > 120 && g < 120
    expect([at(4, 4), at(195, 4), at(4, 195), at(195, 195)].filter(isRed)).toEqual([])
    expect(at(100, 100)[2]).toBeGreaterThan(200)
    const [whole] = await media('presenter', block)
    expect((await sharp(whole).metadata()).width).toBe(200)
  })

  test('a picture of which only its frame’s empty part is on the slide', async () => {
    const beside = image({ fit: 'contain', frame: frame(-900, 0, 1000, 100) })
    expect(await media('client', beside)).toEqual([])
  })

  test('a picture that is shown whole twice is in it once, and each cut of it by itself', async () => {
    const whole = image({ fit: 'contain', frame: frame(0, 0, 400, 200) })
    const left = image({ fit: 'cover', focus: { x: 0, y: 0 }, frame: frame(0, 0, 200, 200) })
    const right = image({ fit: 'cover', focus: { x: 1, y: 0 }, frame: frame(0, 0, 200, 200) })
    expect(await media('client', whole, whole, left, right, right)).toHaveLength(3)
  })
})
