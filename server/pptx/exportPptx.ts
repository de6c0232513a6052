import { readFile } from 'node:fs/promises'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout } from '#shared/docs/layoutEdits.ts'
import { dateText } from '#shared/model/fields.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { Copy, PlanShape, PlanTheme, PptxPlan } from '#shared/pptx/plan.ts'
import { fileReport, type FileReport } from '#shared/pptx/fileReport.ts'
import { planPptx } from '#shared/pptx/planPptx.ts'
import { slidesOfSize } from '#shared/pptx/scalePlan.ts'
import { assemble } from './assemble.ts'
import { cutToShown } from './cutPicture.ts'
import { drawCharts } from './charts/drawCharts.ts'
import type { Page } from './drawingMl/page.ts'
import { missingPicture } from './missingPicture.ts'
import { readMedia, type AssetPaths, type PackageMedia } from './media.ts'
import { namedShapes } from './namedShapes.ts'
import { chartsOn } from './parts/chartParts.ts'
import type { ExportOrigin } from './parts/originPart.ts'
import { unpackedParts, type PackedParts } from './packedTemplate.ts'
import { tinted } from './tintPicture.ts'
import { newObjects } from './newObjects.ts'
import { FileGone, zip } from './zip.ts'

export interface ExportTask {
  readonly deck: ComposedDeck
  readonly copy: Copy
  readonly origin: ExportOrigin
  readonly assetPaths: AssetPaths
  /** What screens draw in the place of some of these: lines, or all frames of what moves. Left out: of none. */
  readonly screenPaths?: AssetPaths
  /** What the file is written on; left out: the deck's own layouts. */
  readonly template?: KeptTemplate
}

/** A template with its theme and its layouts as a deck takes them. */
export interface KeptTemplate {
  /** Its parts, and the file in which they lie end to end. */
  readonly parts: PackedParts
  readonly path: string
  readonly theme: Theme
  /** The JSON of a `LayoutForm` each: many are read by the process that needs them. */
  readonly layouts: readonly string[]
}

/** What is said while a file is made. */
export interface ExportNews {
  /** Before the first slide; once more where a picture went while they were written. */
  readonly report?: (report: FileReport) => void
  /** So many slides are written. */
  readonly written?: (slides: number) => void
}

/** Bytes of pictures that one file may hold. */
const mediaLimit = 512 * 1024 * 1024

/** A deck as the bytes of a PPTX; the same deck, pictures and origin give the same bytes. */
export async function exportPptx(task: ExportTask, news: ExportNews = {}): Promise<Uint8Array> {
  const { deck, origin, template } = task
  const plan = planOf(task)
  const reported = async () => {
    const media = await mediaOf(plan, task)
    news.report?.(reportOf(plan, media))
    return media
  }
  const media = await reported()
  const { layouts } = plan
  const standsOn = template ? unpackedParts(template.parts, await readFile(template.path)) : null
  const slides = standsOn ? slidesOfSize(plan.slides, standsOn.slideSize) : plan.slides
  const pages = {
    layouts: layouts.map((layout) => pageOf(layout, plan.theme, null)),
    // What comes back is known by its slides.
    slides: slides.map((slide) => pageOf(slide, plan.theme, origin.file)),
  }
  const charts = await drawCharts([...pages.layouts, ...pages.slides].flatMap(chartsOn))
  const ground = { template: standsOn, objects: newObjects(deck) }
  const source = { plan, origin, pages, charts, ...ground }
  try {
    return zip(assemble({ ...source, media }, news.written))
  } catch (error) {
    if (!(error instanceof FileGone)) throw error
    // A picture was deleted meanwhile: its place is as grey as if it had been gone before, in its type and in the report.
    return zip(assemble({ ...source, media: await reported() }))
  }
}

/** What would become of the slides, by the same plan and the same pictures: everything but the writing. */
export async function reportPptx(task: ExportTask): Promise<FileReport> {
  const plan = planOf(task)
  return reportOf(plan, await mediaOf(plan, task))
}

function planOf({ deck, copy, template }: ExportTask): PptxPlan {
  const planned = planPptx(deck, copy, dateText(), template ? asTaken(template, deck) : null)
  return inColours(copy === 'client' ? onlyShown(planned) : planned, deck.theme)
}

const mediaOf = (plan: PptxPlan, { assetPaths, screenPaths }: ExportTask) =>
  readMedia(assetsOf(plan), { assetPaths, screenPaths }, mediaLimit)

const reportOf = (plan: PptxPlan, media: ReadonlyMap<string, PackageMedia>): FileReport =>
  fileReport(plan, {
    isMissing: (asset) => media.get(asset) === missingPicture,
    isDrawing: (asset) => media.get(asset)?.drawing !== undefined,
  })

/** A template as this deck would have taken it: what differs by now was changed in the deck. */
function asTaken(
  { theme, layouts }: KeptTemplate,
  { theme: deckTheme, language }: ComposedDeck,
): ComposedDeck {
  const doc = new Y.Doc()
  initDesign(doc, { title: '', theme })
  for (const kept of layouts) {
    const { id, section: _section, ...layout } = JSON.parse(kept) as LayoutForm
    addLayout(doc, layout, Infinity, id)
  }
  const design = readDesign(doc)
  const { own } = deckTheme.fonts
  const fonts = { ...design.theme.fonts, ...(own && { own }) }
  return compose(
    { ...design, theme: { ...design.theme, fonts }, ...(language !== undefined && { language }) },
    null,
  )
}

/** What is cut off a picture, by its frame or by the slide's edge, is none of the client's business. */
const onlyShown = (plan: PptxPlan): PptxPlan => withShapes(plan, cutToShown)

/** Drawings that were given a colour are files of their own. */
const inColours = (plan: PptxPlan, theme: Theme): PptxPlan =>
  withShapes(plan, (shape) => [tinted(shape, theme)])

function withShapes(plan: PptxPlan, change: (shape: PlanShape) => readonly PlanShape[]): PptxPlan {
  const changed = <P extends { readonly shapes: readonly PlanShape[] }>(page: P): P => ({
    ...page,
    shapes: page.shapes.flatMap(change),
  })
  return { ...plan, layouts: plan.layouts.map(changed), slides: plan.slides.map(changed) }
}

const pageOf = (page: PlanPage, theme: PlanTheme, file: string | null): Page => ({
  background: page.background,
  shapes: namedShapes(page, theme, file),
})

type PlanPage = Pick<PptxPlan['layouts' | 'slides'][number], 'background' | 'shapes'> & {
  readonly hiddenTitle?: string | null
}

const assetsOf = ({ layouts, slides }: PptxPlan): readonly AssetHash[] =>
  [...layouts, ...slides].flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'picture' ? [shape.asset] : [])),
  )
