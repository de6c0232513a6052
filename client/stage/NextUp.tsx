import { slideIndex } from '#shared/stage/stage.ts'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import { PresenterFace } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import styles from './presenter.module.css'

/** The coming slide, who speaks there, and the line they open with. */
export function NextUp({ feed: { stage, deck, handovers }, me }: PartProps) {
  const next = stage.slides[slideIndex(stage, stage.current) + 1]
  const slide = deck.slides.find(({ id }) => id === next?.id)
  const speaker = stage.presenters.find(({ id }) => id === next?.speaker)
  const opening = next && handovers[next.id]
  return (
    <section>
      <h2 className={styles.partTitle}>Next</h2>
      {slide ? (
        <div className={styles.next}>
          <SlideThumbnail theme={deck.theme} slide={slide} label={slide.title || 'Untitled slide'} />
          <p className={styles.muted}>
            {speaker && (
              <span className={styles.opener}>
                <PresenterFace presenter={speaker} size={22} /> {speaker.id === me ? 'You' : speaker.name}
                {opening ? ' open with:' : ''}
              </span>
            )}
            {opening || slide.title}
          </p>
        </div>
      ) : (
        <p className={styles.muted}>This is the last slide.</p>
      )}
    </section>
  )
}
