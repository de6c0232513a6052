import type { PlanSlide } from '#shared/pptx/plan.ts'
import { drawContext, type DrawContext } from '../draw/context.ts'
import { placeholder, plainParagraph } from '../draw/placeholder.ts'
import { shape } from '../draw/shapes.ts'
import { slideBackground, slideTree } from '../draw/slideTree.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument, type Xml } from '../xml/xml.ts'
import { inheritedColors } from './colorMap.ts'
import { layoutFor } from './layoutParts.ts'
import { notesPart } from './notesParts.ts'
import { partPaths, type Part } from './part.ts'
import { hiddenTitlePlace } from './places.ts'
import { Relationships } from './relationships.ts'

/** A slide, and its notes page if it has notes. */
export function slideParts(
  slide: PlanSlide,
  at: number,
  mediaPath: DrawContext['mediaPath'],
): readonly Part[] {
  const path = partPaths.slide(at)
  const relationships = new Relationships(path)
  relationships.to('slideLayout', layoutFor(hasTitle(slide)))
  if (slide.notes) relationships.to('notesSlide', partPaths.notesSlide(at))
  const part: Part = {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
    body: xmlDocument(slideXml(slide, drawContext(relationships, mediaPath))),
    relationships,
  }
  return slide.notes ? [part, notesPart(slide.notes, at)] : [part]
}

const hasTitle = ({ hiddenTitle, shapes }: PlanSlide): boolean =>
  hiddenTitle !== null || shapes.some((plan) => plan.kind === 'box' && plan.use === 'title')

const slideXml = ({ background, hiddenTitle, shapes }: PlanSlide, context: DrawContext): Xml =>
  el(
    'p:sld',
    presentationNamespaces,
    slideTree({
      background: slideBackground(background),
      shapes: [
        ...(hiddenTitle === null ? [] : [titleOffSlide(hiddenTitle, context)]),
        ...shapes.map((plan) => shape(plan, context)),
      ],
    }),
    inheritedColors,
  )

const titleOffSlide = (title: string, { nextId }: DrawContext): Xml =>
  placeholder({
    id: nextId(),
    name: 'Title',
    place: { type: 'title' },
    frame: hiddenTitlePlace,
    paragraphs: [plainParagraph(title)],
  })
