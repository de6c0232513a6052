/**
 * Writes an SVG path with the strokes that DrawingML has. Lengths are pixels; angles are degrees, clockwise from
 * the right, and those of an arc are as the eye sees them, not those of the circle that it was pressed from.
 */
export class Pen {
  private d = ''
  private x = 0
  private y = 0

  private constructor(
    private readonly scale: readonly [x: number, y: number],
    private readonly top: number,
  ) {}

  static plain(): Pen {
    return new Pen([1, 1], 0)
  }

  /** What it is told is in units of its own; the scales say how many pixels one is. */
  static scaled(x: number, y: number): Pen {
    return new Pen([x, y], 0)
  }

  /** Draws upside down in a frame of a height. */
  static upsideDown(height: number): Pen {
    return new Pen([1, -1], height)
  }

  get path(): string {
    return this.d
  }

  move(x: number, y: number): this {
    return this.go('M', x, y)
  }

  /** Pairs of x and y. */
  line(...points: readonly number[]): this {
    for (let at = 0; at < points.length; at += 2) this.go('L', points[at]!, points[at + 1]!)
    return this
  }

  /** A cubic Bézier curve, by its two handles and its end. */
  curve(...[x1, y1, x2, y2, x, y]: readonly [number, number, number, number, number, number]): this {
    this.d += `C${this.at(x1, y1)} ${this.at(x2, y2)} `
    return this.go('', x, y)
  }

  /** A quadratic Bézier curve, by its one handle and its end. */
  bend(x1: number, y1: number, x: number, y: number): this {
    const part = (from: number, to: number): number => from + ((to - from) * 2) / 3
    return this.curve(part(this.x, x1), part(this.y, y1), part(x, x1), part(y, y1), x, y)
  }

  /** Along an ellipse with these half axes, from where the pen is, which is at `start` on it. */
  arc(rx: number, ry: number, start: number, sweep: number): this {
    const [fromX, fromY] = onEllipse(rx, ry, start)
    const [middleX, middleY] = [this.x - fromX, this.y - fromY]
    const steps = Math.ceil(Math.abs(sweep) / 120)
    const [wide, high] = this.scale
    const clockwise = sweep * high > 0 ? 1 : 0
    for (let step = 1; step <= steps; step++) {
      const [dx, dy] = onEllipse(rx, ry, start + (sweep * step) / steps)
      this.go(
        `A${short(rx * wide)} ${short(Math.abs(ry * high))} 0 0 ${clockwise} `,
        middleX + dx,
        middleY + dy,
      )
    }
    return this
  }

  close(): this {
    this.d += 'z'
    return this
  }

  private go(stroke: string, x: number, y: number): this {
    this.d += `${stroke}${this.at(x, y)}`
    ;[this.x, this.y] = [x, y]
    return this
  }

  private at(x: number, y: number): string {
    const [wide, high] = this.scale
    return `${short(x * wide)} ${short(this.top + y * high)}`
  }
}

/** A closed outline through pairs of x and y. */
export const polygon = (x: number, y: number, ...points: readonly number[]): string =>
  Pen.plain()
    .move(x, y)
    .line(...points)
    .close().path

/** A path that was written here, with left and right of a frame so wide changed over. */
export const mirroredPath = (path: string, width: number): string =>
  path.replace(/([MLCA])([^MLCAz]*)/g, (_whole, stroke: string, said: string) => {
    const numbers = said.trim().split(' ').map(Number)
    if (stroke !== 'A')
      return stroke + numbers.map((one, at) => (at % 2 === 0 ? short(width - one) : one)).join(' ')
    const [rx, ry, , , clockwise = 0, x = 0, y] = numbers
    return `A${rx} ${ry} 0 0 ${1 - clockwise} ${short(width - x)} ${y}`
  })

/** From the middle of an ellipse to where the eye sees an angle on it. */
export function onEllipse(rx: number, ry: number, degrees: number): readonly [x: number, y: number] {
  const turn = (degrees * Math.PI) / 180
  const around = Math.atan2(rx * Math.sin(turn), ry * Math.cos(turn))
  return [rx * Math.cos(around), ry * Math.sin(around)]
}

/** Hundredths of a pixel are finer than any screen. */
const short = (length: number): number => Math.round(length * 100) / 100
