import { setTheme } from '#shared/docs/themeDoc.ts'
import { buildSlides } from '../build.ts'
import type { StarterContent } from '../starter.ts'
import { agreement } from './agreement.ts'
import { offer } from './offer.ts'
import { linen } from './theme.ts'

export const proposal: StarterContent = {
  id: 'proposal',
  title: 'Proposal and price',
  description: 'What you will do, when, and what it costs, ready to be read without you.',
  build: (doc) => {
    setTheme(doc, linen)
    buildSlides(doc, [...offer(), ...agreement()])
  },
}
