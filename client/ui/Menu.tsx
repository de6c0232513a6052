import { DropdownMenu } from 'radix-ui'
import { useRef, type ReactElement } from 'react'
import { classNames } from './classNames.ts'
import { leaveFocus, PopupFocusBack } from './FocusBack.tsx'
import { MenuEntries } from './MenuEntries.tsx'
import type { MenuEntry } from './menuEntry.ts'
import popup from './popup.module.css'
import styles from './Menu.module.css'

interface MenuProps {
  entries: readonly MenuEntry[]
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  onOpenChange?: (open: boolean) => void
  /** The button that opens it. */
  children: ReactElement
}

/** Not modal: what is hidden from screen readers behind a modal one can still hold the focus. */
export function Menu({ entries, align = 'start', side = 'bottom', onOpenChange, children }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  /** By a press beside it, which has put the focus where it belongs. */
  const isLeft = useRef(false)
  const handleOpenChange = (open: boolean) => {
    if (open) isLeft.current = false
    onOpenChange?.(open)
  }
  return (
    <DropdownMenu.Root modal={false} onOpenChange={handleOpenChange}>
      <DropdownMenu.Trigger asChild ref={button}>
        {children}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={classNames(popup.popup, styles.menu)}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          loop
          onInteractOutside={() => (isLeft.current = true)}
          onCloseAutoFocus={leaveFocus}
        >
          <MenuEntries parts={DropdownMenu} entries={entries} />
          <PopupFocusBack to={() => (isLeft.current ? null : button.current)} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
