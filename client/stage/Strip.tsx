import { useEffect, useRef } from 'react'
import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import type { PartProps } from './part.ts'
import styles from './Strip.module.css'

/** The whole deck as a strip, edged in the colour of whoever speaks: press one to go there. */
export function Strip({ feed: { stage, deck }, screen }: PartProps) {
  const current = useRef<HTMLButtonElement>(null)
  const { current: shown } = stage
  useEffect(() => {
    const [button, strip] = [current.current, current.current?.parentElement]
    // Only the strip scrolls: on a phone the page must stay where its reader is.
    if (button && strip) strip.scrollLeft = button.offsetLeft - (strip.clientWidth - button.clientWidth) / 2
  }, [shown])
  return (
    <nav className={styles.strip} aria-label="All slides">
      {deck.slides.map((slide, at) => {
        const speaker = stage.slides.find(({ id }) => id === slide.id)?.speaker
        const person = stage.presenters.find(({ id }) => id === speaker)
        const onShow = slide.id === shown
        const title = slide.title || 'Untitled slide'
        return (
          <Tooltip
            key={slide.id}
            side="top"
            text={[`${at + 1}  ${title}`, person?.name].filter(Boolean).join(' · ')}
          >
            <button
              ref={onShow ? current : null}
              type="button"
              className={styles.slide}
              data-side={person?.side}
              data-seen={stage.seen.includes(slide.id) || undefined}
              aria-current={onShow ? 'true' : undefined}
              aria-label={`Slide ${at + 1}: ${title}`}
              onClick={() => screen.say({ kind: 'go', to: slide.id })}
            >
              <SlideThumbnail theme={deck.theme} slide={slide} width={96} />
              <span className={styles.number} aria-hidden>
                {at + 1}
              </span>
            </button>
          </Tooltip>
        )
      })}
    </nav>
  )
}
