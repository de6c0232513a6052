import type { PptxPlan } from '#shared/pptx/plan.ts'
import { drawingMl, presentationNamespaces } from '../xml/namespaces.ts'
import { el, words, xmlDocument } from '../xml/xml.ts'
import { partPaths, type Part } from './part.ts'

const presentationType = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`

/** The style PowerPoint gives to a new table: Medium Style 2, Accent 1. */
const defaultTableStyle = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}'

/** Settings that PowerPoint expects beside a presentation, all at their defaults. */
export const settingsParts = (): readonly Part[] => [
  {
    path: partPaths.presProps,
    contentType: presentationType('presProps'),
    body: xmlDocument(el('p:presentationPr', presentationNamespaces)),
    relationships: null,
  },
  {
    path: partPaths.tableStyles,
    contentType: presentationType('tableStyles'),
    body: xmlDocument(el('a:tblStyleLst', { 'xmlns:a': drawingMl, def: defaultTableStyle })),
    relationships: null,
  },
]

/** What a file manager shows. No dates and no author: the same deck is the same file, whoever exports it. */
export const documentPropertyParts = (plan: PptxPlan): readonly Part[] => [
  {
    path: partPaths.coreProperties,
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    body: xmlDocument(
      el(
        'cp:coreProperties',
        {
          'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        },
        el('dc:title', {}, words(plan.title)),
        el('dc:creator', {}, words('Duodeck')),
      ),
    ),
    relationships: null,
  },
  {
    path: partPaths.extendedProperties,
    contentType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    body: xmlDocument(
      el(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        el('PresentationFormat', {}, words('Widescreen')),
        el('Slides', {}, words(String(plan.slides.length))),
        el('Notes', {}, words(String(plan.slides.filter(({ notes }) => notes !== null).length))),
        el('HiddenSlides', {}, words('0')),
        el('Application', {}, words('Duodeck')),
      ),
    ),
    relationships: null,
  },
]
