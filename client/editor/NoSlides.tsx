import { Presentation } from 'lucide-react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { Button } from '#client/ui/Button.tsx'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { useOfferedLayouts } from './slides/layouts.ts'
import { useSlideActions } from './slides/slideActions.ts'
import styles from './NoSlides.module.css'

/** A deck without slides: the one thing to do about it. */
export function NoSlides() {
  const { can } = useDeckSession()
  const actions = useSlideActions()
  const [first] = useOfferedLayouts()
  return (
    <div className={styles.empty}>
      <EmptyState
        icon={Presentation}
        title="No slides yet"
        action={
          can.editDesign &&
          first && (
            <Button variant="primary" onClick={() => actions.add(first.id, null)}>
              Add a slide
            </Button>
          )
        }
      >
        {can.editDesign
          ? `Begin with “${first?.title ?? ''}”, or choose another layout under the slide list.`
          : 'Marketing has not added any. They appear here as soon as there are some.'}
      </EmptyState>
    </div>
  )
}
