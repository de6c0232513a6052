import { memo, type CSSProperties } from 'react'
import type { AudienceSlide, ComposedSlide } from '#shared/model/deck.ts'
import { slideSize } from '#shared/model/frame.ts'
import type { Theme } from '#shared/model/theme.ts'
import { SlideView } from './SlideView.tsx'
import styles from './SlideThumbnail.module.css'

interface SlideThumbnailProps {
  theme: Theme
  slide: ComposedSlide | AudienceSlide
  /** Pixels; left out, the thumbnail is as wide as its place. */
  width?: number
  /** What a screen reader says. Left out, the thumbnail is decoration beside words that say it. */
  label?: string
}

/** A small picture of a slide. Off-screen ones cost nothing, and one whose slide is the same object is not drawn again. */
export const SlideThumbnail = memo(function SlideThumbnail({
  theme,
  slide,
  width,
  label,
}: SlideThumbnailProps) {
  const fixed: CSSProperties = width === undefined ? {} : { width }
  const scale = width === undefined ? {} : { scale: `${width / slideSize.width}` }
  return (
    <div
      className={styles.thumbnail}
      style={fixed}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <div className={styles.scaled} style={scale} inert aria-hidden>
        <SlideView theme={theme} slide={slide} context="thumbnail" />
      </div>
    </div>
  )
})
