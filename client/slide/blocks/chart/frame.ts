import { isPie, titleScale, type Figure, type PointPaint } from '#shared/blocks/chart/figure.ts'
import {
  circle,
  drawnLine,
  filled,
  rectangle,
  words,
  type Area,
  type ChartPath,
  type ChartWords,
  type Drawing,
} from './drawing.ts'
import { cutToWidth, textWidth } from './textWidth.ts'

/** Title and legend, and the area that they leave. */
export function framed(
  figure: Figure,
  w: number,
  h: number,
): { readonly drawing: Drawing; readonly inner: Area } {
  const pad = Math.min(figure.size * 0.5, w / 8, h / 8)
  const all: Area = { x: pad, y: pad, w: Math.max(0, w - 2 * pad), h: Math.max(0, h - 2 * pad) }
  const titled = withTitle(figure, all)
  const legend = withLegend(figure, titled.rest)
  return {
    drawing: { paths: legend.paths, words: [...titled.words, ...legend.words] },
    inner: legend.rest,
  }
}

interface Placed extends Drawing {
  readonly rest: Area
}

function withTitle({ title, size, ink }: Figure, area: Area): Placed {
  if (title === '') return { paths: [], words: [], rest: area }
  const large = size * titleScale
  const room = large * 1.6
  return {
    paths: [],
    words: [
      words({
        text: cutToWidth(title, area.w, large * 1.05),
        x: area.x + area.w / 2,
        y: area.y + large * 0.65,
        size: large,
        bold: true,
        color: ink,
      }),
    ],
    rest: { ...area, y: area.y + room, h: Math.max(0, area.h - room) },
  }
}

interface Entry {
  readonly name: string
  readonly paint: PointPaint
  readonly sign: 'box' | 'line' | 'dot'
}

/** A pie's legend names its slices. Highlights make points pale, not what says which colour means what. */
function entriesOf({ type, series, categories }: Figure): readonly Entry[] {
  const plain = (paint: PointPaint): PointPaint => ({ ...paint, alpha: 1 })
  if (isPie(type)) {
    return categories.map((name, at) => ({ name, paint: plain(series[0]!.points[at]!.paint), sign: 'box' }))
  }
  return series.map(({ name, paint, drawn }) => ({
    name,
    paint: plain(paint),
    sign: drawn === 'line' ? 'line' : drawn === 'dot' ? 'dot' : 'box',
  }))
}

function withLegend(figure: Figure, area: Area): Placed {
  const entries = entriesOf(figure).filter(({ name }) => name !== '')
  if (figure.legend === 'none' || entries.length === 0) return { paths: [], words: [], rest: area }
  return figure.legend === 'right' || figure.legend === 'left'
    ? legendBeside(figure, entries, area)
    : legendInRows(figure, entries, area)
}

const signWidth = 1.3
const gap = 1.2

function legendBeside({ size, ink, legend }: Figure, entries: readonly Entry[], area: Area): Placed {
  const pitch = size * 1.5
  const shown = entries.slice(0, Math.max(1, Math.floor(area.h / pitch)))
  const widest = Math.max(...shown.map(({ name }) => textWidth(name, size)))
  const width = Math.min(widest + size * signWidth, area.w * 0.4)
  const x = legend === 'left' ? area.x : area.x + area.w - width
  const top = area.y + (area.h - shown.length * pitch) / 2 + pitch / 2
  const drawn = shown.map((entry, at) => drawEntry(entry, x, top + at * pitch, width, size, ink))
  return {
    ...joined(drawn),
    rest: {
      ...area,
      x: area.x + (legend === 'left' ? width + size : 0),
      w: Math.max(0, area.w - width - size),
    },
  }
}

function legendInRows({ size, ink, legend }: Figure, entries: readonly Entry[], area: Area): Placed {
  const pitch = size * 1.5
  const widths = entries.map(({ name }) => Math.min(textWidth(name, size) + size * signWidth, area.w))
  const rows = rowsOf(widths, area.w, size * gap).slice(0, Math.max(1, Math.floor((area.h * 0.35) / pitch)))
  const height = rows.length * pitch
  const top = legend === 'top' ? area.y : area.y + area.h - height
  const drawn = rows.flatMap((row, line) => {
    const total = row.reduce((sum, at) => sum + widths[at]!, 0) + (row.length - 1) * size * gap
    let x = area.x + (area.w - total) / 2
    return row.map((at) => {
      const entry = drawEntry(entries[at]!, x, top + (line + 0.5) * pitch, widths[at]!, size, ink)
      x += widths[at]! + size * gap
      return entry
    })
  })
  const rest = Math.max(0, area.h - height - size * 0.4)
  const y = legend === 'top' ? area.y + height + size * 0.4 : area.y
  return { ...joined(drawn), rest: { ...area, y, h: rest } }
}

/** Which entries stand on which row. */
function rowsOf(widths: readonly number[], room: number, between: number): readonly (readonly number[])[] {
  const rows: number[][] = []
  let used = Infinity
  for (const [at, width] of widths.entries()) {
    if (used + between + width > room) {
      rows.push([at])
      used = width
    } else {
      rows.at(-1)!.push(at)
      used += between + width
    }
  }
  return rows
}

interface DrawnEntry {
  readonly path: ChartPath
  readonly word: ChartWords
}

function drawEntry(
  { name, paint, sign }: Entry,
  x: number,
  y: number,
  width: number,
  size: number,
  ink: Figure['ink'],
): DrawnEntry {
  const side = size * 0.6
  const path =
    sign === 'line'
      ? drawnLine(`M${x} ${y}h${size * 0.9}`, paint, Math.max(2, size / 7))
      : filled(
          sign === 'dot'
            ? circle(x + side / 2, y, side / 2)
            : rectangle({ x, y: y - side / 2, w: side, h: side }),
          paint,
        )
  const text = cutToWidth(name, width - size * signWidth + 1, size)
  return { path, word: words({ text, x: x + size * 1.1, y, anchor: 'start', size, color: ink }) }
}

const joined = (entries: readonly DrawnEntry[]): Drawing => ({
  paths: entries.map(({ path }) => path),
  words: entries.map(({ word }) => word),
})
