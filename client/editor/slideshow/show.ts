import { latinKey, type KeyPress } from '#client/ui/shortcut.ts'

/** One person's showing on one screen: where it is, and whether the screen is blank. */
export interface Show {
  readonly index: number
  readonly count: number
  readonly blank: 'black' | 'white' | null
}

export type ShowCommand = 'next' | 'back' | 'first' | 'last' | 'black' | 'white'

/** A blank screen swallows the first step, so that nobody skips a slide unseen. */
export function nextShow(show: Show, command: ShowCommand): Show {
  switch (command) {
    case 'black':
    case 'white':
      return { ...show, blank: show.blank === command ? null : command }
    case 'next':
      return show.blank ? { ...show, blank: null } : at(show, show.index + 1)
    case 'back':
      return show.blank ? { ...show, blank: null } : at(show, show.index - 1)
    case 'first':
      return at(show, 0)
    case 'last':
      return at(show, show.count - 1)
  }
}

const at = (show: Show, index: number): Show => {
  const inside = Math.max(0, Math.min(show.count - 1, index))
  return inside === show.index && !show.blank ? show : { ...show, index: inside, blank: null }
}

/** What a press means, on any layout; `null` for none of the show's keys. */
export function showCommand(press: KeyPress): ShowCommand | null {
  if (press.metaKey || press.ctrlKey || press.altKey) return null
  const key = latinKey(press)
  return showKeys[key.length === 1 ? key.toLowerCase() : key] ?? null
}

/** The keys of PowerPoint's own slide show. */
const showKeys: Readonly<Record<string, ShowCommand>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  p: 'back',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
}
