import type { Direction } from '../model/direction.ts'
import type { Language } from '../model/language.ts'
import type { AssetHash, BlockId, SlideId } from '../model/ids.ts'
import type { FilePlaceholderType } from '../model/layout.ts'
import type { SlideLink } from '../model/slideLink.ts'
import type { Angle, Centipoints, Emu, Thousandths } from './units.ts'

/** Whose copy it is: the client's holds what the audience sees, the presenter's has the talking points too. */
export type Copy = 'client' | 'presenter'

/** What to draw, as plain data in PowerPoint's own units: nothing is decided after this. */
export interface PptxPlan {
  readonly title: string
  readonly theme: PlanTheme
  readonly layouts: readonly PlanLayout[]
  readonly slides: readonly PlanSlide[]
  readonly sections: readonly PlanSection[]
}

/** The places of a colour scheme, in the order that a theme part lists them. */
export const schemeSlots = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const
export type SchemeSlot = (typeof schemeSlots)[number]

export interface PlanTheme {
  readonly name: string
  /** `rrggbb`, upper case. */
  readonly colors: Readonly<Record<SchemeSlot, string>>
  readonly fonts: { readonly major: string; readonly minor: string }
  /** What its East Asian words are in; `null`: there are none. */
  readonly eastAsian: Language | null
  /** What a slide added in PowerPoint starts with. */
  readonly title: PlanParagraphStyle
  readonly body: PlanParagraphStyle
}

/** What slides have in common that follow it. */
export interface PlanLayout {
  readonly name: string
  /** `null`: the master's, which is the theme's background. */
  readonly background: PlanPaint | null
  /** What it draws beneath its slides, back to front. */
  readonly shapes: readonly PlanShape[]
  readonly places: readonly PlanPlace[]
}

/** A place of a layout, PowerPoint's placeholder. */
export interface PlanPlace {
  readonly type: FilePlaceholderType
  /** By which slides name it; `null`: by its type, of which a slide has one. */
  readonly idx: number | null
  /** How a box that stands there looks before it says anything itself; its words are the prompt. */
  readonly box: PlanBox
  /** How its words look; `null`: as the master's. */
  readonly style: PlanParagraphStyle | null
  /** A template has looks of its own for items below the first level, which nobody here knows. */
  readonly ownLevels?: true
}

export interface PlanSlide {
  /** By which links lead to it; the file does not hold it. */
  readonly id: SlideId
  /** Where in the plan the layout is that it follows; `null`: none, or a template's. */
  readonly layout: number | null
  /** The template's part that it stands on; left out: any that suits it. */
  readonly part?: string
  /** What its layout draws is among its own shapes, since it is not the same there. */
  readonly apart: boolean
  /** `null`: its layout's, or without one the master's. */
  readonly background: PlanPaint | null
  /** Back to front. */
  readonly shapes: readonly PlanShape[]
  /** A title for outline and screen readers where no text on the slide is one; kept off the slide. */
  readonly hiddenTitle: string | null
  /** `null`: no notes page. */
  readonly notes: readonly PlanParagraph[] | null
}

export interface PlanSection {
  readonly name: string
  /** Where its slides stand in the plan. */
  readonly slides: readonly number[]
}

/** A colour that follows the theme, by its name in a slide's colour map, or a fixed `RRGGBB`. */
export type PlanColor = { readonly scheme: string } | { readonly rgb: string }

export type PlanPaint =
  | {
      readonly kind: 'solid'
      readonly color: PlanColor
      readonly alpha: Thousandths
      /** Instead of it. */
      readonly pattern?: { readonly preset: string; readonly front: PlanColor; readonly behind: PlanColor }
    }
  | { readonly kind: 'gradient'; readonly angle: Angle; readonly from: PlanColor; readonly to: PlanColor }

export interface PlanOutline {
  readonly color: PlanColor
  readonly width: Emu
  readonly dash: 'solid' | 'dash' | 'sysDot' | 'dashDot' | 'lgDash'
}

export interface PlanFrame {
  readonly x: Emu
  readonly y: Emu
  readonly cx: Emu
  readonly cy: Emu
  readonly rotation: Angle
}

export interface PlanGeometry {
  /** DrawingML's name of it. */
  readonly preset: string
  /** The preset's yellow handles, by name. */
  readonly adjust: Readonly<Record<string, number>>
  /** Strokes instead of it, in a square of 24 by 24 (`blocks/shape/drawing.ts`). */
  readonly drawn?: string
  /** Left and right are changed over. */
  readonly mirrored?: true
}

export type PlanShape = PlanBox | PlanPicture | PlanLine | PlanTable | PlanChart

interface PlanMember {
  /** The block that it is drawn for; left out: none. */
  readonly block?: BlockId
  /** The place of its slide's layout that it stands in; left out: it stands free. */
  readonly place?: PlanPlace
  /** The groups that it is drawn in, the outermost first, by names that the file does not hold. */
  readonly within?: readonly string[]
  /** Left out: it is there with its slide. */
  readonly build?: PlanBuild
  /** Where a press on it leads; left out: nowhere. */
  readonly link?: PlanTarget
}

