import { iconDrawing } from '#client/editor/icons/iconDrawing.ts'
import { iconNodes } from '#client/editor/icons/iconSet.ts'
import { frame } from '#shared/model/frame.ts'
import { bareSurface } from '#shared/model/surface.ts'
import { composedDeck, composedSlide, shapeBlock } from '../pptxDecks.ts'

const surface = { ...bareSurface, stroke: { color: '#000000', width: 6, dash: 'solid' } } as const

/** Every thirtieth icon, fifteen a slide. */
const icons = Object.entries(iconNodes).filter((_, at) => at % 30 === 0)
const pages = Array.from({ length: Math.ceil(icons.length / 15) }, (_, at) =>
  icons.slice(at * 15, at * 15 + 15),
)

export const iconCases = composedDeck(
  pages.map((page, number) =>
    composedSlide(
      page.map(([name, nodes], at) =>
        shapeBlock({
          id: name,
          drawing: iconDrawing(name, nodes),
          frame: frame(60 + (at % 5) * 240, 40 + Math.floor(at / 5) * 220, 160, at % 2 === 0 ? 160 : 120),
          surface,
        }),
      ),
      { id: `icons-${number}`, title: page.map(([name]) => name).join(', ') },
    ),
  ),
)
