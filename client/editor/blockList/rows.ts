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

/** The line of the group that a line is in; −1 for one in none. */
export const parentRow = <B extends Grouped>(rows: readonly Row<B>[], { unit }: Row<B>): number =>
  rows.findIndex(({ key }) => key === keyOfGroup(parentOf(unit)))