/** On which press something appears, from 1. */
export interface PlanBuild {
  readonly step: number
  /** The same for each of its paragraphs, where those come item by item. */
  readonly paragraphs?: readonly number[]
}

export interface PlanBox extends PlanMember {
  readonly kind: 'box'
  /** What lines that stick to it know it by. */
  readonly key?: string
  /** A text box, the slide's title, or a shape that may hold text. */
  readonly use: 'text' | 'title' | 'shape'
  readonly frame: PlanFrame
  readonly geometry: PlanGeometry
  readonly fill: PlanPaint | null
  readonly outline: PlanOutline | null
  readonly shadow: boolean
  readonly text: PlanText
  /** Nothing is written in it. */
  readonly blank: boolean
}

export interface PlanPicture extends PlanMember {
  readonly kind: 'picture'
  readonly key?: string
  readonly frame: PlanFrame
  readonly geometry: PlanGeometry
  readonly outline: PlanOutline | null
  readonly shadow: boolean
  readonly asset: AssetHash
  readonly crop: PlanCrop
  /** What all of it is painted in, as it is a drawing; `null`: its own colours. */
  readonly tint: PlanColor | null
  /** What its shape hides, as a client's copy leaves it out; `null`: nothing. */
  readonly mask: string | null
  readonly alpha: Thousandths
  /** Empty: decoration. */
  readonly alt: string
}

/** What is cut off each side, as shares of the whole picture. */
export interface PlanCrop {
  readonly l: Thousandths
  readonly t: Thousandths
  readonly r: Thousandths
  readonly b: Thousandths
}

export interface PlanLine extends PlanMember {
  readonly kind: 'line'
  readonly frame: PlanFrame
  /** Turned over, before it is turned. */
  readonly flip: { readonly h: boolean; readonly v: boolean }
  readonly geometry: PlanGeometry
  readonly joins: { readonly start: PlanJoin | null; readonly end: PlanJoin | null }
  readonly outline: PlanOutline
  readonly heads: { readonly start: PlanHead | null; readonly end: PlanHead | null }
}

/** A shape that an end of a line sticks to, by its key, and the number of the place on it. */
export interface PlanJoin {
  readonly key: string
  readonly site: number
}

export interface PlanHead {
  readonly type: 'triangle' | 'arrow' | 'stealth' | 'diamond' | 'oval'
  /** Its length and its width. */
  readonly size: 'sm' | 'med' | 'lg'
}

export interface PlanTable extends PlanMember {
  readonly kind: 'table'
  readonly frame: PlanFrame
  /** Which way its columns run. */
  readonly direction: Direction
  /** Widths, from where they begin; together the frame's. */
  readonly columns: readonly Emu[]
  /** Heights, from the top. */
  readonly rows: readonly Emu[]
  /** Row by row, one at every crossing. */
  readonly cells: readonly (readonly PlanCell[])[]
  /** What PowerPoint reads out and repeats as headers. */
  readonly headers: { readonly row: boolean; readonly column: boolean }
  readonly banded: boolean
}

export interface PlanCell {
  readonly text: PlanText
  /** Nothing is written in it. */
  readonly blank: boolean
  readonly fill: PlanPaint | null
  readonly borders: Readonly<Record<'l' | 't' | 'r' | 'b', PlanOutline | null>>
  /** How many rows and columns it takes. */
  readonly rows: number
  readonly columns: number
  /** It lies under a cell to the left, or one above. */
  readonly covered: { readonly byRow: boolean; readonly byColumn: boolean }
}

export interface PlanText {
  readonly inset: Emu
  /** To the left and to the right; left out: `inset`. */
  readonly sides?: Emu
  readonly anchor: 't' | 'ctr' | 'b'
  /** What PowerPoint does when the words change; `null`: nothing. `scale`: of all type sizes here, by now. */
  readonly autofit:
    { readonly kind: 'shrink'; readonly scale: Thousandths } | { readonly kind: 'grow' } | null
  readonly columns: { readonly count: number; readonly gap: Emu } | null
  readonly paragraphs: readonly PlanParagraph[]
  /** How bullets stand, by their level; left out, or of a level that is not there: as usual. */
  readonly levels?: readonly PlanMarker[]
}

/** `null` leaves it to the place that the text stands in. */
export interface PlanParagraph {
  readonly level: number
  /** `null`: nothing in its text goes from right to left. */
  readonly direction: Direction | null
  readonly align: 'l' | 'ctr' | 'r' | 'just' | null
  readonly lineSpacing: Thousandths | null
  readonly spaceBefore: Centipoints | null
  readonly marker: PlanMarker
  /** Left out: every inch. */
  readonly tabs?: readonly PlanTab[]
  readonly pieces: readonly PlanPiece[]
  /** How an empty line, and what is typed at the end, looks. */
  readonly end: PlanLook
}

export interface PlanTab {
  readonly pos: Emu
  readonly algn: 'l' | 'ctr' | 'r' | 'dec'
}

