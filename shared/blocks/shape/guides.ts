/** A named number of an outline, ECMA-376's `a:gd`: an operation, and the names and numbers that it takes. */
export interface Guide {
  readonly name: string
  readonly operation: string
  readonly takes: readonly string[]
}

/** The number that a word stands for: a guide's name, one that every outline has, or a number. Anything else is 0. */
export type GuideValue = (said: string) => number

interface Step {
  readonly operation: Operation
  /** Where what it takes lies. */
  readonly takes: readonly [number, number, number]
  /** Where its result goes. */
  readonly to: number
}

/** Formulas of one outline that are reckoned; no preset has half as many. */
const mostGuides = 500

/** The guides of one outline, made ready for many frames: whoever pulls at a handle reckons them a thousand times. */
export class Guides {
  /** Each name's place among the numbers; where one is said twice, what comes behind means the later. */
  readonly #places = new Map<string, number>()
  readonly #numbers: number[] = []
  readonly #ofFrame: { readonly at: number; readonly side: FrameGuide }[] = []
  readonly #given: readonly number[]
  readonly #steps: readonly Step[]

  /** `given`: names that are numbers already, as adjust values are. */
  constructor(guides: readonly Guide[], given: readonly string[] = []) {
    this.#given = given.map((name) => this.#name(name))
    this.#steps = guides.slice(0, mostGuides).map(({ name, operation, takes: [x = '', y = '', z = ''] }) => ({
      operation: operations.get(operation) ?? nothing,
      takes: [this.#place(x), this.#place(y), this.#place(z)],
      to: this.#name(name),
    }))
  }

  /** `values`: one for each given name. What no number comes of is 0. */
  reckon({ w, h }: { readonly w: number; readonly h: number }, values: readonly number[]): GuideValue {
    const numbers = [...this.#numbers]
    for (const { at, side } of this.#ofFrame) numbers[at] = side(w, h)
    for (const [nth, at] of this.#given.entries()) numbers[at] = values[nth] ?? 0
    for (const { operation, takes, to } of this.#steps) {
      const result = operation(numbers[takes[0]]!, numbers[takes[1]]!, numbers[takes[2]]!)
      numbers[to] = Number.isFinite(result) ? result : 0
    }
    return (said) =>
      numbers[this.#places.get(said) ?? -1] ?? frameGuides.get(said)?.(w, h) ?? (Number(said) || 0)
  }

  #place(said: string): number {
    const known = this.#places.get(said)
    if (known !== undefined) return known
    const side = frameGuides.get(said)
    const at = this.#name(said, Number(said) || 0)
    if (side) this.#ofFrame.push({ at, side })
    return at
  }

  #name(name: string, value = 0): number {
    const at = this.#numbers.push(value) - 1
    this.#places.set(name, at)
    return at
  }
}

type FrameGuide = (w: number, h: number) => number

const turn = 21_600_000

/** What every outline has: the frame's sides, middles and parts, and turns. */
const frameGuides: ReadonlyMap<string, FrameGuide> = new Map<string, FrameGuide>([
  ...(['l', 't'] as const).map((name) => [name, () => 0] as const),
  ...(['w', 'r'] as const).map((name) => [name, (w: number) => w] as const),
  ...(['h', 'b'] as const).map((name) => [name, (_: number, h: number) => h] as const),
  ['hc', (w) => w / 2],
  ['vc', (_, h) => h / 2],
  ['ss', (w, h) => Math.min(w, h)],
  ['ls', (w, h) => Math.max(w, h)],
  ...[2, 3, 4, 5, 6, 8, 10, 12, 16, 32].flatMap((by): [string, FrameGuide][] => [
    [`wd${by}`, (w) => w / by],
    [`hd${by}`, (_, h) => h / by],
    [`ssd${by}`, (w, h) => Math.min(w, h) / by],
  ]),
  ...[2, 4, 8].flatMap((by) =>
    Array.from({ length: by - 1 }, (_, at): [string, FrameGuide] => [
      `${at === 0 ? '' : at + 1}cd${by}`,
      () => ((at + 1) * turn) / by,
    ]),
  ),
])

type Operation = (x: number, y: number, z: number) => number

const radians = (angle: number): number => (angle / turn) * 2 * Math.PI

const nothing: Operation = () => 0

const operations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['*/', (x, y, z) => (x * y) / z],
  ['+-', (x, y, z) => x + y - z],
  ['+/', (x, y, z) => (x + y) / z],
  ['?:', (x, y, z) => (x > 0 ? y : z)],
  ['abs', (x) => Math.abs(x)],
  ['at2', (x, y) => (Math.atan2(y, x) / (2 * Math.PI)) * turn],
  ['cat2', (x, y, z) => x * Math.cos(Math.atan2(z, y))],
  ['cos', (x, y) => x * Math.cos(radians(y))],
  ['max', (x, y) => Math.max(x, y)],
  ['min', (x, y) => Math.min(x, y)],
  ['mod', (x, y, z) => Math.hypot(x, y, z)],
  ['pin', (x, y, z) => Math.max(x, Math.min(y, z))],
  ['sat2', (x, y, z) => x * Math.sin(Math.atan2(z, y))],
  ['sin', (x, y) => x * Math.sin(radians(y))],
  ['sqrt', (x) => Math.sqrt(x)],
  ['tan', (x, y) => x * Math.tan(radians(y))],
  ['val', (x) => x],
])
