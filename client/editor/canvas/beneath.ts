import type { MouseEvent } from 'react'
import { blockAt } from '../geometry/hit.ts'
import { blockName } from '../blocks/blockName.ts'
import { showToast } from '#client/ui/toast.ts'
import { readLayout } from '#shared/docs/designDoc.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { slideSize } from '#shared/model/frame.ts'
import type { CanvasScope } from './scope.ts'

/** Says whose the thing is that was pressed and cannot be selected here, and leads to where it can. */
export function tellOfBeneath(scope: CanvasScope, event: MouseEvent): void {
  const { session, slide, view } = scope
  if (blockAt(slide.blocks, view.toDeck(event), 6 / view.zoom)) return
  const block = blockAt((slide.beneath ?? []).filter(isThing), view.toDeck(event), 0)
  const layout = block && readLayout(session.design.doc, slide.layout ?? '')
  if (!block || !layout) return
  const text = `${blockName(block)} is part of the layout “${layout.title}”.`
  const edit = () => {
    const { openSlide, select } = scope.editor.getState()
    openSlide(layout.id)
    select([block.id])
  }
  const mayEdit = session.can.editDesign && !layout.deleted
  showToast(text, mayEdit ? { action: { label: 'Edit layout', run: edit } } : {})
}

/** What covers the slide is its background to whoever presses somewhere on it. */
const isThing = ({ frame: { w, h } }: ComposedBlock): boolean =>
  w * h < (slideSize.width * slideSize.height) / 2
