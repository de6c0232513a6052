import * as Y from 'yjs'
import type { BlockContent, ComposedBlock } from '#shared/blocks/kinds.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { compose } from '#shared/compose/compose.ts'
import { editBlocks } from '#shared/docs/blockEdits.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addFreshBlocks } from '#shared/docs/freshBlocks.ts'
import { setFreshLooks } from '#shared/docs/freshLooks.ts'
import { lookOf } from '#shared/docs/lookEdits.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import type { FreshLook, FreshLooks } from '#shared/model/freshLooks.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { defaultTheme, type Theme } from '#shared/model/theme.ts'
import { chartBlockEditor } from '../blocks/chart/chartEditor.ts'
import { shapeBlockEditor } from '../blocks/shape/shapeEditor.ts'

const sampleKinds = ['shape', 'table', 'chart'] as const
export type SampleKind = (typeof sampleKinds)[number]

type Samples = { readonly [K in SampleKind]: Extract<ComposedBlock, { kind: K }> }

/** New blocks as a theme has them, one of each kind, and the slide they stand on. */
export const drawnFresh = (
  theme: Theme,
  fresh: FreshLooks,
): (Samples & { readonly slide: ComposedSlide }) | null =>
  withSamples(theme, fresh, (doc) => {
    const [slide] = compose(readDesign(doc), null).slides
    const [shape, table, chart] = slide?.blocks ?? []
    return shape?.kind === 'shape' && table?.kind === 'table' && chart?.kind === 'chart'
      ? { slide: slide!, shape, table, chart }
      : null
  })

/** What a change of a new block's look says of it anew. */
export const changedSample = (
  fresh: FreshLooks,
  kind: SampleKind,
  change: (block: Y.Map<unknown>) => void,
): FreshLook =>
  withSamples(defaultTheme, fresh, (doc, slideId, ids) => {
    const id = ids[sampleKinds.indexOf(kind)]!
    const before = lookOf(doc, slideId, id)!.values
    editBlocks(doc, slideId, [id], change)
    const after = lookOf(doc, slideId, id)!.values
    const keys = [...new Set([...before.keys(), ...after.keys()])]
    const changed = keys.filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key)))
    return Object.fromEntries(changed.map((key) => [key, after.get(key) ?? null])) as FreshLook
  })

function withSamples<T>(
  theme: Theme,
  fresh: FreshLooks,
  read: (doc: Y.Doc, slideId: SlideId, ids: readonly BlockId[]) => T,
): T {
  const doc = new Y.Doc()
  initDesign(doc, { title: '', theme })
  setFreshLooks(doc, fresh)
  const slideId = addSlide(doc)
  const found = read(doc, slideId, addFreshBlocks(doc, slideId, samples()))
  doc.destroy()
  return found
}

/** As the tools make them, in the order of `sampleKinds`. */
function samples(): readonly BlockContent[] {
  const shape = shapeBlockEditor.tool.make(frame(60, 60, 480, 240), { shape: 'rect' })
  const words = [
    ['Region', 'Orders'],
    ['North', '1,200'],
    ['South', '900'],
  ].map((row) => row.map(plainRichText))
  return [
    { ...shape, body: { ...shape.body, text: plainRichText('Shape') } },
    tableOf(words, frame(60, 360, 480, 300)),
    chartBlockEditor.tool.make(frame(620, 60, 600, 600), { shape: 'rect' }),
  ]
}
