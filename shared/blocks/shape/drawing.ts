/** An outline of a shape's own, in strokes without a fill: an icon. It lies in the shape whole, whichever icons there are later. */
export interface Drawing {
  readonly name: string
  /** In a square of `drawingSide`: what `strokesOf` reads. */
  readonly path: string
}

export const drawingSide = 24

/** Letters of a path; the most that any icon has is a fourth of it. */
const longestPath = 16_000

export interface PathStroke {
  readonly kind: 'M' | 'L' | 'C' | 'Z'
  /** Pairs of x and y: one to move or draw to, three of a curve, none to close. */
  readonly points: readonly number[]
}

const pairs = { M: 1, L: 1, C: 3, Z: 0 } as const

/** Letters and numbers, a blank between any two: so it is read in one go, whatever it is. */
const saidOf = /^[MLCZ](?: (?:[MLCZ]|-?\d{1,4}(?:\.\d{1,6})?))*$/

/**
 * The strokes of a path of `M`, `L`, `C` and `Z`, all with absolute numbers set apart by blanks; `null` for anything
 * else, so that nothing but strokes gets into slides and files.
 */
export function strokesOf(path: string): readonly PathStroke[] | null {
  if (path.length > longestPath || !saidOf.test(path)) return null
  const strokes = [...path.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, kind = '', numbers = '']) => ({
    kind: kind as PathStroke['kind'],
    points: numbers.split(' ').filter(Boolean).map(Number),
  }))
  const isWhole = strokes.every(({ kind, points }) => points.length === 2 * pairs[kind])
  return isWhole && strokes[0]?.kind === 'M' ? strokes : null
}

/** As sets of icons name theirs; anything else is somebody's words, which have no place here. */
const setName = /^[a-z0-9][a-z0-9-]{0,79}$/

/** A drawing as documents and copies hold it, one plain value; `null` for what is none. */
export function asDrawing(name: unknown, path: unknown): Drawing | null {
  if (typeof name !== 'string' || typeof path !== 'string' || strokesOf(path) === null) return null
  return { name: setName.test(name) ? name : '', path }
}

/** As an SVG path in a frame, pressed and pulled with it. */
export function drawnPath({ path }: Drawing, w: number, h: number): string {
  const scaled = (point: number, at: number): number =>
    Math.round(point * (at % 2 === 0 ? w : h) * (100 / drawingSide)) / 100
  return (strokesOf(path) ?? []).map(({ kind, points }) => kind + points.map(scaled).join(' ')).join('')
}
