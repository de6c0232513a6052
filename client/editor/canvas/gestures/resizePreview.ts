import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Frame } from '#shared/model/frame.ts'
import { handleWay, type Handle } from '../../geometry/handle.ts'
import type { Guide } from '../../geometry/guide.ts'
import { boundsOfAll, type Point, type Rect } from '../../geometry/rect.ts'
import { mustKeepRatio, resized, resizedTogether, type ResizeOptions } from '../../geometry/resize.ts'
import { guidesFor, snapEdges } from '../../geometry/snap.ts'
import { framesPreview, sizeReadout } from './framesPreview.ts'
import type { Gesture, Held, Preview, Scene } from './gesture.ts'

type Resize = Extract<Gesture, { kind: 'resize' }>

/** One block resizes along its own axes; several as the upright rectangle around them. */
export function resizePreview(
  { blocks, handle, from }: Resize,
  to: Point,
  held: Held,
  scene: Scene,
): Preview {
  const frames = blocks.map(({ frame }) => frame)
  const outer = frames.length === 1 ? frames[0]! : upright(boundsOfAll(frames)!)
  const way = handleWay(handle)
  // At a corner a picture keeps its proportions; Shift does the other thing, as everywhere.
  const keeps = way.x !== 0 && way.y !== 0 && blocks.every(keepsItsOwn)
  const options = { ratio: held.shift !== keeps || mustKeepRatio(frames), fromCentre: held.alt }
  const pull = { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) }
  const plain = resized(outer, handle, pull, options)
  const result = held.free || outer.rotation !== 0 ? plain : aligned(outer, plain, handle, options, scene)
  const next = frames.length === 1 ? [result] : resizedTogether(frames, outer, result)
  return framesPreview(blocks, next, {
    readout: sizeReadout(result),
    guides: held.free || outer.rotation !== 0 ? [] : edgeGuides(result, handle, scene),
  })
}

/** Pictures, and icons. */
const keepsItsOwn = (block: ComposedBlock): boolean =>
  block.kind === 'image' || (block.kind === 'shape' && block.drawing !== null)

const upright = (rect: Rect): Frame => ({ ...rect, rotation: 0 })

/** Lets the edges that move line up with something near. */
function aligned(outer: Frame, plain: Frame, handle: Handle, options: ResizeOptions, scene: Scene): Frame {
  const way = handleWay(handle)
  const snap = snapEdges(movingEdges(plain, handle), scene.others, scene.reach, scene.drawn)
  const both = options.fromCentre ? 2 : 1
  const size = { w: plain.w + way.x * snap.x * both, h: plain.h + way.y * snap.y * both }
  const wanted = options.ratio ? inRatioTo(outer, plain, size, snap) : size
  const pull = { x: (way.x * (wanted.w - outer.w)) / both, y: (way.y * (wanted.h - outer.h)) / both }
  return resized(outer, handle, pull, options)
}

/** With the ratio kept only one edge can line up: the nearer one. */
function inRatioTo(outer: Frame, plain: Frame, size: { w: number; h: number }, snap: Point) {
  const byWidth = snap.x !== 0 && (snap.y === 0 || Math.abs(snap.x) <= Math.abs(snap.y))
  if (byWidth) return { w: size.w, h: (outer.h * size.w) / Math.max(outer.w, 1) }
  return snap.y === 0 ? plain : { w: (outer.w * size.h) / Math.max(outer.h, 1), h: size.h }
}

function movingEdges({ x, y, w, h }: Rect, handle: Handle): { x: number | null; y: number | null } {
  const way = handleWay(handle)
  return {
    x: way.x === 0 ? null : way.x > 0 ? x + w : x,
    y: way.y === 0 ? null : way.y > 0 ? y + h : y,
  }
}

function edgeGuides(result: Rect, handle: Handle, { others, drawn }: Scene): readonly Guide[] {
  const edges = movingEdges(result, handle)
  return (['x', 'y'] as const).flatMap((axis) =>
    guidesFor(result, others, axis, drawn).filter(
      (guide) => guide.kind === 'line' && guide.at === edges[axis],
    ),
  )
}
