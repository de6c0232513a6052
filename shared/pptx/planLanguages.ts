import { isEastAsian, latinLanguage, type Language } from '../model/language.ts'
import type { PlanParagraph, PlanPiece, PlanShape, PlanSlide, PlanText } from './plan.ts'

/** Words whose letters give no language away are in the one of the deck's Latin words. */
export function inDeckLanguage(slides: readonly PlanSlide[]): readonly PlanSlide[] {
  const language = latinLanguage(
    runsOf(slides)
      .map(({ text }) => text)
      .join(' '),
  )
  const spoken = (paragraphs: readonly PlanParagraph[]) =>
    paragraphs.map((paragraph) => ({
      ...paragraph,
      pieces: paragraph.pieces.map((piece): PlanPiece =>
        piece.kind === 'run' ? { ...piece, language: piece.language ?? language } : piece,
      ),
    }))
  const spokenText = <T extends { readonly text: PlanText }>(place: T): T => ({
    ...place,
    text: { ...place.text, paragraphs: spoken(place.text.paragraphs) },
  })
  const spokenShape = (shape: PlanShape): PlanShape => {
    if (shape.kind === 'box') return spokenText(shape)
    return shape.kind === 'table' ? { ...shape, cells: shape.cells.map((row) => row.map(spokenText)) } : shape
  }
  return slides.map((slide) => ({
    ...slide,
    shapes: slide.shapes.map(spokenShape),
    notes: slide.notes && spoken(slide.notes),
  }))
}

/** The language of the first East Asian words, which decides on the theme's font for them. */
export const eastAsianIn = (slides: readonly PlanSlide[]): Language | null =>
  runsOf(slides).find(({ language }) => language !== null && isEastAsian(language))?.language ?? null

const textsOf = (shape: PlanShape): readonly PlanText[] => {
  if (shape.kind === 'box') return [shape.text]
  return shape.kind === 'table' ? shape.cells.flat().map(({ text }) => text) : []
}

type PlanRun = Extract<PlanPiece, { kind: 'run' }>

const runsOf = (slides: readonly PlanSlide[]): readonly PlanRun[] =>
  slides
    .flatMap(({ shapes, notes }) => [
      ...shapes.flatMap(textsOf).flatMap(({ paragraphs }) => paragraphs),
      ...(notes ?? []),
    ])
    .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'run' ? [piece] : [])))
