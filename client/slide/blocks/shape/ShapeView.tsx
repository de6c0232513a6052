import { memo } from 'react'
import type { AudienceShapeBlock } from '#shared/blocks/shape/audience.ts'
import { drawShape, roundedArea } from '#shared/blocks/shape/draw.ts'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import { useRareHere } from '../../rareHere.ts'
import { promptOf, type BlockViewProps } from '../../drawnBlock.ts'
import { SurfaceView } from '../../SurfaceView.tsx'
import { WordsView } from '../../WordsView.tsx'

export const ShapeView = memo(function ShapeView(
  props: BlockViewProps<AudienceShapeBlock | ComposedShapeBlock>,
) {
  useRareHere()
  const { block, context, renderText } = props
  const { shape, drawing, frame, surface } = block
  const { w, h } = frame
  const { layers, words } = drawShape(block)
  return (
    <>
      <SurfaceView
        layers={shape === 'rect' && !drawing ? roundedArea(w, h, surface.radius) : layers}
        surface={surface}
        w={w}
        h={h}
      />
      <WordsView
        at={{ block: block.id, part: '' }}
        body={block.body}
        area={words}
        prompt={promptOf(block, context)}
        context={context}
        renderText={renderText}
      />
    </>
  )
})
