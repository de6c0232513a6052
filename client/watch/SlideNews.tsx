import type { AudienceSlide } from '#shared/model/deck.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

interface SlideNewsProps {
  /** Of the whole presentation. */
  title: string
  slide: AudienceSlide
  live: boolean
  blank: boolean
  /** How much of a slide that builds up has appeared, `2 of 4`; empty: all of it. */
  appeared: string
}

/** Says the slide's name when it changes, and when more of it appears. Its text is real text on the page and is read from there. */
export function SlideNews({ title, slide, live, blank, appeared }: SlideNewsProps) {
  const name = slide.title || 'Untitled slide'
  return (
    <VisuallyHidden>
      <h1>{title}</h1>
      <p role="status" aria-live="polite">
        {blank
          ? 'The screen is blank'
          : `${live ? 'Now showing' : 'Looking back at'}: ${name}${appeared && `, ${appeared} parts`}`}
      </p>
    </VisuallyHidden>
  )
}
