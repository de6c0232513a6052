import { setImmediate } from 'node:timers/promises'
import type * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import type { StoredPictures } from '#shared/content/importedDeck.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { unplanned } from '#shared/model/plan.ts'
import type { Signature } from '#shared/model/review.ts'
import { clientName } from '#shared/model/variables.ts'
import type { RoomKind } from '#shared/policy.ts'
import type {
  ReturnAnswer,
  ReturnedChange,
  ReturnedFile,
  ReturnTaken,
  ReturnTaking,
} from '#shared/protocol/returns.ts'
import { maybeRoom, roomName, type RoomName } from '#shared/protocol/rooms.ts'
import type { Assets } from '../assets/assets.ts'
import type { ImportDraftRow } from '../database/tables/imports.ts'
import type { ExportedFileRow } from '../database/tables/stages.ts'
import { conflict, Refusal } from '../errors.ts'
import { maybeCopy, writeCopy } from '../frozen/copy.ts'
import { freeze, printsOf, snapshot, type FrozenDeck } from '../frozen/freeze.ts'
import { draftPictures, draftSummaries } from '../imports/draftCopies.ts'
import type { DeckLeftovers } from '../imports/leftovers.ts'
import type { ImportRows } from '../imports/importRows.ts'
import type { News } from '../inbox/news.ts'
import { type Documents, endOfTurn } from '../library/documents.ts'
import type { LibraryRows } from '../library/rows.ts'
import type { Turn } from '../lanes.ts'
import type { Exporter } from '../pptx/exporter.ts'
import type { Rooms } from '../sync/rooms.ts'
import { type Comparer, notCompared } from './comparer.ts'
import type { ExportedFiles } from './exportedFiles.ts'
import { fileChangeCopies, settledCopies, type Settled } from './returnCopies.ts'
import { type Ground, type Spot, spotsOf } from './spots.ts'
import {
  type Answers,
  type Docs,
  type Known,
  type Look,
  type Receiver,
  presentedChange,
  putBack,
  settle,
  writes,
} from './settling.ts'

export interface ReturnDeps {
  readonly files: ExportedFiles
  readonly drafts: ImportRows
  readonly library: LibraryRows
  readonly exporter: Pick<Exporter, 'taskOf'>
  readonly comparer: Pick<Comparer, 'compare'>
  readonly documents: Documents
  readonly rooms: Rooms
  readonly assets: Pick<Assets, 'pathsIn'>
  readonly news: Pick<News, 'suggestedByFile'>
  readonly leftovers: Pick<DeckLeftovers, 'keepComments'>
}

/** What is written round by round, with everybody's edits in between. */
interface Edits {
  readonly all: readonly Spot[]
  readonly still: () => Promise<Receiver>
  readonly write: (docs: Docs, one: Spot, by: Receiver) => void
  /** After each round, also one that failed: a document keeps what was written in it until then. */
  readonly kept: () => Promise<void>
}

/** Statuses of what fails the same way however often it is tried. */
const neverMore: ReadonlySet<number> = new Set([413, 422])

/** Files that left here and come back: what was changed in them, and what becomes of it. */
export class Returns {
  readonly #deps: ReturnDeps
  /** Comparisons under way and answers that are being written, by draft: two tabs press one after the other. */
  readonly #comparing = new Map<string, Promise<void>>()
  readonly #answering = new Map<string, Promise<unknown>>()

  constructor(deps: ReturnDeps) {
    this.#deps = deps
  }

  /** A file that is to be compared before anything else; `null`: none any more. Rejects where it cannot be. */
  async uncompared(draft: ImportDraftRow): Promise<Known | null> {
    const { drafts } = this.#deps
    if ((await drafts.maybePart(draft.id, 'not-compared')) !== null) throw notCompared()
    if ((await drafts.maybePart(draft.id, 'changes')) !== null) return null
    const known = await this.#known(draft)
    return typeof known === 'string' ? null : known
  }

