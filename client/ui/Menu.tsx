import { DropdownMenu } from 'radix-ui'
import type { ReactElement } from 'react'
import { classNames } from './classNames.ts'
import { giveBackFocus, MenuEntries } from './MenuEntries.tsx'
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
  return (
    <DropdownMenu.Root modal={false} {...(onOpenChange && { onOpenChange })}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={classNames(popup.popup, styles.menu)}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={giveBackFocus}
        >
          <MenuEntries parts={DropdownMenu} entries={entries} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
