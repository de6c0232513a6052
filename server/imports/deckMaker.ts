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
import type { Leads } from '../library/leads.ts'
import { newDeckRow, newPitchRow, type LibraryRows } from '../library/rows.ts'
import type { Log } from '../log.ts'
import { type DeckBuilder, unreadableDraft } from './deckBuilder.ts'
import { draftSummaries } from './draftCopies.ts'
import type { ImportRows } from './importRows.ts'
import { leftoverRow } from './leftovers.ts'

export interface DeckMakerDeps {
  readonly rows: ImportRows
  readonly builder: Pick<DeckBuilder, 'build'>
  readonly decks: Pick<Decks, 'demandRoom'>
  readonly folders: Pick<Folders, 'move'>
  readonly documents: Documents
  readonly given: Pick<GivenFacts, 'keep'>
  readonly leads: Pick<Leads, 'pick' | 'begin'>
  readonly library: Pick<LibraryRows, 'maybeDeck'>
  readonly log: Log
}

/** Makes decks of drafts: each once, however often it is asked. */
export class DeckMaker {
  readonly #deps: DeckMakerDeps
  readonly #making = new Map<string, Promise<ImportAccepted>>()
  readonly #stopping = new AbortController()

  constructor(deps: DeckMakerDeps) {
    this.#deps = deps
  }

  isMaking(id: string): boolean {
    return this.#making.has(id)
  }

  /** Resolves once no deck is being made of it, whatever became of it. */
  async settled(id: string): Promise<void> {
    await Promise.allSettled([this.#making.get(id)])
  }

  /**
   * `demandRights` is asked before anything is written. Throws its `Refusal`, and one when the draft is not ready, the
   * workspace is full, or its deck was deleted since.
   */
  make(
    row: ImportDraftRow,
    acceptance: ImportAcceptance,
    demandRights: () => Promise<void>,
  ): Promise<ImportAccepted> {
    const under = this.#making.get(row.id)
    if (under) return under
    const made = this.#make(row, acceptance, demandRights).finally(() => this.#making.delete(row.id))
    this.#making.set(row.id, made)
    return made
  }

  /** Waits for what is being made; what waits for its turn is refused. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.allSettled(this.#making.values())
  }

  async #make(
    asked: ImportDraftRow,
    acceptance: ImportAcceptance,
    demandRights: () => Promise<void>,
  ): Promise<ImportAccepted> {
    const { rows, builder, documents, decks } = this.#deps
    // Whoever pressed a moment before may have made it by now.
    const row = await rows.maybe(asked.id)
    if (!row) throw notFound('import')
    const { deck_id: deckId, user_id: by } = row
    if (row.state === 'accepted') return await this.#made(row)
    const summary = row.state === 'ready' ? maybeCopy(draftSummaries, row.summary) : null
    if (!summary) throw conflict('import-not-ready', 'This file cannot be made a deck yet. Look at it first.')
    await decks.demandRoom(row.workspace_id)
    const { title, pitch } = acceptance
    const { language, theme, fresh, remarks, margins = null } = summary
    const choices = choicesOf(summary, acceptance)
    const task = {
      title,
      ...(language !== undefined && { language }),
      theme,
      ...(fresh && { fresh }),
      remarks,
      choices,
      extend: acceptance.fit === 'extend' ? margins : null,
      pitch,
    }
    const built = await builder.build(
      { ...task, ...(await this.#kept(row, summary)) },
      { who: by, signal: this.#stopping.signal },
    )
    await demandRights()
    const kept = row.pitch_id ?? newId()
    const pitchId = built.pitch && kept
    try {
      // What a process that died in the middle has left there, a pitch also where none is wanted by now.
      await documents.delete([deckId], [kept])
      await documents.plantInTurns(roomName('design', deckId), built.updates, by)
      if (built.pitch && pitchId)
        await documents.plantInTurns(roomName('pitch', pitchId), [built.pitch.update], by)
      const made = { owner_id: by, workspace_id: row.workspace_id }
      const left = built.leftovers.map((one) => leftoverRow(deckId, one))
      const deck = { ...newDeckRow({ id: deckId, ...made, ...built.summary }), leftovers: left.length }
      const first =
        built.pitch &&
        pitchId &&
        newPitchRow({ id: pitchId, deck_id: deckId, owner_id: by, ...built.pitch.summary })
      if (!(await rows.accept(row.id, deck, first || null, left))) throw notFound('import')
    } catch (error) {
      await documents.delete([deckId], [kept]).catch(() => undefined)
      throw error
    }
    await this.#settleIn(row, pitchId)
    return { deckId, pitchId }
  }

  async #made(row: ImportDraftRow): Promise<ImportAccepted> {
    const { rows, library } = this.#deps
    const deck = await library.maybeDeck(row.deck_id)
    if (!deck) throw conflict('deck-gone', deckGone)
    const isUnsettled = (await rows.maybePart(row.id, 'pictures')) !== null
    // Where somebody has moved it to since, it stays.
    if (isUnsettled)
      await this.#settleIn({ ...row, folder_id: deck.folder_id ?? row.folder_id }, row.pitch_id)
    return { deckId: row.deck_id, pitchId: row.pitch_id }
  }

  /** The deck is made: what is left may fail without it. */
  async #settleIn(row: ImportDraftRow, pitchId: string | null): Promise<void> {
    const { rows, folders, given, leads, log } = this.#deps
    try {
      if (row.folder_id !== null)
        await folders.move(row.workspace_id, [row.deck_id], row.folder_id).catch(toNone)
      if (pitchId !== null) {
        const made = { workspace_id: row.workspace_id, owner_id: row.user_id }
        await leads.begin(pitchId, await leads.pick(made, { by: row.user_id }), row.user_id)
        await given.keep(pitchId)
      }
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
