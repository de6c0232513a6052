import { useContext } from 'react'
import type { BlockViewProps } from '#client/slide/drawnBlock.ts'
import { AssetSourceContext } from '#client/slide/slideContext.ts'
import { WordsView } from '#client/slide/WordsView.tsx'
import { areas } from './areas.ts'
import type { AudienceQuoteBlock } from './audience.ts'

export function QuoteView({ block, context, renderText }: BlockViewProps<AudienceQuoteBlock>) {
  const source = useContext(AssetSourceContext)
  const at = areas({ ...block.frame, x: 0, y: 0 })
  return (
    <>
      {block.face && <img src={source(block.face.asset)} alt={block.face.alt} />}
      {(['words', 'source'] as const).map((part) => (
        <WordsView
          key={part}
          at={{ block: block.id, part }}
          body={block[part]}
          area={at[part]}
          prompt=""
          context={context}
          renderText={renderText}
        />
      ))}
    </>
  )
}
