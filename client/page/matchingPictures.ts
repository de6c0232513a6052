import { folded } from '#shared/model/folded.ts'
import type { BrandPicture } from '#shared/protocol/api.ts'

/** Those whose name, description and tags hold every word that was typed, whatever their case and accents. */
export function matchingPictures(typed: string, pictures: readonly BrandPicture[]): readonly BrandPicture[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return pictures
  return pictures.filter(({ name, alt, tags }) => {
    const text = folded([name, alt, ...tags].join(' '))
    return words.every((word) => text.includes(word))
  })
}
