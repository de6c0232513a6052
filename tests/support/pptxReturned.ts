import { blockMark } from '#server/pptx/blockMark.ts'
import { exportPptx } from '#server/pptx/exportPptx.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { type FileChanges, fileChanges, type MadeSlide } from '#shared/returns/fileChanges.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { fileSlide } from '#shared/returns/fileSlide.ts'

/** A file that left here, and what it was made of. */
export interface Made {
  readonly bytes: Uint8Array
  readonly slides: readonly MadeSlide[]
}

const file = 'f11e'

const read = async (bytes: Uint8Array) =>
  (await importPptx({ bytes, name: '' })).deck.slides.map((slide) => fileSlide(slide))

export async function made(
  deck: ComposedDeck,
  assetPaths: ReadonlyMap<string, string> = new Map(),
  copy: Copy = 'presenter',
): Promise<Made> {
  const origin = { state: 's', stage: null, file }
  const bytes = await exportPptx({ deck, copy, origin, assetPaths })
  const shown = deck.slides.filter(({ hidden }) => !hidden)
  const slides = (await read(bytes)).map((slide, at) => {
    const { id, blocks, beneath = [] } = shown[at]!
    return {
      id,
      slide,
      blocks: new Map([...beneath, ...blocks].map((one) => [blockMark(file, one.id), one])),
    }
  })
  return { bytes, slides }
}

export const changesIn = async ({ slides }: Made, bytes: Uint8Array): Promise<FileChanges> =>
  fileChanges(slides, await read(bytes))
