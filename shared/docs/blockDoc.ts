import type * as Y from 'yjs'
import {
  bareSurface,
  shapes,
  slotAccepts,
  verticalAligns,
  type Block,
  type BlockKind,
  type Picture,
  type Slot,
  type Surface,
  type TextBody,
} from '#shared/model/block.ts'
import { isColor, type Paint, type Stroke } from '#shared/model/color.ts'
import { isFont } from '#shared/model/font.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { isOrder } from '#shared/model/order.ts'
import { aligns, noText } from '#shared/model/richText.ts'
import { textRoles, type TextStyle } from '#shared/model/theme.ts'
import { asBoolean, asNumber, asOneOf, asRecord, asString } from './guards.ts'
import { readRichText } from './richTextDoc.ts'
import { asText } from './ymap.ts'

/**
 * A block's map: `kind`, `order`, `frame` [x, y, w, h, rotation], `slot`, `reason`, and by kind
 *
 * - text, shape: `text` (Y.Text, see `richTextDoc.ts`), `role`, `style.<key>`, `valign`, `inset`, `fill`, `stroke`,
 *   `radius`, `shadow`; a shape also `shape`
 * - image: `picture`, `fit`, `focus`, `opacity`, `radius`
 * - line: `stroke`, `heads`
 *
 * Each key is one value, so two people change two properties of one block without a loss.
 * `null` for what is no block of a kind we know.
 */
export function readBlock(id: string, map: Y.Map<unknown>): Block | null {
  const kind = map.get('kind')
  const base = {
    id,
    order: orderOf(map),
    frame: readFrame(map.get('frame')),
    reason: asString(map.get('reason')).slice(0, 500),
  }
  switch (kind as BlockKind) {
    case 'text':
      return {
        ...base,
        kind: 'text',
        slot: readSlot(map, 'text'),
        body: readBody(map),
        surface: readSurface(map),
      }
    case 'shape':
      return {
        ...base,
        kind: 'shape',
        slot: readSlot(map, 'shape'),
        shape: asOneOf(map.get('shape'), shapes, 'rect'),
        body: readBody(map),
        surface: readSurface(map),
      }
    case 'image':
      return { ...base, kind: 'image', slot: readSlot(map, 'image'), ...readImage(map) }
    case 'line':
      return {
        ...base,
        kind: 'line',
        slot: null,
        stroke: readStroke(map.get('stroke')) ?? { color: 'text', width: 2, dash: 'solid' },
        heads: readHeads(map.get('heads')),
      }
    default:
      return null
  }
}

export const orderOf = (map: Y.Map<unknown>): string => {
  const order = map.get('order')
  return isOrder(order) ? order : 'a0'
}

export function readFrame(value: unknown): Frame {
  const [x, y, w, h, rotation] = Array.isArray(value) ? (value as unknown[]) : []
  return frame(
    asNumber(x, 0, -20_000, 20_000),
    asNumber(y, 0, -20_000, 20_000),
    asNumber(w, 200, 0, 20_000),
    asNumber(h, 100, 0, 20_000),
    ((asNumber(rotation, 0) % 360) + 360) % 360,
  )
}

export const writeFrame = ({ x, y, w, h, rotation }: Frame): number[] => [x, y, w, h, rotation]

function readSlot(map: Y.Map<unknown>, kind: BlockKind): Slot | null {
  const stored = asRecord(map.get('slot'))
  if (!stored || slotAccepts[kind] === null) return null
  const limit = asNumber(stored['limit'], 0, 0, 20_000)
  return {
    name: asString(stored['name']).slice(0, 80),
    prompt: asString(stored['prompt']).slice(0, 300),
    limit: limit > 0 ? Math.trunc(limit) : null,
    required: asBoolean(stored['required']),
  }
}

