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
