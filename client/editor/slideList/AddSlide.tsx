import { LayoutTemplate, Plus } from 'lucide-react'
import { useState } from 'react'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'

import { Button } from '#client/ui/Button.tsx'
import { Popover } from '#client/ui/Popover.tsx'
import type { LayoutId } from '#shared/model/ids.ts'
import { useTheme } from '#client/deck/deckParts.ts'
import { useEditor } from '#client/deck/editorStore.ts'
import { useOfferedLayouts } from '../slides/layouts.ts'
import { useLayoutActions } from '../slides/layoutActions.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import styles from './AddSlide.module.css'

/** The layouts a new slide can start from, in the deck's own theme. Sales sees who adds slides instead. */
export function AddSlide() {
  const layouts = useLayoutActions()
  const actions = useSlideActions()
  const currentId = useEditor((state) => state.slideId)
  const [open, setOpen] = useState(false)
  if (!actions.builds) return <p className={styles.foot}>Marketing adds and removes slides.</p>

  function pick(layout: LayoutId) {
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
        <LayoutGrid onPick={pick} />
        <Button variant="quiet" icon={LayoutTemplate} wide onClick={() => layouts.edit()}>
          Edit layouts
        </Button>
      </Popover>
    </div>
  )
}

function LayoutGrid({ onPick }: { onPick: (layout: LayoutId) => void }) {
  const theme = useTheme()
  return (
    <ul className={styles.grid} aria-label="Layouts">
      {useOfferedLayouts().map((layout) => (
        <li key={layout.id}>
          <button type="button" className={styles.layout} onClick={() => onPick(layout.id)}>
            <span className={styles.preview}>
              <SlideThumbnail theme={theme} slide={layout} width={136} />
            </span>
            {layout.title || 'Untitled'}
          </button>
        </li>
      ))}
    </ul>
  )
}
