import type { FormEvent } from 'react'
import { cutText } from '#shared/model/characters.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/**
 * Of words that are too long for a field (`maxLength`) as many whole characters as fit: browsers stop in the middle of a
 * flag, or of a hand with its skin. For `onBeforeInput`.
 */
export function takeWholeCharacters(event: FormEvent<Field>): void {
  const field = event.currentTarget
  const { data } = event as FormEvent<Field> & { readonly data?: string | null }
  if (!data || field.maxLength < 0) return
  const selected = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0)
  const room = Math.max(0, field.maxLength - field.value.length + selected)
  const fitting = cutText(data, room)
  if (fitting === data) return
  event.preventDefault()
  // The browser's own way, so that its undo knows of it.
  if (fitting !== '') document.execCommand('insertText', false, fitting)
}
