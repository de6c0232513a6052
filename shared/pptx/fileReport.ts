import { assetsIn as assetsOf } from '../blocks/parts.ts'
import { partsOf } from '../blocks/kinds.ts'
import type { PrintDeck } from '../compose/printDeck.ts'
import { cutText } from '../model/characters.ts'
import { fontFamilies } from '../model/font.ts'
import { readCutName } from './cutName.ts'
import type { PlanParagraph, PlanShape, PlanText, PptxPlan } from './plan.ts'

/** What becomes of a deck's slides in a file, for whoever is about to send it. */
export interface FileReport {
  readonly slides: readonly SlideReport[]
}

export interface SlideReport {
  /** Its place in the file, from 1. */
  readonly number: number
  readonly title: string
  /** What stays the other program's own to work on, counted; of pages and pictures of slides nothing. */
  readonly native: Readonly<Partial<Record<NativeKind, number>>>
  /** What is a picture in the file, by its description; empty: it has none. */
  readonly pictures: readonly string[]
  /** What to know, in sentences. */
  readonly remarks: readonly string[]
}

export type NativeKind = 'text' | 'shape' | 'line' | 'table' | 'chart'

/** What is known of the pictures beyond their frames. */
interface KnownPictures {
  /** Whose file is gone: their places are grey. */
  readonly isMissing: (asset: string) => boolean
  /** Lines, with a picture of them for programs that draw none. */
  readonly isDrawing: (asset: string) => boolean
}

/** How many slides have something to know. */
export const remarkedSlides = ({ slides }: FileReport): number =>
  slides.filter(({ remarks }) => remarks.length > 0).length

/** Of a PowerPoint file. */
export function fileReport(plan: PptxPlan, pictures: KnownPictures): FileReport {
  return {
    slides: plan.slides.map((slide, at) => {
      const shapes = [
        ...(slide.layout === null || slide.apart ? [] : (plan.layouts[slide.layout]?.shapes ?? [])),
        ...slide.shapes,
      ]
      return {
        number: at + 1,
        title: slide.hiddenTitle ?? titleOf(slide.shapes),
        native: nativeIn(shapes),
        pictures: shapes.flatMap((shape) => (shape.kind === 'picture' ? [cutText(shape.alt, 60)] : [])),
        remarks: [
          ...missingRemarks(assetsIn(shapes).filter(pictures.isMissing).length),
          ...drawingRemarks(assetsIn(shapes).filter(pictures.isDrawing).length),
          ...fontRemarks(shapes, plan),
          ...shrinkRemarks(shapes),
        ],
      }
    }),
  }
}

/** Of pages, and of pictures of slides: they look as here, fonts and all, and nobody works on them any more. */
export function pagesReport({ pages }: PrintDeck, isMissing: KnownPictures['isMissing']): FileReport {
  return {
    slides: pages.map(({ slide, number }) => {
      const assets = slide.blocks
        .flatMap((block) => assetsOf(partsOf(block)))
        .map((name) => readCutName(name).asset)
      return {
        number,
        title: slide.title,
        native: {},
        pictures: [],
        remarks: missingRemarks(assets.filter(isMissing).length),
      }
    }),
  }
}

/** What is said of pictures that are gone, in any kind of file. */
const missingRemarks = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        count === 1
          ? 'A picture is missing, so its place is grey. Choose it again on this slide, then export once more.'
          : `${count} pictures are missing, so their places are grey. Choose them again on this slide, then export once more.`,
      ]

const drawingRemarks = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        count === 1
          ? 'A drawing comes as SVG, with a picture of it for programs that show none.'
          : `${count} drawings come as SVG, with a picture of each for programs that show none.`,
      ]

/** Fonts that the file names and does not hold, with the words that break elsewhere where they are not installed. */
function fontRemarks(shapes: readonly PlanShape[], { theme }: PptxPlan): readonly string[] {
  const usual = new Set<string>(fontFamilies)
  const named = (typeface: string | null): string | null => {
    const name =
      typeface === null || typeface.startsWith('+mn')
        ? theme.fonts.minor
        : typeface.startsWith('+mj')
          ? theme.fonts.major
          : typeface
    return usual.has(name) ? null : name
  }
  const found = new Map<string, Set<string>>()
  for (const words of textsIn(shapes)) {
    const runs = words.paragraphs.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === 'run'))
    const fonts = new Set(runs.flatMap(({ text, look }) => (text.trim() && named(look.typeface)) || []))
    if (fonts.size === 0) continue
    const quote = quoted(words)
    for (const font of fonts) found.set(font, (found.get(font) ?? new Set()).add(quote))
  }
  return [...found].map(
    ([font, words]) =>
      `The file names ${font} and does not hold it. Where it is not installed another font is shown, and lines may break elsewhere: ${listed([...words])}.`,
  )
}

/** The type that fits is worked out once more there, by other rules. */
function shrinkRemarks(shapes: readonly PlanShape[]): readonly string[] {
  const shrunk = textsIn(shapes).filter(
    ({ autofit }) => autofit?.kind === 'shrink' && autofit.scale < 100_000,
  )
  if (shrunk.length === 0) return []
  return [
    `Type is made smaller to fit, and other programs work that out anew: ${listed(shrunk.map(quoted))}.`,
  ]
}

function nativeIn(shapes: readonly PlanShape[]): SlideReport['native'] {
  const counts: Partial<Record<NativeKind, number>> = {}
  for (const shape of shapes) {
    const kind = nativeKind(shape)
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

function nativeKind(shape: PlanShape): NativeKind | null {
  if (shape.kind === 'picture') return null
  if (shape.kind !== 'box') return shape.kind
  return shape.use === 'shape' ? 'shape' : 'text'
}

const assetsIn = (shapes: readonly PlanShape[]): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'picture' ? [shape.asset] : []))

function textsIn(shapes: readonly PlanShape[]): readonly PlanText[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'box') return shape.blank ? [] : [shape.text]
    if (shape.kind !== 'table') return []
    return shape.cells.flatMap((row) => row.flatMap(({ text, blank }) => (blank ? [] : [text])))
  })
}

function titleOf(shapes: readonly PlanShape[]): string {
  const title = shapes.find((shape) => shape.kind === 'box' && shape.use === 'title')
  return title?.kind === 'box' ? wordsOf(title.text) : ''
}

const wordsOf = ({ paragraphs }: PlanText): string =>
  cutText(paragraphs.map(lineOf).join(' ').replace(/\s+/g, ' ').trim(), 60)

const lineOf = ({ pieces }: PlanParagraph): string =>
  pieces.map((piece) => (piece.kind === 'run' ? piece.text : ' ')).join('')

const quoted = (text: PlanText): string => `“${wordsOf(text)}”`

/** Texts that are named of all that there are. */
const mostNamed = 3

function listed(words: readonly string[]): string {
  const more = words.length - mostNamed
  return words.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '')
}
