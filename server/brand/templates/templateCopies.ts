import { z } from 'zod'
import { isKind } from '#shared/blocks/kinds.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { CopyKind } from '../../frozen/copy.ts'
import { number, paint, text, themeGuard } from '../../frozen/modelGuards.ts'
import type { PackedParts } from '../../pptx/packedTemplate.ts'

/** Blocks go on to a document, whose readers take what they know of each kind. */
const block = z.looseObject({
  kind: z.custom<string>(isKind),
  frame: z.object({ x: number, y: number, w: number, h: number, rotation: number }),
})

const layoutGuard = z.object({
  ...{ id: text, title: text, section: text, part: text },
  background: paint.exactOptional(),
  blocks: z.array(block).exactOptional(),
})

/** What is kept of a version, as every build reads it: decks stand on it for years. */
export const templateLayouts: CopyKind<LayoutForm> = {
  guard: layoutGuard as unknown as z.ZodType<LayoutForm>,
  steps: [(unnumbered) => unnumbered],
}

export const templateThemes: CopyKind<Theme> = {
  guard: themeGuard,
  steps: [(unnumbered) => unnumbered],
}

export const templateParts: CopyKind<PackedParts> = {
  guard: z.object({
    masters: z.array(text),
    slideSize: z.object({ cx: number, cy: number }),
    parts: z.array(
      z.object({
        ...{ path: text, contentType: text, at: number, length: number },
        relationships: z.array(z.object({ id: text, type: text, target: text })),
      }),
    ),
  }),
  steps: [(unnumbered) => unnumbered],
}

export const templateRemovals: CopyKind<readonly string[]> = {
  guard: z.array(text),
  steps: [(unnumbered) => unnumbered],
}
