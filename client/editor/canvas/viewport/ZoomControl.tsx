import { buttonOf, menuItem, menuItems, type Acts } from '#client/ui/command.ts'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Menu } from '#client/ui/Menu.tsx'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useRemembered } from '#client/remembered.ts'
import { rulingCommands, type RulingCommand } from '../../commands/rulingCommands.ts'
import { rulingShown } from '../ruling/rulingShown.ts'
import { zoomCommands } from '../../commands/canvasCommands.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { View } from './useView.ts'
import { zoomActs } from './zoomActs.ts'
import styles from './ZoomControl.module.css'

interface ZoomControlProps {
  view: View
  slide: ComposedSlide
  /** What can be done with rulers, guides and columns. */
  ruling: () => Acts<RulingCommand>
}

/** How large the slide is drawn, in a corner where it covers nothing. */
export function ZoomControl({ view, slide, ruling }: ZoomControlProps) {
  const { zoom, zoomTo } = view
  const selection = useEditor((state) => state.selection)
  const selected = slide.blocks.filter(({ id }) => selection.includes(id))
  const acts = zoomActs(
    view,
    selected.map(({ frame }) => frame),
  )
  const { can } = useDeckSession()
  const shown = {
    rulers: useRemembered(rulingShown.rulers),
    guides: useRemembered(rulingShown.guides),
    columns: useRemembered(rulingShown.columns),
  }
  const shownItems = (['rulers', 'guides', 'columns'] as const).map((name) =>
    menuItem(rulingCommands[name], () => ruling()[name]?.run(), { checked: shown[name] === 'shown' }),
  )
  const guideItems = (['addUpright', 'addLevel', 'clearGuides'] as const).map((name) =>
    menuItem(rulingCommands[name], () => ruling()[name]?.run()),
  )
  const percent = `${Math.round(zoom * 100)} %`
  const entries: readonly MenuEntry[] = [
    ...menuItems(zoomCommands, acts, ['fit', 'selection']),
    menuItem({ label: '50 %' }, () => zoomTo(0.5)),
    ...menuItems(zoomCommands, acts, ['actual']),
    menuItem({ label: '200 %' }, () => zoomTo(2)),
    ...(can.editDesign ? [separator, ...shownItems, ...guideItems] : []),
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
