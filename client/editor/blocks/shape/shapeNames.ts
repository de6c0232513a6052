import { ArrowRight, ChevronRight, Circle, Diamond, Square, Triangle } from 'lucide-react'
import type { Shape } from '#shared/blocks/shape/model.ts'
import type { LucideIcon } from '#client/ui/Icon.tsx'

export const shapeNames: Readonly<Record<Shape, { readonly label: string; readonly icon: LucideIcon }>> = {
  rect: { label: 'Rectangle', icon: Square },
  ellipse: { label: 'Ellipse', icon: Circle },
  triangle: { label: 'Triangle', icon: Triangle },
  diamond: { label: 'Diamond', icon: Diamond },
  chevron: { label: 'Chevron', icon: ChevronRight },
  arrow: { label: 'Arrow', icon: ArrowRight },
}
