import type { AudienceSlide } from '#shared/model/deck.ts'
import { slideSize } from '#shared/model/frame.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { Drawing } from '#shared/stage/pointing.ts'
import type { Stage } from '#shared/stage/stage.ts'
import { DrawingView } from '../slide/DrawingView.tsx'
import { SlideView } from '../slide/SlideView.tsx'
import styles from './watch.module.css'

interface SlideStageProps {
  theme: Theme
  slide: AudienceSlide
  blank: Stage['blank']
  /** What the presenter points at; `null` on a slide that is looked back at. */
  drawing: Drawing | null
}

/** The slide as large as its place allows, with what the presenter points at. */
export function SlideStage({ theme, slide, blank, drawing }: SlideStageProps) {
  return (
    <div className={styles.fit} style={{ aspectRatio: `${slideSize.width} / ${slideSize.height}` }}>
      <div className={styles.scaled} aria-hidden={blank !== null || undefined}>
        <SlideView theme={theme} slide={slide} context="audience" />
        {drawing && <DrawingView drawing={drawing} />}
      </div>
      {blank && (
        <div className={styles.blank} data-blank={blank} role="img" aria-label="The screen is blank" />
      )}
    </div>
  )
}
