import { AArrowDown, AArrowUp } from 'lucide-react'
import { useState } from 'react'
import { isBlank, plainText } from '#shared/model/richText.ts'
import { slideIndex } from '#shared/stage/stage.ts'
import { RichTextView } from '../slide/RichTextView.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { PresenterFace } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import { useNow } from './useNow.ts'
import { clockText } from './words.ts'
import styles from './presenter.module.css'

const sizes = [15, 18, 22, 28, 36] as const

/** What to say on this slide: large for the one who speaks here, smaller for the partner who listens. */
export function Notes({ feed, me }: PartProps) {
  const [size, setSize] = useState(2)
  const { stage, deck, clockOffset } = feed
  const now = useNow(clockOffset)
  const at = slideIndex(stage, stage.current)
  const slide = deck.slides.find(({ id }) => id === stage.current)
  const planned = stage.slides[at]
  if (!slide || !planned) return null
  const speaker = planned.speaker ?? stage.driver
  const mine = speaker === me
  const person = stage.presenters.find(({ id }) => id === speaker)
  const spent = (stage.spent[slide.id] ?? 0) + Math.max(0, now - stage.since)
  const shown = sizes[Math.max(0, size - (mine ? 0 : 1))]!
  return (
    <section className={styles.notes} data-side={person?.side} aria-label="Talking points">
      <header className={styles.notesHead}>
        {person && <PresenterFace presenter={person} />}
        <span>
          {mine ? 'Yours' : (person?.name ?? 'Nobody is planned to speak')} · slide {at + 1} of{' '}
          {stage.slides.length}
          {planned.seconds > 0 && ` · ${clockText(planned.seconds * 1000)} planned`}, {clockText(spent)} so
          far
        </span>
        <span className={styles.grow} />
        <IconButton
          size="s"
          icon={AArrowDown}
          label="Smaller notes"
          disabled={size === 0}
          onClick={() => setSize(size - 1)}
        />
        <IconButton
          size="s"
          icon={AArrowUp}
          label="Larger notes"
          disabled={size === sizes.length - 1}
          onClick={() => setSize(size + 1)}
        />
      </header>
      {!isBlank(slide.keyMessage) && (
        <p className={styles.keyMessage}>Leave behind: {plainText(slide.keyMessage)}</p>
      )}
      <div
        className={styles.points}
        style={{ fontSize: shown }}
        tabIndex={0}
        role="region"
        aria-label="Notes"
      >
        {isBlank(slide.points) ? (
          <p className={styles.muted}>No talking points for this slide.</p>
        ) : (
          <RichTextView text={slide.points} context="editor" />
        )}
      </div>
    </section>
  )
}
