import sharp from 'sharp'
import type { Change } from './pictureParts.ts'

/** Several changes of a picture as one; `null` for none. Each begins with what the one before it has drawn. */
export function inOrder(changes: readonly (Change | null)[]): Change | null {
  const [first, ...others] = changes.filter((one) => one !== null)
  if (!first) return null
  return others.reduce(
    (done, next) => ({
      name: `${done.name} ${next.name}`,
      apply: async (picture) =>
        next.apply(sharp(await (await done.apply(picture)).png({ compressionLevel: 1 }).toBuffer())),
    }),
    first,
  )
}
