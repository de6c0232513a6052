import type { AudienceSlide } from '#shared/model/deck.ts'
import { slideSize } from '#shared/model/frame.ts'
import { DrawingView } from '../slide/DrawingView.tsx'
import { SlideView } from '../slide/SlideView.tsx'
import type { Feed } from './feed.ts'
import styles from './watch.module.css'

interface SlideStageProps {
  feed: Feed
  slide: AudienceSlide
  live: boolean
}

/** The slide as large as its place allows, with what the presenter points at. */
export function SlideStage({ feed, slide, live }: SlideStageProps) {
  const blank = live ? feed.state.blank : null
  return (
    <div className={styles.fit} style={{ aspectRatio: `${slideSize.width} / ${slideSize.height}` }}>
      <div className={styles.scaled} aria-hidden={blank !== null || undefined}>
        <SlideView theme={feed.theme} slide={slide} context="audience" />
        {live && <DrawingView drawing={feed.drawing} />}
      </div>
      {blank && (
        <div className={styles.blank} data-blank={blank} role="img" aria-label="The screen is blank" />
      )}
    </div>
  )
}
