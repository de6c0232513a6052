import { cutText } from '#shared/model/characters.ts'
import { relationshipTypes } from '../xml/namespaces.ts'
import { cutXml, type BegunElement, type Cut } from '../xml/cutXml.ts'
import { attribute, child, children, HostileXml, type XmlElement } from '../xml/readXml.ts'
import type { Template, TemplatePart, TemplateRelationship } from '../template.ts'
import { importLimits } from './limits.ts'
import type { OpenPackage, Relationship } from './openPackage.ts'
import { NotImported } from './refusals.ts'
import { templatePicture } from './templatePictures.ts'
import { TemplatePaths } from './templatePaths.ts'

/** The kinds of parts that a template is carried as; whatever else a file holds is left out. */
const kinds = {
  slideMaster: { root: 'p:sldMaster', leadsTo: ['slideLayout', 'theme', 'image'] },
  slideLayout: { root: 'p:sldLayout', leadsTo: ['slideMaster', 'themeOverride', 'image'] },
  theme: { root: 'a:theme', leadsTo: ['image'] },
  themeOverride: { root: 'a:themeOverride', leadsTo: ['image'] },
} as const
type Kind = keyof typeof kinds

const contentTypes: Readonly<Record<Kind, string>> = {
  slideMaster: 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
  slideLayout: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  themeOverride: 'application/vnd.openxmlformats-officedocument.themeOverride+xml',
}

export interface ReadTemplate {
  readonly template: Template
  /** Where each layout of the file went, by its path there, in the order of the masters. */
  readonly layouts: ReadonlyMap<string, string>
  /** What was taken out, in sentences. */
  readonly removals: readonly string[]
}

/** A part of the file that is carried, and where to. */
interface Carried {
  readonly kind: Kind
  /** In the file. */
  readonly from: string
  /** In the template. */
  readonly path: string
  /** Ids of what it leads to that is carried, and the paths of that. */
  readonly leads: ReadonlyMap<string, { readonly type: CarriedType; readonly target: string }>
}

type CarriedType = Kind | 'image'

/**
 * The masters, layouts and themes of a file as parts of their own. Bytes are as they are, but for what may not come
 * along: an element that names something which is not carried is taken out, and said. Throws `NotImported`.
 */
export async function readTemplateParts(
  file: OpenPackage,
  main: string,
  root: XmlElement,
): Promise<ReadTemplate> {
  const reading = new TemplateReading(file)
  const masters = mastersOf(file, main, root)
  if (masters.length === 0 || masters.length > importLimits.masters) throw new NotImported('damaged')
  const paths: string[] = []
  for (const master of masters) paths.push(await reading.master(master))
  const size = child(root, 'p:sldSz')
  return {
    template: {
      parts: reading.named,
      masters: paths,
      slideSize: { cx: edge(attribute(size, 'cx'), 9_144_000), cy: edge(attribute(size, 'cy'), 6_858_000) },
    },
    layouts: reading.layouts,
    removals: [...reading.removals, ...ofWhole(file, main)],
  }
}

/** In the order of their list; a file without one has them in that of what it leads to. */
function mastersOf(file: OpenPackage, main: string, root: XmlElement): readonly string[] {
  const leads = file.relationships(main)
  const listed = children(child(root, 'p:sldMasterIdLst'), 'p:sldMasterId').map(
    (one) => leads.get(attribute(one, 'r:id') ?? '')?.target,
  )
  const led = [...leads.values()].filter(({ type, external }) => type === 'slideMaster' && !external)
  const found = listed.length > 0 ? listed : led.map(({ target }) => target)
  return [...new Set(found)].filter((path) => path !== undefined)
}

/** EMU within what PowerPoint takes. */
const edge = (said: string | null, usual: number): number => {
  const emu = Number(said ?? usual)
  return Number.isInteger(emu) ? Math.min(51_206_400, Math.max(914_400, emu)) : usual
}

class TemplateReading {
  readonly parts: TemplatePart[] = []
  readonly layouts = new Map<string, string>()
  readonly removals: string[] = []
  readonly #file: OpenPackage
  readonly #paths = new TemplatePaths()
  readonly #pictures = new Map<string, string | null>()
  #bytes = 0

  constructor(file: OpenPackage) {
    this.#file = file
  }

  /** Its parts but for pictures that nothing shows any more. */
  get named(): readonly TemplatePart[] {
    const targets = new Set(this.parts.flatMap((part) => part.relationships.map(({ target }) => target)))
    return this.parts.filter(
      ({ path, contentType }) => targets.has(path) || !contentType.startsWith('image/'),
    )
  }

