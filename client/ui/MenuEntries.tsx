import { Check, ChevronRight } from 'lucide-react'
import type { ContextMenu, DropdownMenu } from 'radix-ui'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import type { MenuEntry, MenuItem } from './menuEntry.ts'
import popup from './popup.module.css'
import styles from './Menu.module.css'

/** Radix has two sets of equal parts, one that hangs on a button and one under the pointer. */
export type MenuParts = typeof DropdownMenu | typeof ContextMenu

interface MenuEntriesProps {
  parts: MenuParts
  entries: readonly MenuEntry[]
}

export function MenuEntries({ parts, entries }: MenuEntriesProps) {
  return entries.map((entry, index) => <Entry key={index} parts={parts} entry={entry} />)
}

function Entry({ parts, entry }: { parts: MenuParts; entry: MenuEntry }) {
  switch (entry.kind) {
    case 'separator':
      return <parts.Separator className={styles.separator} />
    case 'heading':
      return <parts.Label className={styles.heading}>{entry.label}</parts.Label>
    case 'submenu':
      return (
        <parts.Sub>
          <parts.SubTrigger className={popup.item}>
            <span className={popup.mark}>{entry.icon && <Icon icon={entry.icon} />}</span>
            <span className={popup.text}>{entry.label}</span>
            <Icon icon={ChevronRight} size={14} />
          </parts.SubTrigger>
          <parts.Portal>
            <parts.SubContent
              className={classNames(popup.popup, styles.menu)}
              sideOffset={2}
              alignOffset={-4}
            >
              <MenuEntries parts={parts} entries={entry.entries} />
            </parts.SubContent>
          </parts.Portal>
        </parts.Sub>
      )
    case 'item':
      return entry.checked === undefined ? (
        <parts.Item {...itemProps(entry)}>
          <ItemFace item={entry} />
        </parts.Item>
      ) : (
        <parts.CheckboxItem {...itemProps(entry)} checked={entry.checked}>
          <ItemFace item={entry} />
        </parts.CheckboxItem>
      )
  }
}

const itemProps = (item: MenuItem) => ({
  className: classNames(popup.item, item.danger && styles.danger),
  disabled: item.disabled ?? false,
  onSelect: () => item.onSelect(),
})

function ItemFace({ item }: { item: MenuItem }) {
  const icon = item.checked ? Check : item.icon
  return (
    <>
      <span className={popup.mark}>{icon && <Icon icon={icon} />}</span>
      <span className={popup.text}>
        {item.label}
        {item.description && <small className={popup.description}>{item.description}</small>}
      </span>
      {item.shortcut && (
        <span className={styles.shortcut}>
          <Kbd keys={item.shortcut} />
        </span>
      )}
    </>
  )
}
