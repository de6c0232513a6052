import type { ComposedBody } from '../model/body.ts'
import { directionOf, type Direction } from '../model/direction.ts'
import { isField, numberField, type SlideField } from '../model/fields.ts'
import { languageOf, type Language } from '../model/language.ts'
import {
  listLevelOf,
  markerRooms,
  signWidth,
  standOf,
  type ListLevel,
  type Stand,
} from '../model/listMarker.ts'
import { noMarks, plainText } from '../model/richText.ts'
import { typeSizes } from '../model/typeSizes.ts'
import type { Align, Inline, ListItem, Marks, Paragraph, RichText } from '../model/richText.ts'
import type { TextStyle } from '../model/theme.ts'
import { cleanText } from './cleanText.ts'
import { listLevel, numberStarts } from './numbering.ts'
import { planColor } from './planColor.ts'
import { planLook } from './planLook.ts'
import type { TabAlign } from '../model/tabStop.ts'
import type { PlanLook, PlanMarker, PlanParagraph, PlanParagraphStyle, PlanPiece, PlanText } from './plan.ts'
import { clamp, emu, emuSize, lineSpacing, paragraphSpace, thousandths } from './units.ts'

const aligns = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const satisfies Record<
  Align,
  string
>
const tabAligns = { left: 'l', center: 'ctr', right: 'r', decimal: 'dec' } as const satisfies Record<
  TabAlign,
  string
>
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const

export const planText = ({
  text,
  style,
  language,
  inset,
  sides,
  valign,
  lists,
  ...fit
}: ComposedBody): PlanText => ({
  inset: emuSize(inset),
  ...(sides !== undefined && { sides: emuSize(sides) }),
  // Columns take all of the box on screens.
  anchor: fit.columns ? 't' : (anchors[valign] ?? 't'),
  autofit: planAutofit(fit),
  ...(lists && { levels: lists.map((level) => planMarker(bullet, level, { startAt: 1, room: 0 })) }),
  columns: fit.columns ? { count: fit.columns.count, gap: emuSize(fit.columns.gap) } : null,
  paragraphs: planParagraphs(text, {
    ...planParagraphStyle(style),
    lookOf: (marks) => planLook(style, marks),
    scale: fit.scale ?? 1,
    language: language ?? null,
    ...(lists && { lists }),
  }),
})

function planAutofit({ autofit, scale = 1 }: Pick<ComposedBody, 'autofit' | 'scale'>): PlanText['autofit'] {
  // Less than a hundredth is no scale to PowerPoint.
  if (autofit === 'shrink') return { kind: 'shrink', scale: Math.max(1_000, thousandths(scale)) }
  return autofit === 'grow' ? { kind: 'grow' } : null
}

export const planParagraphStyle = (style: TextStyle): PlanParagraphStyle => ({
  align: aligns[style.align] ?? 'l',
  lineSpacing: lineSpacing(style.lineSpacing),
  // Before, not after: PowerPoint ignores the space before the first paragraph, so it stays between them.
  spaceBefore: paragraphSpace(style.spaceAfter),
  look: planLook(style, noMarks),
})

/** The place that paragraphs are planned for: a block with its style, or a notes page without one. */
export interface TextPlace extends Omit<PlanParagraphStyle, 'look'> {
  readonly lookOf: (marks: Marks) => PlanLook
  /** What its type is shrunk to; left out: 1. */
  readonly scale?: number
  /** What somebody said that the words are in. */
  readonly language: Language | null
  readonly lists?: readonly ListLevel[]
}

/** One at least, because a text body without a paragraph is not valid. */
export function planParagraphs(text: RichText, place: TextPlace): readonly PlanParagraph[] {
  const [starts, rooms] = [numberStarts(text), markerRooms(text)]
  const planned = text.map((paragraph, at) =>
    planParagraph(paragraph, { startAt: starts[at] ?? 1, room: rooms[at] ?? 0 }, place),
  )
  const shown = planned.length > 0 ? planned : [planParagraph(emptyParagraph, { startAt: 1, room: 0 }, place)]
  // LibreOffice goes on from right to left until a paragraph says otherwise.
  return shown.some(({ direction }) => direction === 'rtl')
    ? shown
    : shown.map((paragraph) => ({ ...paragraph, direction: null }))
}

const emptyParagraph: Paragraph = { list: null, align: null, lineSpacing: null, inlines: [] }

interface Numbering {
  readonly startAt: number
  /** What the sign needs, in its own type size. */
  readonly room: number
}

function planParagraph(paragraph: Paragraph, { startAt, room }: Numbering, place: TextPlace): PlanParagraph {
  const level = listLevel(paragraph)
  const sizes = typeSizes(paragraph)
  const words = plainText([paragraph])
  const direction = paragraph.direction ?? directionOf(words)
  const pieces = paragraph.inlines.flatMap((inline, at) =>
    planInline(inline, { size: sizes[at] ?? null, words }, place),
  )
  return {
    level: Math.max(0, level),
    direction,
    align: planAlign(paragraph, direction, place),
    lineSpacing: paragraph.lineSpacing === null ? place.lineSpacing : lineSpacing(paragraph.lineSpacing),
    spaceBefore:
      paragraph.spaceBefore === undefined ? place.spaceBefore : paragraphSpace(paragraph.spaceBefore),
    marker: planPlace(paragraph, listLevelOf(place.lists, Math.max(0, level)), {
      startAt,
      room: room === 0 ? 0 : room * signPixels(paragraph, sizes[0] ?? null, place),
    }),
    ...(paragraph.tabs && {
      tabs: paragraph.tabs.map(({ at, align }) => ({ pos: emuSize(at), algn: tabAligns[align] ?? 'l' })),
    }),
    pieces,
    end: planEnd(pieces, place),
  }
}

