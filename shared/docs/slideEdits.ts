import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { contentsInPlace } from '#shared/blocks/carried.ts'
import type { Condition } from '#shared/model/condition.ts'
import type { Paint } from '#shared/model/color.ts'
import type { DesignSlide } from '#shared/model/design.ts'
import { newId, type LayoutId, type SlideId } from '#shared/model/ids.ts'
import { relinkedTo } from '#shared/model/slideLink.ts'
import { placeAllAt, type Ordered } from '#shared/model/order.ts'
import { insertBlocks } from './blockEdits.ts'
import { keyMessageText, maybeSlideMap, orderedSlides, readSlide, slidesMap } from './designDoc.ts'
import { asString } from './guards.ts'
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
  readonly hidden?: boolean
  readonly blocks?: readonly BlockContent[]
}

/** Adds a slide at `index` of the design's order (the end when left out) and returns its id. */
export function addSlide(
  doc: Y.Doc,
  content: SlideContent = {},
  index = Infinity,
  id: SlideId = newId(),
): SlideId {
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
export const duplicateSlide = (doc: Y.Doc, id: SlideId): SlideId | null =>
  duplicateSlides(doc, [id])[0] ?? null

/**
 * Copies slides, in the order given, behind the last of them in the design's order. Links among them lead among the
 * copies. Returns the copies' ids.
 */
export function duplicateSlides(doc: Y.Doc, ids: readonly SlideId[]): readonly SlideId[] {
  const behind = orderedSlides(doc).findLastIndex(({ id }) => ids.includes(id)) + 1
  const sources = ids.flatMap((id) => readSlide(doc, id) ?? [])
  const copies = new Map(sources.map(({ id }) => [id, newId()]))
  return transact(doc, () =>
    sources.map((source, at) =>
      copySlide(doc, relinkedTo(source, copies), behind + at, copies.get(source.id)!),
    ),
  )
}

function copySlide(doc: Y.Doc, source: DesignSlide, index: number, id: SlideId): SlideId {
  const { title, layout, background, ownBackground, condition } = source
  const own = layout === undefined || ownBackground ? { background } : {}
  const copy = addSlide(
    doc,
    { title, ...(layout !== undefined && { layout }), ...(condition && { condition }), ...own },
    index,
    id,
  )
  insertBlocks(maybeSlideMap(doc, copy)!, contentsInPlace(source))
  if (source.keyMessage.length > 0) {
    writeRichText(keyMessageText(doc, copy), source.keyMessage)
  }
  return copy
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
export const moveSlide = (doc: Y.Doc, id: SlideId, index: number): void => moveSlides(doc, [id], index)

/**
 * Moves slides to `index`, counted without them, where they stand in the order given. Those that are gone are passed
 * over. A section that begins with one of them, and is not moved as a whole, begins with the first that stays.
 */
export function moveSlides(doc: Y.Doc, ids: readonly SlideId[], index: number): void {
  const slides = orderedSlides(doc)
  const others = slides.filter(({ id }) => !ids.includes(id))
  const moving = ids.filter((id) => slides.some((slide) => slide.id === id))
  transact(doc, () => {
    for (const id of moving) leaveSection(doc, slides, id, ids)
    for (const [moved, order] of placeAllAt(others, moving, index)) {
      edit(doc, moved, (slide) => put(slide, 'order', order))
    }
  })
}

/** The heading of a section stays with those of its slides that stay. */
function leaveSection(doc: Y.Doc, slides: readonly Ordered[], id: SlideId, going: readonly SlideId[]): void {
  const section = sectionAt(doc, id)
  if (section === '') return
  const behind = slides.slice(slides.findIndex((slide) => slide.id === id) + 1)
  const end = behind.findIndex((slide) => sectionAt(doc, slide.id) !== '')
  const inside = end < 0 ? behind : behind.slice(0, end)
  const heir = inside.find((slide) => !going.includes(slide.id))
  if (!heir) return
  setSection(doc, heir.id, section)
  setSection(doc, id, '')
}

/** The section that begins with a slide; empty: none. */
const sectionAt = (doc: Y.Doc, id: SlideId): string => asString(maybeSlideMap(doc, id)?.get('section'))

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

/** `null`: it is shown for every client. */
export function setSlideCondition(doc: Y.Doc, id: SlideId, condition: Condition | null): void {
  edit(doc, id, (slide) => put(slide, 'condition', condition ?? undefined))
}

/** `null`: the layout's again. */
export function setBackground(doc: Y.Doc, id: SlideId, background: Paint | null): void {
  edit(doc, id, (slide) => put(slide, 'background', background ?? undefined))
}

function edit(doc: Y.Doc, id: SlideId, change: (slide: Y.Map<unknown>) => void): void {
  const slide = maybeSlideMap(doc, id)
  if (slide) transact(doc, () => change(slide))
}
