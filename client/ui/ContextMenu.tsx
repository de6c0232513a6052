import { ContextMenu as Radix } from 'radix-ui'
import type { ReactElement } from 'react'
import { classNames } from './classNames.ts'
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
  return (
    <Radix.Root modal={false} {...(onOpenChange && { onOpenChange })}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={classNames(popup.popup, styles.menu)} collisionPadding={8} loop>
          <MenuEntries parts={Radix} entries={entries} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
