import { setTheme } from '#shared/docs/themeDoc.ts'
import { buildSlides } from '../build.ts'
import { orb } from '../pictures.ts'
import type { StarterContent } from '../starter.ts'
import { jpeg } from '../svg.ts'
import { reveal } from './reveal.ts'
import { offer } from './offer.ts'
import { signal } from './theme.ts'

export const productLaunch: StarterContent = {
  id: 'product-launch',
  title: 'Product launch',
  description: 'Something new that people should want: big pictures, few words, one date.',
  build: async (doc, pictures) => {
    const hero = await pictures.store(
      await jpeg(orb(1440, '#0e1116', ['#eaffa0', '#8fd14f', '#14504a'])),
      'A lit globe in the dark; replace it with the product',
    )
    setTheme(doc, signal)
    buildSlides(doc, [...reveal(hero), ...offer(hero)])
  },
}
