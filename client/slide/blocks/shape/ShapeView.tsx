import { memo } from 'react'
import type { AudienceShapeBlock } from '#shared/blocks/shape/audience.ts'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import { promptOf, type BlockViewProps } from '../../drawnBlock.ts'
import { SurfaceView } from '../../SurfaceView.tsx'
import { WordsView } from '../../WordsView.tsx'
import { shapePath, textArea } from './shapeGeometry.ts'

export const ShapeView = memo(function ShapeView(
  props: BlockViewProps<AudienceShapeBlock | ComposedShapeBlock>,
) {
  const { block, context, renderText } = props
  const { w, h } = block.frame
  return (
    <>
      <SurfaceView
        path={shapePath(block.shape, w, h, block.surface.radius)}
        surface={block.surface}
        w={w}
        h={h}
      />
      <WordsView
        at={{ block: block.id, part: '' }}
        body={block.body}
        area={textArea(block.shape, w, h)}
        prompt={promptOf(block, context)}
        context={context}
        renderText={renderText}
      />
    </>
  )
})
