import type { BlockContent } from '#shared/docs/blockContent.ts'
import type { ImageBlock, Picture, Shape, Slot, Surface, TextBody } from '#shared/model/block.ts'
import { solid, type Color, type Paint, type Stroke } from '#shared/model/color.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import type { TextRole, TextStyle } from '#shared/model/theme.ts'
import { words } from './words.ts'

/** A block with a name of its own, so that whoever fills the deck can point at it. */
export type Placed = BlockContent & { readonly key?: string }

interface About {
  readonly key?: string
  readonly slot?: Slot
  /** Why marketing keeps it as it is. */
  readonly reason?: string
}

interface TextLook extends About, Partial<TextStyle>, Partial<Pick<TextBody, 'valign' | 'inset'>> {}

/** A place for sales; most have to be filled before a pitch is finished. */
export const slot = (name: string, prompt: string, limit: number | null = null, required = true): Slot => ({
  name,
  prompt,
  limit,
  required,
})

/** `source` as `words` takes it. */
export function text(place: Frame, role: TextRole, source: string, look: TextLook = {}): Placed {
  const { key, slot, reason, valign, inset, ...style } = look
  const body = {
    text: words(source),
    role,
    style,
    ...(valign ? { valign } : {}),
    ...(inset ? { inset } : {}),
  }
  return { kind: 'text', frame: place, body, ...about({ key, slot, reason }) }
}

interface ShapeLook extends About, Partial<Surface> {
  readonly shape?: Shape
  readonly text?: string
  readonly role?: TextRole
  readonly style?: Partial<TextStyle>
  readonly valign?: TextBody['valign']
  readonly inset?: number
}

export function shape(place: Frame, fill: Color | Paint, look: ShapeLook = {}): Placed {
  const {
    key,
    slot,
    reason,
    shape: outline = 'rect',
    text: source,
    role,
    style,
    valign,
    inset,
    ...surface
  } = look
  const paint = typeof fill === 'string' ? solid(fill) : fill
  const body: Partial<TextBody> = {
    ...(source === undefined ? {} : { text: words(source) }),
    ...(role ? { role } : {}),
    ...(style ? { style } : {}),
    valign: valign ?? 'middle',
    ...(inset ? { inset } : {}),
  }
  return {
    kind: 'shape',
    frame: place,
    shape: outline,
    body,
    surface: { ...surface, fill: paint },
    ...about({ key, slot, reason }),
  }
}

interface ImageLook extends About, Partial<Pick<ImageBlock, 'fit' | 'focus' | 'opacity' | 'radius'>> {}

export const image = (place: Frame, picture: Picture | null, look: ImageLook = {}): Placed => ({
  kind: 'image',
  frame: place,
  picture,
  ...look,
})

/** A line stands in the middle of its frame; some height makes it easy to take hold of. */
const grip = 8

/** A level line. */
export const rule = (
  x: number,
  y: number,
  w: number,
  color: Color,
  width = 1,
  dash: Stroke['dash'] = 'solid',
): Placed => ({
  kind: 'line',
  frame: frame(x, y - grip / 2, w, grip),
  stroke: { color, width, dash },
})

/** An upright line: a level one turned about its middle. */
export const upright = (x: number, y: number, h: number, color: Color, width = 1): Placed => ({
  kind: 'line',
  frame: frame(x - h / 2, y + (h - grip) / 2, h, grip, 90),
  stroke: { color, width, dash: 'solid' },
})

type Maybe<T> = { readonly [K in keyof T]?: T[K] | undefined }

const about = ({ key, slot, reason }: Maybe<About>): About => ({
  ...(key === undefined ? {} : { key }),
  ...(slot === undefined ? {} : { slot }),
  ...(reason === undefined ? {} : { reason }),
})
