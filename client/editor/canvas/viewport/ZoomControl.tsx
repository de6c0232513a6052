import { buttonOf, menuItem, menuItems } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import type { MenuEntry } from '#client/ui/menuEntry.ts'
import { zoomCommands } from '../../commands/canvasCommands.ts'
import type { View } from './useView.ts'
import { zoomActs } from './zoomActs.ts'
import styles from './ZoomControl.module.css'

/** How large the slide is drawn, in a corner where it covers nothing. */
export function ZoomControl({ view }: { view: View }) {
  const { zoom, zoomTo } = view
  const acts = zoomActs(view)
  const percent = `${Math.round(zoom * 100)} %`
  const entries: readonly MenuEntry[] = [
    ...menuItems(zoomCommands, acts, ['fit']),
    menuItem({ label: '50 %' }, () => zoomTo(0.5)),
    ...menuItems(zoomCommands, acts, ['actual']),
    menuItem({ label: '200 %' }, () => zoomTo(2)),
  ]
  return (
    <div className={styles.zoom} role="group" aria-label="Zoom">
      <IconButton
        {...buttonOf(zoomCommands.zoomOut)}
        size="s"
        tooltipSide="top"
        onClick={() => acts.zoomOut?.run()}
      />
      <Menu entries={entries}>
        <button type="button" className={styles.percent} aria-label={`Zoom, ${percent}`}>
          {percent}
        </button>
      </Menu>
      <IconButton
        {...buttonOf(zoomCommands.zoomIn)}
        size="s"
        tooltipSide="top"
        onClick={() => acts.zoomIn?.run()}
      />
    </div>
  )
}
