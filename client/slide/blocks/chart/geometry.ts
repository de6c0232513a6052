import { isPie, type Figure } from '#shared/blocks/chart/figure.ts'
import { withAxes } from './axes.ts'
import { both, type Drawing } from './drawing.ts'
import { framed } from './frame.ts'
import { areas, bars, dots, lines, slices } from './marks.ts'

/** A chart in a frame of so many pixels, as plain data. Total: without series or categories there is little to draw. */
export function drawChart(figure: Figure, w: number, h: number): Drawing {
  const { drawing, inner } = framed(figure, w, h)
  if (figure.series.length === 0 || figure.categories.length === 0) return drawing
  if (isPie(figure.type)) return both(drawing, slices(figure, inner))
  const { drawing: axes, plot } = withAxes(figure, inner)
  return both(
    drawing,
    axes,
    areas(only(figure, 'area'), plot),
    bars(figure, plot),
    lines(figure, plot),
    dots(only(figure, 'dot'), plot),
  )
}

const only = (figure: Figure, drawn: Figure['series'][number]['drawn']): Figure => ({
  ...figure,
  series: figure.series.filter((series) => series.drawn === drawn),
})
