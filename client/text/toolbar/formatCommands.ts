import type { Editor } from '@tiptap/core'
import type { Color } from '#shared/model/color.ts'
import { directionOf, type Direction } from '#shared/model/direction.ts'
import type { Font } from '#shared/model/font.ts'
import type { Align, Capitals } from '#shared/model/richText.ts'
import { paragraphOf } from '../schema/paragraphAttributes.ts'
import { sizeValue } from '../schema/runStyle.ts'
import type { CommonPlace } from './place.ts'

type RunAttribute = 'color' | 'fontFamily' | 'fontSize'

/** Each changes the selected words, or what is typed next at a bare caret. `null` goes back to the block's look. */
export const setColor = (editor: Editor, color: Color | null) => setRun(editor, 'color', color)
export const setFont = (editor: Editor, font: Font | null) => setRun(editor, 'fontFamily', font)
export const setSize = (editor: Editor, points: number | null) =>
  setRun(editor, 'fontSize', points === null ? null : sizeValue(points))

export const setHighlight = (editor: Editor, color: Color | null): boolean =>
  color === null
    ? editor.chain().unsetMark('highlight').run()
    : editor.chain().setMark('highlight', { color }).run()

export const setAlign = (editor: Editor, align: Align | null): boolean =>
  editor.chain().setParagraphs({ textAlign: align }).run()

export const setLineSpacing = (editor: Editor, lineSpacing: number | null): boolean =>
  editor.chain().setParagraphs({ lineSpacing }).run()

/** `null`: each paragraph goes as its first letter does. */
export const setDirection = (editor: Editor, direction: Direction | null): boolean =>
  editor.chain().setParagraphs({ dir: direction }).run()

/** All selected paragraphs go the other way than the first of them does. */
export function turnDirection(editor: Editor): boolean {
  const { parent } = editor.state.selection.$from
  const goes = paragraphOf(parent.attrs).direction ?? directionOf(parent.textContent)
  return setDirection(editor, goes === 'ltr' ? 'rtl' : 'ltr')
}

export const setScript = (editor: Editor, script: 'sub' | 'super'): boolean =>
  editor
    .chain()
    .toggleMark(script === 'sub' ? 'subscript' : 'superscript')
    .run()

/** The same once more: as they were typed. */
export const setCapitals = (editor: Editor, kind: Capitals): boolean =>
  editor.chain().toggleMark('capitals', { kind }).run()

/** What is `null` goes back to what the list or the block says. */
export const setPlace = (editor: Editor, place: CommonPlace): boolean =>
  editor.chain().setParagraphs(place).run()

export const toggleList = (editor: Editor, kind: 'bullet' | 'number'): boolean =>
  editor.chain().toggleListOf(kind).run()

export const indent = (editor: Editor): boolean => editor.chain().indentItems().run()
export const outdent = (editor: Editor): boolean => editor.chain().outdentItems().run()

/** Links the selected words, or all of the link that the caret is in; `null` unlinks. */
export const setLink = (editor: Editor, href: string | null): boolean =>
  href === null
    ? editor.chain().extendMarkRange('link').unsetMark('link').run()
    : editor.chain().extendMarkRange('link').setMark('link', { href }).run()

const plainPlace = {
  ...{ textAlign: null, lineSpacing: null },
  ...{ indent: null, firstLine: null, spaceBefore: null, tabs: null },
}

/** Back to the block's own look: no marks, no alignment, no spacing, no indents, no tab stops. Lists stay lists, and directions. */
export const clearFormat = (editor: Editor): boolean =>
  editor.chain().unsetAllMarks().setParagraphs(plainPlace).run()

function setRun(editor: Editor, attribute: RunAttribute, value: string | null): boolean {
  const chain = editor.chain().setMark('textStyle', { [attribute]: value })
  return (value === null ? chain.removeEmptyTextStyle() : chain).run()
}

/**
 * Gives the focus back to the text once a popup has closed and done its own giving back, unless whoever used it writes
 * elsewhere by then.
 */
export function returnToText(editor: Editor): void {
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!editor.isDestroyed && !isWritingElsewhere(editor)) editor.commands.focus()
    }),
  )
}

/** Fields of the toolbar and of its popups are for the text. */
function isWritingElsewhere({ view }: Editor): boolean {
  const { activeElement: at } = document
  if (!(at instanceof HTMLElement) || view.dom.contains(at)) return false
  const isField = at.isContentEditable || at.matches('input, textarea')
  return isField && at.closest('[role="toolbar"], [role="dialog"]') === null
}
