import * as Y from 'yjs'
import { isValuePart } from '#shared/blocks/chart/model.ts'
import { isNamed, nameAsFact } from '#shared/compose/clientNames.ts'
import {
  clearFill,
  initPitch,
  readFacts,
  readPictures,
  readPitch,
  readTexts,
  setFact,
  setPicture,
} from '#shared/docs/pitchDoc.ts'
import { goalKeys, putGoal } from '#shared/docs/goalDoc.ts'
import { putWords, wordsAt, type Place } from '#shared/docs/places.ts'
import { parseAddress } from '#shared/model/textAddress.ts'
import { newId, type PitchId, type DeckId } from '#shared/model/ids.ts'
import { clientName } from '#shared/model/variables.ts'
import type { PitchRecord } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { conflict, notFound } from '../errors.ts'
import type { UnusedPictures } from '../assets/unusedPictures.ts'
import type { Documents } from './documents.ts'
import type { GivenFacts } from './givenFacts.ts'
import type { ChosenLeads, Leads, PickedLeads } from './leads.ts'
import { newPitchRow, presentPitch, type LibraryRows, type OwnedPitch } from './rows.ts'
import { pitchSummary } from './summary.ts'
import type { DeckRow } from '../database/tables/library.ts'

/** Of one deck, archived ones with them. */
export const mostPitches = 500

const tooManyPitches = `This deck has ${mostPitches} pitches, the most it can hold. Delete archived ones for good, or go on in a copy of the deck.`

interface NewPitch {
  readonly deckId: DeckId
  readonly meetingOn: string | null
  readonly leads: PickedLeads
  readonly doc: Y.Doc
  readonly by: string | undefined
}

/** What somebody says of a pitch as they make it. */
interface FirstFacts {
  readonly client: string
  readonly meetingOn: string | null
  readonly chosen?: ChosenLeads
}

/** What pitches leave behind where they are shown. */
export interface PastShowings {
  /** Deletes for good whatever shows or showed these pitches. */
  erase(pitchIds: readonly PitchId[]): Promise<void>
}

/** Files that were made of pitches and decks. */
export interface PastExports {
  /** Deletes all of one's for good. */
  erase(of: { readonly pitchId: PitchId } | { readonly deckId: DeckId }): Promise<void>
}

interface PitchDeps {
  readonly rows: LibraryRows
  readonly documents: Documents
  readonly leads: Leads
  readonly given: GivenFacts
  readonly showings: PastShowings
  readonly exports: PastExports
  readonly pictures: Pick<UnusedPictures, 'note'>
}

/** Pitches, as lists and menus know them. What is in them is written in their rooms. */
export class Pitches {
  readonly #rows: LibraryRows
  readonly #documents: Documents
  readonly #leads: Leads
  readonly #given: GivenFacts
  readonly #showings: PastShowings
  readonly #exports: PastExports
  readonly #pictures: Pick<UnusedPictures, 'note'>

  constructor({ rows, documents, leads, given, showings, exports, pictures }: PitchDeps) {
    this.#rows = rows
    this.#documents = documents
    this.#leads = leads
    this.#given = given
    this.#showings = showings
    this.#exports = exports
    this.#pictures = pictures
  }

  maybe(id: PitchId): Promise<OwnedPitch | null> {
    return this.#rows.maybePitch(id)
  }

