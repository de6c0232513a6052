import type { ImportedSlide, StoredPictures } from '#shared/content/importedDeck.ts'
import { layoutWith, slideWith } from '#shared/content/buildImported.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { newId, type FolderId, type UserId, type WorkspaceId } from '#shared/model/ids.ts'
import type {
  ImportAcceptance,
  ImportAccepted,
  ImportDraft,
  ImportState,
  ListedImport,
} from '#shared/protocol/imports.ts'
import { picturesNamedIn } from '../assets/picturesIn.ts'
import type { ReceivedFile } from '../assets/receive.ts'
import { systemClock } from '../clock.ts'
import type { ImportDraftRow } from '../database/tables/imports.ts'
import { callerGone, conflict, notFound } from '../errors.ts'
import { type CopyKind, maybeCopy } from '../frozen/copy.ts'
import { unreadableDraft } from './deckBuilder.ts'
import { DeckMaker, type DeckMakerDeps } from './deckMaker.ts'
import { draftLayouts, draftPictures, draftSlides, draftSummaries } from './draftCopies.ts'
import { FileReader, type FileReaderDeps } from './fileReader.ts'

/** Days that a draft waits to be accepted, and that is remembered what it became. */
const keptDays = 7

/** Of one person in one workspace; each holds pictures. */
const mostDrafts = 10

/** Milliseconds between two looks for drafts whose days are over. */
const lookEvery = 3_600_000

const day = 24 * 3_600_000

/** Blocks that may become slots at once: each is a text of its own in pitches, which hold 5,000. */
export const mostSlots = 2_000

const stopped =
  'The server was restarted while it read this file, so nothing of it is here. Choose the file again.'

const halfGone = 'The server was restarted while it removed this file. Remove it once more.'

type ListedRow = Omit<ImportDraftRow, 'summary'>

/** What somebody brought, and where its deck is to lie. */
interface NewImport {
  readonly workspaceId: WorkspaceId
  readonly userId: UserId
  readonly folderId: FolderId | null
  readonly fileName: string
}

/** Files of other programs on their way to decks: read in the background, kept until their maker accepts or discards them. */
export class Imports {
  readonly #deps: FileReaderDeps & DeckMakerDeps
  /** What the database calls `reading` and this does not know was stopped. */
  readonly #reader: FileReader
  readonly #maker: DeckMaker
  #looking: Promise<void> = Promise.resolve()
  #endWait = (): void => undefined
  #isStopped = false

  constructor(deps: FileReaderDeps & DeckMakerDeps) {
    this.#deps = deps
    this.#reader = new FileReader(deps)
    this.#maker = new DeckMaker(deps)
  }

