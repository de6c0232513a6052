import type { ImageBlock, LineBlock, ShapeBlock, Slot, TextBlock, TextBody } from './block.ts'
import type { Paint } from './color.ts'
import type { BlockId, SlideId } from './ids.ts'
import type { Picture } from './block.ts'
import type { RichText } from './richText.ts'
import type { TextStyle, Theme } from './theme.ts'

/** A design and a pitch put together: plain, immutable, ready to draw. Made by `compose` alone. */
export interface ComposedDeck {
  readonly title: string
  /** The client's name; empty for the bare design. */
  readonly client: string
  readonly theme: Theme
  /** In the pitch's order, hidden ones too. */
  readonly slides: readonly ComposedSlide[]
  readonly problems: readonly Problem[]
  readonly parked: readonly Parked[]
}

export interface ComposedSlide {
  readonly id: SlideId
  readonly title: string
  readonly section: string
  readonly background: Paint
  /** Not shown to the client, and by whose choice. */
  readonly hidden: false | 'design' | 'pitch'
  readonly blocks: readonly ComposedBlock[]
  readonly keyMessage: RichText
  readonly points: RichText
}

/** Text with its style settled: role and overrides merged over the theme, variables replaced where known. */
export interface ComposedBody extends Omit<TextBody, 'style'> {
  readonly style: TextStyle
}

/** A slot and what became of it. `null` fill: the design's own content shows. */
export interface ComposedSlot extends Slot {
  readonly filled: boolean
  /** Characters of the fill; 0 for pictures. */
  readonly length: number
}

type Composed<B> = Omit<B, 'slot' | 'body' | 'order'> & { readonly slot: ComposedSlot | null } & (B extends {
    readonly body: TextBody
  }
    ? { readonly body: ComposedBody }
    : unknown)

export type ComposedTextBlock = Composed<TextBlock>
export type ComposedShapeBlock = Composed<ShapeBlock>
export type ComposedImageBlock = Composed<ImageBlock>
export type ComposedLineBlock = Composed<LineBlock>
export type ComposedBlock = ComposedTextBlock | ComposedShapeBlock | ComposedImageBlock | ComposedLineBlock

/** What stands between this deck and the meeting. */
export type Problem =
  | {
      readonly kind: 'empty-slot'
      readonly slideId: SlideId
      readonly blockId: BlockId
      readonly name: string
    }
  | {
      readonly kind: 'over-limit'
      readonly slideId: SlideId
      readonly blockId: BlockId
      readonly name: string
      readonly length: number
      readonly limit: number
    }
  | {
      readonly kind: 'unknown-variable'
      readonly slideId: SlideId
      readonly blockId: BlockId
      readonly name: string
    }

/** Words of sales whose place is gone from the design. They wait in the pitch until placed or discarded. */
export type Parked =
  | { readonly kind: 'fill'; readonly blockId: BlockId; readonly text: RichText }
  | { readonly kind: 'picture'; readonly blockId: BlockId; readonly picture: Picture }
  | { readonly kind: 'points'; readonly slideId: SlideId; readonly text: RichText }

/** One slide as a thumbnail outside the editor: nothing private in it. */
export interface Cover {
  readonly theme: Theme
  readonly slide: AudienceSlide
}

/** The only form that leaves towards a client: no talking points, key messages, reasons or prompts. */
export interface AudienceDeck {
  readonly title: string
  readonly client: string
  readonly theme: Theme
  /** The shown ones only. */
  readonly slides: readonly AudienceSlide[]
}

export interface AudienceSlide {
  readonly id: SlideId
  readonly title: string
  readonly background: Paint
  readonly blocks: readonly ComposedBlock[]
}
