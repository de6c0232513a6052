import type { ComposedBody } from '#shared/model/body.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { BlockParts } from './parts.ts'

/** The one text of a kind that has no other. */
export const bodyParts = ({ body }: { readonly body: { readonly text: RichText } }): BlockParts => ({
  texts: [{ part: '', text: body.text }],
  pictures: [],
})

/** All of it is drawn, so all of it is for an audience; the role makes headings of titles. */
export const audienceBody = ({ text, role, style, valign, inset }: ComposedBody): ComposedBody => ({
  text,
  role,
  style,
  valign,
  inset,
})
