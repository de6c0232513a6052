import { Editor } from '@tiptap/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { AssetSourceContext } from '#client/slide/slideContext.ts'
import { SlideView } from '#client/slide/SlideView.tsx'
import type { RenderText } from '#client/slide/drawnBlock.ts'
import { docOf } from '#client/text/binding/flatDoc.ts'
import { ParagraphLooks } from '#client/text/binding/paragraphLooks.ts'
import { textExtensions, textSchema } from '#client/text/schema/textSchema.ts'
import '#client/text/textEditor.css'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import type { RichText } from '#shared/model/richText.ts'
import { addressKey } from '#shared/model/textAddress.ts'

/** How the words of a slide are drawn: as everyone sees them, or open in the live editor, all at once. */
export type Drawing = 'slide' | 'editor'

declare global {
  interface Window {
    drawSlide: (theme: ComposedDeck['theme'], slide: ComposedSlide, drawing: Drawing) => void
  }
}

const root = createRoot(document.body.appendChild(document.createElement('div')))

window.drawSlide = (theme, slide, drawing) => {
  root.render(
    <AssetSourceContext value={() => darkPicture}>
      <SlideView
        key={`${slide.id} ${drawing}`}
        theme={theme}
        slide={slide}
        context="print"
        renderText={drawing === 'editor' ? openIn(slide) : undefined}
      />
    </AssetSourceContext>,
  )
}

/** Every picture, as `darkPicture.ts` writes it. */
const darkPicture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200" fill="#202020"/></svg>',
)}`

const openIn = ({ blocks }: ComposedSlide): RenderText => {
  const texts = new Map(
    blocks.flatMap((block) =>
      'body' in block ? [[addressKey({ block: block.id, part: '' }), block.body.text] as const] : [],
    ),
  )
  const render: RenderText = (at, fallback): ReactNode => {
    const text = texts.get(addressKey(at))
    return text ? <OpenText text={text} /> : fallback
  }
  return render
}

function OpenText({ text }: { text: RichText }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const live = new Y.Doc().getText('text')
    writeRichText(live, text)
    const editor = new Editor({
      element: place.current!,
      extensions: [...textExtensions(), ParagraphLooks],
      content: docOf(textSchema, live).toJSON() as object,
      injectCSS: false,
      editorProps: { attributes: { class: 'rich-text' } },
    })
    return () => editor.destroy()
  }, [text])
  return <div ref={place} className="text-editor" />
}
