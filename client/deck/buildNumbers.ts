import { audienceSlide, designedSlide } from '#shared/compose/audience.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { BlockId } from '#shared/model/ids.ts'

/**
 * On which press each block of a slide appears, `3`, or of words that come item by item `3–6`. Those that this client
 * does not get have no number. `hasClient`: a pitch is open.
 */
export function buildNumbers(slide: ComposedSlide, hasClient: boolean): ReadonlyMap<BlockId, string> {
  const { builds = [] } = (hasClient ? audienceSlide : designedSlide)(slide)
  const presses = new Map<BlockId, number[]>()
  for (const [at, step] of builds.entries())
    for (const { block } of step) presses.set(block, [...(presses.get(block) ?? []), at + 1])
  return new Map([...presses].map(([block, numbers]) => [block, rangeOf(numbers)]))
}

const rangeOf = (numbers: readonly number[]): string =>
  numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : `${numbers[0]}`
