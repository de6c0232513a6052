import { maskShapes } from '#shared/blocks/image/mask.ts'
import { frame } from '#shared/model/frame.ts'
import { composedDeck, composedSlide, imageBlock, picture } from '../pptxDecks.ts'
import { darkPicture } from './darkPicture.ts'

/** Six a slide: pictures in every shape that one may be in, each with a border. */
const shapes = [...maskShapes]
const pages = Array.from({ length: Math.ceil(shapes.length / 6) }, (_, at) =>
  shapes.slice(at * 6, at * 6 + 6),
)

export const maskCases = composedDeck(
  pages.map((page, number) =>
    composedSlide(
      page.map((shape, at) =>
        imageBlock({
          id: shape,
          shape,
          frame: frame(60 + (at % 3) * 400, 60 + Math.floor(at / 3) * 320, 300, 220),
          picture: picture({ asset: darkPicture.asset, alt: '' }),
          stroke: { color: '#000000', width: 2, dash: 'solid' },
        }),
      ),
      { id: `masks-${number}`, title: page.join(', ') },
    ),
  ),
)
