import type { ComposedDeck, Problem } from '../model/deck.ts'
import type { BlockId, SlideId } from '../model/ids.ts'
import type { TextAddress } from '../model/textAddress.ts'
import { standardVariables } from '../model/variables.ts'
import { onSlides } from './onSlides.ts'

/** One thing to do before the meeting, however many places it concerns. */
export interface LeftToDo {
  readonly key: string
  readonly owner: 'marketing' | 'sales'
  readonly text: string
  /** Where to go, one after the other; a missing fact is filled in elsewhere. */
  readonly places: readonly TaskPlace[]
  /** The fact that is missing, when it is one. */
  readonly fact: string | null
}

export interface TaskPlace {
  readonly slideId: SlideId
  readonly at: TextAddress
}

/** Groups a deck's problems into tasks: all empty slots are one, each missing fact is one. */
export function leftToDo(deck: ComposedDeck): readonly LeftToDo[] {
  const empty = deck.problems.filter((problem) => problem.kind === 'empty-slot')
  const long = deck.problems.filter((problem) => problem.kind === 'over-limit')
  const unknown = deck.problems.filter((problem) => problem.kind === 'unknown-variable')
  const tasks: LeftToDo[] = []
  if (empty.length > 0) {
    const text = `${count(empty.length, 'slot')} to fill ${onSlides(deck, empty)}`
    tasks.push({ key: 'empty', owner: 'sales', text, places: empty.map(placeOf), fact: null })
  }
  if (long.length > 0) {
    const text = `${count(long.length, 'text')} too long ${onSlides(deck, long)}`
    tasks.push({ key: 'long', owner: 'sales', text, places: long.map(placeOf), fact: null })
  }
  for (const name of new Set(unknown.map((problem) => problem.name))) {
    const places = unknown.filter((problem) => problem.name === name)
    const text = `${factLabel(name)} is missing ${onSlides(deck, places)}`
    tasks.push({ key: `fact/${name}`, owner: 'sales', text, places: places.map(placeOf), fact: name })
  }
  return tasks
}

/** The next place of a task after the block where the person is, round and round. */
export function nextPlace(
  places: readonly TaskPlace[],
  from: { readonly slideId: SlideId | null; readonly block: BlockId | null },
): TaskPlace | null {
  // The last one there: a person sees all of a block at once.
  const here = places.findLastIndex(({ slideId, at }) => slideId === from.slideId && at.block === from.block)
  return places[(here + 1) % places.length] ?? null
}

const factLabel = (name: string): string =>
  standardVariables.find((variable) => variable.name === name)?.label ?? name

const placeOf = ({ slideId, at }: Problem): TaskPlace => ({ slideId, at })

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
