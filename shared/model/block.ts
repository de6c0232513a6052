import type { Build } from './build.ts'
import type { Condition } from './condition.ts'
import type { Frame } from './frame.ts'
import type { AssetHash, BlockId, GroupId } from './ids.ts'
import type { FilePlaceholder, Following, PlaceKey } from './layout.ts'
import type { Ordered } from './order.ts'
import type { PictureNature } from './pictureKinds.ts'
import type { SlotFormat } from './slotGrant.ts'

/** A place that a pitch may fill. Its fill is kept under its address, so it outlives the slot. */
export interface Slot {
  /** What the place is for, in a few words: `What it means for them`. */
  readonly name: string
  /** What to write there, shown while it is empty. */
  readonly prompt: string
  /** The most characters that fit, or `null` for no limit. */
  readonly limit: number | null
  /** Whether a pitch is unfinished without it. */
  readonly required: boolean
  /** What sales may do to the look of its words; left out, `usualFormats`. */
  readonly formats?: readonly SlotFormat[]
}

/** A slot and what became of it. `null` fill: the design's own content shows. */
export interface ComposedSlot extends Slot {
  readonly filled: boolean
  /** Characters of the fill, of the longest of several; 0 for pictures. */
  readonly length: number
  /** The parts with words of the pitch's, of a slot that gives over several. */
  readonly filledParts?: readonly string[]
}

/** Characters of a block's name. */
export const nameLength = 80

/** What every block has, whatever its kind. */
export interface BlockBase extends Ordered {
  readonly id: BlockId
  readonly frame: Frame
  /** `null`: marketing owns this block outright. */
  readonly slot: Slot | null
  /** Why marketing keeps it as it is; shown to whoever wants to change it. */
  readonly reason: string
  /** What marketing calls it in the list of blocks; left out, its kind and its words say which it is. */
  readonly name?: string
  /** Its place and look stay as they are until marketing unlocks it. Keeps from slips, not from anybody. */
  readonly locked?: true
  /** For which clients it is shown; left out, for all. */
  readonly condition?: Condition
  /** Marketing shows it to no client, and not in the bare design either. */
  readonly hidden?: true
  /** On a layout: it is this place, and its words are the prompt. On a slide: it stands in that place. */
  readonly place?: PlaceKey
  /**
   * On a layout of a brand template: which placeholder of the file's layout it is. One that is no place (a date, a
   * footer, a number) lies beneath every slide here, and is a placeholder of each slide there.
   */
  readonly filePlaceholder?: FilePlaceholder
  /** What it has from its place; left out on a layout, and where the slide's layout has no such place. */
  readonly follows?: Following
  /** The groups that it is in, the outermost first; left out, none. A group is where a block names it. */
  readonly groups?: readonly GroupId[]
  /** Left out: it is there with its slide. */
  readonly build?: Build
  /** Where a press on all of it leads, as words' links do (`slideLink.ts`); left out: nowhere. */
  readonly link?: string
}

/** What every block has before it is on a slide. */
export interface ContentBase {
  readonly frame: Frame
  readonly slot?: Slot | null
  readonly reason?: string
  readonly name?: string
  readonly condition?: Condition
  readonly hidden?: true
  readonly place?: PlaceKey
  readonly filePlaceholder?: FilePlaceholder
  readonly follows?: Following
  readonly groups?: readonly ContentGroup[]
  /** Says the order among those that come along; on a slide they are the last. */
  readonly build?: Build
  readonly link?: string
}

/** A group as content brings it along: blocks with the same id are in one, which gets an id of its own on a slide. */
export interface ContentGroup {
  readonly id: GroupId
  readonly name?: string
}

export interface Picture extends PictureNature {
  readonly asset: AssetHash
  /** Pixels of the stored picture. */
  readonly width: number
  readonly height: number
  /** What it shows, for those who do not see it; empty for decoration. */
  readonly alt: string
}

/** How a picture sits in its frame. Every fitting suits every frame and picture: none shows what is not there. */
export interface Fitting {
  /** `cover` fills the frame and crops about `focus`; `contain` shows all of it. */
  readonly fit: 'cover' | 'contain'
  /** How what is cut off is shared out: 0 leaves the left or upper end of the picture in the frame, 1 the other. */
  readonly focus: { readonly x: number; readonly y: number }
  /** How much larger the picture is drawn than it has to be to fill the frame: 1 to `mostZoom`. */
  readonly zoom: number
}

export const mostZoom = 100

/** What was never fitted fills its frame about its middle. */
export const usualFitting: Fitting = { fit: 'cover', focus: { x: 0.5, y: 0.5 }, zoom: 1 }

/** A pitch's own picture for a slot; without a fitting of its own it sits as the design's does. */
export interface SlotPicture extends Picture {
  readonly fitting?: Fitting
}
