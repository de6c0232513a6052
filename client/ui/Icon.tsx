import type { LucideIcon } from 'lucide-react'

export type { LucideIcon }

interface IconProps {
  icon: LucideIcon
  /** Pixels. */
  size?: number
  className?: string | undefined
}

/** One weight of line for every icon of the interface. Decoration only: its control carries the name. */
export function Icon({ icon: Drawing, size = 16, className }: IconProps) {
  return <Drawing size={size} strokeWidth={1.75} aria-hidden className={className} />
}