  /** Carries a master with its layouts and its theme; returns its path. */
  async master(from: string): Promise<string> {
    const root = this.#root(from, 'slideMaster')
    const theme = this.#file.related(from, 'theme')
    if (!root || theme === null || !this.#root(theme, 'theme')) throw new NotImported('damaged')
    const path = this.#paths.of('slideMaster', this.#file.nameOf(from))
    const leads = this.#file.relationships(from)
    const layouts = children(child(root, 'p:sldLayoutIdLst'), 'p:sldLayoutId').flatMap((one) => {
      const id = attribute(one, 'r:id') ?? ''
      const lead = leads.get(id)
      return lead && this.#isLayoutOf(lead, from) ? [{ id, from: lead.target }] : []
    })
    if (this.layouts.size + layouts.length > importLimits.templateLayouts) throw new NotImported('too-much')
    const targets = new Map<string, { type: CarriedType; target: string }>()
    for (const layout of layouts) {
      // A layout is listed once: two places for it in one list, or in two, are what PowerPoint repairs.
      if (this.layouts.has(layout.from)) continue
      const to = this.#paths.of('slideLayout', this.#file.nameOf(layout.from))
      this.layouts.set(layout.from, to)
      targets.set(layout.id, { type: 'slideLayout', target: to })
    }
    // A theme of its own for each master, also where the file has two on one.
    const themePath = this.#paths.of('theme', this.#file.nameOf(theme))
    const themeId = [...leads].find(([, { target, type }]) => type === 'theme' && target === theme)![0]
    targets.set(themeId, { type: 'theme', target: themePath })
    await this.#carry({ kind: 'slideMaster', from, path, leads: targets })
    await this.#carry({ kind: 'theme', from: theme, path: themePath, leads: new Map() })
    for (const { target } of [...targets.values()].filter(({ type }) => type === 'slideLayout'))
      await this.#layout([...this.layouts].find(([, to]) => to === target)![0], target, path)
    return path
  }

  async #layout(from: string, path: string, master: string): Promise<void> {
    const targets = new Map<string, { type: CarriedType; target: string }>()
    for (const [id, lead] of this.#file.relationships(from)) {
      if (lead.external) continue
      if (lead.type === 'slideMaster') targets.set(id, { type: 'slideMaster', target: master })
      if (lead.type === 'themeOverride' && this.#root(lead.target, 'themeOverride')) {
        const target = this.#paths.of('themeOverride', this.#file.nameOf(lead.target))
        targets.set(id, { type: 'themeOverride', target })
        await this.#carry({ kind: 'themeOverride', from: lead.target, path: target, leads: new Map() })
      }
    }
    await this.#carry({ kind: 'slideLayout', from, path, leads: targets })
  }

  #isLayoutOf({ type, external, target }: Relationship, master: string): boolean {
    return (
      type === 'slideLayout' &&
      !external &&
      this.#root(target, 'slideLayout') !== null &&
      this.#file.related(target, 'slideMaster') === master
    )
  }

  /** The root of a part, if it is one of that kind. */
  #root(path: string, kind: Kind): XmlElement | null {
    const root = this.#file.xml(path)
    return root?.name === kinds[kind].root ? root : null
  }

  async #carry({ kind, from, path, leads }: Carried): Promise<void> {
    const said = this.#file.relationships(from)
    const all = new Map(leads)
    for (const [id, lead] of said) {
      const picture = lead.type === 'image' && !lead.external ? await this.#picture(lead.target) : null
      if (picture !== null) all.set(id, { type: 'image', target: picture })
    }
    const original = this.#file.part(from)
    const text = original && decoded(original)
    if (original === null || text === null) throw new NotImported('damaged')
    if (text.includes('http://purl.oclc.org/ooxml/')) throw new NotImported('strict')
    const { body, named, why } = cutPart(text, { kind, said, kept: all })
    this.#say(kind, from, [...why, ...unnamed(said, all)])
    const relationships = [...all].filter(([id, { type }]) => type !== 'image' || named.has(id))
    this.parts.push({
      path,
      contentType: contentTypes[kind],
      body: this.#counted(why.length === 0 ? new Uint8Array(original) : encoded(body, original)),
      relationships: relationships.map(([id, { type, target }]): TemplateRelationship => ({
        ...{ id, target },
        type: relationshipTypes[type],
      })),
    })
  }

  /** Where a picture is carried to; `null`: it is not. */
  async #picture(from: string): Promise<string | null> {
    const key = from.toLowerCase()
    const known = this.#pictures.get(key)
    if (known !== undefined) return known
    const bytes = this.#file.picture(from)
    const type = bytes && (await templatePicture(bytes))
    const path = type ? this.#paths.of('image', this.#file.nameOf(from), type.extension) : null
    this.#pictures.set(key, path)
    if (bytes && type && path !== null)
      this.parts.push({
        ...{ path, contentType: type.contentType, relationships: [] },
        // In memory of its own: the file that it lay in is not kept for it.
        body: this.#counted(new Uint8Array(bytes)),
      })
    return path
  }

  #counted(body: Uint8Array): Uint8Array {
    this.#bytes += body.length
    if (this.#bytes > importLimits.templateBytes) throw new NotImported('too-much')
    return body
  }

  #say(kind: Kind, from: string, why: readonly string[]): void {
    if (why.length === 0) return
    const counts = new Map<string, number>()
    for (const one of why) counts.set(one, (counts.get(one) ?? 0) + 1)
    const things = [...counts].map(([what, times]) => (times === 1 ? what : `${what} (${times} times)`))
    this.removals.push(`Left out of the ${called(kind, this.#file.xml(from))}: ${things.join(', ')}.`)
  }
}

