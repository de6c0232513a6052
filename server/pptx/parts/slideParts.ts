import type { PlanSlide } from '#shared/pptx/plan.ts'
import type { DrawnSlide } from '../draw.ts'
import { refineSlide } from '../refine/refineSlide.ts'
import { chartParts } from './chartParts.ts'
import { notesPart } from './notesParts.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'
import { targetIds, type MediaPath } from './targetIds.ts'

interface SlidePlace {
  /** Its number among the slides, from 0. */
  readonly at: number
  /** The path of the layout that it stands on. */
  readonly layout: string
  readonly mediaPath: MediaPath
}

/** A slide, its charts, and its notes page if it has notes. */
export function slideParts(
  slide: DrawnSlide,
  { notes, apart }: PlanSlide,
  { at, layout, mediaPath }: SlidePlace,
): readonly Part[] {
  const path = partPaths.slide(at)
  const relationships = new Relationships(path)
  relationships.to('slideLayout', layout)
  if (notes) relationships.to('notesSlide', partPaths.notesSlide(at))
  const charts = chartParts(slide, `${at + 1}`)
  const idOf = targetIds(relationships, charts, mediaPath)
  const part: Part = {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
    body: refineSlide(slide, idOf, apart),
    relationships,
  }
  return [part, ...charts.parts, ...(notes ? [notesPart(notes, at)] : [])]
}
