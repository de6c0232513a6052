import { placeholder, plainParagraph, slideNumberField } from '../drawingMl/placeholder.ts'
import { slideTree } from '../drawingMl/slideTree.ts'
import { presentationNamespaces } from '../xml/namespaces.ts'
import { el, xmlDocument, type Xml } from '../xml/xml.ts'
import { inheritedColors } from './colorMap.ts'
import { partPaths, type Part } from './part.ts'
import { Relationships } from './relationships.ts'

const title = placeholder({
  id: 2,
  name: 'Title',
  place: { type: 'title' },
  frame: null,
  paragraphs: [plainParagraph('Click to edit the title')],
})

const content = placeholder({
  id: 3,
  name: 'Content Placeholder',
  place: { idx: 1 },
  frame: null,
  paragraphs: [plainParagraph('Click to edit the text')],
})

const number = placeholder({
  id: 4,
  name: 'Slide Number Placeholder',
  place: { type: 'sldNum', sz: 'quarter', idx: 12 },
  frame: null,
  paragraphs: [slideNumberField],
})

interface Layout {
  readonly type: string
  readonly name: string
  readonly shapes: readonly Xml[]
}

/** What the deck's own slides stand on, and one more for slides that someone adds in PowerPoint. */
export const layouts: readonly Layout[] = [
  { type: 'titleOnly', name: 'Title Only', shapes: [title, number] },
  { type: 'blank', name: 'Blank', shapes: [number] },
  { type: 'obj', name: 'Title and Content', shapes: [title, content, number] },
]

/** A slide with a title stands on a layout that has a place for it. */
export const layoutFor = (hasTitle: boolean): string =>
  partPaths.slideLayout(layouts.findIndex(({ type }) => type === (hasTitle ? 'titleOnly' : 'blank')))

export const layoutParts = (): readonly Part[] => layouts.map(layoutPart)

function layoutPart({ type, name, shapes }: Layout, at: number): Part {
  const path = partPaths.slideLayout(at)
  const relationships = new Relationships(path)
  relationships.to('slideMaster', partPaths.slideMaster)
  const root = el(
    'p:sldLayout',
    { ...presentationNamespaces, type, preserve: true },
    slideTree({ name, shapes }),
    inheritedColors,
  )
  return {
    path,
    contentType: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
    body: xmlDocument(root),
    relationships,
  }
}
