import { CheckCheck, Plus, X } from 'lucide-react'
import { useEffect, useRef, useState, type CSSProperties } from 'react'
import { useSlideOrder } from '#client/deck/deckParts.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useChosenSlides } from '#client/deck/slideChoice.ts'
import { remembered, useRemembered } from '#client/remembered.ts'
import { Button } from '#client/ui/Button.tsx'
import { IconButton } from '#client/ui/IconButton.tsx'
import { SegmentedControl } from '#client/ui/SegmentedControl.tsx'
import type { SlideId } from '#shared/model/ids.ts'
import { SlideBox } from '../slideList/SlideBox.tsx'
import { useSlideActions } from '../slides/slideActions.ts'
import styles from './SlideGrid.module.css'

/** How wide a slide is at least, in pixels. */
const widths = { small: 132, medium: 220, large: 340 } as const
type Size = keyof typeof widths

const chosenSize = remembered<Size>('duodeck.grid', 'medium', (value): value is Size =>
  Object.hasOwn(widths, value),
)

const sizes: readonly { readonly value: Size; readonly label: string }[] = [
  { value: 'small', label: 'Small' },
  { value: 'medium', label: 'Medium' },
  { value: 'large', label: 'Large' },
]

/** All slides beside each other, to look over, to order and to handle several of. */
export function SlideGrid() {
  const store = useEditorStore()
  const actions = useSlideActions()
  const size = useRemembered(chosenSize)
  const [adding, setAdding] = useState(false)
  const [count, chosen] = [useSlideOrder().length, useChosenSlides().length]
  const grid = useRef<HTMLElement>(null)

  function leave(id: SlideId | null): void {
    const { showGrid, openSlide } = store.getState()
    if (id !== null) openSlide(id)
    showGrid(false)
  }

  useEffect(() => {
    const focus = () =>
      grid.current
        ?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')
        ?.focus({ preventScroll: true })
    // With the focus nowhere, keys are for the slides.
    const handleKey = ({ target, key }: KeyboardEvent) => {
      const { choice, slideId, chooseSlides, showGrid } = store.getState()
      if (target !== document.body) return
      if (key !== 'Escape') focus()
      else if (choice) chooseSlides(null, slideId)
      else showGrid(false)
    }
    focus()
    addEventListener('keydown', handleKey, true)
    return () => removeEventListener('keydown', handleKey, true)
  }, [store])

  return (
    <section
      ref={grid}
      className={styles.grid}
      aria-label="Slide grid"
      style={{ '--thumbnail': `${widths[size]}px` } as CSSProperties}
    >
      <div className={styles.bar}>
        <p className={styles.count}>{chosen > 1 ? `${chosen} of ${count} selected` : `${count} slides`}</p>
        <Button
          size="s"
          variant={adding ? 'primary' : 'line'}
          icon={CheckCheck}
          aria-pressed={adding}
          onClick={() => setAdding(!adding)}
        >
          Select
        </Button>
        {actions.builds && (
          <Button size="s" icon={Plus} onClick={() => actions.addAlike(store.getState().slideId)}>
            Add
          </Button>
        )}
        <span className={styles.gap} />
        <SegmentedControl
          size="s"
          label="Size of the slides"
          value={size}
          segments={sizes}
          onChange={(next) => chosenSize.set(next)}
        />
        <IconButton icon={X} label="Back to the slide" onClick={() => leave(null)} />
      </div>
      <SlideBox shape="grid" adding={adding} onLeave={leave} />
    </section>
  )
}
