import { attribute, descendants, type XmlElement } from '../xml/readXml.ts'
import type { OpenPackage } from './openPackage.ts'
import { NotImported } from './refusals.ts'

/** A fill, and the part in which its ids mean something. */
interface Preview {
  readonly fill: XmlElement
  readonly part: string
}

/**
 * Pictures of what other programs made, as PowerPoint 2007 keeps them, and files that were a `.ppt` once: in a drawing
 * of VML beside the slide, each under the name that its object says. Each drawing is read once.
 */
export class OlderPreviews {
  readonly #file: OpenPackage
  /** By the paths of drawings: the ids of pictures, by the names of what shows them. */
  readonly #drawings = new Map<string, ReadonlyMap<string, string>>()

  constructor(file: OpenPackage) {
    this.#file = file
  }

  /** The one of what stands in a part; `null` without one. */
  of(data: XmlElement | null, part: string): Preview | null {
    const name = attribute(descendants(data, 'p:oleObj')[0] ?? null, 'spid')
    const drawing = name === null ? null : this.#file.related(part, 'vmlDrawing')
    if (drawing === null) return null
    const id = this.#picturesIn(drawing).get(name!)
    if (id === undefined) return null
    const blip = element('a:blip', new Map([['r:embed', id]]))
    return { fill: element('p:blipFill', new Map(), [blip]), part: drawing }
  }

  #picturesIn(drawing: string): ReadonlyMap<string, string> {
    const known = this.#drawings.get(drawing)
    if (known) return known
    const pictures = new Map<string, string>()
    for (const shape of descendants(this.#maybeXml(drawing), 'v:shape')) {
      const name = attribute(shape, 'id')
      const id = attribute(descendants(shape, 'v:imagedata')[0] ?? null, 'o:relid')
      // The first of a name is the one, as it is elsewhere.
      if (name !== null && id !== null && !pictures.has(name)) pictures.set(name, id)
    }
    this.#drawings.set(drawing, pictures)
    return pictures
  }

  /** What stands beside the slides is no reason to refuse them: one that no drawing is shows nothing. */
  #maybeXml(drawing: string): XmlElement | null {
    try {
      return this.#file.xml(drawing)
    } catch (error) {
      if (error instanceof NotImported) return null
      throw error
    }
  }
}

const element = (
  name: string,
  attributes: ReadonlyMap<string, string>,
  inside: readonly XmlElement[] = [],
): XmlElement => ({ name, attributes, children: inside, text: '' })
