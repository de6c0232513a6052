import { filledParts, partsOf, textAddresses, type ComposedBlock } from '../blocks/kinds.ts'
import { cutText } from '../model/characters.ts'
import type { ComposedDeck, ComposedSlide, Problem } from '../model/deck.ts'
import type { AssetHash, BlockId, SlideId } from '../model/ids.ts'
import { noPlan, type Plan } from '../model/plan.ts'
import { addressKey, type AddressKey, type TextAddress } from '../model/textAddress.ts'
import { standardVariables } from '../model/variables.ts'
import { onSlides } from './onSlides.ts'
import { otherClientsIn, type OtherClient, type OtherClients } from './otherClients.ts'

/**
 * What stands between a deck and its client. There is one list of it, made here; inspector, slide list, deck list,
 * export and stage all show this one, and going on regardless takes a reason.
 */
export interface Concern {
  readonly key: string
  readonly kind: ConcernKind
  /** Whose turn it is. */
  readonly owner: 'marketing' | 'sales'
  /** A sentence without its full stop. */
  readonly text: string
  /** Where it is put right, one place after the other; none for words that have no place. At most `mostPlaces`. */
  readonly places: readonly ConcernPlace[]
  /** The fact that is missing, if it is one. */
  readonly fact: string | null
}

/** The worst first. A suggestion waits for an answer and stands in nobody's way. */
const concernKinds = [
  'client',
  'slot',
  'limit',
  'fact',
  'picture',
  'fit',
  'parked',
  'speaker',
  'suggestion',
] as const
export type ConcernKind = (typeof concernKinds)[number]

export interface ConcernPlace {
  readonly slideId: SlideId
  /** `null`: the slide itself. */
  readonly at: TextAddress | null
}

/** What is to be known beside the deck; left out, nobody has looked. */
export interface Known {
  readonly plan?: Plan
  readonly others?: OtherClients
  /** Pictures that the workspace does not have, or whose files are gone. */
  readonly missing?: ReadonlySet<AssetHash>
  /** The texts that do not fit their places (`blocks/fits.ts`). */
  readonly overflowing?: readonly AddressKey[]
}

/** Nobody goes through more of them one by one. */
export const mostPlaces = 200

/** What a careful colleague would say of these slides before a client sees them, the worst first. */
export function concernsOf(
  deck: ComposedDeck,
  slides: readonly ComposedSlide[],
  { plan, others, missing, overflowing = [] }: Known,
): readonly Concern[] {
  return [
    ...(others ? strangers(deck, slides, others) : []),
    ...unfinished(deck, slides),
    ...(missing ? withoutPicture(deck, slides, missing) : []),
    ...tooMuch(deck, slides, overflowing),
    ...parked(deck),
    ...(plan ? unspoken(plan, slides) : []),
  ]
}

export const worstFirst = (concerns: readonly Concern[]): readonly Concern[] =>
  [...concerns].sort((a, b) => concernKinds.indexOf(a.kind) - concernKinds.indexOf(b.kind))

/** What counts for a file: nobody speaks in it. */
export const ofFile = (concerns: readonly Concern[]): readonly Concern[] =>
  concerns.filter(({ kind }) => kind !== 'speaker')

/** What concerns these slides, or no slide at all; no slides named: all of it. */
export const ofSlides = (concerns: readonly Concern[], slides: readonly string[]): readonly Concern[] =>
  slides.length === 0
    ? concerns
    : concerns.filter(
        ({ places }) =>
          places.length === 0 ||
          // There may be more of them than are told.
          places.length >= mostPlaces ||
          places.some(({ slideId }) => slides.includes(slideId)),
      )

/** The next place of a concern after the block where the person is, round and round. */
export function nextPlace(
  places: readonly ConcernPlace[],
  from: { readonly slideId: SlideId | null; readonly block: BlockId | null },
): ConcernPlace | null {
  // The last one there: a person sees all of a block at once.
  const here = places.findLastIndex(
    ({ slideId, at }) => slideId === from.slideId && (at?.block ?? null) === from.block,
  )
  return places[(here + 1) % places.length] ?? null
}

type Words = Pick<Concern, 'key' | 'kind' | 'text'> & Partial<Concern>

const concern = ({ places = [], ...words }: Words): Concern => ({
  owner: 'sales',
  fact: null,
  ...words,
  places: places.slice(0, mostPlaces).map(({ slideId, at }) => ({ slideId, at })),
})

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
    const { what, name } = places[0]!
    const does = what === 'name' ? 'Names another client' : 'Shows a picture of another client'
    const text = `${does}, ${name}, ${onSlides(deck, places)}`
    return concern({ key, kind: 'client', text, places, owner: ownerAt(slides, places) })
  })
}

