import { z } from 'zod'
import type { SlotPicture } from '#shared/model/block.ts'
import type { RichText } from '#shared/model/richText.ts'
import type { FileChanges } from '#shared/returns/fileChanges.ts'
import type { CopyKind } from '../frozen/copy.ts'
import { flag, number, richText, text } from '../frozen/modelGuards.ts'

const changed = { was: text, file: text }

/** What was changed in a file, as its draft keeps it. */
export const fileChangeCopies: CopyKind<FileChanges> = {
  guard: z.array(
    z.object({
      slideId: text.nullable(),
      number: number.nullable(),
      title: text,
      words: z.array(z.object({ block: text, part: text, ...changed, isNumber: flag })),
      notes: z.object(changed).nullable(),
      things: z.array(
        z.object({ block: text.nullable(), said: text, words: text, picture: text.exactOptional() }),
      ),
      comments: z.array(z.object({ by: text, text })),
    }),
  ),
  steps: [(unnumbered) => unnumbered],
}

/** What became of a change, and what it takes to put back what stood there. */
export type Settled =
  | {
      readonly kind: 'taken'
      readonly by: string
      readonly at: string
      readonly before: RichText
      readonly after: RichText
    }
  | {
      readonly kind: 'taken-picture'
      readonly by: string
      readonly at: string
      readonly before: SlotPicture | null
      /** As it lay in the slot then, with its description and crop. */
      readonly after: SlotPicture | null
    }
  | { readonly kind: 'suggested'; readonly by: string; readonly at: string }

const signed = { by: text, at: text }

/** A fitting is read by the document's own reader again. */
const slotPicture = z.looseObject({ asset: text, width: number, height: number, alt: text })

/** By the ids of changes. */
export const settledCopies: CopyKind<Readonly<Record<string, Settled>>> = {
  guard: z.record(
    text,
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('taken'), ...signed, before: richText, after: richText }),
      z.object({
        kind: z.literal('taken-picture'),
        ...signed,
        before: slotPicture.nullable(),
        after: slotPicture.nullable(),
      }),
      z.object({ kind: z.literal('suggested'), ...signed }),
    ]),
  ),
  steps: [(unnumbered) => unnumbered],
}