function called(kind: Kind, root: XmlElement | null): string {
  const name = kind === 'slideLayout' ? attribute(child(root, 'p:cSld'), 'name') : attribute(root, 'name')
  const what = { slideMaster: 'slide master', slideLayout: 'layout', theme: 'theme', themeOverride: 'theme' }[
    kind
  ]
  return name ? `${what} “${cutText(name, 80)}”` : what
}

interface Kept {
  readonly kind: Kind
  readonly said: ReadonlyMap<string, Relationship>
  readonly kept: ReadonlyMap<string, { readonly type: CarriedType }>
}

/** A part without what names something that is not carried; `named`: the ids that it still names. */
function cutPart(text: string, { said, kept }: Kept) {
  const { depth, elements } = importLimits
  const limits = { depth, elements }
  let isShapeGone = false
  try {
    const { text: body, why } = cutXml(text, limits, (begun) => {
      const cut = forbidden(begun, isShapeGone) ?? dangling(begun, said, kept)
      if (cut && 'element' in cut && isShape(cut.element)) isShapeGone = true
      return cut
    })
    const named = new Set<string>()
    // Read once more: what is left names nothing that is not here, whatever the text looks like.
    cutXml(body, limits, (begun) => {
      for (const [, id] of idsIn(begun)) {
        if (!isKept(begun, kept.get(id))) throw new NotImported('damaged')
        named.add(id)
      }
      return null
    })
    return { body, named, why }
  } catch (error) {
    if (error instanceof NotImported) throw error
    if (error instanceof HostileXml)
      throw new NotImported(error.kind === 'too-many' ? 'too-much' : 'hostile', { cause: error })
    throw new NotImported('damaged', { cause: error })
  }
}

/** Attributes that name a relationship. An empty one names none. */
const idsIn = ({ attributes }: BegunElement): readonly (readonly [string, string])[] =>
  [...attributes].filter(([name, id]) => name.startsWith('r:') && id !== '')

const isKept = ({ name }: BegunElement, lead: { readonly type: CarriedType } | undefined): boolean =>
  lead?.type === (name === 'p:sldLayoutId' ? 'slideLayout' : 'image')

const isShape = ({ name }: BegunElement): boolean =>
  ['p:pic', 'p:graphicFrame', 'p:contentPart', 'p:control', 'mc:AlternateContent'].includes(name)

/** What is carried in no case: what runs something, another program's objects, and what moves a shape that is gone. */
function forbidden(begun: BegunElement, isShapeGone: boolean): Cut | null {
  const { name, attributes } = begun
  switch (name) {
    case 'p:oleObj':
      return whole(begun, 'an object of another program')
    case 'p:control':
      return whole(begun, 'an ActiveX control')
    case 'p:timing':
      return isShapeGone ? whole(begun, 'animations of what is left out') : null
    default: {
      const action = attributes.get('action') ?? ''
      const runs = /:hlink(Click|Hover|MouseOver)$/.test(name) && action !== ''
      return runs &&
        !/^ppaction:\/\/(hlinkshowjump|noaction|media)/i.test(action) &&
        idsIn(begun).length === 0
        ? whole(begun, 'an action')
        : null
    }
  }
}

