import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { isGiven, partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { textAt } from '#shared/blocks/parts.ts'
import { cellName } from '#shared/blocks/table/range.ts'
import { noText, plainText } from '#shared/model/richText.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import { BegunField } from '#client/text/BegunField.tsx'
import { wordsFor, type BlockWords } from '#client/text/blockWords.ts'
import type { CopiedCells } from '#client/text/clipboard/copiedCells.ts'
import type { CopiedPicture } from '#client/text/clipboard/copied.ts'
import type { Leave } from '#client/text/textKeys.ts'
import { writingTools, type WritingTools } from '#client/text/writingTools.ts'
import { useLaterPart } from '#client/ui/laterPart.ts'
import { useEditor, useEditorStore, type EditorStore } from '#client/deck/editorStore.ts'
import { useCanvas, useCanvasStore } from './canvasStore.ts'
import { goToCell } from './tables/goToCell.ts'
import { pasteIntoCells } from './tables/pasteCells.ts'
import { placeCaret } from './placeCaret.ts'
import styles from './Canvas.module.css'

interface EditedTextProps {
  at: TextAddress
  fallback: ReactNode
  onPicture: (picture: CopiedPicture) => void
}

/** The live editor in a text's place; those who may not write see the words as they are. */
export function EditedText({ at, ...rest }: EditedTextProps) {
  const slide = useSlide(
    useEditor((state) => state.slideId),
    'frame',
  )
  const block = slide?.blocks.find(({ id }) => id === at.block)
  useEffect(() => {
    // On a small screen the words stand beside the canvas.
    const viewport = document.querySelector<HTMLElement>('[data-canvas]')
    return () => {
      // Only a focus that went down with the words comes back to the canvas; one that moved on stays there.
      if (document.activeElement === document.body) viewport?.focus({ preventScroll: true })
    }
  }, [])
  return block ? <OpenText block={block} part={at.part} {...rest} /> : rest.fallback
}

interface OpenTextProps extends Omit<EditedTextProps, 'at'> {
  block: ComposedBlock
  part: string
}

/**
 * Until the tools of writing are there, and while somebody may not write for a moment, as while the deck is opened
 * anew, a field takes what is typed; the editor that comes begins with that, once no input method is at work.
 */
function OpenText({ fallback, ...rest }: OpenTextProps) {
  const { block, part } = rest
  const session = useDeckSession()
  const editor = useEditorStore()
  const canvas = useCanvasStore()
  const tools = useLaterPart(writingTools)
  const words = wordsFor(session, block, part)
  const begun = useCanvas((state) => state.begunWith)
  const [composing, setComposing] = useState(false)
  if (tools && words?.mayWrite && !composing)
    return <WrittenText words={words} TextEditor={tools.TextEditor} {...rest} />
  return (
    <>
      {fallback}
      <BegunField
        begun={begun}
        label={labelOf(block, part)}
        onBegun={(begunWith) => canvas.setState({ begunWith })}
        onComposing={setComposing}
        onEscape={() => stepOut(editor, block, part)}
        onLeave={(way) => block.kind === 'table' && goToCell(session, editor, block, part, way)}
      />
    </>
  )
}

/** From a cell to the cell as a whole, from other words to their block. */
function stepOut(editor: EditorStore, { kind, id }: ComposedBlock, part: string): void {
  const { edit, selectCells } = editor.getState()
  if (kind === 'table') selectCells({ block: id, from: part, to: part })
  else edit(null)
}

interface WrittenTextProps extends Omit<OpenTextProps, 'fallback'> {
  words: BlockWords
  TextEditor: WritingTools['TextEditor']
}

function WrittenText({ block, part, words, TextEditor, onPicture }: WrittenTextProps) {
  const session = useDeckSession()
  const [editor, canvas] = [useEditorStore(), useCanvasStore()]
  const place = useRef<HTMLDivElement>(null)
  // Known before the editor is made: it must not take the focus to its end when a click says where to go.
  const [entered] = useState(() => canvas.getState().enteredAt)
  const [begunWith] = useState(() => canvas.getState().begunWith)
  // As they were at first, or every keystroke would make a new placeholder out of the words.
  const [placeholder] = useState(() => promptOf(block, part))
  // As granted when it was opened: another list would make another editor.
  const [formats] = useState(words.formats)
  const latest = useRef(block)
  useEffect(() => {
    latest.current = block
  })
  const handleEscape = useCallback(() => stepOut(editor, latest.current, part), [editor, part])
  const handleLeave = useCallback<Leave>(
    (way) => latest.current.kind === 'table' && goToCell(session, editor, latest.current, part, way),
    [session, editor, part],
  )

  // In the same turn: between a field and an editor that takes over from it no letter goes nowhere.
  useLayoutEffect(() => {
    const written = place.current?.querySelector<HTMLElement>('[contenteditable]')
    // Behind what was typed the caret stands already.
    if (written && begunWith === '') placeCaret(written, entered)
    canvas.setState({ enteredAt: null, begunWith: '' })
  }, [canvas, words.text, begunWith, entered])

  const handleCells = useCallback(
    (cells: CopiedCells) => {
      const { current } = latest
      const { slideId } = editor.getState()
      if (current.kind === 'table') pasteIntoCells(session, slideId ?? '', current, part, cells)
    },
    [session, editor, part],
  )

  return (
    <div ref={place} className={styles.edited} data-edited onContextMenu={(event) => event.stopPropagation()}>
      <TextEditor
        text={words.text}
        awareness={words.awareness}
        history={session.history}
        label={labelOf(block, part)}
        language={words.language}
        placeholder={placeholder}
        begunWith={begunWith}
        begunAt={entered}
        formats={formats}
        onPicture={onPicture}
        onEscape={handleEscape}
        {...(block.kind === 'table' && { onLeave: handleLeave, onCells: handleCells })}
      />
    </div>
  )
}

const labelOf = (block: ComposedBlock, part: string): string =>
  block.kind === 'table' ? cellName(block, part) : block.slot?.name || 'Text of the block'

/** A slot that says nothing itself shows the design's words until sales has its own. */
function promptOf(block: ComposedBlock, part: string): string {
  const { slot } = block
  if (!slot || !isGiven(block, part)) return block.follows?.prompt ?? ''
  return slot.prompt || plainText(textAt(partsOf(block), part) ?? noText)
}
