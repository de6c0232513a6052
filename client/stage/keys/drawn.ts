/** A key of the browser's as `Kbd` draws it. */
export function drawn(key: string): string {
  if (key.startsWith('shift+')) return `shift+${drawn(key.slice('shift+'.length))}`
  const names: Readonly<Record<string, string>> = {
    ArrowRight: 'right',
    ArrowLeft: 'left',
    ArrowDown: 'down',
    ArrowUp: 'up',
    PageDown: 'PgDn',
    PageUp: 'PgUp',
    Escape: 'escape',
    Enter: 'enter',
    Backspace: '⌫',
    '+': 'plus',
    ' ': 'space',
  }
  return names[key] ?? key
}
