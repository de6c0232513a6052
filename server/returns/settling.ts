import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type * as Y from 'yjs'
import { nameBrought } from '#shared/compose/clientNames.ts'
import { setPicture, slotPicture } from '#shared/docs/pitchDoc.ts'
import { putWords, wordsAt } from '#shared/docs/places.ts'
import { maybeSuggestion, putSuggestion } from '#shared/docs/reviewDoc.ts'
import { cutText } from '#shared/model/characters.ts'
import type { SlotPicture } from '#shared/model/block.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import type { AssetHash, BlockId } from '#shared/model/ids.ts'
import { reworded } from '#shared/model/reword.ts'
import { suggestionLimits, type Signature, type Suggestion } from '#shared/model/review.ts'
import { isBlank, noText, plainText, type RichText } from '#shared/model/richText.ts'
import { addressKey, type TextAddress } from '#shared/model/textAddress.ts'
import { clientName } from '#shared/model/variables.ts'
import { mergedWords } from '#shared/model/wordChanges.ts'
import { may, roomAccess, type Role, type RoomKind } from '#shared/policy.ts'
import type { ReturnChoice, ReturnedChange } from '#shared/protocol/returns.ts'
import { overBudgetText } from '#shared/protocol/documentBudget.ts'
import { behind, comeBack } from '#shared/returns/threeWay.ts'
import type { FileChanges } from '#shared/returns/fileChanges.ts'
import type { ImportDraftRow } from '../database/tables/imports.ts'
import type { DeckRow } from '../database/tables/library.ts'
import type { ExportedFileRow } from '../database/tables/stages.ts'
import type { FrozenDeck } from '../frozen/freeze.ts'
import type { Settled } from './returnCopies.ts'
import type { Ground, Spot } from './spots.ts'

/*
 * What becomes of one change that a file brought back: shown to whoever looks, taken, suggested, or put back; and the
 * sentences that say why not.
 */

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
  /** What of the file could not be read. */
  readonly remarks: readonly string[]
}

export type Answers = Readonly<Record<string, Settled>>

export interface Look extends Ground {
  readonly known: Known
  readonly changes: FileChanges
  readonly spots: readonly (readonly Spot[])[]
  readonly settled: Answers
}

export interface Docs {
  readonly review: Y.Doc
  readonly design: Y.Doc
  readonly pitch: Y.Doc | null
  /** Those that take nothing more. */
  readonly full: ReadonlySet<RoomKind>
}

const docOf = (docs: Docs, { owner }: Spot): Y.Doc | null => (owner === 'pitch' ? docs.pitch : docs.design)

/** Whether these words are theirs to write. */
export const writes = ({ roles }: Receiver, { owner }: Spot): boolean => roomAccess(roles, owner) === 'write'

type TakenBack = Exclude<Settled, { kind: 'suggested' }>

/** `false`: somebody has changed the same since, or its place is gone. */
export function putBack(docs: Docs, spot: Spot, taken: TakenBack): boolean {
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

export function presentedChange(
  spot: Spot,
  look: Look,
  settled: Settled | null,
  by: Receiver,
): ReturnedChange {
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
export function settle(spot: Spot, choice: ReturnChoice, settling: Settling): Settled | string {
  const { docs, look, by, signed, clients, strangers } = settling
  const offer = offerOf(spot, by)
  if (offer === null) return notYours
  const mark = { by: signed.name, at: signed.at }
  if (spot.what === 'picture' && offer === 'take') return takenPicture(spot, choice, settling)
  if (spot.what === 'said' || spot.what === 'picture') {
    const stranger = nameBrought(spot.label, spot.file, strangers)
    if (stranger !== null) return named(stranger)
    return noted(spot, settling)
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

/** Notes that one change may take. */
const mostNotes = 12

/** What no place has, with the words that came along: one note behind the other where they are more than one holds. */
function noted(spot: Spot, settling: Settling): Settled | string {
  const notes = notesOf(spot)
  if (notes.length > mostNotes) return tooLong
  const said = notes.map((note, nth) =>
    suggested(
      { ...spot, id: nth === 0 ? spot.id : `${spot.id}/${nth}` },
      { note, text: null, was: null },
      settling,
    ),
  )
  return said.find((one) => typeof one === 'string') ?? said[0]!
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

/** Its sentence and its words, in as many notes as they take, each cut behind a word. */
function notesOf({ label, file }: Spot): readonly string[] {
  const notes: string[] = []
  let left = file === '' ? label : `${label}\n${file}`
  while (left !== '' && notes.length <= mostNotes) {
    const most = cutText(left, suggestionLimits.note)
    const blank = most === left ? -1 : most.search(/\s\S{0,200}$/)
    const note = blank > 0 ? most.slice(0, blank) : most
    notes.push(note)
    const rest = left.slice(note.length).trimStart()
    left = rest === '' ? '' : `… ${rest}`
  }
  return notes
}

/** `null`: somebody has changed the same words since. */
function backed(now: RichText, { before, after }: Extract<Settled, { kind: 'taken' }>): RichText | null {
  const [old, taken, there] = [before, after, now].map(plainText) as [string, string, string]
  if (there === taken) return before
  const words = mergedWords(taken, there, old)
  return words === null ? null : words === '' ? noText : reworded(now, words)
}

const notYours = 'Your roles in this workspace do not include that.'
const gone = 'Its place is gone from the deck. Copy the words to where they belong now.'
const nowhere = 'There is nothing on this slide to put a suggestion on. Say it to marketing.'
const tooLong = 'These words are longer than a suggestion can be. Copy them, or split them.'
const tooMuch =
  'There would be more than 20,000 characters in one place. Copy the words, and put them where people read so much.'
const changedSince = 'Somebody has changed the same words just now. Compare them, then say which ones stay.'
const otherPicture =
  'Somebody has put another picture there since the file was made. Say whether the file’s takes its place.'
const named = (name: string): string =>
  `These words name “${name}”, another client of yours. Copy what is wanted of them, and suggest it without the name.`

const spelt = (name: string): string =>
  `Every client reads these words, and they say “${name}”. Write {{${clientName}}} there instead, in the deck.`