function readBody(map: Y.Map<unknown>): TextBody {
  const text = asText(map.get('text'))
  return {
    text: text ? readRichText(text) : noText,
    role: asOneOf(map.get('role'), textRoles, 'body'),
    style: readStyle((key) => map.get(`style.${key}`)),
    valign: asOneOf(map.get('valign'), verticalAligns, 'top'),
    inset: asNumber(map.get('inset'), 0, 0, 400),
  }
}

/** What is set and valid of a text style; the rest is absent. */
export function readStyle(get: (key: keyof TextStyle) => unknown): Partial<TextStyle> {
  const [font, color, align] = [get('font'), get('color'), aligns.find((known) => known === get('align'))]
  const numbers = {
    size: [4, 400],
    lineSpacing: [0.5, 5],
    spaceAfter: [0, 200],
    tracking: [-20, 100],
  } as const
  const style: Record<string, unknown> = {}
  if (isFont(font)) style['font'] = font
  if (isColor(color)) style['color'] = color
  if (align) style['align'] = align
  for (const key of ['bold', 'italic'] as const) if (typeof get(key) === 'boolean') style[key] = get(key)
  for (const [key, [low, high]] of Object.entries(numbers)) {
    const value = get(key as keyof typeof numbers)
    if (typeof value === 'number' && Number.isFinite(value)) style[key] = Math.min(high, Math.max(low, value))
  }
  return style
}

function readSurface(map: Y.Map<unknown>): Surface {
  const surface: Surface = {
    fill: readPaint(map.get('fill')),
    stroke: readStroke(map.get('stroke')),
    radius: asNumber(map.get('radius'), 0, 0, 2_000),
    shadow: asBoolean(map.get('shadow')),
  }
  return surface.fill || surface.stroke || surface.radius || surface.shadow ? surface : bareSurface
}

export function readPaint(value: unknown): Paint | null {
  const stored = asRecord(value)
  if (stored?.['kind'] === 'solid' && isColor(stored['color'])) {
    return { kind: 'solid', color: stored['color'], alpha: asNumber(stored['alpha'], 1, 0, 1) }
  }
  const [from, to] = [stored?.['from'], stored?.['to']]
  if (stored?.['kind'] === 'gradient' && isColor(from) && isColor(to)) {
    return { kind: 'gradient', angle: asNumber(stored['angle'], 45, -360, 360), from, to }
  }
  return null
}

export function readStroke(value: unknown): Stroke | null {
  const stored = asRecord(value)
  if (!stored || !isColor(stored['color'])) return null
  const width = asNumber(stored['width'], 1, 0, 100)
  const dash = asOneOf(stored['dash'], ['solid', 'dash', 'dot'] as const, 'solid')
  return width > 0 ? { color: stored['color'], width, dash } : null
}

function readHeads(value: unknown): { readonly start: boolean; readonly end: boolean } {
  const stored = asRecord(value)
  return { start: asBoolean(stored?.['start']), end: asBoolean(stored?.['end']) }
}

function readImage(map: Y.Map<unknown>) {
  const focus = asRecord(map.get('focus'))
  return {
    picture: readPicture(map.get('picture')),
    fit: asOneOf(map.get('fit'), ['cover', 'contain'] as const, 'cover'),
    focus: { x: asNumber(focus?.['x'], 0.5, 0, 1), y: asNumber(focus?.['y'], 0.5, 0, 1) },
    opacity: asNumber(map.get('opacity'), 1, 0, 1),
    radius: asNumber(map.get('radius'), 0, 0, 2_000),
  }
}

const assetHash = /^[0-9a-f]{64}$/

export function readPicture(value: unknown): Picture | null {
  const stored = asRecord(value)
  if (!stored || !assetHash.test(asString(stored['asset']))) return null
  return {
    asset: asString(stored['asset']),
    width: asNumber(stored['width'], 1, 1, 100_000),
    height: asNumber(stored['height'], 1, 1, 100_000),
    alt: asString(stored['alt']).slice(0, 1_000),
  }
}
