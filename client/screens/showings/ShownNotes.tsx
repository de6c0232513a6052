import type { ComposedSlide } from '#shared/model/deck.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import { RichTextView } from '#client/slide/RichTextView.tsx'
import tone from '#client/stage/tone.module.css'
import styles from './shownDeck.module.css'

/** What was to be said on a slide, for members alone. */
export function ShownNotes({ slide }: { slide: ComposedSlide }) {
  return (
    <section className={styles.notes} aria-label="Notes">
      <h2>
        Talking points <small>the audience never saw these</small>
      </h2>
      {!isBlank(slide.keyMessage) && (
        <p className={styles.keyMessage}>Leave behind: {plainText(slide.keyMessage)}</p>
      )}
      {isBlank(slide.points) ? (
        <p className={tone.muted}>None were written for this slide.</p>
      ) : (
        <div className={styles.points}>
          <RichTextView text={slide.points} context="print" />
        </div>
      )}
    </section>
  )
}