  /**
   * Takes up to minutes, in lines of its own: whoever asks holds no turn of others meanwhile. `still`: rejects once they
   * may not add to the deck any more.
   */
  async compare(known: Known, turn: Turn, still: () => Promise<unknown>): Promise<void> {
    const { id } = known.draft
    // Two tabs look at once; where the first has left before the end, the next begins anew.
    while (this.#comparing.has(id)) await this.#comparing.get(id)!.catch(() => undefined)
    const comparing = this.#compare(known, turn, still).finally(() => this.#comparing.delete(id))
    this.#comparing.set(id, comparing)
    await comparing
  }

  /** Like all below for files that were compared. */
  async show(draft: ImportDraftRow, by: Receiver): Promise<ReturnAnswer> {
    const known = await this.#known(draft)
    if (typeof known === 'string') return { kind: 'unknown', message: known }
    return { kind: 'known', returned: await this.#presented(await this.#look(known), by) }
  }

  /**
   * Writes what the caller may write, and suggests the rest to its owners. Each change once, however often it is
   * asked. What cannot be done is left and said. `still`: who asks, with the roles of that moment; rejects once they
   * may not any more.
   */
  take(
    draft: ImportDraftRow,
    { changes: asked }: ReturnTaking,
    still: () => Promise<Receiver>,
  ): Promise<ReturnTaken> {
    return this.#oneByOne(draft.id, async () => {
      const look = await this.#look(await this.#demand(draft))
      const pitches = await this.#deps.library.pitchesIn(draft.workspace_id)
      const clients = [...new Set(pitches.map(({ client }) => client))]
      const own = look.pitch?.facts.get(clientName)?.trim()
      const strangers = clients.filter((name) => name.trim() !== own)
      const wanted = new Map(asked.map(({ id, choice }) => [id, choice]))
      const spots = look.spots.flat().filter(({ id }) => wanted.has(id) && !look.settled[id])
      const left: { id: string; message: string }[] = []
      const answered: Record<string, Settled> = {}
      const write = (docs: Docs, spot: Spot, by: Receiver): void => {
        const signed: Signature = { id: by.id, name: by.name, at: new Date().toISOString() }
        const done = settle(spot, wanted.get(spot.id)!, { docs, look, by, signed, clients, strangers })
        if (typeof done === 'string') left.push({ id: spot.id, message: done })
        else answered[spot.id] = done
      }
      const kept = () => this.#keep(draft, { ...look.settled, ...answered })
      await this.#edit(look.known, { all: spots, still, write, kept })
      const by = await still()
      for (const owner of ['design', 'pitch'] as const)
        if (spots.some((spot) => spot.owner === owner && answered[spot.id]?.kind === 'suggested'))
          await this.#deps.news.suggestedByFile(look.known, owner, by.id)
      return { returned: await this.#again(look, by), left }
    })
  }

  /** What stood there before a change was taken, unless somebody has changed the same words since. */
  putBack(draft: ImportDraftRow, id: string, still: () => Promise<Receiver>): Promise<ReturnTaken> {
    return this.#oneByOne(draft.id, async () => {
      const look = await this.#look(await this.#demand(draft))
      const [taken, spot] = [look.settled[id], look.spots.flat().find((one) => one.id === id)]
      const left: { id: string; message: string }[] = []
      if (spot && (taken?.kind === 'taken' || taken?.kind === 'taken-picture')) {
        const { [id]: _back, ...rest } = look.settled
        let isBack = false
        const write = (docs: Docs, one: Spot, by: Receiver): void => {
          isBack = writes(by, one) && putBack(docs, one, taken)
          if (!isBack) left.push({ id, message: notBack })
        }
        const kept = () => this.#keep(draft, isBack ? rest : look.settled)
        await this.#edit(look.known, { all: [spot], still, write, kept })
      }
      return { returned: await this.#again(look, await still()), left }
    })
  }

