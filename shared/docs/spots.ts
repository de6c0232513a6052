import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind } from '#shared/blocks/kinds.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { parseAddress, type TextAddress } from '#shared/model/textAddress.ts'
import { valueBefore } from './changes.ts'
import { isGroupName, maybeBlockMap, maybeSlideMap } from './designDoc.ts'
import { languageKey } from './languageDoc.ts'
import { differBesideLabels } from './labelPlaces.ts'
import { pathOf, placesIn, type Place } from './places.ts'

/** One thing that a transaction changed, and where: what a person would say of it. */
export type Spot =
  | { readonly kind: 'words'; readonly place: Place }
  | {
      readonly kind: 'block'
      readonly slideId: SlideId
      readonly block: BlockId
      /** `came` and `went`: it is there since, or not any more. */
      readonly change: 'came' | 'went' | 'frame' | 'look' | 'condition' | 'hidden' | 'link' | 'build'
    }
  /** A slide or a layout. */
  | { readonly kind: 'slide' | 'layout'; readonly slideId: SlideId; readonly change: SlideChange }
  /** The name of a group of blocks. */
  | { readonly kind: 'group'; readonly slideId: SlideId }
  /** A pitch's own picture in a slot. */
  | { readonly kind: 'picture'; readonly at: TextAddress }
  | { readonly kind: 'theme' }
  /** Guides and columns. */
  | { readonly kind: 'ruling' }
  /** What the document is written in. */
  | { readonly kind: 'language' }
  /** The version of a brand template that the deck stands on, with its layouts and theme. */
  | { readonly kind: 'template' }

type SlideChange = 'came' | 'went' | (typeof slideChanges)[number]

/** What a transaction changed, the largest first: whoever adds a slide is not told of each word on it. */
export function spotsIn(transaction: Y.Transaction): readonly Spot[] {
  const { changed } = transaction
  const structure = [...changed].flatMap(([type, keys]) => {
    const { root, path } = pathOf(type)
    return spotsOf(
      transaction,
      root,
      path,
      [...keys].filter((key) => key !== null),
    )
  })
  const words = placesIn(transaction).map((place): Spot => ({ kind: 'words', place }))
  const spots = [...unique(structure), ...words]
  const wholes = spots.filter(
    (spot) =>
      spot.kind === 'template' || ('change' in spot && (spot.change === 'came' || spot.change === 'went')),
  )
  return spots
    .filter((spot) => !wholes.some((whole) => isInside(spot, whole)))
    .sort((a, b) => weight(a) - weight(b))
}

function spotsOf(
  transaction: Y.Transaction,
  root: string,
  path: readonly string[],
  keys: readonly string[],
): Spot[] {
  switch (root) {
    case 'slides':
      return spotsInSlides(transaction, 'slide', path, keys)
    case 'layouts':
      return spotsInSlides(transaction, 'layout', path, keys)
    case 'selection':
    case 'schedule':
      return keys.flatMap(arranged)
    case 'pictures':
      return picturesChanged(transaction, keys).map((key) => ({ kind: 'picture', at: parseAddress(key) }))
    case 'theme':
      return [{ kind: 'theme' }]
    case 'ruling':
      return [{ kind: 'ruling' }]
    case 'meta':
      return keys.flatMap((key): Spot[] => metaSpots.get(key) ?? [])
    default:
      return []
  }
}

const metaSpots: ReadonlyMap<string, Spot[]> = new Map<string, Spot[]>([
  [languageKey, [{ kind: 'language' }]],
  ['template', [{ kind: 'template' }]],
])

function picturesChanged(transaction: Y.Transaction, keys: readonly string[]): readonly string[] {
  const pictures = transaction.doc.getMap('pictures')
  return keys.filter((key) => {
    return differBesideLabels(key, pictures.get(key), valueBefore(transaction, pictures, key))
  })
}

