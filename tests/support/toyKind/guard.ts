import { z } from 'zod'
import { body, number, text } from '#server/frozen/modelGuards.ts'

export const quoteGuard = {
  kind: z.literal('quote'),
  words: body,
  source: body,
  face: z.object({ asset: text, width: number, height: number, alt: text }).nullable(),
}
