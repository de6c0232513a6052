/**
 * The item that an arrow key leads to from another, or from the field above them (`null`); `null` for the field,
 * `undefined` where there is no way. Groups lie below each other, each filled row by row.
 */
export function nextInGrid<K extends string>(
  groups: readonly (readonly K[])[],
  columns: number,
  from: K | null,
  key: string,
): K | null | undefined {
  const rows = groups.flatMap((items) =>
    Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
      items.slice(row * columns, (row + 1) * columns),
    ),
  )
  if (from === null) return key === 'ArrowDown' ? rows[0]?.[0] : undefined
  const all = rows.flat()
  const at = rows.findIndex((row) => row.includes(from))
  const column = rows[at]?.indexOf(from) ?? 0
  switch (key) {
    case 'ArrowLeft':
      return all[all.indexOf(from) - 1]
    case 'ArrowRight':
      return all[all.indexOf(from) + 1]
    case 'ArrowUp':
      return at === 0 ? null : near(rows[at - 1], column)
    case 'ArrowDown':
      return near(rows[at + 1], column)
    case 'Home':
      return all[0]
    case 'End':
      return all.at(-1)
    default:
      return undefined
  }
}

const near = <K>(row: readonly K[] | undefined, column: number): K | undefined => row?.[column] ?? row?.at(-1)
