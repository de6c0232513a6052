import { z } from 'zod'
import { isKind } from '#shared/blocks/kinds.ts'
import { asFreshLooks } from '#shared/docs/freshLooks.ts'
import type { ImportedSlide, StoredPictures } from '#shared/content/importedDeck.ts'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { type CopyKind, schemaOf } from '../frozen/copy.ts'
import { language, number, paint, pictureNature, richText, text, themeGuard } from '../frozen/modelGuards.ts'

/** Blocks go on to a document, whose readers take what they know of each kind; here only what everybody relies on. */
const block = z.looseObject({
  kind: z.custom<string>(isKind),
  frame: z.object({ x: number, y: number, w: number, h: number, rotation: number }),
})

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const slideGuard = z.object({
  key: text,
  title: text.exactOptional(),
  section: text.exactOptional(),
  layout: text.exactOptional(),
  background: paint.exactOptional(),
  hidden: z.boolean().exactOptional(),
  keyMessage: richText,
  blocks: z.array(block),
  notes: richText,
  comments: z.array(z.object({ by: text, text })),
  remarks: z.array(text),
  shapes: z.array(z.object({ id: text, mark: text.nullable() }).nullable()).exactOptional(),
})

const layoutGuard = z.object({
  id: text,
  title: text,
  section: text,
  background: paint.exactOptional(),
  blocks: z.array(block).exactOptional(),
})

const place = { slide: number, block: number }

/** What was kept of a draft by an older build is read by these, or the file is asked for again. */
export const draftSlides: CopyKind<ImportedSlide> = {
  guard: slideGuard as unknown as z.ZodType<ImportedSlide>,
  steps: [(unnumbered) => unnumbered],
}

export const draftLayouts: CopyKind<LayoutForm> = {
  guard: layoutGuard as unknown as z.ZodType<LayoutForm>,
  steps: [(unnumbered) => unnumbered],
}

export const draftPictures: CopyKind<StoredPictures> = {
  guard: z.record(text, z.object({ asset: hash, width: number, height: number, ...pictureNature })),
  steps: [(unnumbered) => unnumbered],
}

export const draftSummaries: CopyKind<ImportSummary> = {
  guard: z.object({
    title: text,
    language: language.exactOptional(),
    theme: themeGuard,
    fresh: z.record(z.string(), z.unknown()).transform(asFreshLooks).exactOptional(),
    remarks: z.array(text),
    layouts: z.array(text),
    slides: z.array(
      z.object({
        title: text,
        isHidden: z.boolean(),
        remarks: number,
        comments: number,
        hasNotes: z.boolean(),
      }),
    ),
    counts: z.object({ pictures: number, tables: number, charts: number }),
    fonts: z.array(text),
    file: text.exactOptional(),
    margins: z.object({ left: number, top: number }).exactOptional(),
    proposed: z.array(
      z.discriminatedUnion('kind', [
        z.object({ ...place, kind: z.literal('fact'), part: text, fact: text, words: text }),
        z.object({ ...place, kind: z.literal('slot'), name: text }),
      ]),
    ),
  }),
  steps: [(unnumbered) => unnumbered],
}

/** A copy of what a process has written as JSON already: read and written again it would take the event loop. */
export const copyOfJson = (kind: Pick<CopyKind<unknown>, 'steps'>, json: string): string =>
  `{"schema":${schemaOf(kind)},"value":${json}}`