export interface PlanMarker {
  readonly kind: 'none' | 'bullet' | 'number'
  /** The first number of the run of items that this one continues; 1 for the others. */
  readonly startAt: number
  /** Where the words begin. */
  readonly left: Emu
  /** How far before them the marker stands, or the first line begins; with a minus, behind them. */
  readonly hang: Emu
  /** The character of a bullet. */
  readonly sign: string
  /** Left out: the words'. */
  readonly color?: PlanColor
  /** Thousandths of a percent of the words' size; left out: as large. */
  readonly size?: Thousandths
}

export type PlanPiece =
  | {
      readonly kind: 'run'
      readonly text: string
      readonly look: PlanLook
      /** `null`: nobody knows. */
      readonly language: Language | null
      /** What PowerPoint puts in itself; `text` is what it shows until then. */
      readonly field?: 'slidenum' | 'datetime3'
    }
  | { readonly kind: 'break'; readonly look: PlanLook }

export interface PlanLook {
  readonly size: Centipoints | null
  readonly typeface: string | null
  readonly color: PlanColor | null
  readonly highlight: PlanColor | null
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly strike: boolean
  readonly script: 'sub' | 'super' | null
  readonly tracking: Centipoints
  /** Left out: nothing is said, and its words are as they were typed unless what they follow has capitals. */
  readonly capitals?: 'all' | 'small' | 'none'
  readonly link: PlanLink | null
}

export interface PlanLink {
  readonly to: PlanTarget
  /** Whether the run keeps its own colour; otherwise PowerPoint paints it in the theme's link colour. */
  readonly ownColor: boolean
}

/** Where a link leads: out of the file, or to a slide. One that the plan does not have is none in the file. */
export type PlanTarget = { readonly address: string } | SlideLink

export type PlanParagraphStyle = Pick<PlanParagraph, 'align' | 'lineSpacing' | 'spaceBefore'> & {
  readonly look: PlanLook
}

/** A chart that PowerPoint draws itself, from a workbook that people can open. */
export interface PlanChart extends PlanMember {
  readonly kind: 'chart'
  readonly frame: PlanFrame
  /** What it shows, for those who do not see it. */
  readonly alt: string
  readonly title: string
  /** What is drawn over each other: one, or columns and lines. */
  readonly groups: readonly PlanChartGroup[]
  readonly categories: readonly string[]
  /** Of dots: where they stand across. `null`: along the categories. */
  readonly across: PlanChartData | null
  /** `null`: a pie has none. */
  readonly axes: {
    readonly category: PlanAxis
    readonly value: PlanAxis
    /** Of lines among columns, at the right; `null`: that of the columns. */
    readonly second: PlanAxis | null
  } | null
  readonly lies: boolean
  /** Of a doughnut, in hundredths of its width, and where its first slice begins, in degrees. */
  readonly hole: number
  readonly firstAngle: number
  /** Categories come from the other end, and numbers stand at the other side. */
  readonly reversed: boolean
  readonly opposite: boolean
  readonly gridlines: boolean
  readonly legend: 't' | 'r' | 'b' | 'l' | null
  readonly size: Centipoints
  readonly titleSize: Centipoints
  readonly ink: PlanColor
}

export interface PlanAxis {
  readonly title: string
  /** How its numbers are written. */
  readonly format: string
  readonly hidden: boolean
  /** `null`: categories. */
  readonly range: { readonly min: number; readonly max: number; readonly step: number } | null
}

export interface PlanChartGroup {
  readonly draw: 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'scatter'
  readonly grouping: 'clustered' | 'standard' | 'stacked' | 'percentStacked'
  /** Of bars, in hundredths of one: the room between categories, and what lies behind the next. */
  readonly gap: number
  readonly overlap: number
  readonly series: readonly PlanChartSeries[]
}

export interface PlanChartData {
  readonly name: string
  readonly values: readonly (number | null)[]
}

export interface PlanChartSeries extends PlanChartData {
  readonly paint: PlanPointPaint
  readonly points: readonly PlanChartPoint[]
  /** What stands at its points; with `none`, at the highlighted one its number. */
  readonly labels: 'none' | 'value' | 'share'
  /** Whether they name categories. */
  readonly labelNames: boolean
  /** `null`: PowerPoint leaves no choice. */
  readonly labelPlace: 'outEnd' | 'inEnd' | 'ctr' | 'inBase' | 'bestFit' | 't' | 'b' | 'l' | 'r' | null
  /** `null`: as all words. */
  readonly labelColor: PlanColor | null
  /** How labels write numbers. */
  readonly format: string
  /** Of lines, and from dot to dot. */
  readonly line: 'none' | 'straight' | 'smooth'
  readonly markers: boolean
}

export interface PlanChartPoint {
  readonly paint: PlanPointPaint
  readonly label: string | null
  /** The one point that the others stand back for. */
  readonly isHighlight: boolean
}

export interface PlanPointPaint {
  readonly color: PlanColor
  readonly alpha: Thousandths
}