  async present(id: PitchId): Promise<PitchRecord> {
    const row = await this.#rows.maybePitch(id)
    if (!row) throw notFound('pitch')
    return presentPitch(row, await this.#leads.of(id))
  }

  /** `meetingOn`: `YYYY-MM-DD`. `by`: the id of the user who asks, here and below, as for decks. */
  async create(
    deck: DeckRow,
    { client, meetingOn, chosen = {} }: FirstFacts,
    by?: string,
  ): Promise<PitchRecord> {
    if (deck.archived_at !== null) throw conflict('archived', 'This deck is archived. Restore it first.')
    const leads = await this.#leads.pick(deck, { by: by ?? null, chosen })
    const doc = new Y.Doc()
    initPitch(doc, { client })
    return this.#plant({ deckId: deck.id, meetingOn, leads, doc, by })
  }

  async rename(id: PitchId, client: string, by?: string): Promise<void> {
    await this.#documents.editPitch(id, (doc) => setFact(doc, clientName, client), by)
    await this.#rows.updatePitch(id, { client, updated_at: new Date().toISOString() })
  }

  async setMeeting(id: PitchId, meetingOn: string | null): Promise<void> {
    await this.#rows.updatePitch(id, { meeting_on: meetingOn, updated_at: new Date().toISOString() })
    await this.#given.keep(id)
  }

  /** Takes the words along for another client, and leaves behind what is true of the first client only. */
  async duplicate(pitch: OwnedPitch, client: string, by?: string): Promise<PitchRecord> {
    if (pitch.deck_archived_at !== null)
      throw conflict('archived', 'This deck is archived. Restore it first.')
    const [deck, like] = await Promise.all([this.#rows.maybeDeck(pitch.deck_id), this.#leads.of(pitch.id)])
    if (!deck) throw notFound('deck')
    const leads = await this.#leads.pick(deck, { by: by ?? null, like })
    const copy = await this.#documents.copyOf(roomName('pitch', pitch.id))
    const namesThem = (text: string): boolean => isNamed(text, pitch.client)
    for (const [name, value] of readFacts(copy))
      if (isOfOneClient(name) || namesThem(value)) setFact(copy, name, '')
    for (const key of readPitch(copy).fills.keys())
      if (isValuePart(parseAddress(key).part)) clearFill(copy, parseAddress(key))
    for (const [key, { alt }] of readPictures(copy))
      if (namesThem(alt)) setPicture(copy, parseAddress(key), null)
    // Where the first client's name is written out, it must not greet the next one.
    for (const place of writtenPlaces(copy))
      putWords(copy, place, nameAsFact(wordsAt(copy, place), pitch.client))
    for (const key of goalKeys.pitch) putGoal(copy, key, [])
    setFact(copy, clientName, client)
    return this.#plant({ deckId: pitch.deck_id, meetingOn: null, leads, doc: copy, by })
  }

  /** Whatever is odd in its documents goes, what can be read stays. Everybody who has it open gets a fresh copy. */
  async repair(id: PitchId): Promise<void> {
    await this.#documents.repairPitch(id)
    await this.#rows.updatePitch(id, { updated_at: new Date().toISOString() })
  }

  async archive(id: PitchId): Promise<void> {
    await this.#rows.updatePitch(id, { archived_at: new Date().toISOString() })
    this.#documents.close([], [id])
  }

  async restore(id: PitchId): Promise<void> {
    await this.#rows.updatePitch(id, { archived_at: null })
  }

  /** For good. */
  async delete(pitch: OwnedPitch): Promise<void> {
    if (pitch.archived_at === null)
      throw conflict('not-archived', 'Archive this pitch first, then delete it.')
    await this.#pictures.note({ workspaceId: pitch.workspace_id, pitchIds: [pitch.id] })
    await this.#showings.erase([pitch.id])
    await this.#exports.erase({ pitchId: pitch.id })
    await this.#documents.forgetSuggestions(pitch)
    await this.#rows.deletePitch(pitch.id)
    await this.#documents.delete([], [pitch.id])
  }

  async #plant({ deckId, meetingOn, leads, doc, by }: NewPitch): Promise<PitchRecord> {
    if ((await this.#rows.countPitches(deckId)) >= mostPitches) throw conflict('quota', tooManyPitches)
    const id = newId()
    const made = { id, deck_id: deckId, meeting_on: meetingOn, owner_id: by ?? null }
    try {
      await this.#documents.plant(roomName('pitch', id), doc, by)
      const design = await this.#documents.deckOf({ id, deck_id: deckId })
      const row = newPitchRow({ ...made, ...pitchSummary(design, readPitch(doc)) })
      if (!(await this.#rows.insertPitch(row))) throw notFound('deck')
    } catch (error) {
      // What no row names would lie there for ever.
      await this.#documents.delete([], [id]).catch(() => undefined)
      throw error
    }
    await this.#leads.begin(id, leads, by ?? null)
    await this.#given.keep(id)
    return this.present(id)
  }
}

const writtenPlaces = (doc: Y.Doc): readonly Place[] => [
  ...[...readTexts(doc, 'fill/').keys()].map((key) => ({ kind: 'fill' as const, at: parseAddress(key) })),
  ...[...readTexts(doc, 'points/').keys()].map((slideId) => ({ kind: 'points' as const, slideId })),
]

const isOfOneClient = (fact: string): boolean => fact.startsWith('client.') || fact.startsWith('meeting.')
