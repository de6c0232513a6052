import { presets, shapes, type Shape } from '#shared/blocks/shape/presets.ts'
import { solid } from '#shared/model/color.ts'
import { frame, type Frame } from '#shared/model/frame.ts'
import { bareSurface } from '#shared/model/surface.ts'
import { composedDeck, composedSlide, shapeBlock } from '../pptxDecks.ts'

const surface = {
  ...bareSurface,
  fill: solid('#202020'),
  stroke: { color: '#000000', width: 2, dash: 'solid' },
} as const

const placed = (shape: Shape, place: Frame, adjust: Readonly<Record<string, number>> = {}) =>
  shapeBlock({ id: `${place.x}`, shape, adjust, frame: place, surface })

/** Every value a little further up in its bounds than usual. */
const moved = (shape: Shape) =>
  Object.fromEntries(
    presets[shape].adjusts.map(({ name, usual, high, is }) => [
      name,
      Math.round(is === 'angle' ? usual + 2_000_000 : usual + Math.min(20_000, (high - usual) / 3)),
    ]),
  )

/** A slide for every shape: wide, high, and with its handles moved. */
export const shapeCases = composedDeck(
  shapes.map((shape) =>
    composedSlide(
      [
        placed(shape, frame(80, 80, 420, 200)),
        placed(shape, frame(620, 60, 160, 480)),
        placed(shape, frame(880, 240, 320, 240), moved(shape)),
      ],
      { id: shape, title: shape },
    ),
  ),
)
