import { addSlide } from '#shared/docs/slideEdits.ts'
import type { StarterContent } from './starter.ts'

/** One empty slide: something to write on at once. */
export const blank: StarterContent = {
  id: 'blank',
  title: 'Blank',
  description: 'An empty slide, for when you know exactly what you want.',
  build: (doc) => {
    addSlide(doc)
  },
}
