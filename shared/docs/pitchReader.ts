import type * as Y from 'yjs'
import type { Pitch } from '#shared/model/pitch.ts'
import { isBlank, type RichText } from '#shared/model/richText.ts'
import { changedTypes } from './changes.ts'
import { readLanguage } from './languageDoc.ts'
import { readFacts, readHidden, readOrder, readPictures, readPitch } from './pitchDoc.ts'
import { readRichText } from './richTextDoc.ts'
import { rootsUnder } from './ymap.ts'

/** Reads a pitch as it changes: parts untouched by a transaction stay the same objects, texts one by one. */
export class PitchReader {
  readonly #doc: Y.Doc
  readonly #listeners = new Set<(cause: Y.Transaction) => void>()
  #pitch: Pitch

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#pitch = readPitch(doc)
    doc.on('afterTransaction', this.#afterTransaction)
  }

  get current(): Pitch {
    return this.#pitch
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

  readonly #afterTransaction = (transaction: Y.Transaction): void => {
    const changed = changedTypes(transaction)
    if (changed.size === 0) return
    const [doc, old] = [this.#doc, this.#pitch]
    const touched = (root: string): boolean => changed.has(doc.share.get(root))
    this.#pitch = {
      ...readLanguage(doc),
      facts: touched('facts') || touched('meta') ? readFacts(doc) : old.facts,
      fills: this.#texts('fill/', old.fills, touched),
      points: this.#texts('points/', old.points, touched),
      pictures: touched('pictures') ? readPictures(doc) : old.pictures,
      hidden: touched('selection') ? readHidden(doc) : old.hidden,
      order: touched('selection') ? readOrder(doc) : old.order,
    }
    for (const listener of this.#listeners) listener(transaction)
  }

  #texts(
    prefix: 'fill/' | 'points/',
    old: ReadonlyMap<string, RichText>,
    touched: (root: string) => boolean,
  ): ReadonlyMap<string, RichText> {
    const ids = rootsUnder(this.#doc, prefix).filter((id) => touched(prefix + id))
    if (ids.length === 0) return old
    const texts = new Map(old)
    for (const id of ids) {
      const text = readRichText(this.#doc.getText(prefix + id))
      if (isBlank(text)) texts.delete(id)
      else texts.set(id, text)
    }
    return texts
  }
}
