import type { BlockId, GroupId } from '#shared/model/ids.ts'

/** The groups that something lies in, the outermost first. The way to a group with the group itself names it. */
export type GroupPath = readonly GroupId[]

export interface Grouped {
  readonly id: BlockId
  readonly groups?: GroupPath
}

/** A group, or a block by itself: what is selected, moved and stacked as one. */
export interface Unit<B> {
  /** `null`: a block by itself. */
  readonly group: GroupPath | null
  /** Back to front. */
  readonly blocks: readonly B[]
}

/** How deep groups may lie in each other. */
export const mostGroups = 8

const nowhere: GroupPath = []

export const pathOf = ({ groups = nowhere }: Grouped): GroupPath => groups

export const isWithin = (block: Grouped, path: GroupPath): boolean =>
  path.every((id, at) => pathOf(block)[at] === id)

/** How far several ways go together. */
function sharedPath([first = nowhere, ...others]: readonly GroupPath[]): GroupPath {
  const apart = first.findIndex((id, at) => others.some((other) => other[at] !== id))
  return apart < 0 ? first : first.slice(0, apart)
}

/**
 * The blocks of a slide, back to front, as groups have them: members stand next to each other, where the front one of
 * them stands, and what holds fewer than two things is no group. So whatever several people did at once, all read the
 * same groups. A block whose groups are right already is the same object.
 */
export function settleGroups<B extends Grouped>(blocks: readonly B[]): readonly B[] {
  if (!blocks.some(({ groups }) => groups)) return blocks
  const counts = countByWay(blocks)
  return together(
    blocks.map((block) => withPath(block, realGroups(block, counts))),
    0,
  )
}

const keyOf = (path: GroupPath): string => path.join('/')
const ways = (path: GroupPath): readonly string[] => path.map((_, at) => keyOf(path.slice(0, at + 1)))

function countByWay(blocks: readonly Grouped[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const block of blocks)
    for (const way of ways(pathOf(block))) counts.set(way, (counts.get(way) ?? 0) + 1)
  return counts
}

/** Those that hold more than the next one in them, or than the block alone. */
function realGroups(block: Grouped, counts: ReadonlyMap<string, number>): GroupPath {
  const path = pathOf(block)
  const held = ways(path).map((way) => counts.get(way) ?? 1)
  return path.filter((_, at) => held[at]! > (held[at + 1] ?? 1))
}

function withPath<B extends Grouped>(block: B, path: GroupPath): B {
  if (path.length === pathOf(block).length) return block
  const known = memo.get(block)
  if (known && keyOf(pathOf(known)) === keyOf(path)) return known as B
  const { groups: _groups, ...rest } = block
  const settled = (path.length === 0 ? rest : { ...rest, groups: path }) as B
  memo.set(block, settled)
  return settled
}

/** The last that became of each block, so that one that nobody changed is drawn once. */
const memo = new WeakMap<Grouped, Grouped>()

function together<B extends Grouped>(blocks: readonly B[], depth: number): readonly B[] {
  const groupOf = (block: B): GroupId | undefined => pathOf(block)[depth]
  const members = new Map<GroupId, B[]>()
  for (const block of blocks) {
    const group = groupOf(block)
    if (group === undefined) continue
    const known = members.get(group)
    if (known) known.push(block)
    else members.set(group, [block])
  }
  if (members.size === 0) return blocks
  return blocks.flatMap((block) => {
    const group = groupOf(block)
    const all = group === undefined ? null : members.get(group)!
    if (!all) return [block]
    return all.at(-1) === block ? together(all, depth + 1) : []
  })
}

/** What lies directly in a group, or with `[]` on the slide, back to front. */
export function unitsIn<B extends Grouped>(blocks: readonly B[], within: GroupPath): readonly Unit<B>[] {
  const units = new Map<string, { group: GroupPath | null; blocks: B[] }>()
  for (const block of blocks.filter((one) => isWithin(one, within))) {
    const path = pathOf(block)
    const group = path.length > within.length ? path.slice(0, within.length + 1) : null
    const key = group ? `group ${keyOf(group)}` : block.id
    const known = units.get(key)
    if (known) known.blocks.push(block)
    else units.set(key, { group, blocks: [block] })
  }
  return [...units.values()]
}

/** What a block is part of for someone who has gone into a group, or `[]`, and points at it. */
export function unitOf<B extends Grouped>(blocks: readonly B[], block: B, within: GroupPath): Unit<B> {
  const inside = sharedPath([within, pathOf(block)])
  return (
    unitsIn(blocks, inside).find((unit) => unit.blocks.includes(block)) ?? { group: null, blocks: [block] }
  )
}

/** What some blocks are: groups that are among them as a whole, and blocks by themselves. */
export interface Chosen<B> {
  /** The group that all of it lies in. */
  readonly within: GroupPath
  readonly units: readonly Unit<B>[]
}

/** `entered`: the group that someone has gone into; all of its members are not the group then. */
export function chosenOf<B extends Grouped>(
  blocks: readonly B[],
  ids: readonly BlockId[],
  entered: GroupPath = nowhere,
): Chosen<B> {
  const chosen = new Set(ids)
  const paths = blocks.filter(({ id }) => chosen.has(id)).map(pathOf)
  const units = wholeUnits(blocks, chosen, sharedPath([entered, ...paths]))
  return { within: paths.length === 0 ? entered : sharedPath(units.map(parentOf)), units }
}

function wholeUnits<B extends Grouped>(
  blocks: readonly B[],
  chosen: ReadonlySet<BlockId>,
  within: GroupPath,
): readonly Unit<B>[] {
  return unitsIn(blocks, within).flatMap((unit) => {
    const some = unit.blocks.filter(({ id }) => chosen.has(id)).length
    if (some === 0) return []
    return unit.group === null || some === unit.blocks.length
      ? [unit]
      : wholeUnits(unit.blocks, chosen, unit.group)
  })
}

/** The group that a unit lies in. */
export const parentOf = ({ group, blocks: [first] }: Unit<Grouped>): GroupPath =>
  group ? group.slice(0, -1) : first ? pathOf(first) : nowhere
