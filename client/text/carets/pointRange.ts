import { placeKey, type Place } from '#shared/docs/places.ts'
import type { TextPoint } from '#shared/docs/textPoint.ts'
import { addressKey } from '#shared/model/textAddress.ts'
import { domPoint } from './domPoint.ts'

type Point = Pick<TextPoint, 'paragraph' | 'offset'>

/** The element on a page that holds the words of a place; `null` where they are not on it. */
export function wordsOf(place: Place, page: Element): Element | null {
  const onSlide = place.kind === 'block' || place.kind === 'fill'
  const holder = onSlide ? `[data-words="${addressKey(place.at)}"]` : `[data-place="${placeKey(place)}"]`
  return page.matches(holder) ? page : page.querySelector(holder)
}

/** What stands between two points of a text that is drawn. */
export function rangeOf(words: Element, from: Point, to: Point): Range | null {
  const paragraphs = words.querySelectorAll('.rich-text p')
  const [first, last] = [paragraphs[from.paragraph], paragraphs[to.paragraph]]
  if (!first || !last) return null
  const [start, end] = [domPoint(first, from.offset), domPoint(last, to.offset)]
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
