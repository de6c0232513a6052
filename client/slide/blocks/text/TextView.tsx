import { memo } from 'react'
import type { AudienceTextBlock } from '#shared/blocks/text/audience.ts'
import { roundedArea } from '#shared/blocks/shape/draw.ts'
import type { ComposedTextBlock } from '#shared/blocks/text/model.ts'
import { promptOf, type BlockViewProps } from '../../drawnBlock.ts'
import { SurfaceView } from '../../SurfaceView.tsx'
import { WordsView } from '../../WordsView.tsx'

export const TextView = memo(function TextView(props: BlockViewProps<AudienceTextBlock | ComposedTextBlock>) {
  const { block, context, renderText } = props
  const { w, h } = block.frame
  return (
    <>
      <SurfaceView layers={roundedArea(w, h, block.surface.radius)} surface={block.surface} w={w} h={h} />
      <WordsView
        at={{ block: block.id, part: '' }}
        body={block.body}
        area={{ x: 0, y: 0, w, h }}
        prompt={promptOf(block, context)}
        context={context}
        renderText={renderText}
      />
    </>
  )
})
