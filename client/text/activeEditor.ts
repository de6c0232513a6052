import type { Editor } from '@tiptap/core'
import { createStore, useStore } from 'zustand'

/** The text editor that the toolbar works on: the last one that had the focus, while it is there. */
interface ActiveEditor {
  readonly editor: Editor | null
}

const activeEditor = createStore<ActiveEditor>(() => ({ editor: null }))

export const useActiveEditor = (): Editor | null => useStore(activeEditor, ({ editor }) => editor)

export const enterEditor = (editor: Editor): void => activeEditor.setState({ editor })

export function leaveEditor(editor: Editor): void {
  if (activeEditor.getState().editor === editor) activeEditor.setState({ editor: null })
}

/** Marks what belongs to writing though it lies outside the text: pressing it does not end the writing. */
export const writingAid = { 'data-writing-aid': '' } as const

/** Popups and dialogs lie at the end of the page, whoever opened them. */
const aids = '[data-writing-aid], [data-radix-popper-content-wrapper], [role="dialog"]'

/** Whether an element is part of an open editor's tools. */
export const isWritingAid = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(aids) !== null
