import type { PlanLayout, PlanSlide, PptxPlan } from '#shared/pptx/plan.ts'
import { freeId, pageXml, type Page } from '../drawingMl/page.ts'
import { placeOnLayout } from '../drawingMl/place.ts'
import { slideTree } from '../drawingMl/slideTree.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument, type Attributes, type Xml } from '../xml/xml.ts'
import { chartParts, type DrawnCharts } from './chartParts.ts'
import { inheritedColors } from './colorMap.ts'
import { pageLinks, type PagePaths } from './pageLinks.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'
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

export interface LayoutsDrawn {
  /** What the deck's own layouts draw, in their order. */
  readonly pages: readonly Page[]
  readonly paths: PagePaths
  readonly charts: DrawnCharts
}

export function layoutParts({ own, usual }: Layouts, drawn: LayoutsDrawn): readonly Part[] {
  return [
    ...own.flatMap((layout, at) => ownLayoutParts(layout, at, drawn)),
    ...usual.map(({ type, name, shapes }, at) =>
      layoutPart(own.length + at, { type }, slideTree({ name, shapes })),
    ),
  ]
}

function ownLayoutParts(
  { name, places }: PlanLayout,
  at: number,
  { pages, paths, charts }: LayoutsDrawn,
): readonly Part[] {
  const page = pages[at]!
  const pageName = `L${at + 1}`
  const relationships = new Relationships(partPaths.slideLayout(at))
  const more = places.map((place, index) => placeOnLayout(place, freeId(page) + index))
  const { tree } = pageXml(page, pageLinks(page, pageName, relationships, paths), { name, more })
  return [layoutPart(at, {}, tree, relationships), ...chartParts(page, pageName, charts)]
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
