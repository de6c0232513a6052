import type { BlockBase, ComposedSlot, Fitting, Picture } from '#shared/model/block.ts'
import type { Area } from '#shared/model/frame.ts'
import type { Color } from '#shared/model/color.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { PlanShape } from '#shared/pptx/plan.ts'
import type { ComposedBody, TextBody } from '#shared/model/body.ts'
import type { BlockParts } from './parts.ts'

/** What every kind of block has to answer, layer by layer. Each layer has a registry, and its line there. */

/** A block of some kind, as a design, a composed deck or an audience has it. */
export interface AnyBlock extends BlockBase {
  readonly kind: string
}

/** `kinds.ts`: what is in a block, and what a slot on it gives over. `B` is what design, deck and audience share. */
export interface BlockModel<B> {
  /** `null`: a slot makes no sense here. */
  readonly slot: SlotPlace | null
  /** The parts that a slot gives over, for a kind whose slot is several texts; left out, the slot's one part. */
  readonly given?: (block: B) => readonly string[]
  readonly parts: (block: B) => BlockParts
  /** Its words that have to stay in a place of their own; left out: a kind whose words are fitted to nothing. */
  readonly boxes?: (block: B) => readonly WordBox[]
  /** The words that may be the slide's title; left out: a kind that is never one. */
  readonly title?: (block: B) => TextBody | ComposedBody
  /** What of its frame is the block: all of it, or the line through its middle. */
  readonly outline: 'box' | 'line'
}

/** Words, and where in their block's frame they stand, in pixels from its corner. */
export interface WordBox {
  readonly part: string
  readonly body: TextBody | ComposedBody
  readonly room: Area
}

/** A part of a block that its slot gives over to pitches. */
export interface SlotPlace {
  /** `numbers`: each of its parts is a text that says one (`model/readNumber.ts`). */
  readonly takes: 'text' | 'picture' | 'numbers'
  readonly part: string
}

/** A block with a pitch in it: bodies have their style settled, the slot says what became of it. */
export type Composed<B extends AnyBlock> = {
  readonly [K in keyof B as Exclude<K, 'order'>]: K extends 'slot' ? ComposedSlot | null : Settled<B[K]>
} & {
  /** Why this client does not see it: it is hidden, or its condition does not hold. The team sees it dimmed, and it goes nowhere else. */
  readonly withheld?: string
}

/** A body, or several by their parts, with their style settled. */
type Settled<T> = T extends TextBody
  ? ComposedBody
  : T extends Readonly<Record<string, { readonly body: TextBody }>>
    ? Readonly<Record<string, Omit<T[string], 'body'> & { readonly body: ComposedBody }>>
    : T

/** Settles what a block holds, part by part. */
export interface Composer {
  /** The theme's own colours for series of charts, if it has some. */
  readonly palette?: readonly Color[] | undefined
  text(part: string, own: RichText): RichText
  body(part: string, own: TextBody): ComposedBody
  picture(part: string, own: Picture | null): Picture | null
  /** The number that stands at a part that a slot gives over; `own`: the design's. */
  value(part: string, own: number | null): number | null
  /** The number that a fact says; `own`: what stands there before it is known. */
  number(fact: string, own: number | null): number | null
  /** How the picture that shows sits in its frame. */
  fitting(part: string, own: Fitting): Fitting
}

/** `composers.ts`: only what composing changes; the rest of the block stays as it is. */
export type ComposeBlock<B> = (block: B, composer: Composer) => Partial<B | Readonly<Record<string, unknown>>>

/** `plans.ts`: what PowerPoint draws of a block. */
export interface BlockPlan<C> {
  /** Back to front; none for what nobody would see. `isTitle`: these words are the slide's title. */
  readonly shapes: (block: C, isTitle: boolean) => readonly PlanShape[]
}
