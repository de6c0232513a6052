import type { OwnerChoices } from '#shared/content/buildImported.ts'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import { newId } from '#shared/model/ids.ts'
import type { ImportAcceptance, ImportAccepted } from '#shared/protocol/imports.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { ImportDraftRow } from '../database/tables/imports.ts'
import { conflict, notFound, Refusal } from '../errors.ts'
import { maybeCopy } from '../frozen/copy.ts'
import type { Decks } from '../library/decks.ts'
import type { Documents } from '../library/documents.ts'
import type { Folders } from '../library/folders.ts'
import type { GivenFacts } from '../library/givenFacts.ts'
import { newDeckRow, newPitchRow, type LibraryRows } from '../library/rows.ts'
import type { Log } from '../log.ts'
import { type DeckBuilder, unreadableDraft } from './deckBuilder.ts'
import { draftSummaries } from './draftCopies.ts'
import type { ImportRows } from './importRows.ts'

export interface DeckMakerDeps {
  readonly rows: ImportRows
  readonly builder: Pick<DeckBuilder, 'build'>
  readonly decks: Pick<Decks, 'demandRoom'>
  readonly folders: Pick<Folders, 'move'>
  readonly documents: Documents
  readonly given: Pick<GivenFacts, 'keep'>
  readonly library: Pick<LibraryRows, 'maybeDeck'>
  readonly log: Log
}

/** Makes decks of drafts: each once, however often it is asked. */
export class DeckMaker {
  readonly #deps: DeckMakerDeps
  readonly #making = new Map<string, Promise<ImportAccepted>>()

  constructor(deps: DeckMakerDeps) {
    this.#deps = deps
  }

  isMaking(id: string): boolean {
    return this.#making.has(id)
  }

  /** Throws a `Refusal` when the draft is not ready, the workspace is full, or its deck was deleted since. */
  make(row: ImportDraftRow, acceptance: ImportAcceptance): Promise<ImportAccepted> {
    const under = this.#making.get(row.id)
    if (under) return under
    const made = this.#make(row, acceptance).finally(() => this.#making.delete(row.id))
    this.#making.set(row.id, made)
    return made
  }

  /** Waits for what is being made. */
  async finish(): Promise<void> {
    await Promise.allSettled(this.#making.values())
  }

  async #make(asked: ImportDraftRow, acceptance: ImportAcceptance): Promise<ImportAccepted> {
    const { rows, builder, documents, decks, library } = this.#deps
    // Whoever pressed a moment before may have made it by now.
    const row = await rows.maybe(asked.id)
    if (!row) throw notFound('import')
    const { deck_id: deckId, user_id: by } = row
    if (row.state === 'accepted') {
      if (!(await library.maybeDeck(deckId))) throw conflict('deck-gone', deckGone)
      return { deckId, pitchId: row.pitch_id }
    }
    const summary = row.state === 'ready' ? maybeCopy(draftSummaries, row.summary) : null
    if (!summary) throw conflict('import-not-ready', 'This file cannot be made a deck yet. Look at it first.')
    await decks.demandRoom(row.workspace_id)
    const { title, pitch } = acceptance
    const task = { title, theme: summary.theme, choices: choicesOf(summary, acceptance), pitch }
    const built = await builder.build({ ...task, ...(await this.#kept(row, summary)) }, { who: by })
    const pitchId = built.pitch && (row.pitch_id ?? newId())
    const pitches = pitchId ? [pitchId] : []
    try {
      // What a process that died in the middle has left there.
      await documents.delete([deckId], pitches)
      await documents.plantInTurns(roomName('design', deckId), built.updates, by)
      if (built.pitch && pitchId)
        await documents.plantInTurns(roomName('pitch', pitchId), [built.pitch.update], by)
      const made = { owner_id: by, workspace_id: row.workspace_id }
      const deck = newDeckRow({ id: deckId, ...made, ...built.summary })
      const first =
        built.pitch &&
        pitchId &&
        newPitchRow({ id: pitchId, deck_id: deckId, owner_id: by, ...built.pitch.summary })
      if (!(await rows.accept(row.id, deck, first || null))) throw notFound('import')
    } catch (error) {
      await documents.delete([deckId], pitches).catch(() => undefined)
      throw error
    }
    await this.#settleIn(row, pitchId)
    return { deckId, pitchId }
  }

  /** The deck is made: what is left may fail without it. */
  async #settleIn(row: ImportDraftRow, pitchId: string | null): Promise<void> {
    const { rows, folders, given, log } = this.#deps
    try {
      if (row.folder_id !== null)
        await folders.move(row.workspace_id, [row.deck_id], row.folder_id).catch(toNone)
      if (pitchId !== null) await given.keep(pitchId)
      await rows.deleteParts(row.id)
    } catch (error) {
      log.error({ err: error, draft: row.id }, 'an accepted import could not be tidied up')
    }
  }

  async #kept({ id }: ImportDraftRow, { layouts, slides }: ImportSummary) {
    const part = async (name: string): Promise<string> => {
      const found = await this.#deps.rows.maybePart(id, name)
      if (found === null) throw conflict('import-unreadable', unreadableDraft)
      return found
    }
    const all = async (names: readonly string[]): Promise<readonly string[]> => {
      const found: string[] = []
      for (const name of names) found.push(await part(name))
      return found
    }
    return {
      layouts: await all(layouts.map((layout) => `layout/${layout}`)),
      slides: await all(slides.map((_, at) => `slide/${at}`)),
      pictures: await part('pictures'),
    }
  }
}

/** What was not proposed is not taken for a fact, whatever number is named. */
const choicesOf = ({ proposed }: ImportSummary, { facts, slots }: ImportAcceptance): OwnerChoices => ({
  facts: facts.flatMap((at) => (proposed[at]?.kind === 'fact' ? [proposed[at]] : [])),
  slots: new Map(Object.entries(slots).map(([slide, blocks]) => [Number(slide), blocks])),
  proposed: proposed.filter((one) => one.kind === 'slot'),
})

/** In a folder that was deleted meanwhile a deck lies in none. */
function toNone(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}

const deckGone =
  'The deck that was made of this file has been deleted since. Choose the file again to make another.'
