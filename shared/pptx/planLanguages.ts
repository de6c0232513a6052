import { isEastAsian, latinLanguage, type Language } from '../model/language.ts'
import type { PlanParagraph, PlanPiece, PlanShape, PlanSlide } from './plan.ts'

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
  const spokenShape = (shape: PlanShape): PlanShape =>
    shape.kind === 'box'
      ? { ...shape, text: { ...shape.text, paragraphs: spoken(shape.text.paragraphs) } }
      : shape
  return slides.map((slide) => ({
    ...slide,
    shapes: slide.shapes.map(spokenShape),
    notes: slide.notes && spoken(slide.notes),
  }))
}

/** The language of the first East Asian words, which decides on the theme's font for them. */
export const eastAsianIn = (slides: readonly PlanSlide[]): Language | null =>
  runsOf(slides).find(({ language }) => language !== null && isEastAsian(language))?.language ?? null

type PlanRun = Extract<PlanPiece, { kind: 'run' }>

const runsOf = (slides: readonly PlanSlide[]): readonly PlanRun[] =>
  slides
    .flatMap(({ shapes, notes }) => [
      ...shapes.flatMap((shape) => (shape.kind === 'box' ? shape.text.paragraphs : [])),
      ...(notes ?? []),
    ])
    .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'run' ? [piece] : [])))
