import type { PrintDeck, PrintNotes } from '#shared/compose/printDeck.ts'
import { RichTextView } from '../slide/RichTextView.tsx'
import { SlideView } from '../slide/SlideView.tsx'
import styles from './print.module.css'

/** Every slide a page of its own: alone and as large as the page, or with the presenters' notes beneath it. */
export function PrintPages({ deck: { theme, pages } }: { deck: PrintDeck }) {
  return (
    <main>
      {pages.map(({ slide, number, notes }) => (
        <article
          key={slide.id}
          data-page={number}
          className={notes ? styles.withNotes : styles.alone}
          translate="no"
        >
          <div className={styles.slide}>
            <SlideView theme={theme} slide={slide} context="print" />
          </div>
          {notes && <Notes notes={notes} number={number} />}
        </article>
      ))}
    </main>
  )
}

function Notes({ notes: { keyMessage, points }, number }: { notes: PrintNotes; number: number }) {
  return (
    <section className={styles.notes} aria-label={`Notes to slide ${number}`}>
      {keyMessage.length > 0 && (
        <div className={styles.keyMessage}>
          <p className={styles.quiet}>Leave behind</p>
          <RichTextView text={keyMessage} context="print" />
        </div>
      )}
      {points.length > 0 ? (
        <RichTextView text={points} context="print" />
      ) : (
        <p className={styles.quiet}>No talking points for this slide.</p>
      )}
      <p className={styles.number}>{number}</p>
    </section>
  )
}
