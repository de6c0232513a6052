import type { PrintCues, PrintDeck, PrintHead, PrintNotes, PrintQuestion } from '#shared/compose/printDeck.ts'
import { minutesText } from '#shared/model/plan.ts'
import type { Theme } from '#shared/model/theme.ts'
import { themeProperties } from '../slide/colors.ts'
import { RichTextView } from '../slide/RichTextView.tsx'
import { SlideLinksProvider } from '../slide/slideContext.ts'
import { leadFrom } from '../slide/slideLead.ts'
import { SlideView } from '../slide/SlideView.tsx'
import styles from './print.module.css'

/** Every slide a page of its own: alone and as large as the page, or with the presenters' notes beneath it. */
export function PrintPages({ deck: { title, theme, head, pages, questions } }: { deck: PrintDeck }) {
  const slides = pages.map(({ slide }) => slide)
  return (
    <main>
      {head && <Head title={title} head={head} />}
      {pages.map(({ slide, number, notes, cues }, at) => (
        <article
          key={slide.id}
          id={pageAt(at)}
          data-page={number}
          className={notes ? styles.withNotes : styles.alone}
          translate="no"
        >
          <div className={styles.slide}>
            <SlideLinksProvider
              value={(to) =>
                leadFrom(slides, { slide: slide.id, viewedBefore: null }, to, (_, goal) => `#${pageAt(goal)}`)
              }
            >
              <SlideView theme={theme} slide={slide} context="print" />
            </SlideLinksProvider>
          </div>
          {notes && (
            <>
              <div className={styles.beside}>
                <p className={styles.number}>{number}</p>
                {cues && <Cues cues={cues} />}
              </div>
              <Notes notes={notes} number={number} />
            </>
          )}
        </article>
      ))}
      {questions && questions.length > 0 && <Questions theme={theme} questions={questions} />}
    </main>
  )
}

/** Browsers write it into the file: it says where a page stands, and nothing of which slide it is. */
const pageAt = (at: number): string => `page-${at + 1}`

function Notes({ notes: { keyMessage, points }, number }: { notes: PrintNotes; number: number }) {
  return (
    <section className={styles.notes} aria-label={`Notes to slide ${number}`}>
      {keyMessage.length > 0 && (
        <div className={styles.keyMessage}>
          <p className={styles.quiet}>Key message</p>
          <RichTextView text={keyMessage} context="print" />
        </div>
      )}
      {points.length > 0 ? (
        <RichTextView text={points} context="print" />
      ) : (
        <p className={styles.quiet}>No talking points for this slide.</p>
      )}
    </section>
  )
}

/** Whose sheets these are, above the first of their slides. */
function Head({ title, head: { speaker, slides, of, seconds } }: { title: string; head: PrintHead }) {
  const share = slides === of ? `All ${of} slides` : `${slides} of ${of} slides`
  return (
    <header className={styles.head} translate="no">
      <h1>{title}</h1>
      <p className={styles.quiet}>
        {slides === 0 ? `The plan has no slide for ${speaker} yet.` : share}
        {seconds > 0 && ` · ${minutesText(seconds)} minutes planned`}
      </p>
    </header>
  )
}

function Cues({ cues: { seconds, from, opening, to, next } }: { cues: PrintCues }) {
  return (
    <ul className={styles.cues}>
      {from !== null && (
        <li>
          You take over from <strong>{from}</strong>
          {opening !== '' && <>. Open with: {opening}</>}
        </li>
      )}
      {seconds > 0 && <li className={styles.quiet}>{minutesText(seconds)} minutes</li>}
      {to !== null && (
        <li>
          Then hand over to <strong>{to}</strong>
          {next !== '' && <>: {next}</>}
        </li>
      )}
    </ul>
  )
}

/** What the client asked, in the look of their slides. */
function Questions({ theme, questions }: { theme: Theme; questions: readonly PrintQuestion[] }) {
  const parts = [
    { title: 'You asked, and we answered', of: questions.filter(({ answered }) => answered) },
    { title: 'We will come back to you on', of: questions.filter(({ answered }) => !answered) },
  ].filter(({ of }) => of.length > 0)
  return (
    <article className={styles.questions} style={themeProperties(theme)}>
      {parts.map(({ title, of }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {of.map(({ text, page, answer }, at) => (
              <li key={at}>
                <div>
                  <p dir="auto">{text}</p>
                  {answer !== undefined && (
                    <p dir="auto" className={styles.answer}>
                      {answer}
                    </p>
                  )}
                </div>
                {page !== null && <span className={styles.page}>Slide {page}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}
