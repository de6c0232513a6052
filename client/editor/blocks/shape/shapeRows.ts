import { presets, shapeFamilies, type Shape } from '#shared/blocks/shape/presets.ts'
import { matchScore } from '#client/ui/matchScore.ts'

export interface Family {
  readonly name: string
  readonly shapes: readonly Shape[]
}

/** How many stand side by side. */
export const columns = 8

/** The families with the shapes that what was typed fits, by their own name or the family's; `among`: no others. */
export const matchingFamilies = (typed: string, among?: ReadonlySet<Shape>): readonly Family[] =>
  shapeFamilies
    .map(({ name, shapes }) => ({
      name,
      shapes: shapes.filter(
        (shape) => (among?.has(shape) ?? true) && matchScore(typed, `${presets[shape].label} ${name}`) > 0,
      ),
    }))
    .filter(({ shapes }) => shapes.length > 0)

/**
 * The shape that an arrow key leads to from another, or from the field above them (`null`); `null` for the field,
 * `undefined` where there is no way.
 */
export function nextShape<S extends string>(
  families: readonly { readonly shapes: readonly S[] }[],
  from: S | null,
  key: string,
): S | null | undefined {
  const rows = families.flatMap(({ shapes }) =>
    Array.from({ length: Math.ceil(shapes.length / columns) }, (_, row) =>
      shapes.slice(row * columns, (row + 1) * columns),
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

const near = <S>(row: readonly S[] | undefined, column: number): S | undefined => row?.[column] ?? row?.at(-1)
