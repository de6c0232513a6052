import type { PlanSlide } from '#shared/pptx/plan.ts'
import { importLimits } from '../read/limits.ts'
import { relationshipTypes } from '../xml/namespaces.ts'
import { attribute, child, children, readXml, textOfPart } from '../xml/readXml.ts'
import type { Template, TemplatePart } from '../template.ts'
import type { Part } from './part.ts'
import { Relationships } from './relationships.ts'
import { firstMasterId } from './slideIds.ts'
import { usualFor } from './usualLayouts.ts'

/** The parts of a template in a package, byte for byte, with the ids by which they name each other. */
export const templateParts = ({ parts }: Template): readonly Part[] =>
  parts.map(({ path, contentType, body, relationships }) => ({
    path,
    contentType,
    body,
    relationships: relationships.length === 0 ? null : Relationships.kept(path, relationships),
  }))

interface PlainLayout {
  readonly path: string
  /** `blank`, `titleOnly` … as PowerPoint tells layouts apart; empty: the file says none. */
  readonly type: string
  readonly places: number
}

/** The masters and layouts of a template, as far as slides have to know them. */
export class TemplateSheets {
  /** The path of the first master's theme. */
  readonly theme: string
  readonly masters: readonly { readonly path: string; readonly id: number }[]
  readonly #parts: ReadonlyMap<string, TemplatePart>
  readonly #layouts: readonly PlainLayout[]

  constructor({ parts, masters }: Template) {
    this.#parts = new Map(parts.map((part) => [part.path, part]))
    const ledTo = (path: string, type: 'slideLayout' | 'theme') =>
      (this.#parts.get(path)?.relationships ?? []).flatMap((one) =>
        one.type === relationshipTypes[type] ? [one.target] : [],
      )
    this.theme = masters.flatMap((path) => ledTo(path, 'theme'))[0] ?? ''
    this.#layouts = masters.flatMap((path) => ledTo(path, 'slideLayout')).map((path) => this.#plain(path))
    const taken = new Set(masters.flatMap((path) => layoutIds(this.#text(path))))
    let id = firstMasterId - 1
    this.masters = masters.map((path) => {
      do id += 1
      while (taken.has(id))
      return { path, id }
    })
  }

  /** The one that a slide names, else the plainest that suits it. */
  layoutFor(slide: PlanSlide): string {
    if (slide.part !== undefined && this.#layouts.some(({ path }) => path === slide.part)) return slide.part
    const wanted = usualFor(slide)
    const fewest = [...this.#layouts].sort((one, other) => one.places - other.places)
    const found = [wanted, 'blank'].map((type) => this.#layouts.find((layout) => layout.type === type))
    return (found.find((layout) => layout !== undefined) ?? fewest[0])?.path ?? ''
  }

  #plain(path: string): PlainLayout {
    const text = this.#text(path)
    const [root = ''] = /<[\w]*:?sldLayout\b[^>]*>/.exec(text) ?? []
    return {
      path,
      type: / type="(\w+)"/.exec(root)?.[1] ?? '',
      places: text.match(/<[\w]*:?ph[\s/>]/g)?.length ?? 0,
    }
  }

  #text(path: string): string {
    const part = this.#parts.get(path)
    return part ? textOfPart(part.body) : ''
  }
}

/** The ids of a master's layouts, which share one range with those of masters. */
const layoutIds = (master: string): readonly number[] =>
  children(child(readXml(master, importLimits), 'p:sldLayoutIdLst'), 'p:sldLayoutId').map((one) =>
    Number(attribute(one, 'id')),
  )
