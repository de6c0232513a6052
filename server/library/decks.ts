import * as Y from 'yjs'
import { initDesign, readDesign, renameDeck } from '#shared/docs/designDoc.ts'
import { goalKeys, putGoal } from '#shared/docs/goalDoc.ts'
import { newId, type DeckId, type FolderId, type UserId, type WorkspaceId } from '#shared/model/ids.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { Matcher } from '#shared/find/matcher.ts'
import type { Covers, DeckRecord, FoundInPitches, ListedDeck } from '#shared/protocol/api.ts'
import type { Assets } from '../assets/assets.ts'
import type { UnusedPictures } from '../assets/unusedPictures.ts'
import { conflict, notFound, Refusal } from '../errors.ts'
import type { StarterContent } from '../starters/starter.ts'
import type { Documents } from './documents.ts'
import type { Leads } from './leads.ts'
import { filledBy, type Taken } from './filledBy.ts'
import type { Folders } from './folders.ts'
import { findInPitches } from './findInPitches.ts'
import type { PastExports, PastShowings } from './pitches.ts'
import { listDeck, newDeckRow, presentDeck, type LibraryRows, type ListedPitchRow } from './rows.ts'
import { deckSummary } from './summary.ts'
import type { DeckRow, PitchRow } from '../database/tables/library.ts'

/** Of one workspace, archived ones with them: each may grow to the budget of a document. */
export const mostDecks = 2_000

const tooManyDecks = `This workspace has ${mostDecks} decks, the most it can hold. Delete archived ones for good, then try again.`

/** For whom a deck is made, and where it is put. */
interface NewDeck {
  /** One that is gone by then is none. */
  readonly folderId?: FolderId | null
  /** The id of the user who asks: what the server writes for them is kept as theirs. */
  readonly by?: string
}

interface DeckDeps {
  readonly rows: LibraryRows
  readonly folders: Folders
  readonly documents: Documents
  readonly leads: Leads
  readonly assets: Assets
  readonly showings: PastShowings
  readonly exports: PastExports
  readonly pictures: Pick<UnusedPictures, 'note'>
}

/** Decks, as lists and menus know them. What is in them is written in their rooms. */
export class Decks {
  readonly #rows: LibraryRows
  readonly #folders: Folders
  readonly #documents: Documents
  readonly #leads: Leads
  readonly #assets: Assets
  readonly #showings: PastShowings
  readonly #exports: PastExports
  readonly #pictures: Pick<UnusedPictures, 'note'>

  constructor({ rows, folders, documents, leads, assets, showings, exports, pictures }: DeckDeps) {
    this.#rows = rows
    this.#folders = folders
    this.#documents = documents
    this.#leads = leads
    this.#assets = assets
    this.#showings = showings
    this.#exports = exports
    this.#pictures = pictures
  }

  /** Archived ones too, last changed first. `userId`: whose stars. */
  async list(workspaceId: WorkspaceId, userId: UserId): Promise<ListedDeck[]> {
    const [decks, pitches, stars, leadsOf] = await Promise.all([
      this.#rows.decksIn(workspaceId),
      this.#rows.pitchesIn(workspaceId),
      this.#rows.starsOf(userId, workspaceId),
      this.#leads.ofAll({ workspaceId }),
    ])
    const byDeck = new Map<DeckId, ListedPitchRow[]>(decks.map(({ id }) => [id, []]))
    for (const pitch of pitches) byDeck.get(pitch.deck_id)?.push(pitch)
    return decks.map((deck) =>
      listDeck(deck, byDeck.get(deck.id) ?? [], { starred: stars.has(deck.id), leadsOf }),
    )
  }

