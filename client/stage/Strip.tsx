import { useEffect, useRef } from 'react'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import type { PartProps } from './part.ts'
import styles from './presenter.module.css'

/** The whole deck as a strip, edged in the colour of whoever speaks: press one to go there. */
export function Strip({ feed: { stage, deck }, link }: PartProps) {
  const current = useRef<HTMLButtonElement>(null)
  const { current: shown } = stage
  useEffect(() => {
    current.current?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [shown])
  return (
    <nav className={styles.strip} aria-label="All slides">
      {deck.slides.map((slide, at) => {
        const speaker = stage.slides.find(({ id }) => id === slide.id)?.speaker
        const side = stage.presenters.find(({ id }) => id === speaker)?.side
        const onShow = slide.id === shown
        return (
          <button
            key={slide.id}
            ref={onShow ? current : null}
            type="button"
            className={styles.stripSlide}
            data-side={side}
            data-seen={stage.seen.includes(slide.id) || undefined}
            aria-current={onShow ? 'true' : undefined}
            aria-label={`Slide ${at + 1}: ${slide.title || 'Untitled slide'}`}
            onClick={() => link.say({ kind: 'go', to: slide.id })}
          >
            <SlideThumbnail theme={deck.theme} slide={slide} width={96} />
          </button>
        )
      })}
    </nav>
  )
}
