import { Minus, Plus } from 'lucide-react'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { MenuEntry } from '#client/ui/menuEntry.ts'
import { zoomStep } from './zoomSteps.ts'
import type { View } from './useView.ts'
import styles from './ZoomControl.module.css'

/** How large the slide is drawn, in a corner where it covers nothing. */
export function ZoomControl({ view: { zoom, zoomTo } }: { view: View }) {
  const percent = `${Math.round(zoom * 100)} %`
  const entries: readonly MenuEntry[] = [
    { kind: 'item', label: 'Fit the slide', shortcut: 'mod+0', onSelect: () => zoomTo('fit') },
    { kind: 'item', label: '50 %', onSelect: () => zoomTo(0.5) },
    { kind: 'item', label: '100 %', shortcut: 'mod+1', onSelect: () => zoomTo(1) },
    { kind: 'item', label: '200 %', onSelect: () => zoomTo(2) },
  ]
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <IconButton
        icon={Minus}
        size="s"
        label="Zoom out"
        shortcut="mod+-"
        tooltipSide="top"
        onClick={() => zoomTo(zoomStep(zoom, 'out'))}
      />
      <Menu entries={entries}>
        <button type="button" className={styles.percent} aria-label={`Zoom, ${percent}`}>
          {percent}
        </button>
      </Menu>
      <IconButton
        icon={Plus}
        size="s"
        label="Zoom in"
        shortcut="mod+="
        tooltipSide="top"
        onClick={() => zoomTo(zoomStep(zoom, 'in'))}
      />
    </div>
  )
}
