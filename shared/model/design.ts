import type { FreshLooks } from './freshLooks.ts'
import type { Block } from '../blocks/kinds.ts'
import type { Condition } from './condition.ts'
import type { Paint } from './color.ts'
import type { GroupId, LayoutId, SlideId, TemplateVersionId } from './ids.ts'
import type { Language } from './language.ts'
import type { Ordered } from './order.ts'
import type { RichText } from './richText.ts'
import type { Ruling } from './ruling.ts'
import type { Theme } from './theme.ts'

/** Marketing's document, read. */
export interface Design {
  readonly title: string
  /** What marketing writes in; left out: nobody said. */
  readonly language?: Language
  readonly theme: Theme
  /** How new blocks look; the team's own. Left out: as their tools make them. */
  readonly fresh?: FreshLooks
  /** Left out: no guides, and the usual columns. The team's own. */
  readonly ruling?: Ruling
  /** In order, hidden ones too. */
  readonly slides: readonly DesignSlide[]
  /** In order, deleted ones too. */
  readonly layouts: readonly DesignLayout[]
  /** The version of a brand template that its layouts and theme are from; left out: none. */
  readonly template?: TemplateVersionId
}

/** What slides have in common that follow it. */
export interface DesignLayout extends Ordered {
  readonly id: LayoutId
  readonly title: string
  readonly background: Paint
  /** Back to front: places, and what stands beneath every slide of it. */
  readonly blocks: readonly Block[]
  readonly groupNames: ReadonlyMap<GroupId, string>
  /** Which part of the template's file it is: `ppt/slideLayouts/slideLayout3.xml`. Left out: the deck's own. */
  readonly part?: string
  /** What that part is called in the file, whatever it is called here. Left out: nobody noted it. */
  readonly partTitle?: string
  /** It is offered no more; slides that followed it still have their look from it. */
  readonly deleted?: true
}

export interface DesignSlide extends Ordered {
  readonly id: SlideId
  readonly title: string
  /** A heading above this slide in the list: it opens a section. Empty: none. */
  readonly section: string
  /** The layout that it follows, if the design has it. */
  readonly layout?: LayoutId
  /** Its own, or its layout's. */
  readonly background: Paint
  readonly ownBackground?: true
  /** What its layout puts beneath its own blocks, back to front. */
  readonly beneath?: readonly Block[]
  /** Left out of every showing. */
  readonly hidden: boolean
  /** For which clients it is shown; left out, for all. */
  readonly condition?: Condition
  /** Back to front. */
  readonly blocks: readonly Block[]
  /** What marketing calls groups of them in the list of blocks; the team's own. */
  readonly groupNames: ReadonlyMap<GroupId, string>
  /** What the slide must leave behind, in marketing's words; private to the team. */
  readonly keyMessage: RichText
}
