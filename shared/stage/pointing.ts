import type { SlideId } from '../model/ids.ts'

/** A point on the slide, in deck pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What a presenter points with. It lives on screens only: nothing of it is stored. */
export type Pointing =
  | { readonly kind: 'laser'; readonly slideId: SlideId; readonly at: Point | null }
  | {
      readonly kind: 'ink'
      readonly slideId: SlideId
      readonly stroke: string
      readonly points: readonly Point[]
    }
  | { readonly kind: 'wipe'; readonly slideId: SlideId }

/** Of what has the same key only the latest counts. */
export const pointingKey = (pointing: Pointing): string =>
  pointing.kind === 'ink' ? `ink ${pointing.stroke}` : pointing.kind

/** What has been pointed at and drawn on the slide on show. */
export interface Drawing {
  readonly laser: Point | null
  readonly strokes: readonly { readonly id: string; readonly points: readonly Point[] }[]
}

export const noDrawing: Drawing = { laser: null, strokes: [] }

const mostStrokes = 200

/** A stroke grows as it is drawn: its latest form replaces the earlier ones. */
export function draw(drawing: Drawing, pointing: Pointing): Drawing {
  switch (pointing.kind) {
    case 'laser':
      return { ...drawing, laser: pointing.at }
    case 'wipe':
      return { ...drawing, strokes: [] }
    case 'ink': {
      const { stroke: id, points } = pointing
      const others = drawing.strokes.filter((stroke) => stroke.id !== id)
      return { ...drawing, strokes: [...others, { id, points }].slice(-mostStrokes) }
    }
  }
}
