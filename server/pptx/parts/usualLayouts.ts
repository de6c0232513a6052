import type { PptxPlan } from '#shared/pptx/plan.ts'
import { placeholder, plainParagraph, slideNumberField } from '../drawingMl/placeholder.ts'
import type { Xml } from '../xml/xml.ts'

const title = placeholder({
  id: 2,
  name: 'Title',
  place: { type: 'title' },
  frame: null,
  paragraphs: [plainParagraph('Click to edit the title')],
})

const content = placeholder({
  id: 3,
  name: 'Content Placeholder',
  place: { idx: 1 },
  frame: null,
  paragraphs: [plainParagraph('Click to edit the text')],
})

const number = placeholder({
  id: 4,
  name: 'Slide Number Placeholder',
  place: { type: 'sldNum', sz: 'quarter', idx: 12 },
  frame: null,
  paragraphs: [slideNumberField],
})

export interface UsualLayout {
  readonly type: 'titleOnly' | 'blank' | 'obj'
  readonly name: string
  readonly shapes: readonly Xml[]
}

/** What slides stand on that follow no layout of the deck, and one more for slides that someone adds in PowerPoint. */
const all: readonly UsualLayout[] = [
  { type: 'titleOnly', name: 'Title Only', shapes: [title, number] },
  { type: 'blank', name: 'Blank', shapes: [number] },
  { type: 'obj', name: 'Title and Content', shapes: [title, content, number] },
]

/** A slide with a title stands on a layout that has a place for it. */
export const usualFor = ({ hiddenTitle, shapes }: PptxPlan['slides'][number]): UsualLayout['type'] =>
  hiddenTitle !== null || shapes.some((shape) => shape.kind === 'box' && shape.use === 'title')
    ? 'titleOnly'
    : 'blank'

/** A deck with layouts of its own has those of them alone that a slide of it stands on. */
export function usualLayouts({ layouts, slides }: PptxPlan): readonly UsualLayout[] {
  if (layouts.length === 0) return all
  const used = new Set(slides.flatMap((slide) => (slide.layout === null ? [usualFor(slide)] : [])))
  const names = layouts.map(({ name }) => name)
  return all
    .filter(({ type }) => used.has(type))
    .map((layout) => (names.includes(layout.name) ? { ...layout, name: `${layout.name} (plain)` } : layout))
}
