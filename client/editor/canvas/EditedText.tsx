import { memo, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { plainText } from '#shared/model/richText.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import type { WordsBlock } from '#client/slide/TextBoxView.tsx'
import { wordsFor } from '#client/text/blockWords.ts'
import { TextEditor } from '#client/text/TextEditor.tsx'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useCanvasStore } from './canvasStore.ts'
import { placeCaret } from './placeCaret.ts'
import styles from './Canvas.module.css'

/** The block is another object after every keystroke; the editor needs none of what changed. */
const SteadyEditor = memo(TextEditor)

/** The live editor in a block's place; those who may not write see the words as they are. */
export function EditedText({ block, fallback }: { block: WordsBlock; fallback: ReactNode }) {
  const session = useDeckSession()
  const [editor, canvas] = [useEditorStore(), useCanvasStore()]
  const place = useRef<HTMLDivElement>(null)
  // Known before the editor is made: it must not take the focus to its end when a click says where to go.
  const entered = useRef(canvas.getState().enteredAt)
  // As they were at first, or every keystroke would make a new placeholder out of the words.
  const [placeholder] = useState(() => promptOf(block))
  const words = wordsFor(session, block)
  const handleEscape = useCallback(() => editor.getState().edit(null), [editor])

  useEffect(() => {
    const written = place.current?.querySelector<HTMLElement>('[contenteditable]')
    if (written) placeCaret(written, entered.current)
    canvas.setState({ enteredAt: null })
    const viewport = place.current?.closest<HTMLElement>('[data-canvas]')
    return () => {
      // Only a focus that went down with the editor comes back to the canvas; one that moved on stays there.
      if (document.activeElement === document.body) viewport?.focus({ preventScroll: true })
    }
  }, [canvas, words?.text])

  if (!words?.mayWrite) return fallback
  return (
    <div ref={place} className={styles.edited} data-edited onContextMenu={(event) => event.stopPropagation()}>
      <SteadyEditor
        text={words.text}
        awareness={words.awareness}
        history={session.history}
        label={block.slot?.name || 'Text of the block'}
        placeholder={placeholder}
        onEscape={handleEscape}
      />
    </div>
  )
}

/** A slot that says nothing itself shows the design's words until sales has its own. */
const promptOf = ({ slot, body }: WordsBlock): string => slot?.prompt || (slot ? plainText(body.text) : '')
