import type * as Y from 'yjs'
import { docOf } from '#shared/blocks/docs.ts'
import { isKind } from '#shared/blocks/kinds.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { parseAddress, type TextAddress } from '#shared/model/textAddress.ts'
import { valueBefore } from './changes.ts'
import { maybeBlockMap, maybeSlideMap } from './designDoc.ts'
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
      readonly change: 'came' | 'went' | 'frame' | 'look' | 'condition'
    }
  | { readonly kind: 'slide'; readonly slideId: SlideId; readonly change: SlideChange }
  /** A pitch's own picture in a slot. */
  | { readonly kind: 'picture'; readonly at: TextAddress }
  | { readonly kind: 'theme' }

type SlideChange = 'came' | 'went' | 'order' | 'hidden' | 'condition' | 'background' | 'short'

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
    (spot) => 'change' in spot && (spot.change === 'came' || spot.change === 'went'),
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
    case 'layouts':
      return spotsInSlides(transaction, path, keys)
    case 'selection':
    case 'schedule':
      return keys.flatMap(arranged)
    case 'pictures':
      return picturesChanged(transaction, keys).map((key) => ({ kind: 'picture', at: parseAddress(key) }))
    case 'theme':
      return [{ kind: 'theme' }]
    default:
      return []
  }
}

function picturesChanged(transaction: Y.Transaction, keys: readonly string[]): readonly string[] {
  const pictures = transaction.doc.getMap('pictures')
  return keys.filter((key) => {
    return differBesideLabels(key, pictures.get(key), valueBefore(transaction, pictures, key))
  })
}

/** `path` leads from the map of slides to the changed type: slide id, `blocks`, block id, a key of it. */
function spotsInSlides(transaction: Y.Transaction, path: readonly string[], keys: readonly string[]): Spot[] {
  const { doc } = transaction
  const [slideId, , block] = path
  if (slideId === undefined) {
    return keys.map((id) => ({
      kind: 'slide',
      slideId: id,
      change: maybeSlideMap(doc, id) ? 'came' : 'went',
    }))
  }
  if (path.length === 1) {
    return keys.filter(isSlideChange).map((change) => ({ kind: 'slide', slideId, change }))
  }
  if (block === undefined) {
    return keys.map((id) => {
      return { kind: 'block', slideId, block: id, change: maybeBlockMap(doc, slideId, id) ? 'came' : 'went' }
    })
  }
  const map = maybeBlockMap(doc, slideId, block)
  const kind = map?.get('kind')
  if (!map || path.length > 3) return []
  const isText = (key: string) => isKind(kind) && docOf(kind).partOfKey(key) !== null
  const isLook = (key: string) => differBesideLabels(key, map.get(key), valueBefore(transaction, map, key))
  const looks = keys.filter((key) => !isText(key) && isLook(key))
  return looks.map((key) => ({
    kind: 'block',
    slideId,
    block,
    change: key === 'frame' || key === 'condition' ? key : 'look',
  }))
}

/** `hidden/<slide>`, `order/<slide>` of a pitch, `short/<slide>` of its plan. */
function arranged(key: string): Spot[] {
  const [change = '', slideId = ''] = key.split('/')
  return isSlideChange(change) && slideId !== '' ? [{ kind: 'slide', slideId, change }] : []
}

const slideChanges = ['order', 'hidden', 'condition', 'background', 'short'] as const
const isSlideChange = (key: string): key is (typeof slideChanges)[number] =>
  slideChanges.includes(key as (typeof slideChanges)[number])

const unique = (spots: readonly Spot[]): Spot[] => [
  ...new Map(spots.map((spot) => [JSON.stringify(spot), spot])).values(),
]

/** Whether `spot` is a part of something that came or went as a whole. */
function isInside(spot: Spot, whole: Spot): boolean {
  if (spot === whole) return false
  const at = slideOf(spot)
  if (whole.kind === 'slide') return at === whole.slideId
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

const weights: Readonly<Record<Spot['kind'], number>> = { slide: 0, block: 1, words: 2, picture: 3, theme: 4 }
const weight = ({ kind }: Spot): number => weights[kind]
