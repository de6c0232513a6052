import type { Kysely } from 'kysely'
import { cutText } from '#shared/model/characters.ts'
import type { Design } from '#shared/model/design.ts'
import type { DeckId, PitchId, SlideId } from '#shared/model/ids.ts'
import type { InboxPlace } from '#shared/protocol/inbox.ts'
import type { Schema } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import type { Documents } from '../library/documents.ts'

/** Ids of something that may be gone. */
export interface PlaceIds {
  readonly deck_id: DeckId | null
  readonly pitch_id: PitchId | null
  readonly slide_id: SlideId | null
}

/** Where something is, as far as it is still there. */
export interface NamedPlace {
  /** `“Why now” for Northwind`, `the pitch for Northwind`, `“Launch”`; empty when all of it is gone. */
  readonly words: string
  /** `null`: it is gone, and `gone` says what is. */
  readonly place: InboxPlace | null
  readonly gone: string
}

/** Characters of a name within a sentence. */
const longestName = 60

/** Decks that are opened to look whether a slide is there, for one answer. Of more, slides are taken as being there. */
const mostOpened = 10

/** Puts names on places: read each time, so that they are today's, and what was deleted is said to be. */
export class Places {
  readonly #db: Kysely<Schema>
  readonly #documents: Documents

  constructor(db: Kysely<Schema>, documents: Documents) {
    this.#db = db
    this.#documents = documents
  }

  async named(places: readonly PlaceIds[]): Promise<(place: PlaceIds) => NamedPlace> {
    const [titles, clients] = await Promise.all([
      this.#titles(idsOf(places.map(({ deck_id }) => deck_id))),
      this.#clients(idsOf(places.map(({ pitch_id }) => pitch_id))),
    ])
    const slides = await this.#slides(places.filter(({ deck_id }) => deck_id !== null && titles.has(deck_id)))
    return ({ deck_id: deckId, pitch_id: pitchId, slide_id: slideId }) => {
      const title = deckId === null ? undefined : titles.get(deckId)
      if (deckId === null || title === undefined) return gone('', 'The deck was deleted.')
      const client = pitchId === null ? null : clients.get(pitchId)
      if (client === undefined) return gone('', 'The pitch was deleted.')
      const whole = client === null ? quoted(title) : `the pitch for ${short(client)}`
      const slide = slideId === null ? null : slides(deckId, slideId)
      if (slide === undefined) return gone(whole, 'The slide was deleted.')
      const place = { kind: 'deck', deckId, pitchId, slideId } as const
      if (slide === null) return { words: whole, place, gone: '' }
      const of = client === null ? `in ${quoted(title)}` : `for ${short(client)}`
      return { words: `${slide === '' ? 'a slide' : quoted(slide)} ${of}`, place, gone: '' }
    }
  }

  async #titles(ids: readonly DeckId[]): Promise<ReadonlyMap<DeckId, string>> {
    if (ids.length === 0) return new Map()
    const rows = await this.#db.selectFrom('deck').select(['id', 'title']).where('id', 'in', ids).execute()
    return new Map(rows.map(({ id, title }) => [id, title]))
  }

  async #clients(ids: readonly PitchId[]): Promise<ReadonlyMap<PitchId, string>> {
    if (ids.length === 0) return new Map()
    const rows = await this.#db.selectFrom('pitch').select(['id', 'client']).where('id', 'in', ids).execute()
    return new Map(rows.map(({ id, client }) => [id, client]))
  }

  /**
   * What a slide is called: its first words by design, empty where it has none; `undefined`: there is no such slide. The
   * word index answers for most; one that it does not know is looked for in its deck.
   */
  async #slides(
    places: readonly PlaceIds[],
  ): Promise<(deckId: DeckId, slideId: SlideId) => string | undefined> {
    const decks = idsOf(places.map(({ slide_id, deck_id }) => slide_id && deck_id))
    if (decks.length === 0) return () => undefined
    const rows = await this.#db
      .selectFrom('slide_words')
      .select(['deck_id', 'slide_id', 'words'])
      .where('deck_id', 'in', decks)
      .where('slide_id', 'in', idsOf(places.map(({ slide_id }) => slide_id)))
      .where('pitch_id', 'is', null)
      .execute()
    const found = new Map(rows.map((row) => [`${row.deck_id}/${row.slide_id}`, firstLine(row.words)]))
    const unknown = places.filter((one) => one.slide_id && !found.has(`${one.deck_id}/${one.slide_id}`))
    const toOpen = idsOf(unknown.map(({ deck_id }) => deck_id)).slice(0, mostOpened)
    const opened = new Set<DeckId>()
    for (const deckId of toOpen) {
      const slides = await this.#maybeSlides(deckId)
      if (slides) opened.add(deckId)
      for (const { id, title } of slides ?? []) found.set(`${deckId}/${id}`, title)
    }
    return (deckId, slideId) => found.get(`${deckId}/${slideId}`) ?? (opened.has(deckId) ? undefined : '')
  }

  /** `null`: the deck cannot be opened now. Whoever goes there is told why; other places have their names all the same. */
  async #maybeSlides(deckId: DeckId): Promise<Design['slides'] | null> {
    try {
      return (await this.#documents.design(deckId)).slides
    } catch (error) {
      if (error instanceof Refusal) return null
      throw error
    }
  }
}

const gone = (words: string, what: string): NamedPlace => ({ words, place: null, gone: what })

const idsOf = <T extends string>(ids: readonly (T | null)[]): readonly T[] => [
  ...new Set(ids.filter((id) => id !== null)),
]

const firstLine = (words: string): string => /^.*/.exec(words)?.[0] ?? ''

const short = (name: string): string =>
  name.length <= longestName ? name : `${cutText(name, longestName - 1)}…`

const quoted = (name: string): string => `“${short(name)}”`
