import type * as Y from 'yjs'
import type { Block } from '#shared/blocks/kinds.ts'
import type { Design, DesignLayout, DesignSlide } from '#shared/model/design.ts'
import type { BlockId, LayoutId, SlideId } from '#shared/model/ids.ts'
import { byOrder } from '#shared/model/order.ts'
import { parseAddress } from '#shared/model/textAddress.ts'
import type { Ruling } from '#shared/model/ruling.ts'
import type { FreshLooks } from '#shared/model/freshLooks.ts'
import type { Theme } from '#shared/model/theme.ts'
import { changedTypes } from './changes.ts'
import {
  layoutsMap,
  maybeBlockMap,
  readLayouts,
  readSlide,
  readTemplate,
  readTitle,
  slideIds,
  slideOfBlock,
  slidesMap,
} from './designDoc.ts'
import { readFreshLooks } from './freshLooks.ts'
import { asString } from './guards.ts'
import { readLanguage } from './languageDoc.ts'
import { Reading } from './reading.ts'
import { readRuling } from './rulingDoc.ts'
import { readTheme } from './themeDoc.ts'
import { asMap, rootsUnder } from './ymap.ts'

/**
 * Reads a design as it changes: after a keystroke one block and its slide are new objects, all else is the
 * same; after a change of a layout, the slides that follow it, and of their blocks those in the places that changed.
 * `current` is stable between changes, as React's `useSyncExternalStore` wants it.
 */
export class DesignReader {
  readonly #doc: Y.Doc
  readonly #slides = new Map<SlideId, DesignSlide>()
  readonly #known = new Reading()
  readonly #listeners = new Set<(cause: Y.Transaction) => void>()
  #layouts: readonly DesignLayout[] | null = null
  #theme: Theme | null = null
  #fresh: FreshLooks | null = null
  #ruling: Ruling | null = null
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

  /** Reads blocks anew that nothing changed in the document: what they are drawn with has. */
  readAnew(which: (block: Block) => boolean): void {
    const { slides, layouts } = this.current
    const found = [...slides, ...layouts].flatMap(({ blocks }) => blocks.filter(which))
    if (found.length === 0) return
    for (const { id } of found) this.#forgetBlock(id)
    this.#design = null
    this.#doc.transact((cause) => this.#listeners.forEach((listener) => listener(cause)))
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
    this.#fresh ??= readFreshLooks(this.#doc)
    this.#ruling ??= readRuling(this.#doc)
    this.#layouts ??= readLayouts(this.#doc, this.#known)
    return {
      title: readTitle(this.#doc),
      ...readLanguage(this.#doc),
      theme: this.#theme,
      fresh: this.#fresh,
      ruling: this.#ruling,
      slides: slides.sort(byOrder),
      layouts: this.#layouts,
      ...readTemplate(this.#doc),
    }
  }

  #slide(id: SlideId): DesignSlide | null {
    const slide = this.#slides.get(id) ?? readSlide(this.#doc, id, this.#known)
    if (slide) this.#slides.set(id, slide)
    return slide
  }

  readonly #afterTransaction = (transaction: Y.Transaction): void => {
    const changed = changedTypes(transaction)
    if (changed.size === 0) return
    const layoutsCame = transaction.changed.has(this.#doc.share.get('layouts') as never)
    for (const type of changed) this.#forget(type)
    for (const id of rootsUnder(this.#doc, 'key/')) {
      if (changed.has(this.#doc.share.get(`key/${id}`))) this.#slides.delete(id)
    }
    for (const key of rootsUnder(this.#doc, 'cell/')) {
      if (changed.has(this.#doc.share.get(`cell/${key}`))) this.#forgetBlock(parseAddress(key).block)
    }
    if (changed.has(this.#doc.share.get('theme'))) {
      this.#theme = null
      this.#fresh = null
    }
    if (changed.has(this.#doc.share.get('ruling'))) this.#ruling = null
    if (layoutsCame) this.#forgetLayouts(null)
    this.#design = null
    for (const listener of this.#listeners) listener(transaction)
  }

  /** Some of its words lie apart. */
  #forgetBlock(id: BlockId): void {
    const slide = slideOfBlock(this.#doc, id)
    if (slide === null) return
    this.#known.forgetBlock(maybeBlockMap(this.#doc, slide, id)!)
    this.#slides.delete(slide)
    if (asMap(layoutsMap(this.#doc).get(slide))) this.#forgetLayouts(slide)
  }

  /** A changed type is a slide, a layout, a block, or something inside one; parents are told of their children's changes. */
  #forget(type: unknown): void {
    const map = asMap(type)
    if (!map) return
    this.#known.forgetBlock(map)
    const key = map._item?.parentSub
    if (key == null) return
    if (map.parent === slidesMap(this.#doc)) this.#slides.delete(key)
    if (map.parent === layoutsMap(this.#doc)) this.#forgetLayouts(key)
  }

  /** A layout and the slides that name it; `null`: all of them. */
  #forgetLayouts(id: LayoutId | null): void {
    this.#layouts = null
    if (id === null) this.#known.layouts.clear()
    else this.#known.layouts.delete(id)
    for (const slideId of [...this.#slides.keys()]) {
      const named = asString(asMap(slidesMap(this.#doc).get(slideId))?.get('layout'))
      if (id === null ? named !== '' : named === id) this.#slides.delete(slideId)
    }
  }
}
