import type { StageId } from '#shared/model/ids.ts'
import { Link } from 'react-router'
import type { Theme } from '#shared/model/theme.ts'
import { SlideThumbnail } from '#client/slide/SlideThumbnail.tsx'
import type { SlideTime } from './slideTimes.ts'
import tone from '#client/stage/tone.module.css'
import styles from './TimedSlide.module.css'

interface TimedSlideProps {
  time: SlideTime
  number: number
  theme: Theme
  stageId: StageId
}

/** Which slide it was, and the way to it as it was shown. */
export function TimedSlide({
  time: { id, slide, title, stoppedAt },
  number,
  theme,
  stageId,
}: TimedSlideProps) {
  const name = title || 'Untitled slide'
  return (
    <span className={styles.slide}>
      {slide ? (
        <>
          <SlideThumbnail theme={theme} slide={slide} width={72} />
          <Link to={`/stages/${stageId}/deck?slide=${id}`} className={styles.link ?? ''}>
            <span className={styles.number}>{number}</span>
            <span>{name}</span>
          </Link>
          {stoppedAt && (
            <span className={tone.muted}>
              {stoppedAt.built} of {stoppedAt.builds} parts appeared
            </span>
          )}
        </>
      ) : (
        <em className={tone.muted}>{name}, gone from the newer deck</em>
      )}
    </span>
  )
}
