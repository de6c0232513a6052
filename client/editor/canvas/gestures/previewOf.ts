import { lineEnds, lineFrame } from '#shared/blocks/line/ends.ts'
import { onAngle } from '../../geometry/line.ts'
import { adjustReadout, pulledAdjusts } from '../../geometry/adjust.ts'
import { centreOf, rectBetween, turned, type Point } from '../../geometry/rect.ts'
import { siteNear, type Site } from '../../geometry/sites.ts'
import { bearing, rotated, snappedTurn } from '../../geometry/rotate.ts'
import { noSnap, snapEdges } from '../../geometry/snap.ts'
import { cellUnder } from '../../blocks/table/cellUnder.ts'
import { cropPreview } from '../crop/cropGesture.ts'
import { pulledBorder } from '../tables/trackPreview.ts'
import type { Gesture, Held, Preview, Scene } from './gesture.ts'
import { framesPreview, sizeReadout } from './framesPreview.ts'
import { movePreview } from './movePreview.ts'
import { resizePreview } from './resizePreview.ts'

/** Where a gesture stands with the pointer at `to`. Pure: the same drag always gives the same frames. */
export function previewOf(gesture: Gesture, to: Point, held: Held, scene: Scene): Preview {
  switch (gesture.kind) {
    case 'move':
      return movePreview(gesture, to, held, scene)
    case 'resize':
      return resizePreview(gesture, to, held, scene)
    case 'rotate':
      return rotatePreview(gesture, to, held)
    case 'line-end':
      return lineEndPreview(gesture, to, held, scene)
    case 'adjust':
      return adjustPreview(gesture, to, held)
    case 'draw':
      return drawPreview(gesture, to, held, scene)
    case 'border': {
      const { table, axis, at, from } = gesture
      const on = table.direction === 'rtl' ? from.x - to.x : to.x - from.x
      const by = axis === 'row' ? to.y - from.y : on
      return { kind: 'border', table: table.id, sizes: pulledBorder(table, axis, at, by) }
    }
    case 'cells':
      return { kind: 'cells', to: cellUnder(gesture.table, to) }
    case 'crop':
      return cropPreview(gesture, to)
    case 'marquee':
      return { kind: 'marquee', rect: rectBetween(gesture.from, to) }
  }
}

type Of<K extends Gesture['kind']> = Extract<Gesture, { kind: K }>

function rotatePreview({ blocks, about, from }: Of<'rotate'>, to: Point, held: Held): Preview {
  const start = blocks.length === 1 ? blocks[0]!.frame.rotation : 0
  const turn = snappedTurn(start, bearing(about, to) - bearing(about, from), held.shift)
  const frames = rotated(
    blocks.map(({ frame }) => frame),
    about,
    turn,
  )
  const shown = ((Math.round(start + turn) % 360) + 360) % 360
  return framesPreview(blocks, frames, { readout: `${shown}°` })
}

function lineEndPreview({ block, end }: Of<'line-end'>, to: Point, held: Held, scene: Scene): Preview {
  const [start, finish] = lineEnds(block.frame)
  const fixed = end === 'start' ? finish : start
  const site = siteFor(to, held, scene)
  const pulled = site?.at ?? (held.shift ? onAngle(fixed, to, 15) : snapped(to, held, scene))
  const frame =
    end === 'start' ? lineFrame(pulled, fixed, block.frame.h) : lineFrame(fixed, pulled, block.frame.h)
  const readout = `${Math.round(frame.w)} · ${Math.round(frame.rotation)}°`
  return { ...framesPreview([block], [frame], { readout }), joined: { end, site } }
}

function adjustPreview({ block, at }: Of<'adjust'>, to: Point, held: Held): Preview {
  const { id, frame } = block
  const own = turned(to, centreOf(frame), -frame.rotation)
  const adjust = pulledAdjusts(block, at, { x: own.x - frame.x, y: own.y - frame.y }, held.free)
  const readout = adjustReadout({ ...block, adjust: { ...block.adjust, ...adjust } }, adjust)
  return { kind: 'adjust', id, frame, adjust, readout }
}

function drawPreview({ tool, from }: Of<'draw'>, to: Point, held: Held, scene: Scene): Preview {
  if (tool === 'line') return drawLinePreview(from, to, held, scene)
  const start = snapped(from, held, scene)
  const end = held.shift ? squareCorner(start, to) : snapped(to, held, scene)
  const corner = held.alt ? { x: 2 * start.x - end.x, y: 2 * start.y - end.y } : start
  const rect = rectBetween(corner, end)
  return { kind: 'draw', tool, frame: { ...rect, rotation: 0 }, guides: [], readout: sizeReadout(rect) }
}

function drawLinePreview(from: Point, to: Point, held: Held, scene: Scene): Preview {
  const sites = { start: siteFor(from, held, scene), end: siteFor(to, held, scene) }
  const start = sites.start?.at ?? snapped(from, held, scene)
  const end = sites.end?.at ?? (held.shift ? onAngle(start, to, 15) : snapped(to, held, scene))
  const frame = lineFrame(start, end, 20)
  return { kind: 'draw', tool: 'line', frame, sites, guides: [], readout: String(Math.round(frame.w)) }
}

/** Ends of lines are drawn from further away than edges. With Control nothing sticks, as nothing snaps. */
const siteFor = (point: Point, { free, shift }: Held, { sites, reach }: Scene): Site | null =>
  free || shift ? null : siteNear(sites, point, reach * 2)

function snapped(point: Point, held: Held, { others, reach, drawn }: Scene): Point {
  const whole = { x: Math.round(point.x), y: Math.round(point.y) }
  const { x, y } = held.free ? noSnap : snapEdges(whole, others, reach, drawn)
  return { x: whole.x + x, y: whole.y + y }
}

function squareCorner(from: Point, to: Point): Point {
  const side = Math.round(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)))
  return {
    x: from.x + side * (Math.sign(to.x - from.x) || 1),
    y: from.y + side * (Math.sign(to.y - from.y) || 1),
  }
}
