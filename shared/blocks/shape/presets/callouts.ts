import { onEllipse, Pen } from '../pen.ts'
import { all, filled, handle, inside, share, stroked, whole, type Box, type Presets } from '../preset.ts'
import { inOval } from './basics.ts'
import { roundRoom } from './corners.ts'
import { cloud, inCloud } from './things.ts'

/** Where the tip points to, counted from the middle of the frame; it may lie outside. */
const tip = [
  share('adj1', 'Tip, across', -20_833, 10 * whole, -10 * whole),
  share('adj2', 'Tip, down', 62_500, 10 * whole, -10 * whole),
]

function tipOf({ w, h, cx, cy }: Box, [across = 0, down = 0]: readonly number[]) {
  const [dx, dy] = [(w * across) / whole, (h * down) / whole]
  return { dx, dy, x: cx + dx, y: cy + dy }
}

/** A rectangle with corners of a radius, and a wedge from one side to the tip. */
function speech(box: Box, values: readonly number[], r: number): string {
  const { w, h } = box
  const { dx, dy, x, y } = tipOf(box, values)
  const upright = Math.abs(dy) > Math.abs((dx * h) / w)
  const [left, right] = [(w * (dx > 0 ? 7 : 2)) / 12, (w * (dx > 0 ? 10 : 5)) / 12]
  const [top, bottom] = [(h * (dy > 0 ? 7 : 2)) / 12, (h * (dy > 0 ? 10 : 5)) / 12]
  const pen = Pen.plain().move(0, r)
  const corner = (start: number) => r > 0 && pen.arc(r, r, start, 90)
  const wedge = (points: boolean) => (points ? [x, y] : [])
  corner(180)
  pen.line(left, 0, ...wedge(upright && dy <= 0), right, 0, w - r, 0)
  corner(270)
  pen.line(w, top, ...wedge(!upright && dx > 0), w, bottom, w, h - r)
  corner(0)
  pen.line(right, h, ...wedge(upright && dy > 0), left, h, r, h)
  corner(90)
  return pen.line(0, bottom, ...wedge(!upright && dx <= 0), 0, top).close().path
}

export const callouts = {
  wedgeRectCallout: {
    label: 'Speech bubble, rectangle',
    adjusts: tip,
    form(box, values) {
      const { x, y } = tipOf(box, values)
      return { outline: speech(box, values, 0), words: all(box), handles: [handle(x, y, 0, 1)] }
    },
  },
  wedgeRoundRectCallout: {
    label: 'Speech bubble, rounded',
    adjusts: [...tip, share('adj3', 'Corners', 16_667, 50_000)],
    form(box, values) {
      const { x, y } = tipOf(box, values)
      const r = (box.s * (values[2] ?? 0)) / whole
      return {
        outline: speech(box, values, r),
        words: inside(box, r * roundRoom),
        handles: [handle(x, y, 0, 1)],
      }
    },
  },
  wedgeEllipseCallout: {
    label: 'Speech bubble, oval',
    adjusts: tip,
    form(box, values) {
      const { w, h, cx, cy } = box
      const { dx, dy, x, y } = tipOf(box, values)
      const turn = (Math.atan2(dy * w, dx * h) * 180) / Math.PI
      /** What the eye sees of an angle on the circle. */
      const seen = (degrees: number) => {
        const radians = (degrees * Math.PI) / 180
        return (Math.atan2(cy * Math.sin(radians), cx * Math.cos(radians)) * 180) / Math.PI
      }
      const [from, to] = [seen(turn + 11), seen(turn - 11)]
      const [startX, startY] = onEllipse(cx, cy, from)
      return {
        outline: Pen.plain()
          .move(x, y)
          .line(cx + startX, cy + startY)
          .arc(cx, cy, from, to > from ? to - from : to - from + 360)
          .close().path,
        words: inOval(box),
        handles: [handle(x, y, 0, 1)],
      }
    },
  },
  cloudCallout: {
    label: 'Thought bubble',
    adjusts: tip,
    form(box, values) {
      const { s, cx, cy } = box
      const { dx, dy, x, y } = tipOf(box, values)
      const { outline, folds } = cloud(box)
      // From the tip towards the edge of the ellipse that the cloud lies in.
      const [edgeX, edgeY] = onEllipse(cx, cy, (Math.atan2(dy, dx) * 180) / Math.PI)
      const [wayX, wayY] = [cx + edgeX - x, cy + edgeY - y]
      const way = Math.hypot(wayX, wayY) || 1
      const third = (way - (s * 6600) / 21_600) / 3
      const bubble = (along: number, size: number) => {
        const r = (s * size) / 21_600
        const [left, middle] = [x + (wayX * along) / way + r, y + (wayY * along) / way]
        return Pen.plain().move(left, middle).arc(r, r, 0, 360).close().path
      }
      const bubbles =
        bubble(0, 600) +
        bubble(third + (s * 1800) / 21_600, 1200) +
        bubble(2 * third + (s * 4800) / 21_600, 1800)
      return {
        outline: [filled(outline + bubbles), stroked(outline + bubbles + folds)],
        words: inCloud(box),
        handles: [handle(x, y, 0, 1)],
      }
    },
  },
} as const satisfies Presets