/** `path` leads from the map of slides to the changed type: slide id, `blocks`, block id, a key of it. */
function spotsInSlides(
  transaction: Y.Transaction,
  kind: 'slide' | 'layout',
  path: readonly string[],
  keys: readonly string[],
): Spot[] {
  const { doc } = transaction
  const [slideId, , block] = path
  if (slideId === undefined) return keys.map((id) => ({ kind, slideId: id, change: isThere(doc, id) }))
  if (path.length === 1) {
    return keys.flatMap((key): Spot[] => {
      // A layout that is deleted stays in the document, for the slides that follow it.
      if (key === 'deleted') return [{ kind, slideId, change: isThere(doc, slideId) }]
      if (isGroupName(key)) return [{ kind: 'group', slideId }]
      return isSlideChange(key) ? [{ kind, slideId, change: key }] : []
    })
  }
  if (block === undefined) {
    return keys.map((id) => {
      return { kind: 'block', slideId, block: id, change: maybeBlockMap(doc, slideId, id) ? 'came' : 'went' }
    })
  }
  const map = maybeBlockMap(doc, slideId, block)
  const blockKind = map?.get('kind')
  if (!map || path.length > 3) return []
  const isText = (key: string) => isKind(blockKind) && docOf(blockKind).partOfKey(key) !== null
  const isLook = (key: string) => differBesideLabels(key, map.get(key), valueBefore(transaction, map, key))
  const looks = keys.filter((key) => !isText(key) && isLook(key))
  return looks.map((key) => ({
    kind: 'block',
    slideId,
    block,
    change: changeUnder(key),
  }))
}

function changeUnder(key: string): Extract<Spot, { kind: 'block' }>['change'] {
  if (key === 'frame' || key === 'condition' || key === 'hidden' || key === 'link') return key
  return key === 'build' || key === 'buildByItem' ? 'build' : 'look'
}

function isThere(doc: Y.Doc, id: SlideId): 'came' | 'went' {
  const map = maybeSlideMap(doc, id)
  return map && !map.get('deleted') ? 'came' : 'went'
}

/** `hidden/<slide>`, `order/<slide>` of a pitch, `short/<slide>` of its plan. */
function arranged(key: string): Spot[] {
  const [change = '', slideId = ''] = key.split('/')
  return isSlideChange(change) && slideId !== '' ? [{ kind: 'slide', slideId, change }] : []
}

const slideChanges = ['order', 'hidden', 'condition', 'layout', 'background', 'short'] as const
const isSlideChange = (key: string): key is (typeof slideChanges)[number] =>
  slideChanges.includes(key as (typeof slideChanges)[number])

const unique = (spots: readonly Spot[]): Spot[] => [
  ...new Map(spots.map((spot) => [JSON.stringify(spot), spot])).values(),
]

/** Whether `spot` is a part of something that came or went as a whole. */
function isInside(spot: Spot, whole: Spot): boolean {
  if (spot === whole) return false
  if (whole.kind === 'template') return true
  const at = slideOf(spot)
  if (whole.kind === 'slide' || whole.kind === 'layout') return at === whole.slideId
  return whole.kind === 'block' && blockOf(spot) === whole.block
}

/** The slide that the document names; a pitch names blocks alone. */
export function slideOf(spot: Spot): SlideId | null {
  const at = spot.kind === 'words' ? spot.place : spot
  return 'slideId' in at ? at.slideId : null
}

export function blockOf(spot: Spot): BlockId | null {
  if (spot.kind === 'block') return spot.block
  const at = spot.kind === 'words' ? spot.place : spot
  return 'at' in at ? at.at.block : 'block' in at ? at.block : null
}

const kinds: readonly Spot['kind'][] = [
  'slide',
  'layout',
  'block',
  'group',
  'words',
  'picture',
  'theme',
  'ruling',
  'language',
  'template',
]
const weight = ({ kind }: Spot): number => kinds.indexOf(kind)
