import { circle, line, path, polar, rect, svg, times, type Svg } from '../../starters/svg.ts'

const side = 480

/** Daylark's sign: half a slice that rises over a line. */
export function daylark(ink: string, sun: string): Svg {
  const segment = (at: number): Svg => {
    const [a, b] = [-90 + at * 36 + 4, -90 + (at + 1) * 36 - 4]
    const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = [
      polar(240, 300, 40, a),
      polar(240, 300, 176, a),
      polar(240, 300, 176, b),
      polar(240, 300, 40, b),
    ]
    return path(
      `M${x0} ${y0}L${x1} ${y1}A176 176 0 0 1 ${x2} ${y2}L${x3} ${y3}A40 40 0 0 0 ${x0} ${y0}Z`,
      sun,
    )
  }
  return svg(side, side, times(5, segment), rect(30, 336, 420, 40, ink, 'rx="20"'))
}

/** Harbour Foods: a beacon over two waves. */
export const harbourFoods = (): Svg =>
  svg(
    side,
    side,
    circle(240, 240, 232, '#0f3d5c'),
    path('M206 262L222 128H258L274 262Z', '#ffffff'),
    rect(214, 100, 52, 28, '#f4c95d', 'rx="4"'),
    path('M204 100L240 70L276 100Z', '#ffffff'),
    path('M266 108L388 72V152L266 122Z', '#f4c95d', 'opacity="0.55"'),
    path('M214 108L92 72V152L214 122Z', '#f4c95d', 'opacity="0.55"'),
    ...[296, 348].map((y, at) =>
      line(
        `M${84 + at * 28} ${y}q26 -30 52 0t52 0t52 0t52 0t52 0${at === 0 ? 't52 0' : ''}`,
        at === 0 ? '#ffffff' : '#7fc4d6',
        20,
      ),
    ),
  )

/** Kestrel Air: three feathers of a wing. */
export const kestrelAir = (): Svg =>
  svg(
    side,
    side,
    rect(8, 8, 464, 464, '#7b1e3a', 'rx="116"'),
    path('M92 300C170 210 270 150 400 126C372 190 330 226 268 246C210 264 150 276 92 300Z', '#ffffff'),
    path('M118 336C190 284 264 268 352 252C326 304 284 326 236 332C196 336 158 330 118 336Z', '#f3b8a6'),
    path('M160 366C206 344 250 344 300 340C282 370 252 384 222 384C200 384 180 374 160 366Z', '#e2674f'),
  )
