const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

type Press = Pick<KeyboardEvent, 'key' | 'target' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>

/** The slide that a key leads to; `null` when it leads nowhere, or belongs to the control or menu it was pressed in. */
export function stepFor(press: Press, at: number, count: number): number | null {
  const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = press
  if (defaultPrevented || ctrlKey || metaKey || altKey) return null
  const on = target && 'closest' in target ? (target as Element) : null
  if (on?.closest('[role=menu]') || (key === ' ' && on?.closest('button, a'))) return null
  const to = steps[key]?.(at, count)
  return to === undefined || to < 0 || to >= count ? null : to
}
