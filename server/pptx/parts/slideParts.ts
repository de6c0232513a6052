import type { AssetHash } from '#shared/model/ids.ts'
import type { PlanParagraph } from '#shared/pptx/plan.ts'
import type { DrawnSlide } from '../draw.ts'
import type { Target } from '../draw/targets.ts'
import { refineSlide } from '../refine/refineSlide.ts'
import { chartParts } from './chartParts.ts'
import { layoutFor } from './layoutParts.ts'
import { notesPart } from './notesParts.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'

/** Where in the package a picture's bytes are, or its lines; `null`: it has none. */
export type MediaPath = (target: Extract<Target, { readonly asset: AssetHash }>) => string | null

/** A slide, its charts, and its notes page if it has notes. */
export function slideParts(
  slide: DrawnSlide,
  notes: readonly PlanParagraph[] | null,
  at: number,
  mediaPath: MediaPath,
): readonly Part[] {
  const path = partPaths.slide(at)
  const relationships = new Relationships(path)
  relationships.to('slideLayout', layoutFor(hasTitle(slide)))
  if (notes) relationships.to('notesSlide', partPaths.notesSlide(at))
  const charts = chartParts(slide, at)
  const idOf = (target: Target) => {
    switch (target.kind) {
      case 'link':
        return relationships.toAddress(target.address)
      case 'picture':
        return relationships.to('image', mediaPath(target) ?? '')
      case 'drawing': {
        const lines = mediaPath(target)
        return lines === null ? '' : relationships.to('image', lines)
      }
      case 'chart':
        return relationships.to('chart', charts.pathOf(target))
    }
  }
  const part: Part = {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
    body: refineSlide(slide, idOf),
    relationships,
  }
  return [part, ...charts.parts, ...(notes ? [notesPart(notes, at)] : [])]
}

const hasTitle = ({ shapes }: DrawnSlide): boolean =>
  shapes.some(({ plan }) => plan.kind === 'box' && plan.use === 'title')
