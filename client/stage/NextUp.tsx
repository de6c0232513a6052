import { slideIndex } from '#shared/stage/stage.ts'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import { AsidePart } from './AsidePart.tsx'
import { PresenterFace } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import { quoted } from './words.ts'
import tone from './tone.module.css'
import styles from './NextUp.module.css'

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
      <AsidePart title="Next">
        <p className={tone.muted}>This is the last slide.</p>
      </AsidePart>
    )
  }
  return (
    <AsidePart title="Next">
      <div className={styles.next}>
        <SlideThumbnail theme={deck.theme} slide={slide} label={slide.title || 'Untitled slide'} />
        <div className={styles.words}>
          <p className={styles.clamped}>{slide.title || 'Untitled slide'}</p>
          {speaker && (
            <p className={styles.opener}>
              <PresenterFace presenter={speaker} size={22} />
              <span className={tone.muted}>
                {speaker.id === me ? 'You' : speaker.name}
                {opening && (speaker.id === me ? ' open with' : ' opens with')}
              </span>
            </p>
          )}
          {opening && <p className={tone.muted}>{quoted(opening)}</p>}
        </div>
      </div>
    </AsidePart>
  )
}
