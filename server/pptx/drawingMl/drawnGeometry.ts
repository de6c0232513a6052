import { drawingSide, strokesOf, type PathStroke } from '#shared/blocks/shape/drawing.ts'
import { el, type Xml } from '../xml/xml.ts'

/** Units of the path's own square to one of the drawing's. */
const fine = 1_000

/** Strokes without a fill, with places for lines to stick to in the middles of the sides. */
export const drawnGeometry = (path: string): Xml =>
  el(
    'a:custGeom',
    {},
    el('a:avLst'),
    el('a:gdLst'),
    el('a:ahLst'),
    el('a:cxnLst', {}, ...sites.map(([x, y, ang]) => el('a:cxn', { ang }, el('a:pos', { x, y })))),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el(
      'a:pathLst',
      {},
      el(
        'a:path',
        { w: drawingSide * fine, h: drawingSide * fine, fill: 'none' },
        ...(strokesOf(path) ?? []).map(strokeOf),
      ),
    ),
  )

/** Top, left, bottom, right, as of a rectangle. */
const sites = [
  ['hc', 't', '3cd4'],
  ['l', 'vc', 'cd2'],
  ['hc', 'b', 'cd4'],
  ['r', 'vc', '0'],
] as const

const names = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo', Z: 'a:close' } as const

const strokeOf = ({ kind, points }: PathStroke): Xml =>
  el(
    names[kind],
    {},
    ...points.flatMap((x, at) =>
      at % 2 === 0
        ? [el('a:pt', { x: Math.round(x * fine), y: Math.round((points[at + 1] ?? 0) * fine) })]
        : [],
    ),
  )
