import { otherClientsIn } from '#shared/compose/otherClients.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { noPlan, type Plan } from '#shared/model/plan.ts'
import { leftToDo, type Place } from '../inspector/leftToDo.ts'

/** Something to put right before a client sees it. */
export interface Concern {
  readonly key: string
  readonly text: string
  /** Where it is; `null` where the plan has to be changed instead. */
  readonly place: Place | null
}

/** What a careful colleague would say before the presentation starts. */
export function concerns(
  deck: ComposedDeck,
  plan: Plan,
  otherClients: readonly string[],
): readonly Concern[] {
  const left = leftToDo(deck).map(({ key, text, places }) => ({ key, text, place: places[0] ?? null }))
  const names = otherClientsIn(deck, otherClients).map(({ slideId, blockId, name }) => ({
    key: `client/${blockId}/${name}`,
    text: `Names another client, ${name}, on slide ${numberOf(deck, slideId)}`,
    place: { slideId, blockId },
  }))
  return [...names, ...left, ...unspoken(deck, plan)]
}

function unspoken(deck: ComposedDeck, plan: Plan): readonly Concern[] {
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  const without = shown.filter(({ id }) => (plan.slides.get(id) ?? noPlan).speaker === null)
  if (without.length === 0) return []
  const text =
    without.length === shown.length
      ? 'Nobody is planned to speak yet'
      : `${without.length} ${without.length === 1 ? 'slide has' : 'slides have'} no speaker`
  return [{ key: 'speakers', text, place: null }]
}

const numberOf = (deck: ComposedDeck, slideId: string): number =>
  deck.slides.findIndex(({ id }) => id === slideId) + 1
