import type { AudienceSlide } from '#shared/model/deck.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'

/** Says the slide's name when it changes. Its text is real text on the page and is read from there. */
export function SlideNews({ slide, blank }: { slide: AudienceSlide; blank: boolean }) {
  return (
    <VisuallyHidden>
      <p role="status" aria-live="polite">
        {blank ? 'The screen is blank' : `Now showing: ${slide.title || 'Untitled slide'}`}
      </p>
    </VisuallyHidden>
  )
}