/** The side that a paragraph names is that side; left to its block, a line begins where its words do. */
function planAlign({ align }: Paragraph, direction: Direction, place: TextPlace): PlanParagraph['align'] {
  if (align !== null) return aligns[align] ?? place.align
  return direction === 'rtl' && place.align !== 'ctr' && place.align !== 'just' ? 'r' : place.align
}

/** The type size of the sign, which is that of the first words, as wide as in their font. 75 hundredths of a point are a pixel. */
function signPixels({ inlines }: Paragraph, size: number | null, place: TextPlace): number {
  const [first] = inlines.flatMap((inline) => (inline.kind === 'break' ? [] : [inline]))
  const { typeface } = place.lookOf(first?.marks ?? noMarks)
  return ((sizedLook(size, place).size ?? 0) / 75) * signWidth(typeface ?? '') * (place.scale ?? 1)
}

const sizedLook = (size: number | null, { lookOf }: TextPlace): PlanLook =>
  lookOf(size === null ? noMarks : { size })

/** A line that is empty behind the last break is as low as the paragraph's smallest words, as on the canvas. */
function planEnd(pieces: readonly PlanPiece[], { lookOf }: TextPlace): PlanLook {
  const look = lookOf(noMarks)
  const sizes = pieces.flatMap(({ look: { size } }) => size ?? [])
  return pieces.at(-1)?.kind === 'break' && sizes.length > 0 ? { ...look, size: Math.min(...sizes) } : look
}

const bullet: ListItem = { kind: 'bullet', level: 0, ordinal: 1 }

/** Pixels; more would leave no room for words on a slide. */
const mostHang = 600

/** How a paragraph stands, and its sign if it has one. */
function planPlace(paragraph: Paragraph, level: ListLevel, numbering: Numbering): PlanMarker {
  const { room } = numbering
  const stand = standOf(paragraph, level)
  if (paragraph.list?.ordinal != null) return planMarker(paragraph.list, level, numbering, stand)
  // Below a number that needs more room its words stand as far in as those behind it.
  const further = paragraph.list && paragraph.indent === undefined ? Math.max(0, room - level.hang) : 0
  const left = emu(clamp(stand.left + further, 0, 2 * mostHang))
  return {
    kind: 'none',
    startAt: 1,
    left,
    hang: emu(clamp(stand.hang, -mostHang, mostHang)),
    sign: level.sign,
  }
}

function planMarker(
  { kind }: Pick<ListItem, 'kind'>,
  level: ListLevel,
  { startAt, room }: Numbering,
  { left, hang: least }: Stand = { left: level.before + level.hang, hang: level.hang },
): PlanMarker {
  const { sign, color, size } = level
  const hang = Math.min(mostHang, Math.max(least, room))
  return {
    ...{ kind, startAt, sign },
    left: emu(clamp(left - least, 0, mostHang) + hang),
    hang: emu(hang),
    ...(color !== undefined && { color: planColor(color) }),
    ...(size !== undefined && { size: Math.round(size * 100_000) }),
  }
}

/** What an inline takes from its paragraph. */
interface Surroundings {
  readonly size: number | null
  readonly words: string
}

function planInline(inline: Inline, { size, words }: Surroundings, place: TextPlace): readonly PlanPiece[] {
  const { lookOf, language } = place
  switch (inline.kind) {
    case 'text':
      return planRun(inline.text, { words, said: language }, lookOf(inline.marks))
    case 'variable':
      return isField(inline.name)
        ? [planField(inline.name, lookOf(inline.marks), language)]
        : planRun(`{{${inline.name}}}`, { words, said: language }, lookOf(inline.marks))
    case 'break':
      return [{ kind: 'break', look: sizedLook(size, place) }]
  }
}

/** What it says is known where its slide is (`planPptx.ts`). */
const planField = (name: SlideField, look: PlanLook, language: Language | null): PlanPiece => ({
  kind: 'run',
  text: '‹#›',
  look,
  language,
  field: name === numberField ? 'slidenum' : 'datetime3',
})

/** A line end inside a run is a break: XML would make it a blank. */
interface Around {
  readonly words: string
  readonly said: Language | null
}

const planRun = (text: string, { words, said }: Around, look: PlanLook): readonly PlanPiece[] =>
  cleanText(text)
    .split('\n')
    .flatMap((line, at): PlanPiece[] => [
      ...(at === 0 ? [] : [{ kind: 'break' as const, look }]),
      ...(line === ''
        ? []
        : [{ kind: 'run' as const, text: line, look, language: languageOf(line, words, said) }]),
    ])
