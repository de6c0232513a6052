import { slideSize } from '../model/frame.ts'
import type {
  PlanBox,
  PlanCell,
  PlanFrame,
  PlanLook,
  PlanMarker,
  PlanOutline,
  PlanParagraph,
  PlanParagraphStyle,
  PlanPlace,
  PlanShape,
  PlanSlide,
  PlanText,
} from './plan.ts'
import { emu, type Emu } from './units.ts'

/** How our slides are laid into those of another size: the other way round from how such slides come in. */
interface SlideScale {
  readonly factor: number
  readonly left: Emu
  readonly top: Emu
}

export interface SlideArea {
  readonly cx: Emu
  readonly cy: Emu
}

/** Slides for a file whose slides have another size: where its own area was laid into ours, ours goes back to. */
export function slidesOfSize(slides: readonly PlanSlide[], area: SlideArea): readonly PlanSlide[] {
  const scale = scaleTo(area)
  const { factor, left, top } = scale
  if (factor === 1 && left === 0 && top === 0) return slides
  return slides.map((slide) => ({ ...slide, shapes: slide.shapes.map((shape) => scaledShape(shape, scale)) }))
}

function scaleTo({ cx, cy }: SlideArea): SlideScale {
  const [width, height] = [emu(slideSize.width), emu(slideSize.height)]
  const factor = Math.max(cx / width, cy / height)
  return {
    factor,
    left: Math.round((cx - width * factor) / 2),
    top: Math.round((cy - height * factor) / 2),
  }
}

function scaledShape(shape: PlanShape, scale: SlideScale): PlanShape {
  const { factor } = scale
  const placed = {
    frame: scaledFrame(shape.frame, scale),
    ...(shape.place && { place: scaledPlace(shape.place, scale) }),
  }
  switch (shape.kind) {
    case 'box':
      return { ...scaledBox(shape, scale), ...placed }
    case 'picture':
      return { ...shape, ...placed, outline: shape.outline && scaledOutline(shape.outline, factor) }
    case 'line':
      return { ...shape, ...placed, outline: scaledOutline(shape.outline, factor) }
    case 'table':
      return {
        ...shape,
        ...placed,
        columns: shape.columns.map((width) => Math.round(width * factor)),
        rows: shape.rows.map((height) => Math.round(height * factor)),
        cells: shape.cells.map((row) => row.map((cell) => scaledCell(cell, factor))),
      }
    case 'chart':
      return { ...shape, ...placed, size: typeSize(shape.size, factor) }
  }
}

const scaledFrame = (
  { x, y, cx, cy, rotation }: PlanFrame,
  { factor, left, top }: SlideScale,
): PlanFrame => ({
  x: Math.round(x * factor) + left,
  y: Math.round(y * factor) + top,
  cx: Math.round(cx * factor),
  cy: Math.round(cy * factor),
  rotation,
})

const scaledBox = (box: PlanBox, scale: SlideScale): PlanBox => ({
  ...box,
  frame: scaledFrame(box.frame, scale),
  outline: box.outline && scaledOutline(box.outline, scale.factor),
  text: scaledText(box.text, scale.factor),
})

const scaledPlace = (place: PlanPlace, scale: SlideScale): PlanPlace => ({
  ...place,
  box: scaledBox(place.box, scale),
  style: place.style && { ...place.style, ...scaledStyle(place.style, scale.factor) },
})

const scaledOutline = (outline: PlanOutline, factor: number): PlanOutline => ({
  ...outline,
  width: Math.round(outline.width * factor),
})

function scaledCell(cell: PlanCell, factor: number): PlanCell {
  const { l, t, r, b } = cell.borders
  const border = (outline: PlanOutline | null) => outline && scaledOutline(outline, factor)
  return {
    ...cell,
    text: scaledText(cell.text, factor),
    borders: { l: border(l), t: border(t), r: border(r), b: border(b) },
  }
}

const scaledText = (text: PlanText, factor: number): PlanText => ({
  ...text,
  inset: Math.round(text.inset * factor),
  ...(text.sides !== undefined && { sides: Math.round(text.sides * factor) }),
  columns: text.columns && { ...text.columns, gap: Math.round(text.columns.gap * factor) },
  ...(text.levels && { levels: text.levels.map((marker) => scaledMarker(marker, factor)) }),
  paragraphs: text.paragraphs.map((paragraph) => scaledParagraph(paragraph, factor)),
})

const scaledParagraph = (paragraph: PlanParagraph, factor: number): PlanParagraph => ({
  ...paragraph,
  spaceBefore: scaledSpace(paragraph, factor),
  marker: scaledMarker(paragraph.marker, factor),
  ...(paragraph.tabs && {
    tabs: paragraph.tabs.map(({ pos, algn }) => ({ pos: Math.round(pos * factor), algn })),
  }),
  pieces: paragraph.pieces.map((piece) => ({ ...piece, look: scaledLook(piece.look, factor) })),
  end: scaledLook(paragraph.end, factor),
})

const scaledMarker = (marker: PlanMarker, factor: number): PlanMarker => ({
  ...marker,
  left: Math.round(marker.left * factor),
  hang: Math.round(marker.hang * factor),
})

const scaledStyle = (style: PlanParagraphStyle, factor: number) => ({
  spaceBefore: scaledSpace(style, factor),
  look: scaledLook(style.look, factor),
})

const scaledSpace = ({ spaceBefore }: Pick<PlanParagraphStyle, 'spaceBefore'>, factor: number) =>
  spaceBefore === null ? null : Math.round(spaceBefore * factor)

const scaledLook = (look: PlanLook, factor: number): PlanLook => ({
  ...look,
  size: look.size === null ? null : typeSize(look.size, factor),
  tracking: Math.round(look.tracking * factor),
})

/** PowerPoint takes no type below one point. */
const typeSize = (size: number, factor: number): number => Math.max(100, Math.round(size * factor))