  /** Of decks and of pitches; ids of other workspaces are passed over. */
  async covers(workspaceId: WorkspaceId, ids: readonly string[]): Promise<Covers> {
    return { covers: Object.fromEntries(await this.#rows.coversIn(workspaceId, ids)) }
  }

  async star(id: DeckId, userId: UserId, starred: boolean): Promise<void> {
    await (starred ? this.#rows.addStar(userId, id) : this.#rows.removeStar(userId, id))
  }

  maybe(id: DeckId): Promise<DeckRow | null> {
    return this.#rows.maybeDeck(id)
  }

  async present(id: DeckId): Promise<DeckRecord> {
    const [row, pitches, leadsOf] = await Promise.all([
      this.#rows.maybeDeck(id),
      this.#rows.pitchesOf(id),
      this.#leads.ofAll({ deckId: id }),
    ])
    if (!row) throw notFound('deck')
    return presentDeck(row, pitches, leadsOf)
  }

  /** Throws a `Refusal` when the workspace can hold no deck more. */
  async demandRoom(workspaceId: WorkspaceId): Promise<void> {
    if ((await this.#rows.countDecks(workspaceId)) >= mostDecks) throw conflict('quota', tooManyDecks)
  }

  async create(
    workspaceId: WorkspaceId,
    starter: StarterContent,
    title: string,
    made: NewDeck = {},
  ): Promise<DeckRecord> {
    const doc = new Y.Doc()
    initDesign(doc, { title })
    await starter.build(doc, this.#assets.storeFor(workspaceId))
    return this.#plant(workspaceId, doc, made)
  }

  /** `by`: as for a new one. */
  async rename(id: DeckId, title: string, by?: string): Promise<void> {
    await this.#documents.editDesign(id, (doc) => renameDeck(doc, title), by)
    await this.#rows.updateDeck(id, { title, updated_at: new Date().toISOString() })
  }

  /** The design alone: pitches belong to their clients, comments and goals to the deck they were made for. */
  async copy(deck: DeckRow, title: string, made: NewDeck = {}): Promise<DeckRecord> {
    const copy = await this.#documents.copyOf(roomName('design', deck.id))
    renameDeck(copy, title)
    for (const key of goalKeys.design) putGoal(copy, key, [])
    return this.#plant(deck.workspace_id, copy, made)
  }

  /** Whether new decks of the workspace may begin as this one. Archived, it is not offered until it is back. */
  async offer(id: DeckId, starter: boolean): Promise<void> {
    await this.#rows.updateDeck(id, { starter: starter ? 1 : 0 })
  }

  async maybeStarter(workspaceId: WorkspaceId, id: string): Promise<DeckRow | null> {
    const deck = await this.#rows.maybeDeck(id)
    const isOffered = deck?.workspace_id === workspaceId && deck.starter === 1 && deck.archived_at === null
    return isOffered ? deck : null
  }

  /** Whatever is odd in its document goes, what can be read stays. Everybody who has it open gets a fresh copy. */
  async repair(id: DeckId): Promise<void> {
    await this.#documents.repairDeck(id)
    const summary = deckSummary(await this.#documents.design(id))
    await this.#rows.updateDeck(id, { ...summary, updated_at: new Date().toISOString() })
  }

  async archive(id: DeckId): Promise<void> {
    await this.#rows.updateDeck(id, { archived_at: new Date().toISOString() })
    const pitches = await this.#rows.pitchesOf(id)
    this.#documents.close(
      [id],
      pitches.map((pitch) => pitch.id),
    )
  }

  /** Whoever has one of a workspace's decks open is told that all of it was deleted. */
  async closeAll(workspaceId: WorkspaceId): Promise<void> {
    const [decks, pitches] = await Promise.all([
      this.#rows.decksIn(workspaceId),
      this.#rows.pitchesIn(workspaceId),
    ])
    const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
    this.#documents.close(idsOf(decks), idsOf(pitches), closeCodes.workspaceGone)
  }

  async restore(id: DeckId): Promise<void> {
    await this.#rows.updateDeck(id, { archived_at: null })
  }

  /** Where words stand in what the deck's pitches in use add to it. */
  findInPitches(id: DeckId, matches: Matcher): Promise<FoundInPitches> {
    return findInPitches(this.#rows, this.#documents, id, matches)
  }

  /** The clients whose words or pictures would be parked if these blocks and slides, or their slots, went. */
  filledBy(id: DeckId, taken: Taken): Promise<readonly string[]> {
    return filledBy(this.#rows, this.#documents, id, taken)
  }

  /** For good, with its archived pitches. Pitches still in use keep it: their words are not marketing's to delete. */
  async delete(deck: DeckRow): Promise<void> {
    if (deck.archived_at === null) throw conflict('not-archived', 'Archive this deck first, then delete it.')
    const pitches = await this.#rows.pitchesOf(deck.id)
    const inUse = pitches.filter(({ archived_at }) => archived_at === null)
    if (inUse.length > 0) throw conflict('has-pitches', hasPitches(inUse.map(({ client }) => client)))
    await this.#erase(deck, pitches)
  }

  /**
   * For good, whatever is in use: of a workspace that nobody is in any more. Rejects between two once `signal` says so; one
   * that fails holds up none of the others, and is what it rejects with in the end.
   */
  async eraseAll(workspaceId: WorkspaceId, signal: AbortSignal): Promise<void> {
    const failures: unknown[] = []
    for (const { id } of await this.#rows.decksIn(workspaceId)) {
      signal.throwIfAborted()
      try {
        const deck = await this.#rows.maybeDeck(id)
        if (deck) await this.#erase(deck, await this.#rows.pitchesOf(id))
      } catch (error) {
        failures.push(error)
      }
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} decks could not be deleted`)
  }

  async #erase(deck: DeckRow, pitches: readonly PitchRow[]): Promise<void> {
    const pitchIds = pitches.map(({ id }) => id)
    await this.#pictures.note({ workspaceId: deck.workspace_id, deckIds: [deck.id], pitchIds })
    await this.#showings.erase(pitchIds)
    await this.#exports.erase({ deckId: deck.id })
    await this.#rows.deleteDeck(deck.id)
    await this.#documents.delete([deck.id], pitchIds)
  }

  async #plant(workspaceId: WorkspaceId, doc: Y.Doc, { folderId = null, by }: NewDeck): Promise<DeckRecord> {
    await this.demandRoom(workspaceId)
    const id = newId()
    const made = { id, workspace_id: workspaceId, owner_id: by ?? null }
    const row = newDeckRow({ ...made, ...deckSummary(readDesign(doc)) })
    try {
      await this.#documents.plant(roomName('design', id), doc, by)
      if (!(await this.#rows.insertDeck(row))) throw notFound('workspace')
    } catch (error) {
      // What no row names would lie there for ever.
      await this.#documents.delete([id], []).catch(() => undefined)
      throw error
    }
    if (folderId !== null) await this.#folders.move(workspaceId, [id], folderId).catch(toNone)
    return this.present(id)
  }
}

/** Made is made: in a folder that was deleted meanwhile it lies in none. */
function toNone(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}

const hasPitches = (clients: readonly string[]): string =>
  `Sales still has pitches on this deck: ${clients.join(', ')}. Ask them to archive these, then delete the deck.`
