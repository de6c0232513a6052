import { slideIndex } from '#shared/stage/stage.ts'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import { PresenterFace } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import { quoted } from './words.ts'
import styles from './presenter.module.css'

/** The coming slide and who speaks there; where the speaker changes, with the line they open with. */
export function NextUp({ feed: { stage, deck, handovers }, me }: PartProps) {
  const at = slideIndex(stage, stage.current)
  const next = stage.slides[at + 1]
  const slide = deck.slides.find(({ id }) => id === next?.id)
  const speaker = stage.presenters.find(({ id }) => id === next?.speaker)
  const changes = next?.speaker !== stage.slides[at]?.speaker
  const opening = next && changes ? handovers[next.id] : ''
  if (!slide) {
    return (
      <section className={styles.part}>
        <h2 className={styles.partTitle}>Next</h2>
        <p className={styles.muted}>This is the last slide.</p>
      </section>
    )
  }
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>Next</h2>
      <div className={styles.next}>
        <SlideThumbnail theme={deck.theme} slide={slide} label={slide.title || 'Untitled slide'} />
        <div className={styles.nextWords}>
          <p className={styles.clamped}>{slide.title || 'Untitled slide'}</p>
          {speaker && (
            <p className={styles.opener}>
              <PresenterFace presenter={speaker} size={22} />
              <span className={styles.muted}>
                {speaker.id === me ? 'You' : speaker.name}
                {opening && (speaker.id === me ? ' open with' : ' opens with')}
              </span>
            </p>
          )}
          {opening && <p className={styles.muted}>{quoted(opening)}</p>}
        </div>
      </div>
    </section>
  )
}
