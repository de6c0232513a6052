import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type * as Y from 'yjs'
import { nameBrought } from '#shared/compose/clientNames.ts'
import { compose } from '#shared/compose/compose.ts'
import { setPicture, slotPicture } from '#shared/docs/pitchDoc.ts'
import type { StoredPictures } from '#shared/content/importedDeck.ts'
import { putWords, wordsAt } from '#shared/docs/places.ts'
import { maybeSuggestion, putSuggestion } from '#shared/docs/reviewDoc.ts'
import { cutText } from '#shared/model/characters.ts'
import type { SlotPicture } from '#shared/model/block.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import type { AssetHash, BlockId } from '#shared/model/ids.ts'
import { unplanned } from '#shared/model/plan.ts'
import { reworded } from '#shared/model/reword.ts'
import { suggestionLimits, type Signature, type Suggestion } from '#shared/model/review.ts'
import { isBlank, noText, plainText, type RichText } from '#shared/model/richText.ts'
import { addressKey, type TextAddress } from '#shared/model/textAddress.ts'
import { clientName } from '#shared/model/variables.ts'
import { mergedWords } from '#shared/model/wordChanges.ts'
import { may, roomAccess, type Role, type RoomKind } from '#shared/policy.ts'
import type {
  ReturnAnswer,
  ReturnChoice,
  ReturnedChange,
  ReturnedFile,
  ReturnTaken,
  ReturnTaking,
} from '#shared/protocol/returns.ts'
import { overBudgetText } from '#shared/protocol/documentBudget.ts'
import { maybeRoom, roomName, type RoomName } from '#shared/protocol/rooms.ts'
import { behind, comeBack } from '#shared/returns/threeWay.ts'
import type { FileChanges } from '#shared/returns/fileChanges.ts'
import type { Assets } from '../assets/assets.ts'
import type { ImportDraftRow } from '../database/tables/imports.ts'
import type { DeckRow } from '../database/tables/library.ts'
import type { ExportedFileRow } from '../database/tables/stages.ts'
import { conflict, Refusal } from '../errors.ts'
import { maybeCopy, writeCopy } from '../frozen/copy.ts'
import { freeze, printsOf, snapshot, type FrozenDeck } from '../frozen/freeze.ts'
import { draftPictures, draftSummaries } from '../imports/draftCopies.ts'
import type { ImportRows } from '../imports/importRows.ts'
import { type Documents, endOfTurn } from '../library/documents.ts'
import type { LibraryRows } from '../library/rows.ts'
import type { Turn } from '../lanes.ts'
import type { Exporter } from '../pptx/exporter.ts'
import type { Rooms } from '../sync/rooms.ts'
import { type Comparer, notCompared } from './comparer.ts'
import type { ExportedFiles } from './exportedFiles.ts'
import { fileChangeCopies, settledCopies, type Settled } from './returnCopies.ts'
import { type Ground, type Spot, spotsOf } from './spots.ts'

export interface ReturnDeps {
  readonly files: ExportedFiles
  readonly drafts: ImportRows
  readonly library: LibraryRows
  readonly exporter: Pick<Exporter, 'export'>
  readonly comparer: Pick<Comparer, 'compare'>
  readonly documents: Documents
  readonly rooms: Rooms
  readonly assets: Pick<Assets, 'pathsIn'>
}

/** Who looks at a file that came back, with the roles that they hold in its workspace. */
export interface Receiver {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** A file that came back, and the deck that it was made of. */
export interface Known {
  readonly draft: ImportDraftRow
  readonly file: ExportedFileRow
  readonly deck: DeckRow
  readonly frozen: FrozenDeck
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

type Answers = Readonly<Record<string, Settled>>

interface Look extends Ground {
  readonly known: Known
  readonly changes: FileChanges
  readonly spots: readonly (readonly Spot[])[]
  readonly settled: Answers
}

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

