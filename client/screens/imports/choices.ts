import type { ImportSummary } from '#shared/content/importSummary.ts'
import type { BlockPlace, ProposedOwner } from '#shared/content/proposedOwners.ts'

/** What somebody gives over to sales of a file, by the number of the slide; one that is left out is all marketing's. */
export type Choices = ReadonlyMap<number, SlideChoices>

export interface SlideChoices {
  /** Numbers of proposals that become facts. */
  readonly facts: ReadonlySet<number>
  /** Numbers of blocks that become slots, proposed or not. */
  readonly slots: ReadonlySet<number>
}

export const allMarketings: SlideChoices = { facts: new Set(), slots: new Set() }

/** A proposal with its number. */
export interface Offer {
  readonly at: number
  readonly proposed: ProposedOwner
}

export const offersOf = ({ proposed }: Pick<ImportSummary, 'proposed'>): readonly Offer[] =>
  proposed.map((one, at) => ({ at, proposed: one }))

export function offersBySlide(offers: readonly Offer[]): ReadonlyMap<number, readonly Offer[]> {
  const slides = new Map<number, Offer[]>()
  for (const offer of offers) {
    const { slide } = offer.proposed
    slides.set(slide, [...(slides.get(slide) ?? []), offer])
  }
  return slides
}

export const isTaken = ({ facts, slots }: SlideChoices, { at, proposed }: Offer): boolean =>
  proposed.kind === 'fact' ? facts.has(at) : slots.has(proposed.block)

export const takenOf = (choices: Choices, offers: readonly Offer[]): number =>
  offers.filter((offer) => isTaken(choices.get(offer.proposed.slide) ?? allMarketings, offer)).length

/** The same choices with these proposals taken, or left. What is chosen on other slides is the same object. */
export function taking(choices: Choices, offers: readonly Offer[], taken: boolean): Choices {
  return offers.reduce(
    (before, { at, proposed }) =>
      changed(before, proposed.slide, ({ facts, slots }) =>
        proposed.kind === 'fact'
          ? { facts: having(facts, at, taken), slots }
          : { facts, slots: having(slots, proposed.block, taken) },
      ),
    choices,
  )
}

/** The same with a block given over, proposed or not. */
export const givingOver = (choices: Choices, { slide, block }: BlockPlace, given: boolean): Choices =>
  changed(choices, slide, ({ facts, slots }) => ({ facts, slots: having(slots, block, given) }))

function changed(choices: Choices, slide: number, change: (before: SlideChoices) => SlideChoices): Choices {
  return new Map(choices).set(slide, change(choices.get(slide) ?? allMarketings))
}

function having(set: ReadonlySet<number>, value: number, isIn: boolean): ReadonlySet<number> {
  const next = new Set(set)
  if (isIn) next.add(value)
  else next.delete(value)
  return next
}

/** As the server takes them. */
export function sentChoices(choices: Choices): {
  readonly facts: readonly number[]
  readonly slots: Readonly<Record<string, readonly number[]>>
} {
  const slides = [...choices].filter(([, { slots }]) => slots.size > 0)
  return {
    facts: [...choices.values()].flatMap(({ facts }) => [...facts]),
    slots: Object.fromEntries(slides.map(([slide, { slots }]) => [slide, [...slots]])),
  }
}

/** As JSON holds them. */
export const plainChoices = (choices: Choices): readonly unknown[] =>
  [...choices].map(([slide, { facts, slots }]) => [slide, [...facts], [...slots]])

/** `null`: they cannot be read. */
export function readChoices(kept: unknown): Choices | null {
  try {
    const slides = kept as readonly (readonly [unknown, unknown, unknown])[]
    return new Map(
      slides.map(([slide, facts, slots]) => [
        Number(slide),
        { facts: new Set(numbersIn(facts)), slots: new Set(numbersIn(slots)) },
      ]),
    )
  } catch {
    return null
  }
}

const numbersIn = (list: unknown): readonly number[] =>
  Array.isArray(list) ? list.filter((one): one is number => typeof one === 'number') : []
