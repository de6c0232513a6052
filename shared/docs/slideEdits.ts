import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { contentsInPlace } from '#shared/blocks/carried.ts'
import type { Condition } from '#shared/model/condition.ts'
import type { Paint } from '#shared/model/color.ts'
import { newId, type LayoutId, type SlideId } from '#shared/model/ids.ts'
import { placeAt } from '#shared/model/order.ts'
import { insertBlocks } from './blockEdits.ts'
import { keyMessageText, maybeSlideMap, orderedSlides, readSlide, slidesMap } from './designDoc.ts'
import { writeRichText } from './richTextWrite.ts'
import { transact } from './transact.ts'
import { put, putAll } from './ymap.ts'
import { cutText } from '#shared/model/characters.ts'

/** What a new slide starts with. */
export interface SlideContent {
  readonly title?: string
  readonly section?: string
  /** The layout that it follows; what it has from there it does not say itself. */
  readonly layout?: LayoutId
  readonly background?: Paint
  readonly condition?: Condition
  readonly blocks?: readonly BlockContent[]
}

/** Adds a slide at `index` of the design's order (the end when left out) and returns its id. */
export function addSlide(doc: Y.Doc, content: SlideContent = {}, index = Infinity): SlideId {
  const id = newId()
  transact(doc, () => {
    slidesMap(doc).set(id, new Y.Map<unknown>())
    moveSlide(doc, id, index)
    const slide = maybeSlideMap(doc, id)!
    const { blocks = [], ...values } = content
    putAll(slide, values)
    insertBlocks(slide, blocks)
  })
  return id
}

/** Copies a slide with everything on it, right behind the original. `null` when there is no such slide. */
export function duplicateSlide(doc: Y.Doc, id: SlideId): SlideId | null {
  const source = readSlide(doc, id)
  if (!source) return null
  const index = orderedSlides(doc).findIndex((slide) => slide.id === id) + 1
  return transact(doc, () => {
    const { title, layout, background, ownBackground, condition } = source
    const own = layout === undefined || ownBackground ? { background } : {}
    const copy = addSlide(
      doc,
      { title, ...(layout !== undefined && { layout }), ...(condition && { condition }), ...own },
      index,
    )
    insertBlocks(maybeSlideMap(doc, copy)!, contentsInPlace(source))
    if (source.keyMessage.length > 0) {
      writeRichText(keyMessageText(doc, copy), source.keyMessage)
    }
    return copy
  })
}

/**
 * Removes a slide from the design. What sales wrote for it stays in every pitch, parked. A section that began
 * here begins with the slide after it, unless that one begins a section of its own.
 */
export function deleteSlide(doc: Y.Doc, id: SlideId): void {
  transact(doc, () => {
    const ids = orderedSlides(doc).map((slide) => slide.id)
    const next = maybeSlideMap(doc, ids[ids.indexOf(id) + 1] ?? '')
    const section = maybeSlideMap(doc, id)?.get('section')
    if (next && section && !next.get('section')) next.set('section', section)
    slidesMap(doc).delete(id)
  })
}

/** Moves a slide to `index`, counted without the slide itself. */
export function moveSlide(doc: Y.Doc, id: SlideId, index: number): void {
  const others = orderedSlides(doc).filter((slide) => slide.id !== id)
  transact(doc, () => {
    for (const [moved, order] of placeAt(others, id, index)) {
      edit(doc, moved, (slide) => put(slide, 'order', order))
    }
  })
}

export function renameSlide(doc: Y.Doc, id: SlideId, title: string): void {
  edit(doc, id, (slide) => put(slide, 'title', cutText(title, 300)))
}

/** An empty name closes the section: the slide joins the one before. */
export function setSection(doc: Y.Doc, id: SlideId, section: string): void {
  edit(doc, id, (slide) => put(slide, 'section', section.trim() === '' ? undefined : cutText(section, 120)))
}

export function hideSlide(doc: Y.Doc, id: SlideId, hidden: boolean): void {
  edit(doc, id, (slide) => put(slide, 'hidden', hidden ? true : undefined))
}

/** `null`: the layout's again. */
/** `null`: it is shown for every client. */
export function setSlideCondition(doc: Y.Doc, id: SlideId, condition: Condition | null): void {
  edit(doc, id, (slide) => put(slide, 'condition', condition ?? undefined))
}

export function setBackground(doc: Y.Doc, id: SlideId, background: Paint | null): void {
  edit(doc, id, (slide) => put(slide, 'background', background ?? undefined))
}

function edit(doc: Y.Doc, id: SlideId, change: (slide: Y.Map<unknown>) => void): void {
  const slide = maybeSlideMap(doc, id)
  if (slide) transact(doc, () => change(slide))
}
