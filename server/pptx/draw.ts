import { strFromU8, unzipSync } from 'fflate'
import imported from 'pptxgenjs'
import type { PlanPaint } from '#shared/pptx/plan.ts'
import { unpacked } from './draw/carried.ts'
import { position } from './draw/measures.ts'
import { drawnFill } from './draw/paint.ts'
import { chartArguments } from './draw/charts.ts'
import { boxOptions, lineOptions, pictureOptions } from './draw/shapes.ts'
import { readTargets, type DrawnFiles, type Target } from './draw/targets.ts'
import { textRuns } from './draw/words.ts'
import type { NamedShape } from './namedShapes.ts'
import { drawnXml, type Xml } from './xml/xml.ts'

/** What is to be drawn of a slide. */
export interface SlideToDraw {
  /** `null`: the master's. */
  readonly background: PlanPaint | null
  /** Back to front. */
  readonly shapes: readonly NamedShape[]
}

/** A slide as pptxgenjs wrote it, with what it was asked to draw. */
export interface DrawnSlide extends SlideToDraw {
  readonly xml: Xml
  /** What the ids in it lead to. */
  readonly targets: ReadonlyMap<string, Target>
}

/** Node gives the class; loaders that make CommonJS of it give the module around it. */
const PptxGenJS = 'default' in imported ? (imported.default as typeof imported) : imported
type Slide = ReturnType<InstanceType<typeof PptxGenJS>['addSlide']>

/**
 * Draws slides with pptxgenjs, which no other file knows. One instance a call, because writing spoils it; of the
 * package that it writes, the slides alone are used.
 */
export async function drawSlides(slides: readonly SlideToDraw[]): Promise<readonly DrawnSlide[]> {
  const presentation = new PptxGenJS()
  presentation.layout = 'LAYOUT_WIDE'
  for (const slide of slides) drawSlide(presentation.addSlide(), slide)
  const files = unzipped(await presentation.write({ outputType: 'uint8array' }))
  return slides.map((slide, at) => ({
    ...slide,
    xml: drawnXml(textOf(files, `ppt/slides/slide${at + 1}.xml`)),
    targets: readTargets(textOf(files, `ppt/slides/_rels/slide${at + 1}.xml.rels`), files),
  }))
}

function drawSlide(slide: Slide, { background, shapes }: SlideToDraw): void {
  if (background) slide.background = drawnFill(background)
  for (const shape of shapes) drawShape(slide, shape)
}

function drawShape(slide: Slide, { name: objectName, plan }: NamedShape): void {
  switch (plan.kind) {
    case 'box':
      // In a place as for a table: `drawingMl/place.ts` writes it.
      if (plan.place) slide.addShape('rect', { ...position(plan.frame), objectName })
      else slide.addText(textRuns(plan.text), { ...boxOptions(plan), objectName })
      break
    case 'picture':
      slide.addImage({ ...pictureOptions(plan), objectName })
      break
    case 'line':
      slide.addShape('line', { ...lineOptions(plan), objectName })
      break
    case 'table':
      // Its place in the stack: what stands there is written by `refine/refineTable.ts`.
      slide.addShape('rect', { ...position(plan.frame), objectName })
      break
    case 'chart':
      slide.addChart(...chartArguments(plan, objectName))
      break
  }
}

function unzipped(written: unknown): DrawnFiles {
  if (!(written instanceof Uint8Array)) throw new TypeError('pptxgenjs wrote no bytes')
  return unzipSync(written, {
    filter: ({ name }) => /^ppt\/(slides|media|charts|embeddings)\/.*[^/]$/.test(name),
  })
}

function textOf(files: DrawnFiles, path: string): string {
  const bytes = files[path]
  if (!bytes) throw new Error(`pptxgenjs wrote no ${path}`)
  return unpacked(strFromU8(bytes))
}
