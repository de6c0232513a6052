import type { Palette } from './colors.ts'
import type { OlderPreviews } from './olderPreviews.ts'
import type { OpenPackage } from './openPackage.ts'
import type { PictureParts } from './pictureParts.ts'
import type { Remarks } from './remarks.ts'
import type { Scale } from './scale.ts'
import type { FileTheme } from './theme.ts'

/** What whoever reads something on a slide, a layout or a master has to know of it. */
export interface Reading {
  readonly file: OpenPackage
  /** The part that it stands in, whose relationships its ids mean. */
  readonly part: string
  readonly scale: Scale
  readonly palette: Palette
  readonly theme: FileTheme
  /** The fonts of the deck's own theme. */
  readonly deckFonts: FileTheme['fonts']
  readonly pictures: PictureParts
  readonly previews: OlderPreviews
  /** The parts of the file's slides: by these links name them. */
  readonly slides: ReadonlySet<string>
  readonly remarks: Remarks
}
