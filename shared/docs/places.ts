import * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind } from '#shared/blocks/kinds.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { noText, plainRichText, plainText, type RichText } from '#shared/model/richText.ts'
import { addressKey, parseAddress, type TextAddress } from '#shared/model/textAddress.ts'
import { maybeBlockText } from './blockEdits.ts'
import { valueBefore } from './changes.ts'
import { keyMessageText, maybeSlideMap, readTitle, renameDeck, slideOfBlock } from './designDoc.ts'
import { isGoalKey, putGoal, readGoal, type GoalKey } from './goalDoc.ts'
import { asString } from './guards.ts'
import { altDiffers, labelAt, labelsInBlock, putLabel, type LabelPlace } from './labelPlaces.ts'
import { fillText, pointsText, readFacts, setFact, setFill, setPoints } from './pitchDoc.ts'
import { isPlanPlace, planPlaces, planWordsAt, putPlanWords, type PlanPlace } from './planPlaces.ts'
import { readRichText } from './richTextDoc.ts'
import { writeRichText } from './richTextWrite.ts'
import { renameSlide } from './slideEdits.ts'
import { transact } from './transact.ts'
import { asMap } from './ymap.ts'

/** Where words of a person can stand in a document. */
export type Place =
  | { readonly kind: 'block'; readonly slideId: SlideId; readonly at: TextAddress }
  | { readonly kind: 'key-message'; readonly slideId: SlideId }
  | { readonly kind: 'slide-title'; readonly slideId: SlideId }
  | { readonly kind: 'deck-title' }
  | { readonly kind: 'fill'; readonly at: TextAddress }
  | { readonly kind: 'points'; readonly slideId: SlideId }
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'goal'; readonly goal: GoalKey }
  | LabelPlace
  | PlanPlace

export const placeKey = (place: Place): string =>
  Object.values(place)
    .map((value: string | TextAddress) => (typeof value === 'string' ? value : addressKey(value)))
    .join('/')

/** The places whose words a transaction changed. Geometry and colours are no words. */
export function placesIn(transaction: Y.Transaction): readonly Place[] {
  const { changed, doc } = transaction
  const was: Was = (map, key) => valueBefore(transaction, map, key)
  const places = new Map<string, Place>()
  for (const [type, keys] of changed) {
    for (const place of placesOfType(doc, type, keys, was)) places.set(placeKey(place), place)
  }
  return [...places.values()]
}

/** What stands at a place now; no text when the place is gone. */
export function wordsAt(doc: Y.Doc, place: Place): RichText {
  switch (place.kind) {
    case 'block': {
      const text = maybeBlockText(doc, place.slideId, place.at)
      return text ? readRichText(text) : noText
    }
    case 'key-message':
      return readRichText(keyMessageText(doc, place.slideId))
    case 'slide-title':
      return oneLine(asString(maybeSlideMap(doc, place.slideId)?.get('title')))
    case 'deck-title':
      return oneLine(readTitle(doc))
    case 'fill':
      return readRichText(fillText(doc, place.at))
    case 'points':
      return readRichText(pointsText(doc, place.slideId))
    case 'fact':
      return oneLine(readFacts(doc).get(place.name) ?? '')
    case 'goal':
      return readGoal(doc, place.goal)
    default:
      return isPlanPlace(place) ? planWordsAt(doc, place) : oneLine(labelAt(doc, place))
  }
}

