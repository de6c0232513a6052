import type * as Y from 'yjs'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { keyMessageText, orderedSlides } from '#shared/docs/designDoc.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import { transact } from '#shared/docs/transact.ts'
import { newId, type BlockId, type SlideId } from '#shared/model/ids.ts'
import { orderBetween, type Order } from '#shared/model/order.ts'
import { relinkedTo } from '#shared/model/slideLink.ts'
import { ContentError } from './form.ts'
import type { SlideForm } from './slideForm.ts'

/** Where things of a built deck are, by the names its file gave them. An unknown name throws a `ContentError`. */
export interface NamedParts {
  slide(key: string): SlideId
  block(key: string): BlockId
  /** The place right behind a slide, for a pitch that moves another one there. */
  behind(key: string): Order
}

/** Ids for slides that are to be built, by the keys by which their links name each other. */
export const idsFor = (forms: readonly Pick<SlideForm, 'key'>[]): ReadonlyMap<string, SlideId> =>
  new Map(forms.map(({ key }) => [key, newId()]))

/** Puts slides at the end of a design. `ids`: theirs, and those of slides that links lead to. */
export function buildSlides(
  doc: Y.Doc,
  forms: readonly SlideForm[],
  ids: ReadonlyMap<string, SlideId> = idsFor(forms),
): NamedParts {
  const slides = new Map<string, SlideId>()
  const blocks = new Map<string, BlockId>()
  transact(doc, () => {
    for (const form of forms) {
      const { key, keyMessage, blocks: named, ...content } = relinkedTo(form, ids)
      const id = addSlide(doc, { ...content, blocks: [] }, Infinity, ids.get(key))
      slides.set(key, id)
      if (keyMessage.length > 0) writeRichText(keyMessageText(doc, id), keyMessage)
      addBlocks(doc, id, named.map(withoutKey)).forEach((blockId, at) => {
        const name = named[at]?.key
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

const withoutKey = ({ key: _key, ...content }: SlideForm['blocks'][number]) => content

function found(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new ContentError(`The deck has nothing named ${key}`)
  return id
}
