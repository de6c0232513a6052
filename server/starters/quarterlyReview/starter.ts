import { setTheme } from '#shared/docs/themeDoc.ts'
import { buildSlides } from '../build.ts'
import { dunes } from '../pictures.ts'
import type { StarterContent } from '../starter.ts'
import { jpeg } from '../svg.ts'
import { ahead } from './ahead.ts'
import { ledger } from './theme.ts'
import { quarter } from './quarter.ts'

export const quarterlyReview: StarterContent = {
  id: 'quarterly-review',
  title: 'Quarterly review',
  description: 'For a client you have: what was agreed, what happened, what comes next.',
  build: async (doc, pictures) => {
    const hills = await pictures.store(
      await jpeg(dunes(1280, 1440, ['#a9c3d8', '#fdf2dc', '#8fa9bd', '#5c7d97', '#34566f', '#1b3a5d'], 9)),
      'Blue hills under a low sun; replace it with a picture of the quarter',
    )
    setTheme(doc, ledger)
    buildSlides(doc, [...quarter(hills), ...ahead()])
  },
}
