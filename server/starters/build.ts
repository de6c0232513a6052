import type * as Y from 'yjs'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { keyMessageText, orderedSlides } from '#shared/docs/designDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { transact } from '#shared/docs/transact.ts'
import type { Paint } from '#shared/model/color.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { orderBetween, type Order } from '#shared/model/order.ts'
import type { Placed } from './blocks.ts'
import { words } from './words.ts'

export interface SlidePlan {
  readonly key: string
  readonly title: string
  /** The slide opens a section. */
  readonly section?: string
  readonly background?: Paint
  /** What the slide must leave behind. */
  readonly keyMessage: string
  readonly blocks: readonly Placed[]
}

/** Where things of a built deck are, by the names its plan gave them. Unknown names throw: they are slips of the plan. */
export interface Places {
  slide(key: string): SlideId
  block(key: string): BlockId
  /** The place right behind a slide, for a pitch that moves another one there. */
  behind(key: string): Order
}

/** Puts planned slides at the end of a design. */
export function buildSlides(doc: Y.Doc, plans: readonly SlidePlan[]): Places {
  const slides = new Map<string, SlideId>()
  const blocks = new Map<string, BlockId>()
  transact(doc, () => {
    for (const { key, keyMessage, blocks: placed, ...content } of plans) {
      const id = addSlide(doc, { ...content, blocks: [] })
      slides.set(key, id)
      writeRichText(keyMessageText(doc, id), words(keyMessage))
      addBlocks(doc, id, placed).forEach((blockId, at) => {
        const name = placed[at]?.key
        if (name !== undefined) blocks.set(name, blockId)
      })
    }
  })
  const orders = orderedSlides(doc)
  return {
    slide: (key) => found(slides, key),
    block: (key) => found(blocks, key),
    behind: (key) => {
      const at = orders.findIndex(({ id }) => id === found(slides, key))
      return orderBetween(orders[at]?.order ?? null, orders[at + 1]?.order ?? null)
    },
  }
}

function found(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The deck's plan has nothing named ${key}`)
  return id
}
