import type { LucideIcon } from '#client/ui/Icon.tsx'
import type { MenuEntry } from '#client/ui/menuEntry.ts'

/** No entry at all where it is not allowed: spread the result into a menu. */
export const entry = (
  allowed: boolean,
  label: string,
  icon: LucideIcon,
  onSelect: () => void,
): MenuEntry[] => (allowed ? [{ kind: 'item', label, icon, onSelect }] : [])

/** The same for what cannot be undone. */
export const danger = (
  allowed: boolean,
  label: string,
  icon: LucideIcon,
  onSelect: () => void,
): MenuEntry[] => (allowed ? [{ kind: 'item', label, icon, onSelect, danger: true }] : [])
