import type { PlanSlide } from '#shared/pptx/plan.ts'
import { pageXml, type Page } from '../drawingMl/page.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument } from '../xml/xml.ts'
import { chartParts, type DrawnCharts } from './chartParts.ts'
import { inheritedColors } from './colorMap.ts'
import { notesPart } from './notesParts.ts'
import { pageLinks, type PagePaths } from './pageLinks.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'

interface SlidePlace {
  /** Its number among the slides, from 0. */
  readonly at: number
  /** The path of the layout that it stands on. */
  readonly layout: string
  readonly paths: PagePaths
  readonly charts: DrawnCharts
}

/** A slide, its charts, and its notes page if it has notes. */
export function slideParts(
  page: Page,
  { notes, apart }: PlanSlide,
  { at, layout, paths, charts }: SlidePlace,
): readonly Part[] {
  const path = partPaths.slide(at)
  const name = `${at + 1}`
  const relationships = new Relationships(path)
  relationships.to('slideLayout', layout)
  if (notes) relationships.to('notesSlide', partPaths.notesSlide(at))
  const { tree, timing } = pageXml(page, pageLinks(page, name, relationships, paths))
  const part: Part = {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
    body: xmlDocument(
      el(
        'p:sld',
        // Nothing of its layout is drawn beneath one that stands apart.
        { ...presentationNamespaces, showMasterSp: apart ? false : null },
        tree,
        inheritedColors,
        timing,
      ),
    ),
    relationships,
  }
  return [part, ...chartParts(page, name, charts), ...(notes ? [notesPart(notes, at)] : [])]
}
