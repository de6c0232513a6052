import { parentOf, unitsIn, type Grouped, type GroupPath, type Unit } from '#shared/blocks/groups.ts'

/** A line of the list: a group or a block, under the groups that it is in. */
export interface Row<B> {
  readonly key: string
  readonly unit: Unit<B>
  /** 1 for what is in no group. */
  readonly level: number
  /** Its place among those beside it, from 1, and how many those are. */
  readonly place: number
  readonly beside: number
}

export const keyOfUnit = ({ group, blocks: [first] }: Unit<Grouped>): string =>
  group ? keyOfGroup(group) : (first?.id ?? '')

const keyOfGroup = (group: GroupPath): string => `group ${group.join(' ')}`

/** The lines that show, the front first; those under a folded group do not. `blocks`: back to front. */
export function rowsOf<B extends Grouped>(
  blocks: readonly B[],
  folded: ReadonlySet<string>,
  within: GroupPath = [],
): readonly Row<B>[] {
  const units = [...unitsIn(blocks, within)].reverse()
  return units.flatMap((unit, at): readonly Row<B>[] => {
    const key = keyOfUnit(unit)
    const row = { key, unit, level: within.length + 1, place: at + 1, beside: units.length }
    return unit.group && !folded.has(key) ? [row, ...rowsOf(unit.blocks, folded, unit.group)] : [row]
  })
}

/**
 * Where a line lands that is dropped in a gap between lines: among those beside it, since only commands put blocks into
 * groups. `gap`: the gap to mark; `infront`: how many of the others beside it lie in front then.
 */
export function landing<B extends Grouped>(
  rows: readonly Row<B>[],
  key: string,
  gap: number,
): { readonly gap: number; readonly infront: number } | null {
  const from = rows.findIndex((row) => row.key === key)
  const moved = rows[from]
  if (!moved) return null
  const start = parentRow(rows, moved) + 1
  const beside = rows.flatMap((row, at) =>
    row.level === moved.level && parentRow(rows, row) === start - 1 ? [at] : [],
  )
  const endOf = (at: number): number => {
    const next = rows.findIndex((row, index) => index > at && row.level <= moved.level)
    return next < 0 ? rows.length : next
  }
  const before = beside.filter((at) => (at + endOf(at)) / 2 < gap)
  const last = before.at(-1)
  return { gap: last === undefined ? start : endOf(last), infront: before.filter((at) => at !== from).length }
}

/** The line of the group that a line is in; −1 for one in none. */
export const parentRow = <B extends Grouped>(rows: readonly Row<B>[], { unit }: Row<B>): number =>
  rows.findIndex(({ key }) => key === keyOfGroup(parentOf(unit)))
