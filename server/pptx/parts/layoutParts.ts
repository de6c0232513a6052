import type { PlanLayout, PlanSlide, PptxPlan } from '#shared/pptx/plan.ts'
import type { DrawnSlide } from '../draw.ts'
import { placeOnLayout } from '../drawingMl/place.ts'
import { slideTree } from '../drawingMl/slideTree.ts'
import { refineTree } from '../refine/refineSlide.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument, type Attributes, type Xml } from '../xml/xml.ts'
import { chartParts } from './chartParts.ts'
import { inheritedColors } from './colorMap.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'
import { targetIds, type MediaPath } from './targetIds.ts'
import { usualFor, usualLayouts, type UsualLayout } from './usualLayouts.ts'

/** The layouts of a file: the deck's own, then the usual ones. */
export class Layouts {
  readonly own: readonly PlanLayout[]
  readonly usual: readonly UsualLayout[]

  constructor(plan: PptxPlan) {
    this.own = plan.layouts
    this.usual = usualLayouts(plan)
  }

  get paths(): readonly string[] {
    return [...this.own, ...this.usual].map((_, at) => partPaths.slideLayout(at))
  }

  /** The path of the layout that a slide stands on. */
  of(slide: PlanSlide): string {
    const usual = () => this.own.length + this.usual.findIndex(({ type }) => type === usualFor(slide))
    return partPaths.slideLayout(slide.layout ?? usual())
  }
}

/** `drawn`: what the deck's own layouts draw, in their order. */
export function layoutParts(
  { own, usual }: Layouts,
  drawn: readonly DrawnSlide[],
  mediaPath: MediaPath,
): readonly Part[] {
  return [
    ...own.flatMap((layout, at) => ownLayoutParts(layout, drawn[at]!, at, mediaPath)),
    ...usual.map(({ type, name, shapes }, at) =>
      layoutPart(own.length + at, { type }, slideTree({ name, shapes })),
    ),
  ]
}

function ownLayoutParts(
  { name, places }: PlanLayout,
  drawn: DrawnSlide,
  at: number,
  mediaPath: MediaPath,
): readonly Part[] {
  const charts = chartParts(drawn, `L${at + 1}`)
  const relationships = new Relationships(partPaths.slideLayout(at))
  // A group or two may stand around each shape that is drawn, and has an id behind those.
  const firstId = 2 + 2 * drawn.shapes.length
  const placed = places.map((place, index) => placeOnLayout(place, firstId + index))
  const tree = refineTree(drawn, targetIds(relationships, charts, mediaPath), { name, more: placed })
  return [layoutPart(at, {}, tree, relationships), ...charts.parts]
}

function layoutPart(
  at: number,
  said: Attributes,
  tree: Xml,
  relationships = new Relationships(partPaths.slideLayout(at)),
): Part {
  const path = partPaths.slideLayout(at)
  relationships.to('slideMaster', partPaths.slideMaster)
  return {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
    body: xmlDocument(
      el('p:sldLayout', { ...presentationNamespaces, ...said, preserve: true }, tree, inheritedColors),
    ),
    relationships,
  }
}
