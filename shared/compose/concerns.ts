import { partsOf, textAddresses } from '../blocks/kinds.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { AssetHash, SlideId } from '../model/ids.ts'
import { noPlan, type Plan } from '../model/plan.ts'
import { addressKey, type AddressKey, type TextAddress } from '../model/textAddress.ts'
import { leftToDo } from './leftToDo.ts'
import { onSlides } from './onSlides.ts'
import { otherClientsIn, type OtherClient, type OtherClients } from './otherClients.ts'
import { shownSlides } from './shownSlides.ts'

/** Something to put right before a client sees it. */
export interface Concern {
  readonly key: string
  readonly kind: 'client' | 'content' | 'fit' | 'speaker'
  /** A sentence without its full stop. */
  readonly text: string
  /** Where it is put right. Several places of one kind are one concern, and this is the first of them. */
  readonly place: ConcernPlace
}

export type ConcernPlace =
  | { readonly on: 'slide'; readonly slideId: SlideId; readonly at: TextAddress | null }
  /** A fact of the client's that is missing, and a text that needs it. */
  | { readonly on: 'fact'; readonly slideId: SlideId; readonly at: TextAddress; readonly name: string }
  | { readonly on: 'plan'; readonly slideId: SlideId }

/** What a careful colleague would say before the presentation starts, the worst first. */
export function concernsOf(
  deck: ComposedDeck,
  plan: Plan,
  others: OtherClients,
  short: boolean,
): readonly Concern[] {
  const slides = shownSlides(deck, plan, short)
  return [...strangers(deck, slides, others), ...unfinished(deck, slides), ...unspoken(plan, slides)]
}

/** `overflowing`: the texts that do not fit, as a browser has measured them; `null` when none is in the deck. */
export function fitConcern(deck: ComposedDeck, overflowing: readonly AddressKey[]): Concern | null {
  const found = new Set(overflowing)
  const places = deck.slides.flatMap(({ id: slideId, blocks }) =>
    blocks
      .flatMap(textAddresses)
      .filter((at) => found.has(addressKey(at)))
      .map((at) => ({ slideId, at })),
  )
  const [first] = places
  if (!first) return null
  const words =
    places.length === 1 ? '1 text does not fit its box' : `${places.length} texts do not fit their boxes`
  return {
    key: 'fit',
    kind: 'fit',
    text: `${words} ${onSlides(deck, places)}`,
    place: { on: 'slide', ...first },
  }
}

/** `missing`: pictures that the workspace does not have, or whose files are gone; `null` when no shown slide has one. */
export function pictureConcern(
  deck: ComposedDeck,
  slides: readonly ComposedSlide[],
  missing: ReadonlySet<AssetHash>,
): Concern | null {
  const places = slides.flatMap(({ id: slideId, blocks }) =>
    blocks.flatMap((block) =>
      partsOf(block)
        .pictures.filter(({ picture }) => picture && missing.has(picture.asset))
        .map(({ part }) => ({ slideId, at: { block: block.id, part } })),
    ),
  )
  const [first] = places
  if (!first) return null
  const words = places.length === 1 ? '1 picture is missing' : `${places.length} pictures are missing`
  return {
    key: 'picture',
    kind: 'content',
    text: `${words} ${onSlides(deck, places)}`,
    place: { on: 'slide', ...first },
  }
}

function strangers(
  deck: ComposedDeck,
  slides: readonly ComposedSlide[],
  others: OtherClients,
): readonly Concern[] {
  const found = new Map<string, OtherClient[]>()
  for (const one of otherClientsIn(deck, slides, others)) {
    const key = `${one.what}/${one.name}`
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found].map(([key, places]) => {
    const { what, name, slideId, at } = places[0]!
    const does = what === 'name' ? 'Names another client' : 'Shows a picture of another client'
    const text = `${does}, ${name}, ${onSlides(deck, places)}`
    return { key, kind: 'client', text, place: { on: 'slide', slideId, at } }
  })
}

function unfinished(deck: ComposedDeck, slides: readonly ComposedSlide[]): readonly Concern[] {
  const shown = new Set(slides.map(({ id }) => id))
  const problems = deck.problems.filter(({ slideId }) => shown.has(slideId))
  return leftToDo({ ...deck, problems }).flatMap(({ key, text, places: [first], fact }): Concern[] => {
    if (!first) return []
    const place =
      fact === null ? { on: 'slide' as const, ...first } : { on: 'fact' as const, ...first, name: fact }
    return [{ key, kind: 'content', text, place }]
  })
}

function unspoken(plan: Plan, slides: readonly ComposedSlide[]): readonly Concern[] {
  const without = slides.filter(({ id }) => (plan.slides.get(id) ?? noPlan).speaker === null)
  const [first] = without
  if (!first) return []
  const some = `${without.length} ${without.length === 1 ? 'slide has' : 'slides have'} no speaker`
  const text = without.length === slides.length ? 'Nobody is planned to speak yet' : some
  return [{ key: 'speakers', kind: 'speaker', text, place: { on: 'plan', slideId: first.id } }]
}
