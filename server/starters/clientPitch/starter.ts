import { setTheme } from '#shared/docs/themeDoc.ts'
import { buildSlides } from '../build.ts'
import { mesh } from '../pictures.ts'
import type { StarterContent } from '../starter.ts'
import { jpeg } from '../svg.ts'
import { closing } from './closing.ts'
import { opening } from './opening.ts'
import { fjord } from './theme.ts'

export const clientPitch: StarterContent = {
  id: 'client-pitch',
  title: 'Client pitch',
  description: 'The whole conversation with one client, from what you heard to the next date.',
  build: async (doc, pictures) => {
    const light = await pictures.store(
      await jpeg(mesh(1000, 1000, ['#0b5f70', '#f4a261', '#0b7285', '#bfdbe3', '#10304f'], 12)),
      'Soft light over deep water; replace it with a picture from the client’s world',
    )
    setTheme(doc, fjord)
    buildSlides(doc, [...opening(light), ...closing()])
  },
}
