import { bareSurface } from '#shared/model/surface.ts'
import type { Picture, Slot } from '#shared/model/block.ts'
import { solid } from '#shared/model/color.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import type { ComposedLineBlock } from '#shared/blocks/line/model.ts'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { frame } from '#shared/model/frame.ts'
import { noText, plainRichText, type RichText } from '#shared/model/richText.ts'
import { defaultTheme, type TextRole } from '#shared/model/theme.ts'

/** Builders of composed decks: a test names what it is about and gets something ordinary for the rest. */
export const composedDeck = (
  slides: readonly ComposedSlide[],
  rest: Partial<ComposedDeck> = {},
): ComposedDeck => ({
  title: 'Aurora',
  client: '',
  theme: defaultTheme,
  slides,
  problems: [],
  parked: [],
  ...rest,
})

export const composedSlide = (
  blocks: ComposedSlide['blocks'],
  rest: Partial<ComposedSlide> = {},
): ComposedSlide => ({
  id: 'slide1',
  title: '',
  section: '',
  background: solid('background'),
  hidden: false,
  blocks,
  keyMessage: noText,
  points: noText,
  ...rest,
})

const base = { id: 'block1', slot: null, reason: '' } as const

const rich = (text: string | RichText): RichText => (typeof text === 'string' ? plainRichText(text) : text)

/** `text` as words, or as rich text. */
export function textBlock(
  text: string | RichText,
  { role = 'body', ...rest }: Partial<ComposedTextBlock> & { readonly role?: TextRole } = {},
): ComposedTextBlock {
  const style = defaultTheme.text[role]
  return {
    ...base,
    kind: 'text',
    frame: frame(80, 80, 560, 120),
    body: { text: rich(text), role, style, valign: 'top', inset: 8 },
    surface: bareSurface,
    ...rest,
  }
}

export const shapeBlock = (rest: Partial<ComposedShapeBlock> = {}, text = ''): ComposedShapeBlock => ({
  ...base,
  kind: 'shape',
  shape: 'rect',
  adjust: {},
  drawing: null,
  frame: frame(100, 100, 200, 100),
  body: {
    text: text === '' ? noText : plainRichText(text),
    role: 'body',
    style: defaultTheme.text.body,
    valign: 'middle',
    inset: 8,
  },
  surface: { ...bareSurface, fill: solid('accent1') },
  ...rest,
})

export const picture = (rest: Partial<Picture> = {}): Picture => ({
  asset: 'a'.repeat(64),
  width: 400,
  height: 200,
  alt: 'A lighthouse at dusk',
  ...rest,
})

export const imageBlock = (rest: Partial<ComposedImageBlock> = {}): ComposedImageBlock => ({
  ...base,
  kind: 'image',
  frame: frame(640, 80, 480, 360),
  picture: picture(),
  fit: 'cover',
  focus: { x: 0.5, y: 0.5 },
  zoom: 1,
  shape: 'rect',
  adjust: {},
  tint: null,
  opacity: 1,
  radius: 0,
  stroke: null,
  shadow: false,
  ...rest,
})

export const lineBlock = (rest: Partial<ComposedLineBlock> = {}): ComposedLineBlock => ({
  ...base,
  kind: 'line',
  frame: frame(80, 600, 400, 20),
  stroke: { color: 'accent2', width: 2, dash: 'solid' },
  heads: { start: null, end: null },
  route: 'straight',
  joins: { start: null, end: null },
  ...rest,
})

export const slot = (rest: Partial<Slot> = {}) => ({
  name: 'Their words',
  prompt: 'What it means for them',
  limit: null,
  required: true,
  filled: false,
  length: 0,
  ...rest,
})
