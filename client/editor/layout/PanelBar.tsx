import {
  ChevronLeft,
  ChevronRight,
  GalleryVertical,
  Grid3x3,
  NotebookPen,
  SlidersHorizontal,
} from 'lucide-react'
import { useIsLayout, useSlideOrder } from '#client/deck/deckParts.ts'
import { useEditor, useEditorStore, type Panel } from '#client/deck/editorStore.ts'
import { Icon, type LucideIcon } from '#client/ui/Icon.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { Toolbar, ToolbarItem } from '#client/ui/Toolbar.tsx'
import { paneMark } from './panes.ts'
import styles from './PanelBar.module.css'

/** On a small screen: the way from slide to slide, and to the one panel that is open at a time. */
export function PanelBar() {
  const order = useSlideOrder()
  const slideId = useEditor((state) => state.slideId)
  const store = useEditorStore()
  const grid = useEditor((state) => state.grid)
  const onLayout = useIsLayout(slideId)
  const at = order.indexOf(slideId ?? '')
  const go = (index: number) => store.getState().openSlide(order[index] ?? slideId)
  return (
    <Toolbar label="Panels" className={styles.bar} {...paneMark('bar')}>
      <ToolbarItem disabled={at <= 0}>
        <IconButton
          size="l"
          icon={ChevronLeft}
          label="Previous slide"
          tooltipSide="top"
          onClick={() => go(at - 1)}
        />
      </ToolbarItem>
      <PanelButton
        panel="slides"
        icon={GalleryVertical}
        label={onLayout ? 'Layouts' : `${at + 1} / ${order.length}`}
        {...(!onLayout && { name: 'Slides' })}
      />
      <ToolbarItem disabled={at >= order.length - 1}>
        <IconButton
          size="l"
          icon={ChevronRight}
          label="Next slide"
          tooltipSide="top"
          onClick={() => go(at + 1)}
        />
      </ToolbarItem>
      <ToolbarItem disabled={order.length === 0}>
        <IconButton
          size="l"
          icon={Grid3x3}
          label="Slide grid"
          tooltipSide="top"
          pressed={grid}
          onClick={() => store.getState().showGrid(!grid)}
        />
      </ToolbarItem>
      <span className={styles.gap} />
      <PanelButton panel="inspector" icon={SlidersHorizontal} label="Details" />
      <PanelButton panel="notes" icon={NotebookPen} label="Notes" />
    </Toolbar>
  )
}

interface PanelButtonProps {
  panel: Panel
  icon: LucideIcon
  label: string
  /** What a screen reader says before the label. */
  name?: string
}

function PanelButton({ panel, icon, label, name }: PanelButtonProps) {
  const open = useEditor((state) => state.panel === panel)
  const store = useEditorStore()
  return (
    <ToolbarItem>
      <button
        type="button"
        className={styles.button}
        aria-pressed={open}
        aria-label={name && `${name}, ${label}`}
        onClick={() => store.getState().openPanel(open ? null : panel)}
      >
        <Icon icon={icon} size={18} />
        {label}
      </button>
    </ToolbarItem>
  )
}
