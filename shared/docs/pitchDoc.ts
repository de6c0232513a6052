import type * as Y from 'yjs'
import type { SlotPicture } from '#shared/model/block.ts'
import { isId, type SlideId } from '#shared/model/ids.ts'
import { isOrder, type Order } from '#shared/model/order.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import { isBlank, type RichText } from '#shared/model/richText.ts'
import { addressKey, isAddressKey, type AddressKey, type TextAddress } from '#shared/model/textAddress.ts'
import { clientName, isVariableName } from '#shared/model/variables.ts'
import { asString } from './guards.ts'
import { readLanguage } from './languageDoc.ts'
import { stampSchema } from './schema.ts'
import { readSlotPicture } from './pictureDoc.ts'
import { readRichText } from './richTextDoc.ts'
import { appendRichText, removeParagraphs, writeRichText } from './richTextWrite.ts'
import { transact } from './transact.ts'
import { put, rootText, rootsUnder } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/**
 * Sales' document. Roots:
 *
 * - `meta`: `schema`, `language`, and `given/<variable>` → what the server knows of this pitch
 * - `facts`: variable name → value
 * - `fill/<address>`, `points/<slideId>`: texts of their own, so that two people may begin one at once
 * - `goal/next`: see goalDoc
 * - `pictures`: address → picture; an address is `<blockId>`, or `<blockId>/<part>` (`model/textAddress.ts`)
 * - `selection`: `hidden/<slideId>` → true, `order/<slideId>` → key in the design's key space
 *
 * Nothing the design does reaches into this document, so nothing it does can lose a word of sales.
 */
const factsMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('facts')
const metaMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta')
const picturesMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('pictures')
const selectionMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('selection')

const givenPrefix = 'given/'

/** Makes a fresh document a pitch. Only the server does this, once. */
export function initPitch(doc: Y.Doc, { client }: { client: string }): void {
  transact(doc, () => {
    stampSchema(doc)
    put(factsMap(doc), clientName, client)
  })
}

export const fillText = (doc: Y.Doc, at: TextAddress): Y.Text => rootText(doc, `fill/${addressKey(at)}`)
export const pointsText = (doc: Y.Doc, slideId: SlideId): Y.Text => rootText(doc, `points/${slideId}`)

export function readPitch(doc: Y.Doc): Pitch {
  return {
    ...readLanguage(doc),
    facts: readFacts(doc),
    fills: readTexts(doc, 'fill/'),
    points: readTexts(doc, 'points/'),
    pictures: readPictures(doc),
    hidden: readHidden(doc),
    order: readOrder(doc),
  }
}

/** Takes a fact as typed; an empty one is forgotten, except the client's name, which every pitch keeps. */
export function setFact(doc: Y.Doc, name: string, value: string): void {
  const kept = cutText(value, 500)
  if (kept.trim() === '' && name === clientName) return
  transact(doc, () => put(factsMap(doc), name, kept === '' ? undefined : kept))
}

export function setPicture(doc: Y.Doc, at: TextAddress, picture: SlotPicture | null): void {
  transact(doc, () => put(picturesMap(doc), addressKey(at), picture ?? undefined))
}

/** The pitch's own picture in a slot. */
export const slotPicture = (doc: Y.Doc, at: TextAddress): SlotPicture | null =>
  readSlotPicture(picturesMap(doc).get(addressKey(at)))

/** Back to the design's own words. */
export function clearFill(doc: Y.Doc, at: TextAddress): void {
  transact(doc, () => writeRichText(fillText(doc, at), []))
}

/** Writes the words of a fill, replacing what was there: for pasting whole texts and for placing parked words. */
export function setFill(doc: Y.Doc, at: TextAddress, text: RichText): void {
  transact(doc, () => writeRichText(fillText(doc, at), text))
}

export function setPoints(doc: Y.Doc, slideId: SlideId, text: RichText): void {
  transact(doc, () => writeRichText(pointsText(doc, slideId), text))
}

/** Adds words after those already there, and leaves these alone: somebody may be typing in them. */
export function appendPoints(doc: Y.Doc, slideId: SlideId, text: RichText): void {
  transact(doc, () => appendRichText(pointsText(doc, slideId), text))
}

/** Takes `count` paragraphs out, from the one at `first` on, and leaves those around them alone. */
export function removePoints(doc: Y.Doc, slideId: SlideId, first: number, count: number): void {
  transact(doc, () => removeParagraphs(pointsText(doc, slideId), first, count))
}

export function hideInPitch(doc: Y.Doc, slideId: SlideId, hidden: boolean): void {
  transact(doc, () => put(selectionMap(doc), `hidden/${slideId}`, hidden ? true : undefined))
}

/** `null` puts the slide back where the design has it. */
export function moveInPitch(doc: Y.Doc, slideId: SlideId, order: Order | null): void {
  transact(doc, () => put(selectionMap(doc), `order/${slideId}`, order ?? undefined))
}

/** What somebody stated, and for the rest what the server knows. */
export const readFacts = (doc: Y.Doc): ReadonlyMap<string, string> =>
  new Map([...readGiven(doc), ...readStated(doc)])

/** The facts that somebody wrote themselves. */
export const readStated = (doc: Y.Doc): ReadonlyMap<string, string> => known([...factsMap(doc)])

/** What the server knows: it stands until somebody states otherwise, and comes back when that is emptied. */
export const readGiven = (doc: Y.Doc): ReadonlyMap<string, string> =>
  known(
    [...metaMap(doc)].flatMap(([key, value]) =>
      key.startsWith(givenPrefix) ? [[key.slice(givenPrefix.length), value] as const] : [],
    ),
  )

/** Only the server does this: a client's change there is refused. */
export function setGiven(doc: Y.Doc, facts: ReadonlyMap<string, string>): void {
  const before = readGiven(doc)
  transact(doc, () => {
    for (const name of new Set([...before.keys(), ...facts.keys()])) {
      const value = facts.get(name)
      if (value !== before.get(name)) put(metaMap(doc), givenPrefix + name, value)
    }
  })
}

const known = (entries: readonly (readonly [string, unknown])[]): ReadonlyMap<string, string> =>
  new Map(
    entries
      .map(([name, value]) => [name, cutText(asString(value), 500)] as const)
      .filter(([name, text]) => isVariableName(name) && text !== ''),
  )

export function readTexts(doc: Y.Doc, prefix: 'fill/' | 'points/'): ReadonlyMap<string, RichText> {
  const texts = new Map<string, RichText>()
  for (const id of rootsUnder(doc, prefix)) {
    const text = readRichText(rootText(doc, prefix + id))
    if (!isBlank(text)) texts.set(id, text)
  }
  return texts
}

export function readPictures(doc: Y.Doc): ReadonlyMap<AddressKey, SlotPicture> {
  const pictures = new Map<AddressKey, SlotPicture>()
  for (const [id, value] of picturesMap(doc)) {
    const picture = isAddressKey(id) ? readSlotPicture(value) : null
    if (picture) pictures.set(id, picture)
  }
  return pictures
}

export function readHidden(doc: Y.Doc): ReadonlySet<SlideId> {
  const keys = [...selectionMap(doc)].filter(([key, value]) => key.startsWith('hidden/') && value === true)
  return new Set(keys.map(([key]) => key.slice('hidden/'.length)).filter(isId))
}

export function readOrder(doc: Y.Doc): ReadonlyMap<SlideId, Order> {
  const order = new Map<SlideId, Order>()
  for (const [key, value] of selectionMap(doc)) {
    const id = key.slice('order/'.length)
    if (key.startsWith('order/') && isId(id) && isOrder(value)) order.set(id, value)
  }
  return order
}
