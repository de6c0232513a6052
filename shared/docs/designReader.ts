import type * as Y from 'yjs'
import type { Block } from '#shared/blocks/kinds.ts'
import type { Design, DesignSlide } from '#shared/model/design.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { byOrder } from '#shared/model/order.ts'
import { parseAddress } from '#shared/model/textAddress.ts'
import type { Theme } from '#shared/model/theme.ts'
import { changedTypes } from './changes.ts'
import { maybeBlockMap, readSlide, readTitle, slideIds, slideOfBlock, slidesMap } from './designDoc.ts'
import { readTheme } from './themeDoc.ts'
import { asMap, rootsUnder } from './ymap.ts'

/**
 * Reads a design as it changes: after a keystroke one block and its slide are new objects, all else is the
 * same. `current` is stable between changes, as React's `useSyncExternalStore` wants it.
 */
export class DesignReader {
  readonly #doc: Y.Doc
  readonly #slides = new Map<SlideId, DesignSlide>()
  readonly #blocks = new WeakMap<Y.Map<unknown>, Block>()
  readonly #listeners = new Set<(cause: Y.Transaction) => void>()
  #theme: Theme | null = null
  #design: Design | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
    doc.on('afterTransaction', this.#afterTransaction)
  }

  get current(): Design {
    return (this.#design ??= this.#read())
  }

  /** Reads on slide by slide until `isOver`, so that a large deck is read over several turns. `true`: it is all read. */
  readUntil(isOver: () => boolean): boolean {
    if (this.#design) return true
    for (const id of slideIds(this.#doc)) {
      if (this.#slides.has(id)) continue
      if (isOver()) return false
      this.#slide(id)
    }
    return true
  }

  /** `listener` runs once after each transaction that changed something. Returns the way to stop. */
  subscribe = (listener: (cause: Y.Transaction) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  destroy(): void {
    this.#doc.off('afterTransaction', this.#afterTransaction)
    this.#listeners.clear()
  }

  #read(): Design {
    const slides: DesignSlide[] = []
    for (const id of slideIds(this.#doc)) {
      const slide = this.#slide(id)
      if (slide) slides.push(slide)
    }
    this.#theme ??= readTheme(this.#doc)
    return { title: readTitle(this.#doc), theme: this.#theme, slides: slides.sort(byOrder) }
  }

  #slide(id: SlideId): DesignSlide | null {
    const slide = this.#slides.get(id) ?? readSlide(this.#doc, id, this.#blocks)
    if (slide) this.#slides.set(id, slide)
    return slide
  }

  readonly #afterTransaction = (transaction: Y.Transaction): void => {
    const changed = changedTypes(transaction)
    if (changed.size === 0) return
    for (const type of changed) this.#forget(type)
    for (const id of rootsUnder(this.#doc, 'key/')) {
      if (changed.has(this.#doc.share.get(`key/${id}`))) this.#slides.delete(id)
    }
    for (const key of rootsUnder(this.#doc, 'cell/')) {
      if (changed.has(this.#doc.share.get(`cell/${key}`))) this.#forgetBlock(parseAddress(key).block)
    }
    if (changed.has(this.#doc.share.get('theme'))) this.#theme = null
    this.#design = null
    for (const listener of this.#listeners) listener(transaction)
  }

  /** Some of its words lie apart. */
  #forgetBlock(id: BlockId): void {
    const slide = slideOfBlock(this.#doc, id)
    if (slide === null) return
    this.#blocks.delete(maybeBlockMap(this.#doc, slide, id)!)
    this.#slides.delete(slide)
  }

  /** A changed type is a slide, a block, or something inside one; parents are told of their children's changes. */
  #forget(type: unknown): void {
    const map = asMap(type)
    if (!map) return
    this.#blocks.delete(map)
    const key = map._item?.parentSub
    if (key != null && map.parent === slidesMap(this.#doc)) this.#slides.delete(key)
  }
}