  /** Ends drafts whose days are over, now and every hour. Returns at once. */
  start(): void {
    this.#looking = this.endOld().catch((error: unknown) => {
      this.#deps.log.error({ err: error }, 'old imports could not be ended')
    })
    void this.#looking.then(() => {
      if (!this.#isStopped) this.#endWait = systemClock.after(lookEvery, () => this.start())
    })
  }

  /** What is being read is let go: its draft says so when it is asked for next. Decks that wait to be made are not. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#endWait()
    await Promise.all([this.#looking, this.#reader.stopAll(), this.#maker.stop()])
  }

  /**
   * Takes a file in and reads it in the background. `receive` is called once it is known that there is room for it.
   * Throws a `Refusal` when the person has too many, or the workspace can hold no deck more.
   */
  async begin(made: NewImport, receive: () => Promise<ReceivedFile>): Promise<ImportDraft> {
    const { rows, decks } = this.#deps
    const { workspaceId, userId, folderId, fileName } = made
    await decks.demandRoom(workspaceId)
    await this.#makeRoom(made)
    const file = await this.#reader.receive(userId, receive)
    const row: ImportDraftRow = {
      id: newId(),
      workspace_id: workspaceId,
      user_id: userId,
      folder_id: folderId,
      file_name: fileName,
      created_at: new Date().toISOString(),
      state: 'reading',
      message: '',
      summary: '',
      deck_id: newId(),
      pitch_id: newId(),
    }
    try {
      if (!(await rows.insert(row))) throw callerGone()
    } catch (error) {
      await file.discard()
      throw error
    }
    this.#reader.read(row, file)
    return this.present(row)
  }

  /** Those of one person that are no decks yet. */
  async listOf(workspaceId: WorkspaceId, userId: UserId): Promise<readonly ListedImport[]> {
    const drafts = await this.#deps.rows.listOf(workspaceId, userId)
    return drafts.map((row) => {
      const state = this.#isRefused(row) ? 'refused' : row.state === 'reading' ? 'reading' : 'ready'
      return { ...facts(row), state }
    })
  }

  maybe(id: string): Promise<ImportDraftRow | null> {
    return this.#deps.rows.maybe(id)
  }

  present(row: ImportDraftRow): ImportDraft {
    return { ...facts(row), state: this.#stateOf(row) }
  }

  /** `at`: counted from 0. Throws a 404 `Refusal` when there is no such slide, and a 409 one when it cannot be read. */
  async slide(row: ImportDraftRow, at: number): Promise<ImportedSlide> {
    return slideWith(...(await this.#part(row, `slide/${at}`, draftSlides, 'slide')))
  }

  async layout(row: ImportDraftRow, id: string): Promise<LayoutForm> {
    return layoutWith(...(await this.#part(row, `layout/${id}`, draftLayouts, 'layout')))
  }

  /** For good, with its pictures; what is still being read is stopped. */
  async discard(row: ImportDraftRow): Promise<void> {
    if (this.#maker.isMaking(row.id))
      throw conflict('import-accepting', 'A deck is being made of this file just now. Wait for it.')
    await this.#reader.stop(row.id)
    await this.#remove(row)
  }

  /**
   * Makes the deck, once, however often it is asked. `demandRights` is asked once it is built, which may take minutes.
   * Throws a `Refusal` when it is not ready, the workspace is full, or the deck was deleted since.
   */
  accept(
    row: ImportDraftRow,
    acceptance: ImportAcceptance,
    demandRights: () => Promise<void>,
  ): Promise<ImportAccepted> {
    return this.#maker.make(row, acceptance, demandRights)
  }

  /** One person's: a deck that is being made of one just now is made, and stays with its workspace. */
  async eraseOf(userId: UserId): Promise<void> {
    await this.#erase(await this.#deps.rows.allOf(userId))
  }

  /** The same for a workspace that goes: everybody's. */
  async eraseIn(workspaceId: WorkspaceId): Promise<void> {
    await this.#erase(await this.#deps.rows.allIn(workspaceId))
  }

  async #erase(drafts: readonly ImportDraftRow[]): Promise<void> {
    for (const row of drafts) {
      await this.#maker.settled(row.id)
      await this.discard(row)
    }
  }

  /** Ends what came more than its days ago. */
  async endOld(now = Date.now()): Promise<void> {
    for (const row of await this.#deps.rows.before(new Date(now - keptDays * day).toISOString())) {
      if (this.#isStopped) return
      if (!this.#reader.progress(row) && !this.#maker.isMaking(row.id)) await this.#remove(row)
    }
  }

  /** What was refused makes way: for the same file, chosen again, and where there are too many. */
  async #makeRoom({ workspaceId, userId, fileName }: NewImport): Promise<void> {
    const drafts = await this.#deps.rows.listOf(workspaceId, userId)
    const refused = drafts.filter((row) => this.#isRefused(row))
    const going = new Set(refused.filter(({ file_name }) => file_name === fileName))
    if (drafts.length - going.size >= mostDrafts) {
      const oldest = refused.findLast((row) => !going.has(row))
      if (!oldest) throw conflict('too-many-imports', tooManyDrafts)
      going.add(oldest)
    }
    for (const row of going) await this.#remove(row)
  }

  #isRefused(row: ListedRow): boolean {
    return row.state === 'refused' || (row.state === 'reading' && !this.#reader.progress(row))
  }

  #stateOf(row: ImportDraftRow): ImportState {
    switch (row.state) {
      case 'reading':
        return this.#reader.progress(row) ?? { kind: 'refused', message: stopped }
      case 'refused':
        return { kind: 'refused', message: row.message }
      case 'ready': {
        const summary = maybeCopy(draftSummaries, row.summary)
        return summary ? { kind: 'ready', summary } : { kind: 'refused', message: unreadableDraft }
      }
      case 'accepted':
        return { kind: 'accepted', deckId: row.deck_id, pitchId: row.pitch_id }
    }
  }

  async #part<T>(
    row: ImportDraftRow,
    name: string,
    kind: CopyKind<T>,
    what: string,
  ): Promise<[T, StoredPictures]> {
    const { rows } = this.#deps
    const [stored, pictures] = await Promise.all([
      rows.maybePart(row.id, name),
      rows.maybePart(row.id, 'pictures'),
    ])
    if (stored === null || pictures === null) throw notFound(what)
    const [read, known] = [maybeCopy(kind, stored), maybeCopy(draftPictures, pictures)]
    if (!read || !known) throw conflict('import-unreadable', unreadableDraft)
    return [read, known]
  }

  /** Also what a process that died between planting and accepting has left; a deck that came of it stays. */
  async #remove(row: ListedRow): Promise<void> {
    const { rows, unused, documents } = this.#deps
    if (await rows.giveUp(row.id, halfGone))
      await documents.delete([row.deck_id], row.pitch_id === null ? [] : [row.pitch_id])
    const pictures = await rows.maybePart(row.id, 'pictures')
    if (pictures !== null) await unused.noteAll(row.workspace_id, picturesNamedIn(pictures))
    await rows.delete(row.id)
  }
}

const facts = ({
  id,
  workspace_id,
  folder_id,
  file_name,
  created_at,
}: ListedRow): Omit<ImportDraft, 'state'> => ({
  id,
  workspaceId: workspace_id,
  folderId: folder_id,
  fileName: file_name,
  createdAt: created_at,
  endsAt: new Date(Date.parse(created_at) + keptDays * day).toISOString(),
})

const tooManyDrafts = `You have ${mostDrafts} files here that are no decks yet. Accept or discard one, then try again.`
