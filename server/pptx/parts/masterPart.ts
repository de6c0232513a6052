import type { PlanTheme } from '#shared/pptx/plan.ts'
import {
  dateField,
  placeholder,
  plainParagraph,
  slideNumberField,
  smallPrint,
} from '../drawingMl/placeholder.ts'
import { slideTree } from '../drawingMl/slideTree.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument, type Xml } from '../xml/xml.ts'
import { colorMap, themeBackground } from './colorMap.ts'
import { partPaths, type Part } from './part.ts'
import { slidePlaces } from './places.ts'
import { Relationships } from './relationships.ts'
import { firstMasterId } from './slideIds.ts'
import { masterTextStyles } from './textStyles.ts'

/** The one master, with its layouts by their paths: the theme's background, and the type that new titles and texts start with. */
export function masterPart(theme: PlanTheme, layouts: readonly string[]): Part {
  const path = partPaths.slideMaster
  const relationships = new Relationships(path)
  const layoutIds = layouts.map((layout, at) =>
    el('p:sldLayoutId', {
      id: firstMasterId + 1 + at,
      'r:id': relationships.to('slideLayout', layout),
    }),
  )
  relationships.to('theme', partPaths.theme('slides'))
  const root = el(
    'p:sldMaster',
    presentationNamespaces,
    slideTree({ background: themeBackground, shapes: places }),
    colorMap,
    el('p:sldLayoutIdLst', {}, ...layoutIds),
    masterTextStyles(theme),
  )
  return {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
    body: xmlDocument(root),
    relationships,
  }
}

const body = (anchor: string): Xml =>
  el('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, el('a:noAutofit'))

const places = [
  placeholder({
    id: 2,
    name: 'Title Placeholder',
    place: { type: 'title' },
    frame: slidePlaces.title,
    bodyProperties: body('t'),
    paragraphs: [plainParagraph('Click to edit the title')],
  }),
  placeholder({
    id: 3,
    name: 'Text Placeholder',
    place: { type: 'body', idx: 1 },
    frame: slidePlaces.body,
    bodyProperties: body('t'),
    paragraphs: [plainParagraph('Click to edit the text')],
  }),
  placeholder({
    id: 4,
    name: 'Date Placeholder',
    place: { type: 'dt', sz: 'half', idx: 2 },
    frame: slidePlaces.date,
    bodyProperties: body('ctr'),
    listStyle: smallPrint('l'),
    paragraphs: [dateField],
  }),
  placeholder({
    id: 5,
    name: 'Footer Placeholder',
    place: { type: 'ftr', sz: 'quarter', idx: 3 },
    frame: slidePlaces.footer,
    bodyProperties: body('ctr'),
    listStyle: smallPrint('ctr'),
    paragraphs: [el('a:p')],
  }),
  placeholder({
    id: 6,
    name: 'Slide Number Placeholder',
    place: { type: 'sldNum', sz: 'quarter', idx: 4 },
    frame: slidePlaces.number,
    bodyProperties: body('ctr'),
    listStyle: smallPrint('r'),
    paragraphs: [slideNumberField],
  }),
]
