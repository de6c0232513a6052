/** Short messages that need no answer. Call `showToast` from anywhere; `Toasts` draws them. */
export interface Toast {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'danger'
  readonly action: ToastAction | null
  /** What it is about: of one topic only the newest stands. */
  readonly topic: string | null
}

/** The one thing to do about it: `Undo`. */
export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

interface ToastOptions {
  tone?: Toast['tone']
  action?: ToastAction
  topic?: string
}

export function showToast(text: string, { tone = 'plain', action, topic }: ToastOptions = {}): void {
  const toast: Toast = { id: ++lastId, text, tone, action: action ?? null, topic: topic ?? null }
  const isOlder = (shown: Toast) => shown.text === text || (topic !== undefined && shown.topic === topic)
  // Said again it stands once, the newer for the older. More than three at once nobody reads.
  replace([...toasts.filter((shown) => !isOlder(shown)), toast].slice(-3))
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
