import { Presentation } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { layouts } from './slides/layouts.ts'
import { useSlideActions } from './slides/slideActions.ts'
import styles from './NoSlides.module.css'

/** A deck without slides: the one thing to do about it. */
export function NoSlides() {
  const { can } = useDeckSession()
  const actions = useSlideActions()
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={Presentation}
        title="No slides yet"
        action={
          can.editDesign && (
            <Button variant="primary" onClick={() => actions.add(layouts[0]!, null)}>
              Add a title slide
            </Button>
          )
        }
      >
        {can.editDesign
          ? 'Begin with a title, or choose a layout under the slide list.'
          : 'Marketing has not added any. They appear here as soon as there are some.'}
      </EmptyState>
    </div>
  )
}
