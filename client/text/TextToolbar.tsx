import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Toolbar } from 'radix-ui'
import { useActiveEditor, writingAid } from './activeEditor.ts'
import { CharacterTools } from './toolbar/CharacterTools.tsx'
import { InsertTools } from './toolbar/InsertTools.tsx'
import { ParagraphTools } from './toolbar/ParagraphTools.tsx'
import { readFormat } from './toolbar/textFormat.ts'
import { isOnSlide, type ToolsProps } from './toolbar/tools.ts'
import { TypeTools } from './toolbar/TypeTools.tsx'
import styles from './toolbar/TextToolbar.module.css'

/** What can be done to words, while some text has the caret. Nothing otherwise. */
export function TextToolbar() {
  const editor = useActiveEditor()
  return editor && <OpenToolbar editor={editor} />
}

function OpenToolbar({ editor }: { editor: Editor }) {
  const format = useEditorState({ editor, selector: ({ editor: now }) => readFormat(now) })
  const { formats } = editor.storage.grantedFormats
  const tools: ToolsProps = { editor, format, may: (look) => formats.includes(look) }
  return (
    <Toolbar.Root
      className={styles.toolbar}
      aria-label="Text"
      {...writingAid}
      // A press must not take the caret out of the text; fields have to take it.
      onMouseDown={(event) => isField(event.target) || event.preventDefault()}
    >
      {isOnSlide(editor) && tools.may('type') && (
        <>
          <TypeTools {...tools} />
          <span className={styles.rule} />
        </>
      )}
      <CharacterTools {...tools} />
      <span className={styles.rule} />
      <ParagraphTools {...tools} />
      <span className={styles.rule} />
      <InsertTools {...tools} />
    </Toolbar.Root>
  )
}

const isField = (target: EventTarget): boolean => target instanceof HTMLInputElement
