import { routes, type Route, type Side } from '#shared/blocks/line/model.ts'
import { lineFrame, sidePoint } from '#shared/blocks/line/ends.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { bareSurface } from '#shared/model/surface.ts'
import { composedDeck, composedSlide, lineBlock, shapeBlock } from '../pptxDecks.ts'

const surface = { ...bareSurface, fill: solid('#202020') }
const stroke = { color: '#000000', width: 4, dash: 'solid' } as const
const end = { form: 'triangle', size: 'medium' } as const

/**
 * From a side to a side, and whether the other box lies higher. Where a line has to go round a box LibreOffice finds a
 * way of its own instead of the file's, so those are left out.
 */
const ways = [
  ['right', 'left', true],
  ['right', 'left', false],
  ['right', 'top', false],
  ['right', 'bottom', true],
  ['bottom', 'left', false],
  ['top', 'left', true],
  ['top', 'bottom', true],
  ['bottom', 'top', false],
] as const satisfies readonly (readonly [Side, Side, boolean])[]

/** Two boxes and the line between them, in a grid. */
const crossings = (route: Route) =>
  ways.flatMap(([from, to, upwards], at) => {
    const [x, y] = [60 + (at % 4) * 310, 80 + Math.floor(at / 4) * 300]
    const [low, high] = [y + 140, y]
    const [a, b] = [frame(x, upwards ? low : high, 60, 40), frame(x + 180, upwards ? high : low, 60, 40)]
    return [
      shapeBlock({ id: `${at}-a`, frame: a, surface }),
      shapeBlock({ id: `${at}-b`, frame: b, surface }),
      lineBlock({
        id: `${at}`,
        frame: lineFrame(sidePoint(a, from), sidePoint(b, to), 20),
        stroke,
        heads: { start: null, end },
        route,
        joins: { start: { block: `${at}-a`, side: from }, end: { block: `${at}-b`, side: to } },
      }),
    ]
  })

export const connectorCases = composedDeck(
  routes.map((route) => composedSlide(crossings(route), { id: route, title: route })),
)
