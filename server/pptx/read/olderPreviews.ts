import { attribute, descendants, type XmlElement } from '../xml/readXml.ts'
import type { Reading } from './reading.ts'

/** A fill, and the part in which its ids mean something. */
interface Preview {
  readonly fill: XmlElement
  readonly part: string
}

/**
 * The picture of something of another program as PowerPoint 2007 keeps it, and files that were a `.ppt` once: in a
 * drawing of VML beside the slide, under the name that the object says. `null` without one.
 */
export function olderPreview(
  data: XmlElement | null,
  { file, part }: Pick<Reading, 'file' | 'part'>,
): Preview | null {
  const name = attribute(descendants(data, 'p:oleObj')[0] ?? null, 'spid')
  const drawing = name === null ? null : file.related(part, 'vmlDrawing')
  if (drawing === null) return null
  const shape = descendants(file.xml(drawing), 'v:shape').find((one) => attribute(one, 'id') === name)
  const id = attribute(descendants(shape ?? null, 'v:imagedata')[0] ?? null, 'o:relid')
  if (id === null) return null
  const blip = element('a:blip', new Map([['r:embed', id]]))
  return { fill: element('p:blipFill', new Map(), [blip]), part: drawing }
}

const element = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  inside: readonly XmlElement[] = [],
): XmlElement => ({ name, attributes, children: inside, text: '' })
