import type { CompositionEvent, FormEvent } from 'react'
import { cutText } from '#shared/model/characters.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Of words that are too long for a field (`maxLength`) as many whole characters as fit: browsers stop in the middle of a
 * flag, or of a hand with its skin. Handlers for the field.
 */
export const wholeCharacters = {
  onBeforeInput: takeWholeCharacters,
  onCompositionStart: ({ currentTarget: field }: CompositionEvent<Field>) =>
    void lengthBefore.set(field, field.value.length - selectedIn(field)),
  onCompositionEnd: endWithWholeCharacter,
}

/** Of fields in which an input method composes. */
const lengthBefore = new WeakMap<Field, number>()

function takeWholeCharacters(event: FormEvent<Field>): void {
  const field = event.currentTarget
  const { data } = event as FormEvent<Field> & { readonly data?: string | null }
  if (!data || field.maxLength < 0) return
  const room = Math.max(0, field.maxLength - field.value.length + selectedIn(field))
  const fitting = cutText(data, room)
  if (fitting === data) return
  event.preventDefault()
  // The browser's own way, so that its undo knows of it.
  if (fitting !== '') document.execCommand('insertText', false, fitting)
}

/** What is composed the browser cuts by itself, when it is done. */
function endWithWholeCharacter({ currentTarget: field, data }: CompositionEvent<Field>): void {
  const taken = Math.max(0, field.value.length - (lengthBefore.get(field) ?? field.value.length))
  const half = taken - cutText(data, taken).length
  if (taken >= data.length || half === 0) return
  const end = field.selectionEnd ?? 0
  field.setSelectionRange(end - half, end)
  document.execCommand('delete')
}

const selectedIn = ({ selectionStart, selectionEnd }: Field): number =>
  (selectionEnd ?? 0) - (selectionStart ?? 0)
