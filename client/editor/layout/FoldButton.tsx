import { PanelLeft, PanelRight } from 'lucide-react'
import { useRemembered } from '#client/remembered.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { folds } from './folds.ts'

const panels = {
  slides: { icon: PanelLeft, name: 'slides' },
  inspector: { icon: PanelRight, name: 'inspector' },
} as const

/** Folds a panel beside the slide away, and brings it back. */
export function FoldButton({ panel }: { panel: keyof typeof folds }) {
  const open = useRemembered(folds[panel]) === 'open'
  const { icon, name } = panels[panel]
  return (
    <IconButton
      icon={icon}
      label={open ? `Fold the ${name} away` : `Show the ${name}`}
      aria-expanded={open}
      onClick={() => folds[panel].set(open ? 'folded' : 'open')}
    />
  )
}
