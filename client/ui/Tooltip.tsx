import { Tooltip as Radix } from 'radix-ui'
import { useEffect, useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'

interface TooltipProps {
  /** Nothing to say: the child stands alone. */
  text: string
  shortcut?: string | undefined
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** A focusable control. */
  children: ReactElement
}

/** Needs `UiProvider` above it, which keeps one delay for all. */
export function Tooltip({ text, shortcut, side = 'bottom', children }: TooltipProps) {
  const [open, setOpen] = useState(false)
  useEscapeThrough(open, () => setOpen(false))
  if (!text) return children
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
          {text}
          {shortcut && <Kbd keys={shortcut} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/**
 * Escape steps out of what a person is in, which a tooltip is not. Radix takes it for the topmost layer, and has the
 * one below listen only once it is gone; so it goes first, and the press is told anew.
 */
function useEscapeThrough(open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.stopImmediatePropagation()
      event.preventDefault()
      flushSync(close)
      setTimeout(() => event.target?.dispatchEvent(new KeyboardEvent('keydown', event)))
    }
    addEventListener('keydown', handleKey, true)
    return () => removeEventListener('keydown', handleKey, true)
  })
}
