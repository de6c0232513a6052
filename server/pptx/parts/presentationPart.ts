import { slideSize } from '#shared/model/frame.ts'
import type { PptxPlan } from '#shared/pptx/plan.ts'
import { emu } from '#shared/pptx/units.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument, type Xml } from '../xml/xml.ts'
import { partPaths, type Part } from './part.ts'
import { notesSize } from './places.ts'
import { Relationships } from './relationships.ts'
import { sectionList } from './sections.ts'
import { firstMasterId, slideId } from './slideIds.ts'
import { plainLevels } from './textStyles.ts'

/** The root part: what there is, in which order. The order of its children is the schema's. */
export function presentationPart(plan: PptxPlan, hasNotes: boolean): Part {
  const path = partPaths.presentation
  const relationships = new Relationships(path)
  const root = el(
    'p:presentation',
    { ...presentationNamespaces, saveSubsetFonts: true },
    el('p:sldMasterIdLst', {}, masterId(relationships)),
    hasNotes ? el('p:notesMasterIdLst', {}, notesMasterId(relationships)) : null,
    slideList(plan, relationships),
    el('p:sldSz', { cx: emu(slideSize.width), cy: emu(slideSize.height) }),
    el('p:notesSz', notesSize),
    el('p:defaultTextStyle', {}, ...plainLevels(1800)),
    sectionList(plan.sections),
  )
  relationships.to('theme', partPaths.theme('slides'))
  relationships.to('presProps', partPaths.presProps)
  relationships.to('tableStyles', partPaths.tableStyles)
  return {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    body: xmlDocument(root),
    relationships,
  }
}

const masterId = (relationships: Relationships): Xml =>
  el('p:sldMasterId', { id: firstMasterId, 'r:id': relationships.to('slideMaster', partPaths.slideMaster) })

const notesMasterId = (relationships: Relationships): Xml =>
  el('p:notesMasterId', { 'r:id': relationships.to('notesMaster', partPaths.notesMaster) })

/** A deck without slides has no list at all. */
const slideList = ({ slides }: PptxPlan, relationships: Relationships): Xml | null =>
  slides.length === 0
    ? null
    : el(
        'p:sldIdLst',
        {},
        ...slides.map((_, at) =>
          el('p:sldId', { id: slideId(at), 'r:id': relationships.to('slide', partPaths.slide(at)) }),
        ),
      )
