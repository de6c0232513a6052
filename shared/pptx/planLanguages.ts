import { isEastAsian, latinLanguage, type Language } from '../model/language.ts'
import type { PlanParagraph, PlanPiece, PlanShape, PlanSlide, PlanText } from './plan.ts'

/** Words whose letters give no language away are in the one of the deck's Latin words. */
export function inDeckLanguage(slides: readonly PlanSlide[]): readonly PlanSlide[] {
  const language = latinLanguage(
    runsOf(slides)
      .map(({ text }) => text)
      .join(' '),
  )
  const spoken = (run: PlanRun): PlanRun => ({ ...run, language: run.language ?? language })
  return slides.map((slide) => ({
    ...slide,
    shapes: slide.shapes.map((shape) => withRuns(shape, spoken)),
    notes: slide.notes && changedRuns(slide.notes, spoken),
  }))
}

/** A shape with each of its runs changed. */
export function withRuns(shape: PlanShape, change: (run: PlanRun) => PlanRun): PlanShape {
  const changed = <T extends { readonly text: PlanText }>(place: T): T => ({
    ...place,
    text: { ...place.text, paragraphs: changedRuns(place.text.paragraphs, change) },
  })
  if (shape.kind === 'box') return changed(shape)
  return shape.kind === 'table' ? { ...shape, cells: shape.cells.map((row) => row.map(changed)) } : shape
}

const changedRuns = (
  paragraphs: readonly PlanParagraph[],
  change: (run: PlanRun) => PlanRun,
): readonly PlanParagraph[] =>
  paragraphs.map((paragraph) => ({
    ...paragraph,
    pieces: paragraph.pieces.map((piece) => (piece.kind === 'run' ? change(piece) : piece)),
  }))

/** The language of the first East Asian words, which decides on the theme's font for them. */
export const eastAsianIn = (slides: readonly PlanSlide[]): Language | null =>
  runsOf(slides).find(({ language }) => language !== null && isEastAsian(language))?.language ?? null

const textsOf = (shape: PlanShape): readonly PlanText[] => {
  if (shape.kind === 'box') return [shape.text]
  return shape.kind === 'table' ? shape.cells.flat().map(({ text }) => text) : []
}

export type PlanRun = Extract<PlanPiece, { kind: 'run' }>

const runsOf = (slides: readonly PlanSlide[]): readonly PlanRun[] =>
  slides
    .flatMap(({ shapes, notes }) => [
      ...shapes.flatMap(textsOf).flatMap(({ paragraphs }) => paragraphs),
      ...(notes ?? []),
    ])
    .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'run' ? [piece] : [])))
