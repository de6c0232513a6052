import type { BlockContent } from '#shared/blocks/kinds.ts'
import { lineEnds, lineFrame } from '#shared/blocks/line/ends.ts'
import { usualFitting, type Fitting } from '#shared/model/block.ts'
import { slideSize, type Frame } from '#shared/model/frame.ts'
import { fittingOf, pictureBox } from '#shared/model/pictureBox.ts'
import type { Margins } from './importedDeck.ts'

/** What becomes of slides of another format: they stand in the middle as they are, or use all of the slide. */
export const slideFits = ['scale', 'extend'] as const
export type SlideFit = (typeof slideFits)[number]

interface Blocks {
  readonly blocks?: readonly BlockContent[]
  /** A slide's; a layout has none, and slides stand before what is on it. */
  readonly key?: string
}

/**
 * A slide or a layout that stands in the middle, with its things set wider apart, as far as ours goes. Words, tables
 * and charts get wider, and so does what reaches from edge to edge; pictures, round shapes, what is turned and small
 * groups keep their size, since they would be pulled out of shape. Type stays as large as it is.
 */
export function extended<T extends Blocks>(form: T, margins: Margins): T {
  const { blocks = [], key } = form
  const groups = smallGroups(blocks, margins)
  const front = key === undefined ? undefined : blocks.at(-1)
  return {
    ...form,
    blocks: blocks.map((block) =>
      block === front && isCut(block, margins)
        ? standing(block, block.frame)
        : extendedBlock(block, margins, groups),
    ),
  }
}

function extendedBlock<B extends BlockContent>(
  block: B,
  margins: Margins,
  groups: ReadonlyMap<string, Frame>,
): B {
  const { frame } = block
  const group = groups.get(block.groups?.[0]?.id ?? '')
  if (group) {
    const to = moved(group, margins)
    return {
      ...block,
      frame: { ...frame, x: tidy(frame.x + to.x - group.x), y: tidy(frame.y + to.y - group.y) },
    }
  }
  if (block.kind === 'line') return { ...block, frame: pulledLine(frame, margins) }
  if (!keepsSize(block, margins))
    return { ...block, frame: pulled(frame, margins), ...refitted(block, margins) }
  return standing(block, moved(frame, margins))
}

/** What follows a place that gets wider says its own size. */
function standing<B extends BlockContent>(block: B, frame: Frame): B {
  const to = { ...block, frame }
  const { follows } = to
  return !follows || follows.own.includes('frame')
    ? to
    : { ...to, follows: { ...follows, own: [...follows.own, 'frame'] } }
}

/** One direction of a slide: how much of ours the file's takes, and where it begins. */
interface Run {
  readonly from: number
  readonly length: number
  readonly all: number
}

const across = ({ left }: Margins): Run => runOf(left, slideSize.width)
const down = ({ top }: Margins): Run => runOf(top, slideSize.height)
const runOf = (from: number, all: number): Run => ({ from, length: Math.max(1, all - 2 * from), all })

const pulledTo = (at: number, { from, length, all }: Run): number => tidy(((at - from) * all) / length)

/** Hundredths of a pixel are finer than anybody sees. */
const tidy = (value: number): number => Math.round(value * 100) / 100

const pulled = (frame: Frame, margins: Margins): Frame => {
  const [x, y] = [across(margins), down(margins)]
  return {
    ...frame,
    ...{ x: pulledTo(frame.x, x), y: pulledTo(frame.y, y) },
    ...{ w: tidy((frame.w * x.all) / x.length), h: tidy((frame.h * y.all) / y.length) },
  }
}

/** How much of a picture may be cut off that nothing stands before: it is what its slide shows, and stays whole else. */
const mostCut = 0.1

function isCut(block: BlockContent, margins: Margins): boolean {
  if (block.kind !== 'image' || !block.picture || keepsSize(block, margins)) return false
  const { frame } = block
  const to = pulled(frame, margins)
  const [wider, higher] = [to.w / frame.w, to.h / frame.h]
  return 1 - Math.min(wider, higher) / Math.max(wider, higher) > mostCut
}

/** A picture behind everything is cut off below, where it has to be: heads are often part of it. */
function refitted(block: BlockContent, margins: Margins): Partial<Fitting> {
  if (block.kind !== 'image' || !block.picture || block.fit === 'contain') return {}
  const to = pulled(block.frame, margins)
  const box = pictureBox(block.frame, { ...usualFitting, ...block }, block.picture)
  const larger = Math.max(to.w / block.frame.w, to.h / block.frame.h)
  const [w, h] = [box.w * larger, box.h * larger]
  const x = box.x * larger - (block.frame.w * larger - to.w) / 2
  return fittingOf(to, { x, y: box.y * larger, w, h }, block.picture)
}

function pulledLine(frame: Frame, margins: Margins): Frame {
  const [start, end] = lineEnds(frame).map(({ x, y }) => ({
    x: pulledTo(x, across(margins)),
    y: pulledTo(y, down(margins)),
  }))
  return lineFrame(start!, end!, frame.h)
}

/** As large as it was: about where its middle comes to stand, and at the edge that it stood at. */
function moved(frame: Frame, margins: Margins): Frame {
  const at = (start: number, length: number, run: Run): number => {
    const before = start - run.from
    if (Math.abs(before) <= touches) return before
    const left = run.length - before - length
    if (Math.abs(left) <= touches) return run.all - left - length
    return pulledTo(start + length / 2, run) - length / 2
  }
  return {
    ...frame,
    x: tidy(at(frame.x, frame.w, across(margins))),
    y: tidy(at(frame.y, frame.h, down(margins))),
  }
}

/** Pixels from an edge that count as none. */
const touches = 2

function keepsSize(block: BlockContent, margins: Margins): boolean {
  const { kind, frame } = block
  if (frame.rotation % 180 !== 0) return true
  if (spans(frame.x, frame.w, across(margins)) && spans(frame.y, frame.h, down(margins))) return false
  if (kind === 'image') return block.picture != null
  return kind === 'shape' && Math.abs(frame.w - frame.h) <= 0.05 * Math.max(frame.w, frame.h)
}

const spans = (start: number, length: number, { from, length: all }: Run): boolean =>
  start - from <= touches && start + length - from >= all - touches

/** How much of the slide's width a group may take that is moved as a whole: logos, icons with their words. */
const mostOfSlide = 0.4

/** Outermost groups that keep their size, and where each lies. */
function smallGroups(blocks: readonly BlockContent[], margins: Margins): ReadonlyMap<string, Frame> {
  const groups = new Map<string, Frame>()
  for (const { frame, groups: [outer] = [] } of blocks) {
    if (!outer) continue
    const { x, y, w, h } = groups.get(outer.id) ?? frame
    const [left, top] = [Math.min(x, frame.x), Math.min(y, frame.y)]
    const [right, bottom] = [Math.max(x + w, frame.x + frame.w), Math.max(y + h, frame.y + frame.h)]
    groups.set(outer.id, { x: left, y: top, w: right - left, h: bottom - top, rotation: 0 })
  }
  const [most, high] = [across(margins).length * mostOfSlide, down(margins).length * mostOfSlide]
  return new Map([...groups].filter(([, { w, h }]) => w <= most && (margins.top === 0 || h <= high)))
}
