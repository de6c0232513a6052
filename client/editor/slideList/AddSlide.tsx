import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'

import { Button } from '#client/ui/Button.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import type { Theme } from '#shared/model/theme.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { layouts, type Layout } from '../slides/layouts.ts'
import { previewLayouts } from './previewLayouts.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import styles from './AddSlide.module.css'

/** The layouts a new slide can start from, in the deck's own theme. Sales sees who adds slides instead. */
export function AddSlide() {
  const theme = useTheme()
  const actions = useSlideActions()
  const currentId = useEditor((state) => state.slideId)
  const [open, setOpen] = useState(false)
  if (!actions.builds) return <p className={styles.foot}>Marketing adds and removes slides.</p>

  function pick(layout: Layout) {
    setOpen(false)
    actions.add(layout, currentId)
  }

  return (
    <div className={styles.foot}>
      <Popover
        label="New slide"
        side="right"
        align="end"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button icon={Plus} wide>
            Add slide
          </Button>
        }
      >
        <LayoutGrid theme={theme} onPick={pick} />
      </Popover>
    </div>
  )
}

function LayoutGrid({ theme, onPick }: { theme: Theme; onPick: (layout: Layout) => void }) {
  const previews = useMemo(() => previewLayouts(theme), [theme])
  return (
    <ul className={styles.grid} aria-label="Layouts">
      {layouts.map((layout, index) => (
        <li key={layout.id}>
          <button type="button" className={styles.layout} onClick={() => onPick(layout)}>
            <span className={styles.preview}>
              <SlideThumbnail theme={theme} slide={previews[index]!} width={136} />
            </span>
            {layout.name}
          </button>
        </li>
      ))}
    </ul>
  )
}
