import { defaultTheme } from '#shared/model/theme.ts'
import type { PlanFrame, PlanParagraph } from '#shared/pptx/plan.ts'
import { planTheme } from '#shared/pptx/planTheme.ts'
import {
  dateField,
  placeholder,
  plainParagraph,
  slideNumberField,
  smallPrint,
} from '../drawingMl/placeholder.ts'
import { transform } from '../drawingMl/shapeProperties.ts'
import { slideTree } from '../drawingMl/slideTree.ts'
import { paragraphs } from '../drawingMl/text.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument, type Xml } from '../xml/xml.ts'
import { colorMap, inheritedColors, themeBackground } from './colorMap.ts'
import { partPaths, type Part } from './part.ts'
import { notesPlaces } from './places.ts'
import { Relationships } from './relationships.ts'
import { plainLevels } from './textStyles.ts'
import { themePart } from './themePart.ts'

const slideLocks = el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true }))

/** The picture of the slide on its notes page: it holds no text. Without a frame it stands where the master's does. */
const slideImage = (frame: PlanFrame | null): Xml =>
  el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 2, name: 'Slide Image Placeholder 2' }),
      slideLocks,
      el('p:nvPr', {}, el('p:ph', frame === null ? { type: 'sldImg' } : { type: 'sldImg', idx: 2 })),
    ),
    frame === null
      ? el('p:spPr')
      : el('p:spPr', {}, transform(frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))),
  )

const atBottom = el('a:bodyPr', { anchor: 'b' })

const bodyPlace = { type: 'body', sz: 'quarter', idx: 3 } as const

export function notesPart(notes: readonly PlanParagraph[], at: number): Part {
  const path = partPaths.notesSlide(at)
  const relationships = new Relationships(path)
  relationships.to('notesMaster', partPaths.notesMaster)
  relationships.to('slide', partPaths.slide(at))
  const body = placeholder({
    id: 3,
    name: 'Notes Placeholder',
    place: bodyPlace,
    frame: null,
    // A press on notes goes to no slide.
    paragraphs: paragraphs(notes, {
      toAddress: (address) => relationships.toAddress(address),
      toSlide: () => null,
    }),
  })
  return {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
    body: xmlDocument(
      el('p:notes', presentationNamespaces, slideTree({ shapes: [slideImage(null), body] }), inheritedColors),
    ),
    relationships,
  }
}

/** Keynote wants all six, also those that stay empty. */
const masterPlaces = [
  slideImage(notesPlaces.slide),
  placeholder({
    id: 3,
    name: 'Notes Placeholder',
    place: bodyPlace,
    frame: notesPlaces.body,
    paragraphs: [plainParagraph('Click to edit the notes')],
  }),
  placeholder({
    id: 4,
    name: 'Header Placeholder',
    place: { type: 'hdr', sz: 'quarter' },
    frame: notesPlaces.header,
    listStyle: smallPrint('l'),
    paragraphs: [el('a:p')],
  }),
  placeholder({
    id: 5,
    name: 'Date Placeholder',
    place: { type: 'dt', idx: 1 },
    frame: notesPlaces.date,
    listStyle: smallPrint('r'),
    paragraphs: [dateField],
  }),
  placeholder({
    id: 6,
    name: 'Footer Placeholder',
    place: { type: 'ftr', sz: 'quarter', idx: 4 },
    frame: notesPlaces.footer,
    bodyProperties: atBottom,
    listStyle: smallPrint('l'),
    paragraphs: [el('a:p')],
  }),
  placeholder({
    id: 7,
    name: 'Slide Number Placeholder',
    place: { type: 'sldNum', sz: 'quarter', idx: 5 },
    frame: notesPlaces.number,
    bodyProperties: atBottom,
    listStyle: smallPrint('r'),
    paragraphs: [slideNumberField],
  }),
]

/** The notes master, with a theme part of its own at `theme`: black on white whatever the deck looks like. */
export function notesMasterParts(theme: string): readonly Part[] {
  const path = partPaths.notesMaster
  const relationships = new Relationships(path)
  relationships.to('theme', theme)
  const root = el(
    'p:notesMaster',
    presentationNamespaces,
    slideTree({ background: themeBackground, shapes: masterPlaces }),
    colorMap,
    el('p:notesStyle', {}, ...plainLevels(1200)),
  )
  const master: Part = {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml',
    body: xmlDocument(root),
    relationships,
  }
  return [master, themePart(theme, planTheme(defaultTheme))]
}