/** Writes words to a place, over what stands there. `false` when the place is gone. */
export function putWords(doc: Y.Doc, place: Place, words: RichText): boolean {
  switch (place.kind) {
    case 'block': {
      const text = maybeBlockText(doc, place.slideId, place.at)
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
      setFill(doc, place.at, words)
      return true
    case 'points':
      setPoints(doc, place.slideId, words)
      return true
    case 'fact':
      setFact(doc, place.name, plainText(words))
      return true
    case 'goal':
      putGoal(doc, place.goal, words)
      return true
    default:
      if (!isPlanPlace(place)) return putLabel(doc, place, plainText(words))
      putPlanWords(doc, place, words)
      return true
  }
}

/** The place whose text holds `type`; `null` for anything that is not inside a text. */
export function placeAround(doc: Y.Doc, type: Y.Text): Place | null {
  return placesOfType(doc, type as unknown as AnyType, noKeys, nothing)[0] ?? null
}

const noKeys: ReadonlySet<string> = new Set()

/** What stood under a key of a map before. */
type Was = (map: Y.Map<unknown>, key: string) => unknown
const nothing: Was = () => undefined

const oneLine = (text: string): RichText => (text === '' ? noText : plainRichText(text))

type Keys = ReadonlySet<string | null>
/** As a transaction lists them. */
export type AnyType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never

function placesOfType(doc: Y.Doc, type: AnyType, keys: Keys, was: Was): Place[] {
  const { root, path } = pathOf(type)
  const cut = root.indexOf('/')
  const [prefix, id] = cut < 0 ? [root, ''] : [root.slice(0, cut), root.slice(cut + 1)]
  switch (prefix) {
    case 'fill':
      return id ? [{ kind: 'fill', at: parseAddress(id) }] : []
    case 'points':
      return id ? [{ kind: 'points', slideId: id }] : []
    case 'key':
      return id ? [{ kind: 'key-message', slideId: id }] : []
    case 'goal':
      return isGoalKey(id) ? [{ kind: 'goal', goal: id }] : []
    case 'cell': {
      const at = parseAddress(id)
      const slideId = slideOfBlock(doc, at.block)
      return slideId === null ? [] : [{ kind: 'block', slideId, at }]
    }
    case 'facts':
      return named(keys).map((name) => ({ kind: 'fact', name }))
    case 'meta':
      return keys.has('title') ? [{ kind: 'deck-title' }] : []
    case 'slides':
    case 'layouts':
      return placesInSlides(doc, path, named(keys), was)
    case 'pictures': {
      const pictures = doc.getMap('pictures')
      const described = named(keys).filter((key) => altDiffers(pictures.get(key), was(pictures, key)))
      return described.map((key) => ({ kind: 'slot-alt', at: parseAddress(key) }))
    }
    default:
      return planPlaces(prefix, id, named(keys))
  }
}

/** `path` leads from the map of slides to the changed type: slide id, `blocks`, block id, the key of a text. */
function placesInSlides(doc: Y.Doc, path: readonly string[], keys: readonly string[], was: Was): Place[] {
  const [slideId, , blockId, key] = path
  if (slideId === undefined)
    return keys.flatMap((id) => placesOnSlide(doc, id, ['title', 'section', 'blocks'], nothing))
  if (path.length === 1) return placesOnSlide(doc, slideId, keys, was)
  const blocks = asMap(maybeSlideMap(doc, slideId)?.get('blocks'))
  if (blockId === undefined) return keys.flatMap((id) => placesInBlock(blocks, slideId, id, null, nothing))
  return placesInBlock(blocks, slideId, blockId, key === undefined ? keys : [key], was)
}

function placesOnSlide(doc: Y.Doc, slideId: SlideId, keys: readonly string[], was: Was): Place[] {
  const slide = maybeSlideMap(doc, slideId)
  const blocks = keys.includes('blocks') ? asMap(slide?.get('blocks')) : null
  const isOther = (key: string) => slide !== null && asString(slide.get(key)) !== asString(was(slide, key))
  return [
    ...(keys.includes('title') ? [{ kind: 'slide-title' as const, slideId }] : []),
    ...(keys.includes('section') && isOther('section') ? [{ kind: 'section' as const, slideId }] : []),
    ...[...(blocks?.keys() ?? [])].flatMap((id) => placesInBlock(blocks, slideId, id, null, nothing)),
  ]
}

/** What people write of a block under some of its keys; `null`: all of them. A block that is gone has nothing. */
function placesInBlock(
  blocks: Y.Map<unknown> | null,
  slideId: SlideId,
  block: string,
  keys: readonly string[] | null,
  was: Was,
): Place[] {
  const map = asMap(blocks?.get(block))
  const kind = map?.get('kind')
  if (!map || !isKind(kind)) return []
  const { partOfKey } = docOf(kind)
  return (keys ?? [...map.keys()]).flatMap((key): Place[] => {
    const part = partOfKey(key)
    if (part !== null) return [{ kind: 'block', slideId, at: { block, part } }]
    return labelsInBlock(slideId, block, kind, key, map.get(key), was(map, key))
  })
}

const named = (keys: Keys): string[] => [...keys].filter((key) => key !== null)

/** The keys that lead to a type from its root; positions in lists say nothing and are left out. */
export function pathOf(type: AnyType): { root: string; path: readonly string[] } {
  const path: string[] = []
  let at = type
  while (at._item) {
    if (at._item.parentSub !== null) path.unshift(at._item.parentSub)
    at = at._item.parent as AnyType
  }
  return { root: Y.findRootTypeKey(at), path }
}
