import { listed } from '#shared/model/listed.ts'
import type { SlideId } from '#shared/model/ids.ts'
import type { ShownState } from '#shared/protocol/stage.ts'
import type { Time } from '#shared/stage/stage.ts'

/** The slides of a showing in words; each by its number at the time, since a newer deck may number them anew. */
export interface SlideWords {
  /** `slide 5, The planner’s morning` */
  one(id: SlideId, at: Time): string
  /** `slides 1 to 4 and 7`; in the deck's order, each once. */
  several(ids: readonly SlideId[], at: Time): string
}

export function slideWords(states: readonly ShownState[]): SlideWords {
  const slidesAt = (at: Time) => (states.filter(({ from }) => from <= at).at(-1) ?? states[0])?.slides ?? []
  const numberAt = (id: SlideId, at: Time) => slidesAt(at).findIndex((slide) => slide.id === id) + 1
  return {
    one(id, at) {
      const number = numberAt(id, at)
      const title = slidesAt(at)[number - 1]?.title
      return number === 0 ? 'a slide that is gone' : `slide ${number}${title ? `, ${title}` : ''}`
    },
    several(ids, at) {
      const numbers = [...new Set(ids.map((id) => numberAt(id, at)))].filter((number) => number > 0)
      return numbersText(numbers.sort((a, b) => a - b))
    },
  }
}

/** `slides 1 to 4 and 7`; `slide 3`; for none, `no slide`. Takes ascending numbers. */
export function numbersText(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const parts = runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
  )
  if (parts.length === 0) return 'no slide'
  return `${numbers.length === 1 ? 'slide' : 'slides'} ${listed(parts)}`
}
