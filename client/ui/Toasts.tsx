import { X } from 'lucide-react'
import { Toast as Radix } from 'radix-ui'
import { useSyncExternalStore } from 'react'
import { classNames } from './classNames.ts'
import { IconButton } from './IconButton.tsx'
import { currentToasts, dismissToast, onToasts, type Toast } from './toast.ts'
import styles from './Toasts.module.css'

/** Time enough to read a sentence; with something to undo, time enough to reach it. F8 jumps here. */
const readingTime = 5_000
const undoTime = 9_000

export function Toasts() {
  const toasts = useSyncExternalStore(onToasts, currentToasts)
  return (
    <Radix.Provider label="Message" swipeDirection="down">
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} />
      ))}
      <Radix.Viewport className={styles.viewport} label="Messages ({hotkey})" />
    </Radix.Provider>
  )
}

function ToastView({ toast }: { toast: Toast }) {
  return (
    <Radix.Root
      className={classNames(styles.toast, toast.tone === 'danger' && styles.danger)}
      type={toast.tone === 'danger' ? 'foreground' : 'background'}
      duration={toast.action ? undoTime : readingTime}
      onOpenChange={(open) => !open && dismissToast(toast.id)}
    >
      <Radix.Description className={styles.text}>{toast.text}</Radix.Description>
      {toast.action && (
        <Radix.Action altText={toast.action.label} className={styles.action} onClick={toast.action.run}>
          {toast.action.label}
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton size="s" icon={X} label="Dismiss" className={styles.close} />
      </Radix.Close>
    </Radix.Root>
  )
}
