import type * as Y from 'yjs'
import { typeAtEnd } from '#shared/docs/richTextWrite.ts'
import { transact } from '#shared/docs/transact.ts'
import type { History } from '#client/deck/history.ts'

/** A press of a key, as far as writing goes. */
export type Written = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/** Keys that write nothing have names of Latin letters, as `Enter`, `F2` or `Dead`; some keys write two letters at once. */
const named = /^[A-Z][A-Za-z0-9]+$/

/** Whether a press writes its key: a letter, a sign or a blank, and no part of a command or of an input method's work. */
export const isLetter = (press: Written): boolean => isPlain(press) && !named.test(press.key)

const isPlain = ({ ctrlKey, metaKey, altKey, isComposing }: Written): boolean =>
  !ctrlKey && !metaKey && !altKey && !isComposing

/**
 * What was typed before its editor is there, after one more press. Enter and Backspace belong to words that have
 * begun; `null`: the press is none of theirs.
 */
export function typedOn(begun: string, press: Written): string | null {
  if (isLetter(press)) return begun + press.key
  if (begun === '' || !isPlain(press)) return null
  if (press.key === 'Enter') return `${begun}\n`
  return press.key === 'Backspace' ? [...begun].slice(0, -1).join('') : null
}

/** Writes what was typed for an editor that did not come in time behind the other words, as one step to undo. */
export const writeAtEnd = (history: History, text: Y.Text, words: string): void =>
  history.gesture(() => transact(text.doc!, () => typeAtEnd(text, words)))
