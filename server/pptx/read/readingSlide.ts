import type { ContentGroup } from '#shared/model/block.ts'
import type { ShapeOrigin } from '#shared/content/importedDeck.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { XmlElement } from '../xml/readXml.ts'
import type { GroupBox } from './boxes.ts'
import type { ReadFill } from './paint.ts'
import type { Placeholder } from './placeholders.ts'
import type { Reading } from './reading.ts'
import type { Layout, Master } from './sheets.ts'
import type { Looks } from './textLook.ts'

/** What whoever reads a slide, or what lies beneath it, has to know of what it follows. */
export interface SlideReading extends Reading {
  readonly master: Master
  /** `null` on a layout, and on a master. */
  readonly layout: Layout | null
  /** What the presentation says of words outside of placeholders. */
  readonly usualLooks: Looks
  /** The styles of tables that the file brings along. */
  readonly tableStyles: XmlElement | null
  /** The deck's own steps of type, which its blocks name. */
  readonly type: Theme['text']
}

/** Where something stands among groups. */
export interface Surroundings {
  /** The groups that it lies in, the outermost first. */
  readonly boxes: readonly GroupBox[]
  readonly groups: readonly ContentGroup[]
  /** The shapes that those are in the file, by their numbers. */
  readonly within: readonly string[]
  readonly fill: ReadFill
  /** Where a press on the innermost that says so leads; `null`: nowhere. */
  readonly link: string | null
  readonly room: Room
}

/** What a slide still takes, counted while it is read: what is beyond is never opened. */
export interface Room {
  left: number
  /** Things that were left out. */
  over: number
}

export const onSlide = (room: Room): Surroundings => ({
  boxes: [],
  groups: [],
  within: [],
  fill: null,
  link: null,
  room,
})

/** What a shape follows: itself, and its placeholders on layout and master. */
export interface Followed {
  readonly placeholder: Placeholder | null
  /** From the farthest to the nearest, the shape itself last. */
  readonly chain: readonly XmlElement[]
}

/** A block that was read, and the number by which connectors name what it was read from. */
export interface ReadBlock {
  readonly id: string
  readonly content: BlockContent
  /** What it was in the file, for whoever proposes whose it shall be. */
  readonly placeholder: Placeholder | null
  /** Left out: of no shape of its own. */
  readonly shape?: ShapeOrigin
  /** The shapes of the file that it lies in, by their numbers; left out: none. */
  readonly within?: readonly string[]
}
