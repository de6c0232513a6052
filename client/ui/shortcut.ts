export interface Shortcut {
  /** As `Kbd` draws them; several ways to the same thing. */
  readonly keys: readonly string[]
  readonly does: string
  /** Which of them do the same in another program; left out, nobody has compared. */
  readonly alsoIn?: Readonly<Record<string, readonly OtherProgram[]>>
}

/** What people come from, with its keys in their fingers. */
export type OtherProgram = 'Google Slides' | 'PowerPoint'

export interface ShortcutGroup {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

/** `mod` is Command on Apple's machines and Control elsewhere. Written as `mod+shift+z`. */
const apple: Readonly<Record<string, string>> = {
  mod: '⌘',
  ctrl: '⌃',
  alt: '⌥',
  shift: '⇧',
  enter: '↩',
  backspace: '⌫',
  delete: '⌦',
}
const others: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  ctrl: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  backspace: 'Backspace',
  delete: 'Del',
}
const everywhere: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  escape: 'Esc',
  space: 'Space',
  plus: '+',
  tab: 'Tab',
  home: 'Home',
  end: 'End',
  pageup: 'PgUp',
  pagedown: 'PgDn',
}

/** What a browser says of its machine; empty outside one. */
const platform = typeof navigator === 'undefined' ? '' : navigator.platform

const isApple = (name: string = platform): boolean => /mac|iphone|ipad/i.test(name)

/** The caps to draw for a shortcut: `mod+z` → `Ctrl`, `Z`. */
export function shortcutKeys(keys: string, onApple: boolean = isApple()): string[] {
  const words = { ...everywhere, ...(onApple ? apple : others) }
  return keys.split('+').map((key) => words[key] ?? key.toUpperCase())
}

/** What of these has all the wanted words in what it does, in its keys as they are drawn, or in a program's name. */
export function matchingShortcuts(
  groups: readonly ShortcutGroup[],
  wanted: string,
  onApple: boolean = isApple(),
): readonly ShortcutGroup[] {
  const words = wanted
    .toLowerCase()
    .split(/[\s+]+/)
    .filter(Boolean)
  const has = (title: string, { does, keys, alsoIn = {} }: Shortcut): boolean => {
    const caps = keys.flatMap((key) => shortcutKeys(key, onApple))
    const said = [title, does, ...caps, ...keys.flatMap((key) => alsoIn[key] ?? [])].join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  }
  return groups
    .map(({ title, shortcuts }) => ({ title, shortcuts: shortcuts.filter((one) => has(title, one)) }))
    .filter(({ shortcuts }) => shortcuts.length > 0)
}

/** The same for `aria-keyshortcuts`: `mod+z` → `Control+Z`. */
export function ariaShortcut(keys: string, onApple: boolean = isApple()): string {
  const words: Readonly<Record<string, string>> = {
    mod: onApple ? 'Meta' : 'Control',
    ctrl: 'Control',
    alt: 'Alt',
    shift: 'Shift',
    up: 'ArrowUp',
    down: 'ArrowDown',
    left: 'ArrowLeft',
    right: 'ArrowRight',
    escape: 'Escape',
    delete: 'Delete',
    backspace: 'Backspace',
    enter: 'Enter',
    space: 'Space',
    plus: 'Plus',
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    pageup: 'PageUp',
    pagedown: 'PageDown',
  }
  return keys
    .split('+')
    .map((key) => words[key] ?? key.toUpperCase())
    .join('+')
}

/** Signs of a keyboard from the United States, by their places. */
const signs: Readonly<Record<string, string>> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
}

/**
 * Plain signs that stand where a key of ours is: Hebrew and Greek have them in a letter's place, and a
 * clicker's full stop is a colon on AZERTY. Dvorak has other signs there, so it keeps its own letters.
 */
const signsInPlaces: ReadonlySet<string> = new Set(["KeyW '", 'KeyQ /', 'KeyQ ;', 'Period :'])

/**
 * The key that a press means, as `KeyboardEvent.key` would name it on a Latin keyboard: what the layout writes
 * where that is Latin, a sign or a key with a name, and else what stands in this place on most keyboards.
 */
export function latinKey({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const written = /^\p{ASCII}+$/u.test(key) || /\p{Script=Latin}/u.test(key)
  if (written && !signsInPlaces.has(`${code} ${key}`)) return key
  return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? signs[code] ?? key
}

/** A press of a key, as browsers tell of it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** Keys whose names here are not the browser's in small letters. */
const shortNames: Readonly<Record<string, string>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ' ': 'space',
  '+': 'plus',
}

/**
 * A press as shortcuts are written (`mod+shift+z`), the likeliest meaning first. Layouts reach signs by Shift or
 * Alt, or have others in their places: so a sign is itself without them, and then what stands in its place in the
 * United States. A digit needs no Alt on any layout: with it, it is another key. With Alt a letter's key writes another letter on many: then it is also the one in its place.
 */
export function pressedAs(press: KeyPress, onApple: boolean = isApple()): readonly string[] {
  const [mod, other] = onApple ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  const written = (key: string, { shift = press.shiftKey, alt = press.altKey } = {}): string =>
    [mod && 'mod', other && 'ctrl', alt && 'alt', shift && 'shift', shortNames[key] ?? key.toLowerCase()]
      .filter(Boolean)
      .join('+')
  const key = latinKey(press)
  const isSign = key.length === 1 && !/[\p{L} ]/u.test(key)
  const letter = /^Key(.)$/.exec(press.code)?.[1]
  const sign = signs[press.code]
  const digit = /^Digit(.)$/.exec(press.code)?.[1]
  const isDigit = /^\d$/.test(key)
  return [
    written(key),
    ...(isSign ? [written(key, { shift: false, alt: isDigit && press.altKey })] : []),
    ...(sign ? [written(sign, { alt: false })] : []),
    ...(digit ? [written(digit)] : []),
    ...(mod && press.altKey && letter ? [written(letter)] : []),
  ]
}
