import { frame, type Frame } from '#shared/model/frame.ts'
import type { Color } from '#shared/model/color.ts'
import { image, text, type Placed } from '../../starters/blocks.ts'
import type { DemoPictures } from '../pictures/all.ts'

const tabletFrame = frame(57, 84, 800, 571)
/** The picture is 1400 wide. */
const scale = tabletFrame.w / 1400

/** A place on the tablet, given in the picture's own pixels. */
const onScreen = (x: number, y: number, w: number, h: number): Frame =>
  frame(tabletFrame.x + x * scale, tabletFrame.y + y * scale, w * scale, h * scale)

const products = ['Oranges', 'Kiwi', 'Tomatoes', 'Cucumbers', 'Melons']

const label = (place: Frame, words: string, color: Color, size = 12): Placed =>
  text(place, 'small', words, { color, size, valign: 'middle' })

/** The planner on a tablet: the picture, with its words as text of the slide. */
export const screen = (pictures: DemoPictures): Placed[] => [
  image(tabletFrame, pictures.tablet, { fit: 'contain' }),
  label(onScreen(208, 96, 400, 44), '**Tuesday, 06:00**', 'text', 16),
  label(onScreen(208, 140, 420, 36), 'Store 14 · 5 of 412 lines to look at', 'text2'),
  ...products.map((name, at) => label(onScreen(284, 218 + at * 72, 168, 36), name, 'text')),
  label(onScreen(868, 216, 390, 40), '**Planned and sold**', 'text', 13),
  label(onScreen(868, 252, 390, 36), 'this week, all fresh lines', 'text2'),
  label(onScreen(228, 636, 300, 36), '**Lines agreed**', 'background', 13),
  text(onScreen(310, 736, 112, 48), 'small', '**82 %**', {
    color: 'background',
    align: 'center',
    valign: 'middle',
    size: 14,
  }),
  label(onScreen(596, 636, 300, 36), '**Full shelves**', 'text', 13),
  label(onScreen(962, 636, 300, 36), '**Written off**', 'text', 13),
]
