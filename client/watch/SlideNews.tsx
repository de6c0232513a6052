import type { AudienceSlide } from '#shared/model/deck.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

interface SlideNewsProps {
  /** Of the whole presentation. */
  title: string
  slide: AudienceSlide
  live: boolean
  blank: boolean
}

/** Says the slide's name when it changes. Its text is real text on the page and is read from there. */
export function SlideNews({ title, slide, live, blank }: SlideNewsProps) {
  const name = slide.title || 'Untitled slide'
  return (
    <VisuallyHidden>
      <h1>{title}</h1>
      <p role="status" aria-live="polite">
        {blank ? 'The screen is blank' : `${live ? 'Now showing' : 'Looking back at'}: ${name}`}
      </p>
    </VisuallyHidden>
  )
}
