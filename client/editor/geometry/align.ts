import type { Grouped, Unit } from '#shared/blocks/groups.ts'
import { isThin, type BlockKind } from '#shared/blocks/kinds.ts'
import { moved, slideSize, type Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { boundsOf, boundsOfAll, type Rect } from './rect.ts'
import { framesAt, unitFrame, type Placed } from './unitFrame.ts'

type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom'
type Side = 'w' | 'h'

/** What is done to several at once. */
export type Arrangement =
  | 'alignLeft'
  | 'alignCenter'
  | 'alignRight'
  | 'alignTop'
  | 'alignMiddle'
  | 'alignBottom'
  | 'spaceAcross'
  | 'spaceDown'
  | 'sameWidth'
  | 'sameHeight'
  | 'sameSize'

type AlignedUnit = Unit<Placed & { readonly kind: BlockKind }>
type Units = readonly AlignedUnit[]

/** What blocks line up with: each other, the slide, or one of them, which stays where it is and as large as it is. */
export type Against = 'selection' | 'slide' | AlignedUnit

/** What they line up with: the key block, or the group that it is in, if it is one of several. */
export function againstOf<B extends Grouped & Placed & { readonly kind: BlockKind }>(
  chosen: readonly Unit<B>[],
  { keyBlock, alignTo }: { readonly keyBlock: BlockId | null; readonly alignTo: 'selection' | 'slide' },
): 'selection' | 'slide' | Unit<B> {
  const key = chosen.find(({ blocks }) => blocks.some(({ id }) => id === keyBlock))
  return (chosen.length > 1 && key) || alignTo
}

const slideRect: Rect = { x: 0, y: 0, w: slideSize.width, h: slideSize.height }

const boundsOfUnit = (unit: AlignedUnit): Rect => boundsOf(unitFrame(unit))

/** The frames that a command changes. One block or group alone has only the slide to line up with. */
export function arranged(move: Arrangement, units: Units, wanted: Against): ReadonlyMap<BlockId, Frame> {
  const against = units.length > 1 || typeof wanted === 'object' ? wanted : 'slide'
  switch (move) {
    case 'alignLeft':
      return alignFrames(units, 'left', against)
    case 'alignCenter':
      return alignFrames(units, 'center', against)
    case 'alignRight':
      return alignFrames(units, 'right', against)
    case 'alignTop':
      return alignFrames(units, 'top', against)
    case 'alignMiddle':
      return alignFrames(units, 'middle', against)
    case 'alignBottom':
      return alignFrames(units, 'bottom', against)
    case 'spaceAcross':
      return distributeFrames(units, 'w', against)
    case 'spaceDown':
      return distributeFrames(units, 'h', against)
    case 'sameWidth':
      return sizeFrames(units, ['w'], against)
    case 'sameHeight':
      return sizeFrames(units, ['h'], against)
    case 'sameSize':
      return sizeFrames(units, ['w', 'h'], against)
  }
}

/** Whether there is enough to do it to: between two that stay at the ends nothing is shared out. */
export function mayArrange(move: Arrangement, units: Units, against: Against): boolean {
  if (move.startsWith('align')) return units.length > 0
  if (move.startsWith('space')) return units.length > (against === 'slide' ? 1 : 2)
  return units.length > 1 || (units.length === 1 && typeof against === 'object' && against !== units[0])
}

function alignFrames(units: Units, to: Alignment, against: Against): ReadonlyMap<BlockId, Frame> {
  const within =
    against === 'slide'
      ? slideRect
      : against === 'selection'
        ? boundsOfAll(units.map(unitFrame))!
        : boundsOfUnit(against)
  return moves(units, (unit) => shiftTo(boundsOfUnit(unit), within, to))
}

/**
 * Equal gaps between the outermost two, or with the slide from edge to edge. With a key block all of them go along
 * until that one is where it was.
 */
function distributeFrames(units: Units, side: Side, against: Against): ReadonlyMap<BlockId, Frame> {
  if (!mayArrange('spaceAcross', units, against)) return new Map()
  const start = side === 'w' ? 'x' : 'y'
  const sorted = units
    .map((unit) => ({ unit, bounds: boundsOfUnit(unit) }))
    .sort((a, b) => a.bounds[start] - b.bounds[start])
  const total = against === 'slide' ? slideRect : boundsOfAll(units.map(unitFrame))!
  const used = sorted.reduce((sum, { bounds }) => sum + bounds[side], 0)
  const gap = (total[side] - used) / (sorted.length - 1)
  const shifts = new Map<Against, number>()
  let at = total[start]
  for (const { unit, bounds } of sorted) {
    shifts.set(unit, at - bounds[start])
    at += bounds[side] + gap
  }
  const still = shifts.get(against) ?? 0
  return moves(units, (unit) => {
    const shift = (shifts.get(unit) ?? 0) - still
    return side === 'w' ? [shift, 0] : [0, shift]
  })
}

/** As large as the key block, else as the largest of them. A line has a length alone. */
function sizeFrames(units: Units, sides: readonly Side[], against: Against): ReadonlyMap<BlockId, Frame> {
  const sized = units.filter((unit) => !sides.includes('h') || !unit.blocks.every(isThin))
  const models = typeof against === 'object' ? [against] : sized
  const largest = (side: Side) => Math.max(...models.map((unit) => unitFrame(unit)[side]))
  const size = Object.fromEntries(sides.map((side) => [side, largest(side)]))
  return changed(
    sized,
    sized.flatMap((unit) => framesAt(unit, { ...unitFrame(unit), ...size })),
  )
}

function changed(units: Units, frames: readonly (readonly [BlockId, Frame])[]): ReadonlyMap<BlockId, Frame> {
  const before = new Map(units.flatMap(({ blocks }) => blocks.map(({ id, frame }) => [id, frame])))
  return new Map(frames.filter(([id, frame]) => JSON.stringify(frame) !== JSON.stringify(before.get(id))))
}

function shiftTo(own: Rect, within: Rect, to: Alignment): readonly [number, number] {
  switch (to) {
    case 'left':
      return [within.x - own.x, 0]
    case 'center':
      return [within.x + (within.w - own.w) / 2 - own.x, 0]
    case 'right':
      return [within.x + within.w - own.x - own.w, 0]
    case 'top':
      return [0, within.y - own.y]
    case 'middle':
      return [0, within.y + (within.h - own.h) / 2 - own.y]
    case 'bottom':
      return [0, within.y + within.h - own.y - own.h]
  }
}

/** Whole pixels, so that an aligned block stays on the grid people read in the fields. */
function moves(
  units: Units,
  shift: (unit: AlignedUnit) => readonly [number, number],
): ReadonlyMap<BlockId, Frame> {
  const frames = units.flatMap((unit) => {
    const [dx, dy] = shift(unit).map(Math.round) as [number, number]
    return unit.blocks.map(({ id, frame }): readonly [BlockId, Frame] => [id, moved(frame, dx, dy)])
  })
  return changed(units, frames)
}
