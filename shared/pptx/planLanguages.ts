import { isEastAsian, latinLanguage, type Language } from '../model/language.ts'
import type { PlanParagraph, PlanPiece, PlanShape, PlanText, PptxPlan } from './plan.ts'

/** The pages of a file that words stand on. */
type Pages = Pick<PptxPlan, 'slides' | 'layouts'>

/** Words whose letters give no language away are in the one of the deck's Latin words. */
export function inDeckLanguage(pages: Pages): Pages {
  const language = latinLanguage(
    runsOf(pages)
      .map(({ text }) => text)
      .join(' '),
  )
  const spoken = (run: PlanRun): PlanRun => (run.language === null ? { ...run, language } : run)
  const inLanguage = (shapes: readonly PlanShape[]) => shapes.map((shape) => withRuns(shape, spoken))
  return {
    slides: pages.slides.map((slide) => ({
      ...slide,
      shapes: inLanguage(slide.shapes),
      notes: slide.notes && changedRuns(slide.notes, spoken),
    })),
    layouts: pages.layouts.map((layout) => ({ ...layout, shapes: inLanguage(layout.shapes) })),
  }
}

/** A shape with each of its runs changed; the same one where none was. */
export function withRuns(shape: PlanShape, change: (run: PlanRun) => PlanRun): PlanShape {
  const changed = <T extends { readonly text: PlanText }>(place: T): T => {
    const paragraphs = changedRuns(place.text.paragraphs, change)
    return paragraphs === place.text.paragraphs ? place : { ...place, text: { ...place.text, paragraphs } }
  }
  if (shape.kind === 'box') return changed(shape)
  return shape.kind === 'table' ? { ...shape, cells: shape.cells.map((row) => row.map(changed)) } : shape
}

const changedRuns = (
  paragraphs: readonly PlanParagraph[],
  change: (run: PlanRun) => PlanRun,
): readonly PlanParagraph[] =>
  sameOr(paragraphs, (paragraph) => {
    const pieces = sameOr(paragraph.pieces, (piece) => (piece.kind === 'run' ? change(piece) : piece))
    return pieces === paragraph.pieces ? paragraph : { ...paragraph, pieces }
  })

/** Most decks have neither fields nor words in several languages: what stays as it is is not copied. */
function sameOr<T>(all: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = all.map(change)
  return changed.every((one, at) => one === all[at]) ? all : changed
}

/** The language of the first East Asian words, which decides on the theme's font for them. */
export const eastAsianIn = (pages: Pages): Language | null =>
  [...new Set(runsOf(pages).map(({ language }) => language))].find(
    (language) => language !== null && isEastAsian(language),
  ) ?? null

const textsOf = (shape: PlanShape): readonly PlanText[] => {
  if (shape.kind === 'box') return [shape.text]
  return shape.kind === 'table' ? shape.cells.flat().map(({ text }) => text) : []
}

export type PlanRun = Extract<PlanPiece, { kind: 'run' }>

const runsOf = ({ slides, layouts }: Pages): readonly PlanRun[] =>
  [
    ...[...slides, ...layouts].flatMap(({ shapes }) => shapes.flatMap(textsOf)),
    ...slides.map(({ notes }) => ({ paragraphs: notes ?? [] })),
  ]
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'run' ? [piece] : [])))
