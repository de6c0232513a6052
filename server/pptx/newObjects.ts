import * as Y from 'yjs'
import { newBlocks } from '#shared/blocks/newBlocks.ts'
import { planOf } from '#shared/blocks/plans.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addFreshBlocks } from '#shared/docs/freshBlocks.ts'
import { setFreshLooks } from '#shared/docs/freshLooks.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { PlanBox, PlanLine, PlanShape } from '#shared/pptx/plan.ts'

/** What is newly drawn in a file; `null` for what nobody would see: PowerPoint's own. */
export interface NewObjects {
  readonly shape: PlanBox | null
  readonly line: PlanLine | null
  readonly text: PlanBox | null
}

/** A deck's new blocks as PowerPoint would draw them: its tools', with what its theme says of them. */
export function newObjects({ theme, fresh = {} }: Pick<ComposedDeck, 'theme' | 'fresh'>): NewObjects {
  const doc = new Y.Doc()
  initDesign(doc, { title: '', theme })
  setFreshLooks(doc, fresh)
  addFreshBlocks(doc, addSlide(doc), samples())
  const blocks = compose(readDesign(doc), null).slides[0]?.blocks ?? []
  doc.destroy()
  const [shape, line, text] = blocks.map((block) => planOf(block).shapes(block, false)[0])
  return { shape: asKind(shape, 'box'), line: asKind(line, 'line'), text: asKind(text, 'box') }
}

/** Without words nobody would see some of them. */
function samples() {
  const place = frame(0, 0, 400, 200)
  const text = plainRichText('New')
  const [shape, written] = [newBlocks.shape(place, 'rect'), newBlocks.text(place)]
  return [
    { ...shape, body: { ...shape.body, text } },
    newBlocks.line(place),
    { ...written, body: { ...written.body, text } },
  ]
}

const asKind = <K extends PlanShape['kind']>(
  shape: PlanShape | undefined,
  kind: K,
): Extract<PlanShape, { kind: K }> | null =>
  shape?.kind === kind ? (shape as Extract<PlanShape, { kind: K }>) : null
