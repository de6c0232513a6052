import { audienceSlide } from '#shared/compose/audience.ts'
import { slideAt } from '#shared/compose/slideAt.ts'
import type { AudienceSlide } from '#shared/model/deck.ts'
import type { Theme } from '#shared/model/theme.ts'
import { slideIndex } from '#shared/stage/stage.ts'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import { AsidePart } from './AsidePart.tsx'
import { AboutPresenter } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import { quoted } from './words.ts'
import tone from './tone.module.css'
import styles from './NextUp.module.css'

/** What the next press shows: the next build of the slide on show, or the coming slide and who speaks there; where the speaker changes, with the line they open with. */
export function NextUp({ feed: { stage, deck, handovers }, me }: PartProps) {
  const here = deck.slides.find(({ id }) => id === stage.current)
  const builds = here && audienceSlide(here).builds?.length
  if (here && builds !== undefined && stage.built < builds)
    return <NextBuild theme={deck.theme} slide={audienceSlide(here)} built={stage.built + 1} />
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
              <AboutPresenter presenter={speaker} pitchId={stage.pitchId} size={22} />
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

/** The slide on show as the next press leaves it. */
const NextBuild = ({ theme, slide, built }: { theme: Theme; slide: AudienceSlide; built: number }) => (
  <AsidePart title="Next">
    <div className={styles.next}>
      <SlideThumbnail theme={theme} slide={slideAt(slide, built)} label={slide.title || 'Untitled slide'} />
      <div className={styles.words}>
        <p className={styles.clamped}>On this slide</p>
        <p className={tone.muted}>
          {built} of {slide.builds?.length}
        </p>
      </div>
    </div>
  </AsidePart>
)
