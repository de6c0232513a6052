import { setTheme } from '#shared/docs/themeDoc.ts'
import { buildSlides } from '../build.ts'
import { dunes } from '../pictures.ts'
import type { StarterContent } from '../starter.ts'
import { jpeg } from '../svg.ts'
import { outcome } from './outcome.ts'
import { story } from './story.ts'
import { gazette } from './theme.ts'

export const caseStudy: StarterContent = {
  id: 'case-study',
  title: 'Case study',
  description: 'One customer’s story, told so that the next one sees themselves in it.',
  build: async (doc, pictures) => {
    const land = await pictures.store(
      await jpeg(dunes(1920, 1080, ['#e3a27c', '#fde6c8', '#d98b6a', '#b85a45', '#7d3535', '#3d1f2a'], 21)),
      'Red hills under a low sun; replace it with the customer’s place',
    )
    setTheme(doc, gazette)
    buildSlides(doc, [...story(land), ...outcome(land)])
  },
}
