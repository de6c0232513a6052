import type { Paint, Stroke } from './color.ts'
import type { Frame } from './frame.ts'
import type { AssetHash, BlockId } from './ids.ts'
import type { Ordered } from './order.ts'
import type { RichText } from './richText.ts'
import type { TextRole, TextStyle } from './theme.ts'

/** A place that a pitch may fill. Its fill is kept under the block's id, so it outlives the slot. */
export interface Slot {
  /** What the place is for, in a few words: `What it means for them`. */
  readonly name: string
  /** What to write there, shown while it is empty. */
  readonly prompt: string
  /** The most characters that fit, or `null` for no limit. */
  readonly limit: number | null
  /** Whether a pitch is unfinished without it. */
  readonly required: boolean
}

interface BlockBase extends Ordered {
  readonly id: BlockId
  readonly frame: Frame
  /** `null`: marketing owns this block outright. */
  readonly slot: Slot | null
  /** Why marketing keeps it as it is; shown to whoever wants to change it. */
  readonly reason: string
}

export const verticalAligns = ['top', 'middle', 'bottom'] as const
export type VerticalAlign = (typeof verticalAligns)[number]

/** The words of a block, and how they sit in it. */
export interface TextBody {
  readonly text: RichText
  readonly role: TextRole
  /** What differs from the theme's style for the role. */
  readonly style: Partial<TextStyle>
  readonly valign: VerticalAlign
  /** Pixels between the frame and the text, on every side. */
  readonly inset: number
}

/** The look of a block's area. */
export interface Surface {
  readonly fill: Paint | null
  readonly stroke: Stroke | null
  /** Pixels. */
  readonly radius: number
  readonly shadow: boolean
}

export interface TextBlock extends BlockBase {
  readonly kind: 'text'
  readonly body: TextBody
  readonly surface: Surface
}

export const shapes = ['rect', 'ellipse', 'triangle', 'diamond', 'chevron', 'arrow'] as const
export type Shape = (typeof shapes)[number]

export interface ShapeBlock extends BlockBase {
  readonly kind: 'shape'
  readonly shape: Shape
  readonly body: TextBody
  readonly surface: Surface
}

export interface Picture {
  readonly asset: AssetHash
  /** Pixels of the stored picture. */
  readonly width: number
  readonly height: number
  /** What it shows, for those who do not see it; empty for decoration. */
  readonly alt: string
}

export interface ImageBlock extends BlockBase {
  readonly kind: 'image'
  /** `null`: an empty frame that waits for a picture. */
  readonly picture: Picture | null
  /** `cover` fills the frame and crops about `focus`; `contain` shows all of it. */
  readonly fit: 'cover' | 'contain'
  /** The point kept in view, as shares of the picture's width and height. */
  readonly focus: { readonly x: number; readonly y: number }
  /** 0 to 1. */
  readonly opacity: number
  readonly radius: number
}

/** From the middle of the frame's left edge to the middle of its right; slanted by the frame's rotation. */
export interface LineBlock extends BlockBase {
  readonly kind: 'line'
  readonly stroke: Stroke
  readonly heads: { readonly start: boolean; readonly end: boolean }
}

export type Block = TextBlock | ShapeBlock | ImageBlock | LineBlock
export type BlockKind = Block['kind']

/** One answer a kind. A new kind breaks every build that has no answer for it yet. */
export type ByKind<R> = { readonly [K in BlockKind]: (block: Extract<Block, { kind: K }>) => R }

export function visitBlock<R>(block: Block, by: ByKind<R>): R {
  switch (block.kind) {
    case 'text':
      return by.text(block)
    case 'shape':
      return by.shape(block)
    case 'image':
      return by.image(block)
    case 'line':
      return by.line(block)
  }
}

/** What a slot on this kind of block takes, or `null` where a slot makes no sense. */
export const slotAccepts: Readonly<Record<BlockKind, 'text' | 'picture' | null>> = {
  text: 'text',
  shape: 'text',
  image: 'picture',
  line: null,
}

export const bareSurface: Surface = { fill: null, stroke: null, radius: 0, shadow: false }