  /** Takes up to minutes, in lines of its own: whoever asks holds no turn of others meanwhile. */
  async compare(known: Known, turn: Turn): Promise<void> {
    const { id } = known.draft
    // Two tabs look at once; where the first has left before the end, the next begins anew.
    while (this.#comparing.has(id)) await this.#comparing.get(id)!.catch(() => undefined)
    const comparing = this.#compare(known, turn).finally(() => this.#comparing.delete(id))
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
      return { returned: await this.#again(look, await still()), left }
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
    return deck && frozen ? { draft, file, deck, frozen } : notKnown
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

  async #compare(known: Known, turn: Turn): Promise<void> {
    const { drafts } = this.#deps
    const { draft } = known
    if ((await this.uncompared(draft)) === null) return
    try {
      const content = await this.#compared(known, turn)
      await drafts.putPart({ draft_id: draft.id, name: 'changes', content })
    } catch (error) {
      if (!(error instanceof Refusal) || !neverMore.has(error.status)) throw error
      // The same each time: nobody else waits for it twice.
      await drafts.putPart({ draft_id: draft.id, name: 'not-compared', content: error.code })
      throw notCompared()
    }
  }

  async #compared({ draft, file, frozen }: Known, turn: Turn): Promise<string> {
    const { exporter, comparer, drafts } = this.#deps
    const made = slidesOf(frozen, file)
    const origin = { state: frozen.hash, stage: null, file: file.id }
    const options = { copy: file.copy, origin, workspaceId: file.workspace_id }
    const asMade = await exporter.export({ ...frozen.deck, slides: made }, options, turn)
    return await comparer.compare(async () => {
      const pictures = await this.#picturesOf(draft)
      return { file: file.id, made, asMade, slides: await drafts.slidesOf(draft.id), pictures }
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

interface Docs {
  readonly review: Y.Doc
  readonly design: Y.Doc
  readonly pitch: Y.Doc | null
  /** Those that take nothing more. */
  readonly full: ReadonlySet<RoomKind>
}

const docOf = (docs: Docs, { owner }: Spot): Y.Doc | null => (owner === 'pitch' ? docs.pitch : docs.design)

const writes = ({ roles }: Receiver, { owner }: Spot): boolean => roomAccess(roles, owner) === 'write'

type TakenBack = Exclude<Settled, { kind: 'suggested' }>

/** `false`: somebody has changed the same since, or its place is gone. */
function putBack(docs: Docs, spot: Spot, taken: TakenBack): boolean {
  const doc = docOf(docs, spot)
  if (!doc) return false
  if (taken.kind === 'taken-picture') {
    if (!spot.at || !isDeepStrictEqual(slotPicture(doc, addressOf(spot.at)), taken.after)) return false
    setPicture(doc, addressOf(spot.at), taken.before)
    return true
  }
  const back = spot.place && backed(wordsAt(doc, spot.place), taken)
  return spot.place !== null && back !== null && putWords(doc, spot.place, back)
}

const addressOf = ({ blockId, part }: NonNullable<Spot['at']>): TextAddress => ({ block: blockId, part })

function presentedChange(spot: Spot, look: Look, settled: Settled | null, by: Receiver): ReturnedChange {
  const { pitch } = look
  const { id, owner, what, label, was, file, now } = spot
  const done =
    settled &&
    ({ kind: settled.kind === 'suggested' ? 'suggested' : 'taken', by: settled.by, at: settled.at } as const)
  const picture = spot.picture && { picture: spot.picture.asset }
  const said = {
    id,
    owner,
    what,
    label,
    was,
    file,
    offer: settled ? null : offerOf(spot, by),
    done,
    ...picture,
  }
  if (what === 'picture') {
    const { kind, shown } = pictureBack(spot, look, slotIn(pitch, spot))
    const there = { ...(kind === 'both' && shown !== null && { pictureNow: shown }) }
    return { ...said, ...there, now: '', words: '', kind, ...(kind === 'there' && { offer: null }) }
  }
  if (what === 'said') return { ...said, now: '', words: '', kind: 'free' }
  if (now === null) return { ...said, now: '', words: file, kind: 'gone' }
  const facts = pitch?.facts ?? noFacts
  const back = comeBack({ ...spot, now, facts, isNumber: what === 'number' })
  return {
    ...said,
    now: back.now,
    words: back.words,
    kind: back.kind,
    ...(back.kind === 'there' && { offer: null }),
  }
}

const slotIn = (pitch: Look['pitch'], { at }: Spot): SlotPicture | null =>
  (at && pitch?.pictures.get(addressKey(addressOf(at)))) ?? null

interface PictureBack {
  /** `there`: it is the file's. `free`: it is the one that the file was made with. `both`: neither. */
  readonly kind: 'there' | 'free' | 'both'
  /** What shows there. */
  readonly shown: AssetHash | null
}

/** `slot`: the pitch's own picture. Where it has none the design's shows. */
function pictureBack({ at, picture }: Spot, { known, design }: Look, slot: SlotPicture | null): PictureBack {
  const shown = slot?.asset ?? pictureOf(design.slides, at?.blockId)
  const made = pictureOf(known.frozen.deck.slides, at?.blockId)
  return { kind: shown === picture?.asset ? 'there' : shown === made ? 'free' : 'both', shown }
}

type Slides = readonly Pick<ComposedSlide | Design['slides'][number], 'blocks' | 'beneath'>[]

function pictureOf(slides: Slides, wanted: BlockId | undefined): AssetHash | null {
  for (const { blocks, beneath = [] } of slides)
    for (const block of [...blocks, ...beneath])
      if (block.id === wanted) return (block.kind === 'image' && block.picture?.asset) || null
  return null
}

const noFacts: ReadonlyMap<string, string> = new Map()

/** Who may write the words takes them; whoever may not suggests them to those who may. */
function offerOf(spot: Spot, by: Receiver): ReturnedChange['offer'] {
  if ((spot.place || spot.what === 'picture') && writes(by, spot)) return 'take'
  return spot.at && may(by.roles, 'suggestion.create') ? 'suggest' : null
}

interface Settling {
  readonly docs: Docs
  readonly look: Look
  readonly by: Receiver
  readonly signed: Signature
  /** Names of all clients of the workspace, and of those that the file is not for. */
  readonly clients: readonly string[]
  readonly strangers: readonly string[]
}

/** Characters that a file may bring into one place. */
const mostCharacters = 20_000

/** What became of it, or in a sentence why nothing did. Reads the documents as they are at this very moment. */
function settle(spot: Spot, choice: ReturnChoice, settling: Settling): Settled | string {
  const { docs, look, by, signed, clients, strangers } = settling
  const offer = offerOf(spot, by)
  if (offer === null) return notYours
  const mark = { by: signed.name, at: signed.at }
  if (spot.what === 'picture' && offer === 'take') return takenPicture(spot, choice, settling)
  if (spot.what === 'said' || spot.what === 'picture') {
    const stranger = nameBrought(spot.label, spot.file, strangers)
    if (stranger !== null) return named(stranger)
    return suggested(spot, { note: noteOf(spot), text: null, was: null }, settling)
  }
  const doc = docOf(docs, spot)
  const there = spot.place && doc ? wordsAt(doc, spot.place) : spot.now
  if (there === null || spot.now === null) return gone
  const now = spot.owner === 'pitch' && spot.what !== 'notes' && isBlank(there) ? spot.prompt : there
  const facts = look.pitch?.facts ?? noFacts
  const back = comeBack({ ...spot, now, facts, isNumber: spot.what === 'number' })
  if (back.kind === 'there') return { kind: 'taken', ...mark, before: there, after: there }
  if (back.kind === 'both' && choice === 'merged') return changedSince
  const words = back.kind === 'both' && choice === 'behind' ? behind(plainText(now), back.words) : back.words
  if (spot.owner === 'design') {
    const stranger = nameBrought(plainText(now), words, clients)
    if (stranger !== null) return spelt(stranger)
  }
  if (offer === 'suggest') {
    const note =
      spot.place === null ? `${spot.label}: ${words} in the PowerPoint file, here ${plainText(now)}.` : ''
    return suggested(spot, { note, text: spot.place && words, was: spot.place && plainText(now) }, settling)
  }
  if (docs.full.has(spot.owner)) return overBudgetText('bytes', spot.owner)
  if (words.length > Math.max(mostCharacters, plainText(now).length)) return tooMuch
  const after = reworded(now, words)
  if (!spot.place || !doc || !putWords(doc, spot.place, after)) return gone
  return { kind: 'taken', ...mark, before: there, after: wordsAt(doc, spot.place) }
}

/** Into the slot; described anew by whoever knows what it shows. Over one that somebody has put there since by choice alone. */
function takenPicture(
  spot: Spot,
  choice: ReturnChoice,
  { docs: { pitch }, look, signed }: Settling,
): Settled | string {
  const { at, picture } = spot
  if (!at || !picture || !pitch) return gone
  const before = slotPicture(pitch, addressOf(at))
  const { kind } = pictureBack(spot, look, before)
  const taken = { kind: 'taken-picture', by: signed.name, at: signed.at, before } as const
  if (kind === 'there') return { ...taken, after: before }
  if (kind === 'both' && choice !== 'file') return otherPicture
  setPicture(pitch, addressOf(at), {
    ...picture,
    alt: '',
    ...(before?.fitting && { fitting: before.fitting }),
  })
  return { ...taken, after: slotPicture(pitch, addressOf(at)) }
}

function suggested(
  { at, owner, id }: Spot,
  said: Pick<Suggestion, 'note' | 'text' | 'was'>,
  { docs, look, signed }: Settling,
): Settled | string {
  if (!at) return nowhere
  if (docs.full.has('review')) return overBudgetText('bytes', 'review')
  if ((said.text?.length ?? 0) > suggestionLimits.text || (said.was?.length ?? 0) > suggestionLimits.was)
    return tooLong
  const { draft, file } = look.known
  // The same however often it is said: a press whose answer was lost is pressed again.
  const known = cutText(createHash('sha256').update(`${draft.id}/${id}`).digest('hex'), 24)
  if (!maybeSuggestion(docs.review, known))
    putSuggestion(docs.review, {
      ...{ id: known, ...at, pitchId: owner === 'pitch' ? file.pitch_id : null },
      // Its client's words go with the pitch, wherever they stand.
      ...(owner === 'design' && file.pitch_id !== null && { from: file.pitch_id }),
      ...{ ...said, note: cutText(said.note, suggestionLimits.note), by: signed, decision: null },
    })
  return { kind: 'suggested', by: signed.name, at: signed.at }
}

const noteOf = ({ label, file }: Spot): string => (file === '' ? label : `${label}\n${file}`)

/** `null`: somebody has changed the same words since. */
function backed(now: RichText, { before, after }: Extract<Settled, { kind: 'taken' }>): RichText | null {
  const [old, taken, there] = [before, after, now].map(plainText) as [string, string, string]
  if (there === taken) return before
  const words = mergedWords(taken, there, old)
  return words === null ? null : words === '' ? noText : reworded(now, words)
}

const notKnown =
  'This file was made by Duodeck, but what it was made of is not kept here any more: its deck or pitch was deleted, it is older than half a year, or it was made elsewhere. Bring it in as a new deck, and copy its words from there.'

const elsewhere =
  'This file was made in another workspace. Switch to that one and drop it there to see what was changed; here it can only become a new deck.'

const archived = 'The deck or the pitch of this file is archived. Restore it first, then take words into it.'

const unreadable =
  'What was found in this file was kept by another version of Duodeck and cannot be used any more. Discard it and choose the file again.'

const notYours = 'Your roles in this workspace do not include that.'
const gone = 'Its place is gone from the deck. Copy the words to where they belong now.'
const nowhere = 'There is nothing on this slide to put a suggestion on. Say it to marketing.'
const tooLong = 'These words are longer than a suggestion can be. Copy them, or split them.'
const tooMuch =
  'There would be more than 20,000 characters in one place. Copy the words, and put them where people read so much.'
const changedSince = 'Somebody has changed the same words just now. Compare them, then say which ones stay.'
const otherPicture =
  'Somebody has put another picture there since the file was made. Say whether the file’s takes its place.'
const notBack =
  'It was changed again since, or is not yours to change any more. Change it in the deck instead.'

const named = (name: string): string =>
  `These words name “${name}”, another client of yours. Copy what is wanted of them, and suggest it without the name.`

const spelt = (name: string): string =>
  `Every client reads these words, and they say “${name}”. Write {{${clientName}}} there instead, in the deck.`
