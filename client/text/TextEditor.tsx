import { Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { EditorContent, useEditor } from '@tiptap/react'
import { memo, useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { History } from '#client/deck/history.ts'
import { drawNow } from '#client/deck/pace.ts'
import { GrantedFormats } from './grantedFormats.ts'
import type { Language } from '#shared/model/language.ts'
import { slotFormats, type SlotFormat } from '#shared/model/slotGrant.ts'
import { enterEditor, leaveEditor } from './activeEditor.ts'
import { FirstBullet } from './firstBullet.ts'
import { FirstParagraph, PlainKeymap } from './firstParagraph.ts'
import { isEmptyText } from './isEmptyText.ts'
import { docOf } from './binding/flatDoc.ts'
import { Carets } from './binding/carets.ts'
import { LiveText } from './binding/liveText.ts'
import { ParagraphLooks, speak, spokenIn } from './binding/paragraphLooks.ts'
import { readCaret } from './binding/readCaret.ts'
import { SharedHistory } from './binding/sharedHistory.ts'
import { textExtensions, textSchema } from './schema/textSchema.ts'
import { TextKeys, type Leave } from './textKeys.ts'
import { useFacts } from './variables/useFacts.ts'
import type { CopiedPicture } from './clipboard/copied.ts'
import type { CopiedCells } from './clipboard/copiedCells.ts'
import { CopiedText } from './clipboard/copiedText.ts'
import { VariableMenu } from './variables/VariableMenu.tsx'
import { VariableTrigger } from './variables/variableTrigger.ts'
import '../slide/richText.css'
import './textEditor.css'

export interface TextEditorProps {
  /** The words in their document. Another object is another text: the editor starts anew. */
  readonly text: Y.Text
  readonly awareness: Awareness
  readonly history: History
  /** Its name for a screen reader. */
  readonly label: string
  /** Whether it takes the focus, with the caret at its end. */
  readonly autofocus?: boolean
  /** What was typed before the editor was there: it takes the focus and writes this. The first one given stays. */
  readonly begunWith?: string
  /** Where on the screen a press said that it goes; elsewhere than in the words, and left out: at their end. */
  readonly begunAt?: { readonly clientX: number; readonly clientY: number } | null
  /** What may be done to their look; left out, everything. */
  readonly formats?: readonly SlotFormat[]
  /** Whether Tab leads on until something else was done here, as for whoever came by Tab. */
  readonly passesBy?: boolean
  /** Whether the first words in an empty text begin a bullet list. */
  readonly bulleted?: boolean
  /** What its words are in, for the browser's spelling too; left out: as the browser has it. It may change meanwhile. */
  readonly language?: Language | undefined
  /** Shown while there are no words. */
  readonly placeholder?: string
  /** Takes a picture that was pasted or dropped into the words. The first one given stays. */
  readonly onPicture?: (picture: CopiedPicture) => void
  /** Takes cells that were pasted into the words of one. The first one given stays. */
  readonly onCells?: (cells: CopiedCells) => void
  /** Escape, with nothing open that it would close. */
  readonly onEscape?: () => void
  /** Where Tab and arrow keys lead out of a text with neighbours. The first one given stays. */
  readonly onLeave?: Leave
}

/**
 * A live text for people who may write it. Mount it only once its document has been read: it may tidy what it
 * finds, and in an unread document there is nothing but its own mistake to find. A block is another object after
 * every keystroke; the editor needs none of what changed.
 */
export const TextEditor = memo(function TextEditor(props: TextEditorProps) {
  const { text, awareness, history, label, onEscape } = props
  const {
    autofocus = false,
    placeholder = '',
    bulleted = false,
    language = null,
    passesBy = false,
    begunWith = '',
    begunAt = null,
    formats = slotFormats,
    onPicture = null,
    onCells = null,
    onLeave = null,
  } = props
  const facts = useFacts()
  const begun = useRef(begunWith === '')
  const editor = useEditor(
    {
      extensions: [
        // First, and so the last to be asked for a key: paragraphs answer Enter and Backspace themselves.
        PlainKeymap,
        ...textExtensions(facts),
        ParagraphLooks.configure({ language }),
        LiveText.configure({ text }),
        Carets.configure({ awareness }),
        SharedHistory.configure({ history }),
        CopiedText.configure({ facts, onPicture, onCells }),
        VariableTrigger,
        FirstParagraph,
        GrantedFormats.configure({ formats }),
        ...(bulleted ? [FirstBullet] : []),
        TextKeys.configure({ passesBy, onLeave }),
      ],
      enableCoreExtensions: { keymap: false },
      // Markdown is no language here: `5 * 3 * 2` is what was meant.
      enableInputRules: ['paragraph', 'variable'],
      enablePasteRules: ['variable'],
      content: docOf(textSchema, text).toJSON() as object,
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: (state) =>
          attributes({ label, placeholder, language: spokenIn(state) }, isEmptyText(state.doc)),
      },
      onFocus: ({ editor: focused }) => enterEditor(focused),
    },
    [text, history, facts, formats],
  )
  useEffect(() => () => leaveEditor(editor), [editor])
  useLayoutEffect(() => {
    if (spokenIn(editor.state) === language) return
    readCaret(editor.view)
    editor.view.dispatch(speak(editor.state, language))
  }, [editor, language])
  // Where the words stood while they were written, the slide shows them now: with the last letter.
  useLayoutEffect(() => drawNow, [text])
  useLayoutEffect(() => {
    if (!autofocus && !begunWith) return
    const { state, view } = editor
    const pressed = begunAt && view.posAtCoords({ left: begunAt.clientX, top: begunAt.clientY })
    const caret = pressed ? Selection.near(state.doc.resolve(pressed.pos)) : Selection.atEnd(state.doc)
    view.dispatch(state.tr.setSelection(caret))
    if (!begun.current) write(view, begunWith)
    begun.current = true
    // At once, where the editor's own way waits for a frame: a letter typed meanwhile would go nowhere.
    view.focus()
  }, [editor, autofocus, begunWith, begunAt])

  /** What an open picker takes does not get here. ProseMirror prevents every Escape's default, so that says nothing. */
  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !onEscape) return
    event.stopPropagation()
    onEscape()
  }

  return (
    <>
      <EditorContent editor={editor} className="text-editor" onKeyDown={handleKeyDown} />
      <VariableMenu editor={editor} />
    </>
  )
})

/** Ends of lines that somebody may have typed by then; more were pasted. */
const mostTyped = 20

/** As if it were typed now: the first letter of an empty text may begin a list, and Enter goes on with it. */
function write(view: EditorView, words: string): void {
  if (words.split('\n').length > mostTyped) return void view.pasteText(words)
  for (const [nth, line] of words.split('\n').entries()) {
    const enter = new KeyboardEvent('keydown', { key: 'Enter' })
    if (nth > 0) view.someProp('handleKeyDown', (handle) => handle(view, enter))
    if (line === '') continue
    const { from, to } = view.state.selection
    const typed = () => view.state.tr.insertText(line, from, to)
    if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, line, typed)))
      view.dispatch(typed())
  }
}

interface Said {
  readonly label: string
  readonly placeholder: string
  readonly language: Language | null
}

function attributes({ label, placeholder, language }: Said, empty: boolean): Record<string, string> {
  return {
    class: 'rich-text',
    translate: 'no',
    role: 'textbox',
    spellcheck: 'true',
    ...(language !== null && { lang: language }),
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-description': 'Escape leaves the words.',
    ...(placeholder && { 'data-placeholder': placeholder, 'aria-placeholder': placeholder }),
    ...(empty && { 'data-empty': '' }),
  }
}
