import { AArrowDown, AArrowUp } from 'lucide-react'
import { isBlank, plainText } from '#shared/model/richText.ts'
import { slideIndex } from '#shared/stage/stage.ts'
import { useRemembered } from '../remembered.ts'
import { RichTextView } from '../slide/RichTextView.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { goalProps } from './goals.ts'
import { notesSize, pointSize, resized } from './notesSize.ts'
import { AboutPresenter } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import { SlideTime } from './SlideTime.tsx'
import { keyOf } from './keys/stageKeys.ts'
import tone from './tone.module.css'
import styles from './Notes.module.css'

/** What to say on this slide: large for the one who speaks here, smaller for the partner who listens. */
export function Notes({ feed, screen, me }: PartProps) {
  const size = useRemembered(notesSize)
  const { stage, deck } = feed
  const at = slideIndex(stage, stage.current)
  const slide = deck.slides.find(({ id }) => id === stage.current)
  if (!slide) return null
  const speaker = stage.slides[at]?.speaker ?? stage.driver
  const mine = speaker === me
  const person = stage.presenters.find(({ id }) => id === speaker)
  return (
    <section className={styles.notes} data-side={person?.side} aria-label="Talking points">
      <header className={styles.head}>
        {person && <AboutPresenter presenter={person} pitchId={stage.pitchId} />}
        <span translate="no">
          {mine ? 'Yours' : (person?.name ?? 'A speaker who is not here')} · slide {at + 1} of{' '}
          {stage.slides.length}
          <SlideTime feed={feed} />
        </span>
        <span className={styles.grow} />
        <IconButton
          size="s"
          icon={AArrowDown}
          label="Smaller notes"
          shortcut={keyOf('smaller')}
          disabled={resized(size, -1) === size}
          onClick={() => screen.resizeNotes(-1)}
        />
        <IconButton
          size="s"
          icon={AArrowUp}
          label="Larger notes"
          shortcut={keyOf('larger')}
          disabled={resized(size, 1) === size}
          onClick={() => screen.resizeNotes(1)}
        />
      </header>
      {!isBlank(slide.keyMessage) && (
        <p className={styles.keyMessage}>
          <span className={tone.muted}>Leave behind:</span> {plainText(slide.keyMessage)}
        </p>
      )}
      <div
        key={slide.id}
        className={styles.points}
        style={{ fontSize: pointSize(size, mine) }}
        tabIndex={0}
        translate="no"
        role="region"
        aria-label="Notes"
        {...goalProps('notes')}
      >
        {isBlank(slide.points) ? (
          <p className={styles.noPoints}>No talking points for this slide.</p>
        ) : (
          <RichTextView text={slide.points} context="editor" language={deck.language} />
        )}
      </div>
    </section>
  )
}
