import { dateText } from '#shared/model/fields.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import type { PlanSlide, PlanTheme, PptxPlan } from '#shared/pptx/plan.ts'
import { planPptx, type Copy } from '#shared/pptx/planPptx.ts'
import { assemble } from './assemble.ts'
import { cutToShown } from './cutPicture.ts'
import { drawSlides, type SlideToDraw } from './draw.ts'
import { readMedia, type AssetPaths } from './media.ts'
import { namedShapes } from './namedShapes.ts'
import type { ExportOrigin } from './parts/originPart.ts'
import { zip } from './zip.ts'

export interface ExportTask {
  readonly deck: ComposedDeck
  readonly copy: Copy
  readonly origin: ExportOrigin
  readonly assetPaths: AssetPaths
  /** What screens draw in the place of some of these: lines, or all frames of what moves. Left out: of none. */
  readonly screenPaths?: AssetPaths
}

/** Bytes of pictures that one file may hold. */
const mediaLimit = 512 * 1024 * 1024

/** A deck as the bytes of a PPTX; the same deck, pictures and origin give the same bytes. */
export async function exportPptx({
  deck,
  copy,
  origin,
  assetPaths,
  screenPaths,
}: ExportTask): Promise<Uint8Array> {
  const planned = planPptx(deck, copy, dateText())
  const plan = copy === 'client' ? onlyShown(planned) : planned
  const media = await readMedia(assetsOf(plan), { assetPaths, screenPaths }, mediaLimit)
  const drawn = await drawSlides(plan.slides.map((slide) => slideToDraw(slide, plan.theme, origin.file)))
  return zip(assemble({ plan, origin, drawn, media }))
}

/** What is cut off a picture, by its frame or by the slide's edge, is none of the client's business. */
const onlyShown = (plan: PptxPlan): PptxPlan => ({
  ...plan,
  slides: plan.slides.map((slide) => ({ ...slide, shapes: slide.shapes.flatMap(cutToShown) })),
})

const slideToDraw = (slide: PlanSlide, theme: PlanTheme, file: string | null): SlideToDraw => ({
  background: slide.background,
  shapes: namedShapes(slide, theme, file),
})

const assetsOf = ({ slides }: PptxPlan): readonly AssetHash[] =>
  slides.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'picture' ? [shape.asset] : [])))
