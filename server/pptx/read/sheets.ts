import { attribute, child, children, type XmlElement } from '../xml/readXml.ts'
import { importLimits } from './limits.ts'
import { placeholderOf, shapesIn } from './placeholders.ts'
import type { OpenPackage } from './openPackage.ts'
import { readTheme, type FileTheme } from './theme.ts'

/** A slide, a layout or a master: its part and what is on it. */
export interface Sheet {
  readonly part: string
  readonly root: XmlElement
  readonly tree: XmlElement | null
  /** Those in groups too; what follows one looks through all of them. */
  readonly placeholders: readonly XmlElement[]
}

export interface Master extends Sheet {
  readonly theme: FileTheme
  /** `tx1` → `dk1`. */
  readonly colorMap: ReadonlyMap<string, string>
  /** Its styles of titles, bodies and other words. */
  readonly textStyles: XmlElement | null
}

export interface Layout extends Sheet {
  readonly master: Master
}

const noElement: XmlElement = { name: '', attributes: new Map(), children: [], text: '' }

const usualColorMap: ReadonlyMap<string, string> = new Map([
  ['bg1', 'lt1'],
  ['tx1', 'dk1'],
  ['bg2', 'lt2'],
  ['tx2', 'dk2'],
])

/** Layouts and masters of a file, each read once. */
export class Sheets {
  readonly #file: OpenPackage
  readonly #layouts = new Map<string, Layout | null>()
  readonly #masters = new Map<string, Master | null>()

  constructor(file: OpenPackage) {
    this.#file = file
  }

  /** `null` where a part of it is missing. */
  slide(part: string): Sheet | null {
    return this.#sheet(part, 'p:sld')
  }

  layoutOf(slide: string): Layout | null {
    const part = this.#file.related(slide, 'slideLayout')
    return part === null ? null : this.layout(part)
  }

  layout(part: string): Layout | null {
    const known = this.#layouts.get(part)
    if (known !== undefined) return known
    const sheet = this.#sheet(part, 'p:sldLayout')
    const above = this.#file.related(part, 'slideMaster')
    const master = above === null ? null : this.master(above)
    const layout = sheet && master && { ...sheet, master }
    this.#layouts.set(part, layout)
    return layout
  }

  master(part: string): Master | null {
    const known = this.#masters.get(part)
    if (known !== undefined) return known
    const sheet = this.#sheet(part, 'p:sldMaster')
    const master = sheet && {
      ...sheet,
      theme: readTheme(this.#file, part),
      colorMap: new Map(child(sheet.root, 'p:clrMap')?.attributes ?? usualColorMap),
      textStyles: child(sheet.root, 'p:txStyles'),
    }
    this.#masters.set(part, master)
    return master
  }

  /** What slides stand on whose file has no master: a white page, and the colours and fonts of Office. */
  get bareMaster(): Master {
    return {
      part: '',
      root: noElement,
      tree: null,
      placeholders: [],
      theme: readTheme(this.#file, ''),
      colorMap: usualColorMap,
      textStyles: null,
    }
  }

  /** The paths of a master's layouts, in its order. */
  layoutsOf({ part, root }: Master): readonly string[] {
    const leads = this.#file.relationships(part)
    return children(child(root, 'p:sldLayoutIdLst'), 'p:sldLayoutId').flatMap((one) => {
      const target = leads.get(attribute(one, 'r:id') ?? '')?.target
      return target === undefined ? [] : [target]
    })
  }

  #sheet(part: string, name: string): Sheet | null {
    const root = this.#file.xml(part)
    if (root?.name !== name) return null
    const tree = child(root, 'p:cSld', 'p:spTree')
    const placeholders = shapesIn(tree).filter((shape) => placeholderOf(shape) !== null)
    return { part, root, tree, placeholders: placeholders.slice(0, importLimits.placeholders) }
  }
}
