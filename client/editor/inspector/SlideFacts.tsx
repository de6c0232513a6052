import { Switch } from '#client/ui/Switch.tsx'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { useClient, useSlideOrder } from '#client/deck/deckParts.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { hiddenWords } from '#client/deck/ownership.ts'
import { Section } from '../sections/Section.tsx'
import styles from './SlideFacts.module.css'

/** A slide for people who do not own it: what is theirs to write on it, and what sales may decide about it. */
export function SlideFacts({ slide }: { slide: ComposedSlide }) {
  const client = useClient()
  const order = useSlideOrder()
  const actions = useSlideActions()
  const number = order.indexOf(slide.id) + 1
  const slots = slide.blocks.flatMap(({ slot }) => slot ?? [])
  const filled = slots.filter((slot) => slot.filled).length
  return (
    <Section title={`Slide ${number}`} aside={<span className={styles.quiet}>{slide.title}</span>}>
      <p className={styles.note}>
        {actions.scope === 'pitch' && slots.length > 0
          ? `${filled} of ${slots.length} ${slots.length === 1 ? 'slot' : 'slots'} filled. The rest of the slide is marketing’s.`
          : 'Marketing owns this slide. Select something on it to see why, or to copy its words.'}
      </p>
      {actions.scope === 'pitch' &&
        (slide.hidden === 'design' ? (
          <p className={styles.note}>{hiddenWords(slide, client)}.</p>
        ) : (
          <Switch
            label={`Hidden for ${client || 'this client'}`}
            description="Other clients still see it."
            checked={slide.hidden === 'pitch'}
            onChange={(next) => actions.hide([slide.id], next, 'pitch')}
          />
        ))}
    </Section>
  )
}
