import { memo, useId, useRef, useState } from 'react'
import type { SlideSummary } from '#shared/content/importSummary.ts'
import type { ImportedSlide, Margins } from '#shared/content/importedDeck.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'
import { isBlank, plainText } from '#shared/model/richText.ts'
import type { Theme } from '#shared/model/theme.ts'
import { errorText } from '#client/api.ts'
import { RichTextView } from '#client/slide/RichTextView.tsx'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import { Badge } from '#client/ui/Badge.tsx'
import { Button } from '#client/ui/Button.tsx'
import type { Choices, Offer, SlideChoices } from './choices.ts'
import { OwnerMarks } from './OwnerMarks.tsx'
import { SlideOwners } from './SlideOwners.tsx'
import { useDrawnSlide } from './useDrawnSlide.ts'
import { useNear } from './useNear.ts'
import styles from './imports.module.css'

interface ReviewSlideProps {
  id: string
  at: number
  /** As slides say it themselves; `null` for hidden ones. */
  number: number | null
  said: SlideSummary
  theme: Theme
  /** As for `SlideToDraw`. */
  extend: Margins | null
  own: readonly OwnFont[]
  offers: readonly Offer[]
  choices: SlideChoices
  onChange: (change: (choices: Choices) => Choices) => void
}

/** A slide as it will be, with what did not come over, its notes and comments, and whose each part is to be. */
export const ReviewSlide = memo(function ReviewSlide(props: ReviewSlideProps) {
  const { at, said } = props
  const row = useRef<HTMLLIElement>(null)
  const isNear = useNear(row)
  const heading = useId()
  return (
    <li ref={row} className={styles.slide} aria-labelledby={heading}>
      <h2 id={heading} className={styles.slideTitle}>
        <span className={styles.number}>{at + 1}</span>
        <bdi>{said.title || 'Untitled slide'}</bdi>
        {said.isHidden && <Badge>Hidden</Badge>}
      </h2>
      {isNear ? <NearSlide {...props} /> : <div className={styles.blank} />}
    </li>
  )
})

function NearSlide({ id, at, number, theme, extend, own, offers, choices, onChange }: ReviewSlideProps) {
  const { slide, drawn, failed } = useDrawnSlide(id, at, { theme, number, extend, own })
  if (failed) {
    return (
      <div className={styles.failed}>
        <p>{errorText(failed.error)}</p>
        <Button size="s" onClick={() => void failed.refetch()}>
          Try again
        </Button>
      </div>
    )
  }
  if (!slide || !drawn) return <div className={styles.blank} aria-busy="true" />
  const marks = { slide: at, blocks: drawn.blocks, offers, choices, onChange }
  return (
    <>
      <div className={styles.drawing}>
        <SlideThumbnail
          theme={drawn.theme}
          slide={drawn.slide}
          label={`Slide ${at + 1}: ${drawn.slide.title || 'Untitled slide'}`}
        />
        <OwnerMarks {...marks} />
      </div>
      <div className={styles.beside}>
        <Remarks slide={slide} />
        <SlideOwners {...marks} />
        <Notes slide={slide} />
        <Comments slide={slide} />
      </div>
    </>
  )
}

const Remarks = ({ slide: { remarks } }: { slide: ImportedSlide }) =>
  remarks.length > 0 && (
    <section>
      <h3 className={styles.sub}>Did not come over, or looks otherwise</h3>
      <ul className={styles.remarks}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </section>
  )

/** What of notes is in sight at once. */
const linesShown = 4
const charactersShown = 220

/** Long ones are cut until they are asked for. */
function Notes({ slide: { notes } }: { slide: ImportedSlide }) {
  const [isOpen, setOpen] = useState(false)
  if (isBlank(notes)) return null
  const isLong = notes.length > linesShown || plainText(notes).length > charactersShown
  return (
    <section>
      <h3 className={styles.sub}>Notes of the file</h3>
      <div className={styles.notes} data-open={isOpen || !isLong || undefined}>
        <RichTextView text={notes} context="print" />
      </div>
      {isLong && (
        <Button
          size="s"
          variant="quiet"
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Show less of the notes' : 'Show all notes'}
        </Button>
      )}
    </section>
  )
}

const Comments = ({ slide: { comments } }: { slide: ImportedSlide }) =>
  comments.length > 0 && (
    <section>
      <h3 className={styles.sub}>Comments of the file</h3>
      <ul className={styles.remarks}>
        {comments.map(({ by, text }, at) => (
          <li key={at}>
            {by && (
              <b>
                <bdi>{by}</bdi>:{' '}
              </b>
            )}
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>They are kept with the deck, as what came with the file.</p>
    </section>
  )
