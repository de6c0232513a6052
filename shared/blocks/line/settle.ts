import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { lineEnds, lineFrame, sidePoint, type Point } from './ends.ts'
import type { LineEnd, LineJoins } from './model.ts'

interface Placed {
  readonly id: BlockId
  readonly kind: string
  readonly frame: Frame
}

type Joined = Placed & { readonly joins: LineJoins }

const isJoined = (block: Placed): block is Joined => {
  const { joins } = block as Partial<Joined>
  return block.kind === 'line' && joins !== undefined && (joins.start ?? joins.end) !== null
}

/**
 * The blocks of a slide with the lines that stick to others where those are: nobody writes a line when what it sticks
 * to moves, so that nobody's move can be at odds with it. An end whose block is gone stays where the line's own frame
 * has it. A line whose frame is right already is the same object.
 */
export function settleLines<B extends Placed>(blocks: readonly B[]): readonly B[] {
  if (!blocks.some(isJoined)) return blocks
  const frames = new Map(
    blocks.flatMap((block) => (block.kind === 'line' ? [] : [[block.id, block.frame] as const])),
  )
  return blocks.map((block) => (isJoined(block) ? settled(block, frames) : block))
}

function settled<B extends Joined>(line: B, frames: ReadonlyMap<BlockId, Frame>): B {
  const [start, end] = lineEnds(line.frame)
  const [from, to] = [placeOf(line, 'start', frames) ?? start, placeOf(line, 'end', frames) ?? end]
  if (near(from, start) && near(to, end)) return line
  const key = `${from.x} ${from.y} ${to.x} ${to.y}`
  const known = memo.get(line)
  if (known?.key === key) return known.line as B
  const moved = { ...line, frame: lineFrame(from, to, line.frame.h) }
  memo.set(line, { key, line: moved })
  return moved
}

/** The last that became of each line, so that one that nobody moved is drawn once. */
const memo = new WeakMap<Joined, { readonly key: string; readonly line: Joined }>()

function placeOf({ joins }: Joined, end: LineEnd, frames: ReadonlyMap<BlockId, Frame>): Point | null {
  const join = joins[end]
  const frame = join && frames.get(join.block)
  return frame ? sidePoint(frame, join.side) : null
}

export const near = (a: Point, b: Point): boolean => Math.hypot(a.x - b.x, a.y - b.y) < 0.1
