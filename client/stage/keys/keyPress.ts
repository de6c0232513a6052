import { latinKey } from '../../ui/shortcut.ts'
import { slideKeys } from './slideKeys.ts'
import type { KeyContext, StageKey } from './stageKey.ts'
import { stageKeyFor } from './stageKeys.ts'

/** A press as a browser has it, here or in the projector's window. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** A press under the name that the table has for it. */
export function pressName(press: Press): string {
  const { shiftKey } = press
  const key = latinKey(press)
  const name = /^\p{L}$/u.test(key) ? key.toLowerCase() : key
  // Shift makes other keys of letters and arrows; of signs it is a part.
  return shiftKey && /^(\p{L}|Arrow.*)$/u.test(key) ? `shift+${name}` : name
}

/**
 * Keys that only a clicker, or someone who means the show, presses: they belong to it wherever the focus is. Its key
 * for a blank screen is a full stop, which is a letter where somebody writes.
 */
export const isClickers = (pressed: string, isWriting: boolean): boolean =>
  ['PageDown', 'PageUp', 'F5'].includes(pressed) || (pressed === '.' && !isWriting)

/** What a press comes to, once called; `null` where it means nothing here. */
export function keyAction(pressed: string, at: KeyContext): (() => void | false) | null {
  if (/^\d$/.test(pressed)) return () => at.controls.type((at.typed + pressed).slice(-4))
  const key = stageKeyFor(pressed)
  if (!key) return null
  return () => {
    const acted = key.act(at)
    // Whatever else is pressed, the number is forgotten.
    if (at.typed !== '' && pressed !== 'Escape') at.controls.type('')
    return acted
  }
}

const moving: readonly StageKey[] = Object.values(slideKeys)

/** Keys that may be held down: going through the slides. */
export const mayRepeat = (pressed: string): boolean => moving.some(({ keys }) => keys.includes(pressed))
