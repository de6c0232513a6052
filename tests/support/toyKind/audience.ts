import { audienceBody } from '#shared/blocks/body.ts'
import { audiencePicture } from '#shared/blocks/picture.ts'
import type { ComposedQuoteBlock } from './model.ts'

export const audienceQuote = ({ kind, id, frame, words, source, face }: ComposedQuoteBlock) => ({
  kind,
  id,
  frame,
  words: audienceBody(words),
  source: audienceBody(source),
  face: audiencePicture(face),
})

export type AudienceQuoteBlock = ReturnType<typeof audienceQuote>