  async #again({ known }: Look, by: Receiver): Promise<ReturnedFile> {
    return await this.#presented(await this.#look(known), by)
  }

  /** A sentence says why it is only a file to bring in. */
  async #known(draft: ImportDraftRow): Promise<Known | string> {
    const { files, library } = this.#deps
    const summary = draft.state === 'ready' ? maybeCopy(draftSummaries, draft.summary) : null
    if (summary?.file === undefined) return 'This file was not made here.'
    const file = await files.maybe(summary.file)
    if (!file) return notKnown
    if (file.workspace_id !== draft.workspace_id) return elsewhere
    const deck = await library.maybeDeck(file.deck_id)
    const frozen = await files.maybeDeck(file)
    return deck && frozen ? { draft, file, deck, frozen, remarks: summary.remarks } : notKnown
  }

  async #demand(draft: ImportDraftRow): Promise<Known> {
    const known = await this.#known(draft)
    if (typeof known === 'string') throw conflict('return-unknown', known)
    await this.#demandOpen(known.file)
    return known
  }

  /** It is asked anew before each edit: a document that was deleted meanwhile would be an empty one. */
  async #demandOpen({ deck_id, pitch_id }: ExportedFileRow): Promise<void> {
    const { library } = this.#deps
    const deck = await library.maybeDeck(deck_id)
    const pitch = pitch_id === null ? null : await library.maybePitch(pitch_id)
    if (!deck || (pitch_id !== null && !pitch)) throw conflict('return-unknown', notKnown)
    if (deck.archived_at !== null || pitch?.archived_at != null) throw conflict('archived', archived)
  }

  async #look(known: Known): Promise<Look> {
    const { documents, drafts } = this.#deps
    const { file, draft } = known
    const changes = maybeCopy(fileChangeCopies, (await drafts.maybePart(draft.id, 'changes')) ?? '')
    if (!changes) throw conflict('return-unreadable', unreadable)
    const design = await documents.design(file.deck_id)
    const pitch = file.pitch_id === null ? null : await documents.pitch(file.pitch_id)
    await setImmediate()
    const settled = maybeCopy(settledCopies, (await drafts.maybePart(draft.id, 'settled')) ?? '{}') ?? {}
    const pictures = await this.#storedPictures(draft.id)
    const ground = { design, pitch, pictures, copy: file.copy }
    return { ...ground, known, changes, settled, spots: spotsOf(changes, ground) }
  }

  async #compare(known: Known, turn: Turn, still: () => Promise<unknown>): Promise<void> {
    const { drafts } = this.#deps
    const { draft } = known
    if ((await this.uncompared(draft)) === null) return
    try {
      await this.#demandOpen(known.file)
      const content = await this.#compared(known, turn)
      await still()
      await this.#demandOpen(known.file)
      await this.#keepComments(known, content)
      await drafts.putPart({ draft_id: draft.id, name: 'changes', content })
    } catch (error) {
      if (!(error instanceof Refusal) || !neverMore.has(error.status)) throw error
      // The same each time: nobody else waits for it twice.
      await drafts.putPart({ draft_id: draft.id, name: 'not-compared', content: error.code })
      throw notCompared()
    }
  }

  /** What was said beside the slides outlives the draft. */
  async #keepComments(
    { file: { id: fileId, deck_id: deckId, pitch_id: pitchId } }: Known,
    content: string,
  ): Promise<void> {
    const slides = maybeCopy(fileChangeCopies, content) ?? []
    await this.#deps.leftovers.keepComments({
      ...{ deckId, fileId, pitchId, slides },
      returnedAt: new Date().toISOString(),
    })
  }

  async #compared({ draft, file, frozen }: Known, turn: Turn): Promise<string> {
    const { exporter, comparer, drafts } = this.#deps
    const made = slidesOf(frozen, file)
    const origin = { state: frozen.hash, stage: null, file: file.id }
    const options = { copy: file.copy, origin, workspaceId: file.workspace_id }
    return await comparer.compare(async () => {
      const asMade = await exporter.taskOf({ ...frozen.deck, slides: made }, options)
      const pictures = await this.#picturesOf(draft)
      return { file: file.id, asMade, slides: await drafts.slidesOf(draft.id), pictures }
    }, turn)
  }

  async #storedPictures(draftId: string): Promise<StoredPictures> {
    return maybeCopy(draftPictures, (await this.#deps.drafts.maybePart(draftId, 'pictures')) ?? '{}') ?? {}
  }

  /** Where they lie, by what the slides of the file call them. */
  async #picturesOf({ id, workspace_id }: ImportDraftRow): Promise<Readonly<Record<string, string>>> {
    const stored = await this.#storedPictures(id)
    const paths = await this.#deps.assets.pathsIn(
      workspace_id,
      Object.values(stored).map(({ asset }) => asset),
    )
    return Object.fromEntries(
      Object.entries(stored).flatMap(([key, { asset }]) => {
        const path = paths.get(asset)
        return path === undefined ? [] : [[key, path] as const]
      }),
    )
  }

  async #presented(look: Look, by: Receiver): Promise<ReturnedFile> {
    const { known, changes, spots, settled } = look
    const { file, deck, frozen } = known
    const presented: ReturnedChange[][] = []
    let isOver = endOfTurn()
    for (const slide of spots) {
      const here: ReturnedChange[] = []
      for (const spot of slide) {
        // Long words are compared for milliseconds each.
        if (isOver()) {
          await setImmediate()
          isOver = endOfTurn()
        }
        here.push(presentedChange(spot, look, settled[spot.id] ?? null, by))
      }
      presented.push(here)
    }
    return {
      deckId: deck.id,
      pitchId: file.pitch_id,
      deckTitle: look.design.title,
      client: look.pitch?.facts.get(clientName) ?? '',
      copy: file.copy,
      madeAt: file.at,
      madeBy: file.by_name,
      slideCount: slidesOf(frozen, file).length,
      changedSince: await this.#changedSince(known, look),
      remarks: known.remarks,
      slides: changes.map(({ slideId, number, title, comments }, at) => ({
        ...{ slideId, number, title, comments },
        changes: presented[at]!,
      })),
    }
  }

  /** Slides of the file that a client would see otherwise by now. */
  async #changedSince({ file, frozen }: Known, { design, pitch }: Ground): Promise<number> {
    const now = compose(design, pitch)
    await setImmediate()
    const prints = new Map(printsOf(freeze(snapshot(now, unplanned))).map(({ id, print }) => [id, print]))
    const made = new Set(slidesOf(frozen, file).map(({ id }) => id))
    const before = await this.#deps.files.prints(file)
    return before.filter(({ id, print }) => made.has(id) && prints.get(id) !== print).length
  }

  /** Each of `all` in one edit of all rooms, and as many in one as a turn of the event loop has time for. */
  async #edit({ file }: Known, { all, still, write, kept }: Edits): Promise<void> {
    const rooms: readonly RoomName[] = [
      roomName('review', file.deck_id),
      roomName('design', file.deck_id),
      ...(file.pitch_id === null ? [] : [roomName('pitch', file.pitch_id)]),
    ]
    let next = 0
    while (next < all.length) {
      const by = await still()
      await this.#demandOpen(file)
      const full = await this.#fullOf(rooms)
      const edit = (review: Y.Doc, design: Y.Doc, pitch?: Y.Doc): void => {
        const isOver = endOfTurn()
        do write({ review, design, pitch: pitch ?? null, full }, all[next++]!, by)
        while (next < all.length && !isOver())
      }
      try {
        await this.#deps.rooms.editTogether(rooms, edit, by.id)
      } finally {
        await kept()
      }
      await setImmediate()
    }
  }

  async #fullOf(rooms: readonly RoomName[]): Promise<ReadonlySet<RoomKind>> {
    const full = new Set<RoomKind>()
    for (const room of rooms) if (await this.#deps.rooms.isFull(room)) full.add(maybeRoom(room)!.kind)
    return full
  }

  #keep(draft: ImportDraftRow, settled: Answers): Promise<void> {
    const content = writeCopy(settledCopies, settled)
    return this.#deps.drafts.putPart({ draft_id: draft.id, name: 'settled', content })
  }

  #oneByOne<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = this.#answering.get(id) ?? Promise.resolve()
    const mine = before.then(work, work)
    const settled = mine
      .catch(() => undefined)
      .then(() => {
        if (this.#answering.get(id) === settled) this.#answering.delete(id)
      })
    this.#answering.set(id, settled)
    return mine
  }
}

const slidesOf = ({ deck }: FrozenDeck, { slides }: ExportedFileRow): readonly ComposedSlide[] => {
  const wanted = JSON.parse(slides) as readonly string[]
  return deck.slides.filter(({ id, hidden }) => !hidden && (wanted.length === 0 || wanted.includes(id)))
}

const notKnown =
  'This file was made by Duodeck, but what it was made of is not kept here any more: its deck or pitch was deleted, it is older than half a year, or it was made elsewhere. Bring it in as a new deck, and copy its words from there.'

const elsewhere =
  'This file was made in another workspace. Switch to that one and drop it there to see what was changed; here it can only become a new deck.'

const archived =
  'The deck or the pitch of this file is archived. Restore it first, then look at the file again.'

const unreadable =
  'What was found in this file was kept by another version of Duodeck and cannot be used any more. Discard it and choose the file again.'

const notBack =
  'It was changed again since, or is not yours to change any more. Change it in the deck instead.'
