import type { AssetHash } from '#shared/model/ids.ts'
import type { PlanParagraph } from '#shared/pptx/plan.ts'
import type { DrawnSlide } from '../draw.ts'
import type { Target } from '../draw/targets.ts'
import { refineSlide } from '../refine/refineSlide.ts'
import { layoutFor } from './layoutParts.ts'
import { notesPart } from './notesParts.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'

/** A slide, and its notes page if it has notes. `mediaPath`: where in the package a picture's bytes are. */
export function slideParts(
  slide: DrawnSlide,
  notes: readonly PlanParagraph[] | null,
  at: number,
  mediaPath: (asset: AssetHash) => string,
): readonly Part[] {
  const path = partPaths.slide(at)
  const relationships = new Relationships(path)
  relationships.to('slideLayout', layoutFor(hasTitle(slide)))
  if (notes) relationships.to('notesSlide', partPaths.notesSlide(at))
  const idOf = (target: Target) =>
    target.kind === 'link'
      ? relationships.toAddress(target.address)
      : relationships.to('image', mediaPath(target.asset))
  const part: Part = {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
    body: refineSlide(slide, idOf),
    relationships,
  }
  return notes ? [part, notesPart(notes, at)] : [part]
}

const hasTitle = ({ shapes }: DrawnSlide): boolean =>
  shapes.some(({ plan }) => plan.kind === 'box' && plan.use === 'title')
