import type { ComposedBody } from '#shared/model/body.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { BlockParts } from './parts.ts'

/** The one text of a kind that has no other. */
export const bodyParts = ({ body }: { readonly body: { readonly text: RichText } }): BlockParts => ({
  texts: [{ part: '', text: body.text }],
  pictures: [],
})

/** All of it is drawn, so all of it is for an audience; the role makes headings of titles. */
export const audienceBody = (body: ComposedBody): ComposedBody => ({
  text: body.text,
  role: body.role,
  style: body.style,
  ...(body.language !== undefined && { language: body.language }),
  valign: body.valign,
  inset: body.inset,
  ...(body.sides !== undefined && { sides: body.sides }),
  ...(body.autofit && { autofit: body.autofit }),
  ...(body.columns && { columns: { count: body.columns.count, gap: body.columns.gap } }),
  ...(body.lists && {
    lists: body.lists.map(({ before, hang, sign, color, size }) => ({
      ...{ before, hang, sign },
      ...(color !== undefined && { color }),
      ...(size !== undefined && { size }),
    })),
  }),
  ...(body.scale !== undefined && { scale: body.scale }),
  ...(body.columnHeight !== undefined && { columnHeight: body.columnHeight }),
  ...(body.tabSizes && { tabSizes: body.tabSizes.map((sizes) => [...sizes]) }),
})
