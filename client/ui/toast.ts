/** Short messages that need no answer. Call `showToast` from anywhere; `Toasts` draws them. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'danger'
  readonly action: ToastAction | null
}

/** The one thing to do about it: `Undo`. */
export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

export function showToast(text: string, options: { tone?: Toast['tone']; action?: ToastAction } = {}): void {
  const toast: Toast = { id: ++lastId, text, tone: options.tone ?? 'plain', action: options.action ?? null }
  // Said again it stands once, the newer for the older. More than three at once nobody reads.
  replace([...toasts.filter((shown) => shown.text !== text), toast].slice(-3))
}

export const dismissToast = (id: number): void => replace(toasts.filter((toast) => toast.id !== id))

export const currentToasts = (): readonly Toast[] => toasts

export function onToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function replace(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