function dangling(begun: BegunElement, said: Kept['said'], kept: Kept['kept']): Cut | null {
  const gone = idsIn(begun).find(([, id]) => !isKept(begun, kept.get(id)))
  if (!gone) return null
  const [name, id] = gone
  const why = nameOfLead(said.get(id), begun)
  const embedded = begun.attributes.get('r:embed')
  const isSpare =
    begun.name === 'a:blip' && name === 'r:link' && embedded && isKept(begun, kept.get(embedded))
  return isSpare ? { attribute: 'link', why } : whole(begun, why)
}

/** The smallest thing around an element without which what is left is still what a part may hold. */
function whole(begun: BegunElement, why: string): Cut {
  const unit = around(begun)
  const choice = unit.parent
  const isChoice = choice?.name === 'mc:Choice' || choice?.name === 'mc:Fallback'
  return { element: isChoice && choice.parent ? choice.parent : unit, why }
}

function around(begun: BegunElement): BegunElement {
  if (/:hlink(Click|Hover|MouseOver)$/.test(begun.name)) return begun
  if (begun.name === 'a:blip' && begun.parent?.parent?.name === 'p:pic') return begun.parent.parent
  for (let at: BegunElement | null = begun; at; at = at.parent) {
    const isExtension = /:ext$/.test(at.name) && /:extLst$/.test(at.parent?.name ?? '')
    if (isExtension || ['p:graphicFrame', 'p:sndAc', 'p:timing'].includes(at.name)) return at
    if (at.name === 'p:sp' || at.name === 'p:pic') break
  }
  return begun
}

/** What something leads to, for people. */
function nameOfLead(lead: Relationship | undefined, { name }: BegunElement): string {
  if (!lead) return name === 'p:sldLayoutId' ? 'a layout that is missing' : 'what names a missing part'
  return (
    words.get(lead.type) ?? (lead.external ? 'a link to outside of the file' : 'a part of another program')
  )
}

const words: ReadonlyMap<string, string> = new Map([
  ['hyperlink', 'a link'],
  ['slide', 'a link to a slide'],
  ['slideLayout', 'a layout that is damaged or listed twice'],
  ['image', 'a picture that is damaged, linked or of a kind that is not carried'],
  ['hdphoto', 'the original of a changed picture'],
  ['chart', 'a chart'],
  ['chartEx', 'a chart'],
  ['diagramData', 'a diagram'],
  ['diagramLayout', 'a diagram'],
  ['diagramQuickStyle', 'a diagram'],
  ['diagramColors', 'a diagram'],
  ['oleObject', 'an object of another program'],
  ['package', 'an object of another program'],
  ['control', 'an ActiveX control'],
  ['video', 'a video'],
  ['audio', 'a sound'],
  ['media', 'a video or a sound'],
  ['tags', 'notes of an add-in'],
  ['customXml', 'data of an add-in'],
  ['customXmlData', 'data of an add-in'],
])

/** Kinds of what a part leads to without naming it. */
function unnamed(said: Kept['said'], kept: Kept['kept']): readonly string[] {
  const silent = ['vmlDrawing', 'printerSettings', 'customXml']
  return [...said].flatMap(([id, { type }]) =>
    silent.includes(type) && !kept.has(id) ? [words.get(type) ?? 'settings of another program'] : [],
  )
}

/** What the file holds besides its masters. */
function ofWhole(file: OpenPackage, main: string): readonly string[] {
  const types = [...file.relationships(main).values()].map(({ type }) => type)
  const slides = types.filter((type) => type === 'slide').length
  const has = (...wanted: readonly string[]) => wanted.some((type) => types.includes(type))
  const whole = [...file.relationships('').values()].map(({ type }) => type)
  return [
    ...(slides > 0
      ? [`Its ${slides === 1 ? 'slide is' : `${slides} slides are`} left out: a template is its layouts.`]
      : []),
    ...(has('vbaProject') ? ['Its macros are left out.'] : []),
    ...(has('font') ? ['Fonts inside the file are left out; words keep their names.'] : []),
    ...(has('notesMaster', 'handoutMaster')
      ? ['Its masters of notes and handouts are left out: files have Duodeck’s own.']
      : []),
    ...(has('customXml', 'tags', 'printerSettings')
      ? ['What add-ins and printers keep in the file is left out.']
      : []),
    ...(whole.includes('origin') ? ['Its signature is left out.'] : []),
  ]
}

/** UTF-8 and UTF-16 come as they are; `null` for what is neither. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function encoded(text: string, like: Uint8Array): Uint8Array {
  const encoding = encodingOf(like)
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16())
}

const encodingOf = ([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
