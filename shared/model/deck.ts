import type { FreshLooks } from './freshLooks.ts'
import type { AudienceBlock } from '../blocks/audiences.ts'
import type { ComposedBlock } from '../blocks/kinds.ts'
import type { Picture } from './block.ts'
import type { BuildStep } from './build.ts'
import type { Condition } from './condition.ts'
import type { Paint } from './color.ts'
import type { LayoutId, SlideId, TemplateVersionId } from './ids.ts'
import type { Language } from './language.ts'
import type { RichText } from './richText.ts'
import type { TextAddress } from './textAddress.ts'
import type { Theme } from './theme.ts'

/** A design and a pitch put together: plain, immutable, ready to draw. Made by `compose` alone. */
export interface ComposedDeck {
  readonly title: string
  /** The client's name; empty for the bare design. */
  readonly client: string
  /** What it is spoken in: the pitch's language, or the design's. Left out: nobody said. */
  readonly language?: Language
  readonly theme: Theme
  /** In the pitch's order, hidden ones too. */
  readonly slides: readonly ComposedSlide[]
  /** The layouts that are offered, in order, each as it is drawn and edited; of what a stage shows, those that its slides follow. */
  readonly layouts?: readonly ComposedSlide[]
  /** Those that slides still follow, and that are offered no more. */
  readonly formerLayouts?: readonly ComposedSlide[]
  /** How new blocks look in it, for what is newly drawn in its files; left out: as tools make them. */
  readonly fresh?: FreshLooks
  /** The version of a brand template that its file is written on; left out: none. */
  readonly template?: TemplateVersionId
  readonly problems: readonly Problem[]
  readonly parked: readonly Parked[]
}

export interface ComposedSlide {
  readonly id: SlideId
  readonly title: string
  readonly section: string
  readonly layout?: LayoutId
  /** Of a layout: which part of its template's file it is. */
  readonly part?: string
  readonly background: Paint
  readonly ownBackground?: true
  /** Not shown to the client: by whose choice, or since its condition does not hold for them. */
  readonly hidden: false | 'design' | 'pitch' | 'condition'
  /** For which clients it is shown, and why not for this one; the team alone is told. */
  readonly condition?: Condition
  readonly withheld?: string
  /** What its layout puts beneath its own blocks. */
  readonly beneath?: readonly ComposedBlock[]
  readonly blocks: readonly ComposedBlock[]
  /** Its number among the shown ones, where something on it says it. */
  readonly number?: number
  /** What the design is written in; bodies say it where it is another one. Left out: nobody said. */
  readonly language?: Language
  readonly keyMessage: RichText
  readonly points: RichText
}

/** What stands between this deck and the meeting: in which words or picture, and what about them. `null`: the slide. */
export type Problem = {
  readonly slideId: SlideId
  readonly at: TextAddress | null
  readonly name: string
} & (
  | { readonly kind: 'empty-slot' }
  | { readonly kind: 'over-limit'; readonly length: number; readonly limit: number }
  | { readonly kind: 'unknown-variable' }
  /** A fact that is to be drawn as a number, and its text says none. */
  | { readonly kind: 'no-number'; readonly text: string }
)

/** Words of sales whose place is gone from the design. They wait in the pitch until placed or discarded. */
export type Parked =
  | { readonly kind: 'fill'; readonly at: TextAddress; readonly text: RichText }
  | { readonly kind: 'picture'; readonly at: TextAddress; readonly picture: Picture }
  | { readonly kind: 'points'; readonly slideId: SlideId; readonly text: RichText }

/** One slide as a thumbnail outside the editor: nothing private in it. */
export interface Cover {
  readonly theme: Theme
  readonly slide: Omit<AudienceSlide, 'builds'>
}

/** The only form that leaves towards a client: no talking points, key messages, reasons or prompts. */
export interface AudienceDeck {
  readonly client: string
  readonly theme: Theme
  /** The shown ones only. */
  readonly slides: readonly AudienceSlide[]
}

export interface AudienceSlide {
  readonly id: SlideId
  /** As it stands on the slide; empty when no words there are one. */
  readonly title: string
  readonly background: Paint
  /** Those of its layout first. */
  readonly blocks: readonly AudienceBlock[]
  /** What appears on presses, in order; left out: all is there from the first. */
  readonly builds?: readonly BuildStep[]
  /** Its number among the shown ones, where something on it says it. */
  readonly number?: number
  /** As `ComposedSlide` has it. */
  readonly language?: Language
}
