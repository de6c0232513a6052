import { ContextMenu as Radix } from 'radix-ui'
import { useRef, type ReactElement, type TouchEvent } from 'react'
import { classNames } from './classNames.ts'
import { leaveFocus, PopupFocusBack } from './FocusBack.tsx'
import { MenuEntries } from './MenuEntries.tsx'
import type { MenuEntry } from './menuEntry.ts'
import popup from './popup.module.css'
import styles from './Menu.module.css'

interface ContextMenuProps {
  entries: readonly MenuEntry[]
  onOpenChange?: (open: boolean) => void
  /** What takes the right click, the long press or the menu key. */
  children: ReactElement
}

export function ContextMenu({ entries, onOpenChange, children }: ContextMenuProps) {
  /** A finger that has opened it lies where it pressed: lifting it is no click, which would close it or follow a link. */
  const openedByFinger = useRef(false)
  /** What had the focus; `null` after a press beside the menu, which has put it where it belongs. */
  const before = useRef<Element | null>(null)
  const handleOpenChange = (open: boolean) => {
    openedByFinger.current = open
    if (open) before.current = document.activeElement
    onOpenChange?.(open)
  }
  const handleTouchEnd = (event: TouchEvent) => {
    if (openedByFinger.current) event.preventDefault()
    openedByFinger.current = false
  }
  return (
    <Radix.Root modal={false} onOpenChange={handleOpenChange}>
      <Radix.Trigger
        asChild
        onTouchStart={() => (openedByFinger.current = false)}
        onTouchEnd={handleTouchEnd}
      >
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={classNames(popup.popup, styles.menu)}
          collisionPadding={8}
          loop
          onInteractOutside={() => (before.current = null)}
          onCloseAutoFocus={leaveFocus}
        >
          <MenuEntries parts={Radix} entries={entries} />
          <PopupFocusBack to={() => before.current} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