/** All empty slots are one, each missing fact is one. */
function unfinished(deck: ComposedDeck, slides: readonly ComposedSlide[]): readonly Concern[] {
  // A slide that a condition keeps back may be missed by whoever could state its fact.
  const kept = deck.slides.filter(({ hidden }) => hidden === 'condition')
  const shown = new Set([...slides, ...kept].map(({ id }) => id))
  const problems = deck.problems.filter(({ slideId }) => shown.has(slideId))
  const of = (kind: Problem['kind']) => problems.filter((problem) => problem.kind === kind)
  const [empty, long, unknown] = [of('empty-slot'), of('over-limit'), of('unknown-variable')]
  const facts = [...new Set(unknown.map(({ name }) => name))]
  const unread = problems.flatMap((problem) => (problem.kind === 'no-number' ? [problem] : []))
  return [
    ...some(empty, (places) => {
      const text = `${count(places, 'slot')} to fill ${onSlides(deck, places)}`
      return { key: 'empty', kind: 'slot', text }
    }),
    ...some(long, (places) => {
      const text = `${count(places, 'text')} too long ${onSlides(deck, places)}`
      return { key: 'long', kind: 'limit', text }
    }),
    ...facts.flatMap((name) =>
      some(
        unknown.filter((problem) => problem.name === name),
        (places) => {
          const text = `${factLabel(name)} is missing ${onSlides(deck, places)}`
          return { key: `fact/${name}`, kind: 'fact', text, fact: name }
        },
      ),
    ),
    ...[...new Set(unread.map(({ name }) => name))].flatMap((name) =>
      some(
        unread.filter((problem) => problem.name === name),
        (places) => {
          const said = cutText(places[0]!.text, 40)
          const text = `${factLabel(name)} says “${said}”, which is no number to draw ${onSlides(deck, places)}`
          return { key: `number/${name}`, kind: 'fact', text, fact: name }
        },
      ),
    ),
  ]
}

function withoutPicture(
  deck: ComposedDeck,
  slides: readonly ComposedSlide[],
  missing: ReadonlySet<AssetHash>,
): readonly Concern[] {
  const places = slides.flatMap(({ id: slideId, beneath = [], blocks }) =>
    [...beneath, ...blocks].flatMap((block) =>
      partsOf(block)
        .pictures.filter(({ picture }) => picture && missing.has(picture.asset))
        .map(({ part }) => ({ slideId, at: { block: block.id, part } })),
    ),
  )
  return some(places, () => {
    const words = places.length === 1 ? '1 picture is missing' : `${places.length} pictures are missing`
    const text = `${words} ${onSlides(deck, places)}`
    return { key: 'picture', kind: 'picture', text, owner: ownerAt(slides, places) }
  })
}

function tooMuch(
  deck: ComposedDeck,
  slides: readonly ComposedSlide[],
  overflowing: readonly AddressKey[],
): readonly Concern[] {
  if (overflowing.length === 0) return []
  const found = new Set(overflowing)
  const places = slides.flatMap(({ id: slideId, blocks }) =>
    blocks
      .flatMap(textAddresses)
      .filter((at) => found.has(addressKey(at)))
      .map((at) => ({ slideId, at })),
  )
  return some(places, () => {
    const words =
      places.length === 1 ? '1 text does not fit its box' : `${places.length} texts do not fit their boxes`
    const text = `${words} ${onSlides(deck, places)}`
    return { key: 'fit', kind: 'fit', text, owner: ownerAt(slides, places) }
  })
}

function parked({ parked: { length } }: ComposedDeck): readonly Concern[] {
  if (length === 0) return []
  const text = `${length} ${length === 1 ? 'text waits' : 'texts wait'} for a place`
  return [concern({ key: 'parked', kind: 'parked', text })]
}

function unspoken(plan: Plan, slides: readonly ComposedSlide[]): readonly Concern[] {
  const without = slides.filter(({ id }) => (plan.slides.get(id) ?? noPlan).speaker === null)
  return some(
    without.map(({ id: slideId }) => ({ slideId, at: null })),
    () => {
      const words = `${without.length} ${without.length === 1 ? 'slide has' : 'slides have'} no speaker`
      const text = without.length === slides.length ? 'Nobody is planned to speak yet' : words
      return { key: 'speakers', kind: 'speaker', text }
    },
  )
}

/** One concern for several places, none for none. */
const some = <P extends ConcernPlace>(
  places: readonly P[],
  words: (places: readonly P[]) => Words,
): readonly Concern[] => (places.length === 0 ? [] : [concern({ ...words(places), places })])

/** Whose words or picture stand at the first of these: sales' where they filled the slot. */
function ownerAt(slides: readonly ComposedSlide[], [first]: readonly ConcernPlace[]): Concern['owner'] {
  const blocks = slides.find(({ id }) => id === first?.slideId)?.blocks ?? []
  return blocks.some((block) => isFilledAt(block, first?.at ?? null)) ? 'sales' : 'marketing'
}

const isFilledAt = (block: ComposedBlock, at: TextAddress | null): boolean =>
  at?.block === block.id && filledParts(block).includes(at.part)

const factLabel = (name: string): string =>
  standardVariables.find((variable) => variable.name === name)?.label ?? name

const count = ({ length }: readonly unknown[], noun: string): string =>
  `${length} ${noun}${length === 1 ? '' : 's'}`
