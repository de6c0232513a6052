import type { PptxPlan } from '#shared/pptx/plan.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument, type Xml } from '../xml/xml.ts'
import type { Ground } from './ground.ts'
import { partPaths, type Part } from './part.ts'
import { notesSize } from './places.ts'
import { Relationships } from './relationships.ts'
import { sectionList } from './sections.ts'
import { slideId } from './slideIds.ts'
import { plainLevels } from './textStyles.ts'

/** The root part: what there is, in which order. The order of its children is the schema's. */
export function presentationPart(plan: PptxPlan, ground: Ground, hasNotes: boolean): Part {
  const path = partPaths.presentation
  const relationships = new Relationships(path)
  const root = el(
    'p:presentation',
    { ...presentationNamespaces, saveSubsetFonts: true },
    el(
      'p:sldMasterIdLst',
      {},
      ...ground.masters.map(({ path, id }) =>
        el('p:sldMasterId', { id, 'r:id': relationships.to('slideMaster', path) }),
      ),
    ),
    hasNotes ? el('p:notesMasterIdLst', {}, notesMasterId(relationships)) : null,
    slideList(plan, relationships),
    el('p:sldSz', ground.slideSize),
    el('p:notesSz', notesSize),
    el('p:defaultTextStyle', {}, ...plainLevels(1800)),
    sectionList(plan.sections),
  )
  relationships.to('theme', ground.theme)
  relationships.to('presProps', partPaths.presProps)
  relationships.to('tableStyles', partPaths.tableStyles)
  return {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    body: xmlDocument(root),
    relationships,
  }
}

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
