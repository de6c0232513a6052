import { useEffect } from 'react'
import { deleteBlocks, maybeBlockText } from '#shared/docs/blockEdits.ts'
import { readRichText } from '#shared/docs/richTextDoc.ts'
import { isBlank } from '#shared/model/richText.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useCanvasStore } from './canvasStore.ts'

/** A text that the tool made and nobody wrote into goes when it is left: nobody could find it again. */
export function useForgetFresh(): void {
  const [editor, canvas, session] = [useEditorStore(), useCanvasStore(), useDeckSession()]
  useEffect(
    () =>
      editor.subscribe(({ editing }, before) => {
        const { fresh } = canvas.getState()
        if (fresh === null || editing?.block === fresh || before.editing?.block !== fresh) return
        canvas.setState({ fresh: null })
        const { doc } = session.design
        const slideId = before.slideId ?? ''
        const text = maybeBlockText(doc, slideId, before.editing)
        if (!text || !isBlank(readRichText(text))) return
        session.history.gesture(() => deleteBlocks(doc, slideId, [fresh]))
        const { selection, select } = editor.getState()
        if (selection.includes(fresh)) select(selection.filter((id) => id !== fresh))
      }),
    [editor, canvas, session],
  )
}
