import { Guides, type GuideValue } from '../guides.ts'
import { Pen } from '../pen.ts'
import { degree, pin, type Adjust, type Box, type Form, type Layer, type Shade } from '../preset.ts'
import { definitions } from './definitions.ts'

/** Draws a rare preset by its name, with a value for each of its adjusts. */
export type DrawRare = (name: string, adjusts: readonly Adjust[], box: Box, values: readonly number[]) => Form

/** By the standard's formulas. Strokes are written for whoever asks for them: a handle that is pulled does not. */
export const drawRare: DrawRare = (name, adjusts, box, values) => {
  const { guides, words, handles, layers } = outlineOf(name, adjusts)
  const reckoned = guides.reckon(box, values)
  const value: GuideValue = (said) => pin(-farthest, reckoned(said), farthest)
  const [left = '', top = '', right = '', bottom = ''] = words
  const [across, down] = [
    (said: string) => pin(0, value(said), box.w),
    (said: string) => pin(0, value(said), box.h),
  ]
  return {
    get outline() {
      return layers.map((layer) => drawn(layer, value, box))
    },
    words: [across(left), down(top), across(right), down(bottom)],
    handles: handles.map(({ x, y, moves }) => ({ x: value(x), y: value(y), moves })),
  }
}

/** Pixels, or 60,000ths of a degree: further than anything that is drawn. */
const farthest = 1e8

interface Outline {
  readonly guides: Guides
  readonly words: readonly string[]
  readonly handles: readonly { readonly x: string; readonly y: string; readonly moves: readonly number[] }[]
  readonly layers: readonly Strokes[]
}

interface Strokes extends Pick<Layer, 'fill' | 'stroke'> {
  /** The sides of a frame of its own. */
  readonly frame: readonly [w: number, h: number] | null
  readonly strokes: readonly { readonly kind: string; readonly takes: readonly string[] }[]
}

/** Each is read once, when it is first drawn. */
const outlines = new Map<string, Outline>()

function outlineOf(name: string, adjusts: readonly Adjust[]): Outline {
  const known = outlines.get(name)
  if (known) return known
  const { guides, words, handles, layers } = definitions[name]!
  const names = adjusts.map((adjust) => adjust.name)
  const outline = {
    guides: new Guides(
      listed(guides).map(([own = '', operation = '', ...takes]) => ({ name: own, operation, takes })),
      names,
    ),
    words: words.split(' '),
    handles: listed(handles).map(([x = '', y = '', ...moves]) => ({
      ...{ x, y },
      moves: moves.map((moved) => names.indexOf(moved)),
    })),
    layers: layers.map(strokesOf),
  }
  outlines.set(name, outline)
  return outline
}

const listed = (said: string | undefined): readonly (readonly string[])[] =>
  said?.split(', ').map((one) => one.split(' ')) ?? []

function strokesOf(said: string): Strokes {
  const words = said.split(' ')
  const begins = words.indexOf('M')
  const [fill, ...how] = words.slice(0, begins)
  const at = how.indexOf('in')
  const strokes: { kind: string; takes: string[] }[] = []
  for (const word of words.slice(begins))
    if (/^[MLCQAZ]$/.test(word)) strokes.push({ kind: word, takes: [] })
    else strokes.at(-1)!.takes.push(word)
  return {
    fill: fill as Shade,
    stroke: !how.includes('bare'),
    frame: at < 0 ? null : [Number(how[at + 1]), Number(how[at + 2])],
    strokes,
  }
}

function drawn({ fill, stroke, frame, strokes }: Strokes, value: GuideValue, { w, h }: Box): Layer {
  const pen = frame ? Pen.scaled(w / frame[0], h / frame[1]) : Pen.plain()
  for (const { kind, takes } of strokes) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = takes.map(value)
    if (kind === 'M') pen.move(a, b)
    else if (kind === 'L') pen.line(a, b)
    else if (kind === 'C') pen.curve(a, b, c, d, e, f)
    else if (kind === 'Q') pen.bend(a, b, c, d)
    else if (kind === 'A') pen.arc(Math.max(0, a), Math.max(0, b), c / degree, pin(-360, d / degree, 360))
    else pen.close()
  }
  return { path: pen.path, fill, stroke }
}
