import * as Y from 'yjs'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { noText, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { maybeBlockText } from './blockEdits.ts'
import { keyMessageText, maybeSlideMap, readTitle, renameDeck } from './designDoc.ts'
import { asString } from './guards.ts'
import { fillText, pointsText, readFacts, setFact, setFill, setPoints } from './pitchDoc.ts'
import { readRichText } from './richTextDoc.ts'
import { writeRichText } from './richTextWrite.ts'
import { renameSlide } from './slideEdits.ts'
import { transact } from './transact.ts'
import { asMap } from './ymap.ts'

/** Where words of a person can stand in a document. */
export type Place =
  | { readonly kind: 'block'; readonly slideId: SlideId; readonly blockId: BlockId }
  | { readonly kind: 'key-message'; readonly slideId: SlideId }
  | { readonly kind: 'slide-title'; readonly slideId: SlideId }
  | { readonly kind: 'deck-title' }
  | { readonly kind: 'fill'; readonly blockId: BlockId }
  | { readonly kind: 'points'; readonly slideId: SlideId }
  | { readonly kind: 'fact'; readonly name: string }

export const placeKey = (place: Place): string => Object.values(place).join('/')

/** The places whose words a transaction changed. Geometry and colours are no words. */
export function placesIn({ changed, doc }: Y.Transaction): readonly Place[] {
  const places = new Map<string, Place>()
  for (const [type, keys] of changed) {
    for (const place of placesOfType(doc, type, keys)) places.set(placeKey(place), place)
  }
  return [...places.values()]
}

/** What stands at a place now; no text when the place is gone. */
export function wordsAt(doc: Y.Doc, place: Place): RichText {
  switch (place.kind) {
    case 'block': {
      const text = maybeBlockText(doc, place.slideId, place.blockId)
      return text ? readRichText(text) : noText
    }
    case 'key-message':
      return readRichText(keyMessageText(doc, place.slideId))
    case 'slide-title':
      return oneLine(asString(maybeSlideMap(doc, place.slideId)?.get('title')))
    case 'deck-title':
      return oneLine(readTitle(doc))
    case 'fill':
      return readRichText(fillText(doc, place.blockId))
    case 'points':
      return readRichText(pointsText(doc, place.slideId))
    case 'fact':
      return oneLine(readFacts(doc).get(place.name) ?? '')
  }
}

/** Writes words to a place, over what stands there. `false` when the place is gone. */
export function putWords(doc: Y.Doc, place: Place, words: RichText): boolean {
  switch (place.kind) {
    case 'block': {
      const text = maybeBlockText(doc, place.slideId, place.blockId)
      if (text) transact(doc, () => writeRichText(text, words))
      return text !== null
    }
    case 'key-message':
      transact(doc, () => writeRichText(keyMessageText(doc, place.slideId), words))
      return true
    case 'slide-title':
      renameSlide(doc, place.slideId, plainText(words))
      return maybeSlideMap(doc, place.slideId) !== null
    case 'deck-title':
      renameDeck(doc, plainText(words))
      return true
    case 'fill':
      setFill(doc, place.blockId, words)
      return true
    case 'points':
      setPoints(doc, place.slideId, words)
      return true
    case 'fact':
      setFact(doc, place.name, plainText(words))
      return true
  }
}

/** The place whose text holds `type`; `null` for anything that is not inside a text. */
export function placeAround(doc: Y.Doc, type: Y.Text): Place | null {
  return placesOfType(doc, type as unknown as AnyType, noKeys)[0] ?? null
}

const noKeys: ReadonlySet<string> = new Set()

const oneLine = (text: string): RichText => (text === '' ? noText : plainRichText(text))

type Keys = ReadonlySet<string | null>
/** As a transaction lists them. */
export type AnyType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never

function placesOfType(doc: Y.Doc, type: AnyType, keys: Keys): Place[] {
  const { root, path } = pathOf(type)
  const [prefix, id] = root.split('/', 2)
  switch (prefix) {
    case 'fill':
      return id ? [{ kind: 'fill', blockId: id }] : []
    case 'points':
      return id ? [{ kind: 'points', slideId: id }] : []
    case 'key':
      return id ? [{ kind: 'key-message', slideId: id }] : []
    case 'facts':
      return named(keys).map((name) => ({ kind: 'fact', name }))
    case 'meta':
      return keys.has('title') ? [{ kind: 'deck-title' }] : []
    case 'slides':
      return placesInSlides(doc, path, named(keys))
    default:
      return []
  }
}

/** `path` leads from the map of slides to the changed type: slide id, `blocks`, block id, `text`. */
function placesInSlides(doc: Y.Doc, path: readonly string[], keys: readonly string[]): Place[] {
  const [slideId, , blockId, part] = path
  if (slideId === undefined) return keys.flatMap((id) => placesOnSlide(doc, id, ['title', 'blocks']))
  if (path.length === 1) return placesOnSlide(doc, slideId, keys)
  if (blockId === undefined) return keys.map((id) => ({ kind: 'block', slideId, blockId: id }))
  return part === 'text' || keys.includes('text') ? [{ kind: 'block', slideId, blockId }] : []
}

function placesOnSlide(doc: Y.Doc, slideId: SlideId, keys: readonly string[]): Place[] {
  const blocks = keys.includes('blocks') ? asMap(maybeSlideMap(doc, slideId)?.get('blocks')) : null
  return [
    ...(keys.includes('title') ? [{ kind: 'slide-title' as const, slideId }] : []),
    ...[...(blocks?.keys() ?? [])].map((blockId) => ({ kind: 'block' as const, slideId, blockId })),
  ]
}

const named = (keys: Keys): string[] => [...keys].filter((key) => key !== null)

/** The keys that lead to a type from its root; positions in lists say nothing and are left out. */
function pathOf(type: AnyType): { root: string; path: readonly string[] } {
  const path: string[] = []
  let at = type
  while (at._item) {
    if (at._item.parentSub !== null) path.unshift(at._item.parentSub)
    at = at._item.parent as AnyType
  }
  return { root: Y.findRootTypeKey(at), path }
}
