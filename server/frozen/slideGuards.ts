import { z } from 'zod'
import type { AudienceSlide, ComposedSlide } from '#shared/model/deck.ts'
import { audienceBlock, composedBlock } from './blockGuards.ts'
import { language, number, paint, richText, text } from './modelGuards.ts'

const slide = {
  id: text,
  title: text,
  background: paint,
  number: number.exactOptional(),
  language: language.exactOptional(),
}

export const audienceSlideGuard: z.ZodType<AudienceSlide> = z.object({
  ...slide,
  blocks: z.array(audienceBlock),
})

export const composedSlideGuard: z.ZodType<ComposedSlide> = z.object({
  ...slide,
  layout: text.exactOptional(),
  part: text.exactOptional(),
  beneath: z.array(composedBlock).exactOptional(),
  blocks: z.array(composedBlock),
  section: text,
  hidden: z.union([z.literal(false), z.enum(['design', 'pitch'])]),
  keyMessage: richText,
  points: richText,
})
