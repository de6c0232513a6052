import type { ReactNode } from 'react'
import type { LucideIcon } from './Icon.tsx'

/** Menus are data, so that the same entries serve a button's menu and a right click. */
export type MenuEntry =
  | MenuItem
  | { readonly kind: 'separator' }
  | { readonly kind: 'heading'; readonly label: ReactNode }
  | {
      readonly kind: 'submenu'
      readonly label: string
      readonly icon?: LucideIcon
      readonly entries: readonly MenuEntry[]
    }

export interface MenuItem {
  readonly kind: 'item'
  readonly label: string
  readonly onSelect: () => void
  readonly icon?: LucideIcon
  /** `mod+d`; only shown, the page itself listens for it. */
  readonly shortcut?: string
  /** A second line: what it does, or why it is off. */
  readonly description?: string
  /** One of several: drawn with a tick when `true`. */
  readonly checked?: boolean
  readonly danger?: boolean
  readonly disabled?: boolean
}

export const separator: MenuEntry = { kind: 'separator' }
