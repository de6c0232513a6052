import type { Unit } from '#shared/blocks/groups.ts'
import { isThin, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { setFrames } from '#shared/docs/blockEdits.ts'
import { moved, type Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { arrowWays, type CanvasMove } from '../commands/canvasCommands.ts'
import { tidyFrame, turned, type Point } from '../geometry/rect.ts'
import { resized } from '../geometry/resize.ts'
import { framesAt, unitFrame } from '../geometry/unitFrame.ts'
import { movableOf } from './blockCommands.ts'
import { chosenIn, selectedBlocks, type CanvasScope } from './scope.ts'

/** What the arrow keys do with frames. */
export type FrameKey = Extract<CanvasMove, 'nudge' | 'nudgeFar' | 'size' | 'sizeFar' | 'turn' | 'turnFine'>

/** By how much: deck pixels, and for turns degrees. */
const amounts: Readonly<Record<FrameKey, number>> = {
  nudge: 1,
  nudgeFar: 10,
  size: 1,
  sizeFar: 10,
  turn: 15,
  turnFine: 1,
}

export const isFrameKey = (name: CanvasMove): name is FrameKey => name in amounts

/**
 * Moves, sizes or turns what is selected. Presses in quick succession join into one step, as keystrokes do. `false`:
 * nothing is selected.
 */
export function pressFrames(scope: CanvasScope, name: FrameKey, key: string): boolean {
  const selected = selectedBlocks(scope)
  if (selected.length === 0) return false
  const mine = movableOf(scope, selected)
  const units = chosenIn(scope).units.filter(({ blocks }) => blocks.every((block) => mine.includes(block)))
  const frames = framesPressed(units, name, key)
  if (frames.size > 0) setFrames(scope.session.design.doc, scope.slide.id, frames, scope.slide.blocks)
  return true
}

/** The frames of blocks after a press of `key`, as it is written in the table of commands; a group goes as one. */
export function framesPressed(
  units: readonly Unit<ComposedBlock>[],
  name: FrameKey,
  key: string,
): ReadonlyMap<BlockId, Frame> {
  const [x, y] = arrowWays[key.split('+').at(-1)!] ?? [0, 0]
  const by = { x: x * amounts[name], y: y * amounts[name] }
  const frames = units.flatMap((unit) => framesAt(unit, pressed(unit, name, by)))
  return new Map(frames.map(([id, frame]) => [id, tidyFrame(frame)]))
}

function pressed(unit: Unit<ComposedBlock>, name: FrameKey, by: Point): Frame {
  const frame = unitFrame(unit)
  switch (name) {
    case 'nudge':
    case 'nudgeFar':
      return moved(frame, by.x, by.y)
    case 'size':
    case 'sizeFar': {
      // Along its own sides. A line has a length alone.
      const own = { x: by.x, y: unit.blocks.every(isThin) ? 0 : by.y }
      const pull = turned(own, { x: 0, y: 0 }, frame.rotation)
      return resized(frame, 'se', pull, { ratio: false, fromCentre: false })
    }
    case 'turn':
    case 'turnFine': {
      // As in PowerPoint, tables are not turned.
      const turns = unit.blocks.every(({ kind }) => kind !== 'table')
      return { ...frame, rotation: frame.rotation + (turns ? by.x : 0) }
    }
  }
}
