import type { StackMove } from '#shared/docs/blockEdits.ts'
import type { Tool } from '#client/deck/editorStore.ts'
import { isApple, latinKey } from '#client/ui/shortcut.ts'

/** What a key means to the canvas. */
export type CanvasKey =
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'next'; readonly step: 1 | -1 }
  | { readonly kind: 'restack'; readonly move: StackMove }
  | { readonly kind: 'zoom'; readonly to: 'in' | 'out' | 'fit' | 'actual' }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'delete' | 'duplicate' | 'select-all' | 'edit' | 'leave' | 'pan' }

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Deck pixels an arrow key moves a block; with Shift, further. */
const [short, long] = [1, 10]

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export const toolKeys: Readonly<Record<Tool, string>> = {
  select: 'v',
  text: 't',
  image: 'i',
  shape: 'r',
  line: 'l',
}

/** `null`: not for the canvas. */
export function canvasKey(press: KeyPress, onApple = isApple()): CanvasKey | null {
  const mod = onApple ? press.metaKey : press.ctrlKey
  if (mod) return withMod(press)
  if (press.ctrlKey || press.metaKey) return null
  const arrow = arrows[press.key]
  if (arrow) {
    const far = press.shiftKey ? long : short
    return { kind: 'nudge', dx: arrow[0] * far, dy: arrow[1] * far }
  }
  return press.altKey ? null : plain(press)
}

function plain(press: KeyPress): CanvasKey | null {
  const { shiftKey } = press
  const key = latinKey(press)
  switch (key) {
    case 'Tab':
      return { kind: 'next', step: shiftKey ? -1 : 1 }
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' }
    case 'Enter':
    case 'F2':
      return { kind: 'edit' }
    case 'Escape':
      return { kind: 'leave' }
    case ' ':
      return { kind: 'pan' }
  }
  const tool = (Object.keys(toolKeys) as Tool[]).find((known) => toolKeys[known] === key.toLowerCase())
  return tool && !shiftKey ? { kind: 'tool', tool } : null
}

/** By the key's place where layouts differ: brackets need Alt on some keyboards. */
function withMod(press: KeyPress): CanvasKey | null {
  const { code, shiftKey } = press
  const key = latinKey(press)
  if (key === ']' || code === 'BracketRight') return { kind: 'restack', move: shiftKey ? 'front' : 'forward' }
  if (key === '[' || code === 'BracketLeft') return { kind: 'restack', move: shiftKey ? 'back' : 'backward' }
  switch (key.toLowerCase()) {
    case 'd':
      return { kind: 'duplicate' }
    case 'a':
      return { kind: 'select-all' }
    case '=':
    case '+':
      return { kind: 'zoom', to: 'in' }
    case '-':
    case '_':
      return { kind: 'zoom', to: 'out' }
    case '0':
      return { kind: 'zoom', to: 'fit' }
    case '1':
      return { kind: 'zoom', to: 'actual' }
    default:
      return null
  }
}
