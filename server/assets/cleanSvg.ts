import { SaxesParser, type SaxesTagNS } from 'saxes'
import {
  cleanLook,
  cleanValue,
  looksFor,
  NotPlainSvg,
  readLooks,
  readRules,
  ruleBook,
  type Rule,
  type RuleBook,
} from './svgLooks.ts'

/** A drawing as it is kept: written anew from what is known to be harmless, as wide and high as its picture. */
export interface CleanSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

export const svgLimits = {
  /** Of what comes, and of what is kept. */
  bytes: 400 * 1024,
  rules: 500,
  /** Elements in it, and elements drawn once each use of others is followed. */
  elements: 3_000,
  depth: 40,
  /** Pixels of the longer side of its picture; a drawing has none of its own. */
  side: 2048,
} as const

interface Element {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: Element[]
}

const paints = ['linearGradient', 'radialGradient', 'stop', 'pattern']
/** Elements that are kept. None of them can run, reach out, move or hold anything but shapes. */
const kept = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'clipPath', 'mask', ...paints],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
])

/** What nobody sees, or what would make a still drawing move: it is left out, and the drawing looks the same. */
const unseen = new Set([
  ...['title', 'desc', 'metadata', 'script', 'view', 'cursor', 'marker'],
  ...['animate', 'animateMotion', 'animateTransform', 'animateColor', 'set', 'discard'],
])

const geometry = new Set(
  (
    'x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height d points offset viewBox preserveAspectRatio transform ' +
    'gradientTransform patternTransform gradientUnits spreadMethod patternUnits patternContentUnits ' +
    'clipPathUnits maskUnits maskContentUnits'
  ).split(' '),
)
const svgNamespace = 'http://www.w3.org/2000/svg'
const xlinkNamespace = 'http://www.w3.org/1999/xlink'

/**
 * Reads a drawing and writes what of it is shapes, paint and their order. Throws `NotPlainSvg` for what is no SVG, for
 * what is too large, and where leaving something out would change how it looks: pictures, words (whose font is another
 * on each machine), filters, foreign content.
 */
export function cleanSvg(bytes: Uint8Array): CleanSvg {
  if (bytes.length > svgLimits.bytes) throw new NotPlainSvg('It is too large')
  const { root, rules } = read(new TextDecoder().decode(bytes))
  paint(root, ruleBook(rules))
  const shown = onlyShown(root)
  demandBounded(shown)
  renameAll(shown)
  const { box, width, height } = sizeOf(shown)
  shown.attributes.set('viewBox', box.join(' '))
  shown.attributes.set('width', String(width))
  shown.attributes.set('height', String(height))
  const svg = written(shown, true)
  // A look that a sheet says once is said by each of its elements.
  if (Buffer.byteLength(svg) > svgLimits.bytes) throw new NotPlainSvg('It is too large')
  return { svg, width, height }
}

interface Drawing {
  readonly root: Element
  readonly rules: readonly Rule[]
}

function read(text: string): Drawing {
  const parser = new SaxesParser({ xmlns: true })
  const open: (Element | null)[] = []
  const sheets: string[] = []
  let root = null as Element | null
  let [count, inSheet] = [0, false]
  parser.on('error', (error) => {
    throw new NotPlainSvg('It cannot be read', { cause: error })
  })
  parser.on('opentag', (tag) => {
    if ((count += 1) > svgLimits.elements) throw new NotPlainSvg('It has too many parts')
    if (open.length >= svgLimits.depth) throw new NotPlainSvg('It is nested too deep')
    inSheet = tag.local === 'style' && tag.uri === svgNamespace
    const parent = open.at(-1)
    const element = parent === null || inSheet ? null : elementOf(tag, parent === undefined)
    if (element && parent) parent.children.push(element)
    root ??= element
    open.push(element)
  })
  const words = (said: string) => void (inSheet && sheets.push(said))
  parser.on('text', words)
  parser.on('cdata', words)
  parser.on('closetag', ({ local }) => {
    inSheet = false
    // Of what it holds everybody shows one.
    if (local === 'switch' && (open.at(-1)?.children.length ?? 0) > 1) refuse(local)
    open.pop()
  })
  parser.write(text).close()
  const rules = readRules(sheets.join('\n'))
  if (!root) throw new NotPlainSvg('It cannot be read')
  if (rules.length > svgLimits.rules) throw new NotPlainSvg('It has too many rules')
  return { root, rules }
}

/** `null`: left out, with all that is in it. */
function elementOf({ local, uri, attributes }: SaxesTagNS, isRoot: boolean): Element | null {
  if (isRoot !== (local === 'svg' && uri === svgNamespace)) {
    // Notes of the program that drew it.
    return isRoot || uri === svgNamespace ? refuse(local) : null
  }
  if (uri !== svgNamespace || unseen.has(local)) return null
  // Illustrator keeps its own drawing in one, beside what everybody shows.
  if (local === 'foreignObject' && 'requiredExtensions' in attributes) return null
  const name = local === 'a' || local === 'switch' ? 'g' : local
  if (!kept.has(name)) return refuse(local)
  const said = new Map<string, string>()
  for (const { local: key, uri: of, value } of Object.values(attributes)) {
    const clean =
      of === '' || (of === xlinkNamespace && key === 'href') ? attributeOf(name, key, value) : null
    if (clean !== null) said.set(key, clean)
  }
  return { name, attributes: said, children: [] }
}

const refuse = (name: string): never => {
  throw new NotPlainSvg(`It holds <${name}>`)
}

const named = /^[A-Za-z_][\w.-]*$/

/** `null`: left out. */
function attributeOf(element: string, name: string, value: string): string | null {
  switch (name) {
    case 'id':
      return named.test(value) ? value : null
    case 'class':
    case 'style':
      // Both end in `paint`.
      return value
    case 'href':
      if (element !== 'use' && !paints.includes(element)) return null
      if (!value.startsWith('#') || !named.test(value.slice(1)))
        throw new NotPlainSvg('It leads to something else')
      return value
    default:
      return geometry.has(name) ? cleanValue(value) : cleanLook(name, value)
  }
}

/** Each element says its own looks: what rules and `style` say stands over its attributes, and no sheet is left. */
function paint(element: Element, book: RuleBook): void {
  const { name, attributes, children } = element
  const classes = [...new Set((attributes.get('class') ?? '').split(/\s+/))]
  const said =
    book.size === 0 ? [] : looksFor(book, { element: name, id: attributes.get('id') ?? '', classes })
  const looks = [...said, readLooks(attributes.get('style') ?? '')]
  attributes.delete('class')
  attributes.delete('style')
  for (const [key, value] of looks.flatMap((one) => [...one])) attributes.set(key, value)
  for (const child of children) paint(child, book)
}

/** Where a value names another element. */
const nameIn = /url\(#([\w.-]+)\)/g

/** What an element draws of others, by their ids. */
const namesIn = ({ attributes }: Element): readonly string[] =>
  [...attributes].flatMap(([name, value]) =>
    name === 'href'
      ? [value.slice(1)]
      : !value.includes('url(')
        ? []
        : [...value.matchAll(nameIn)].map(([, id]) => id!),
  )

/** All elements that have an id, by it; of two that have the same the first. */
function byIdIn(root: Element): ReadonlyMap<string, Element> {
  const byId = new Map<string, Element>()
  const note = (element: Element): void => {
    const id = element.attributes.get('id')
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    element.children.forEach(note)
  }
  note(root)
  return byId
}

/** What is drawn where something names it, whatever it says of being shown. */
const drawnByName = new Set([
  'defs',
  'symbol',
  'clipPath',
  'mask',
  'linearGradient',
  'radialGradient',
  'pattern',
])
const isHidden = ({ name, attributes }: Element): boolean =>
  !drawnByName.has(name) && attributes.get('display')?.toLowerCase() === 'none'

/**
 * Without layers that are switched off, and without what lies ready and nobody names: a file may hold what its author
 * shows to nobody. What is left looks the same.
 */
function onlyShown(root: Element): Element {
  const byId = byIdIn(root)
  const above = new Map<Element, Element>()
  const [drawn, needed] = [new Set<Element>(), new Set<Element>()]
  /** What stands around it says how it looks. */
  const need = (element: Element): void => {
    if (needed.has(element)) return
    needed.add(element)
    const around = above.get(element)
    if (around) need(around)
    for (const name of namesIn(element)) {
      const other = byId.get(name)
      if (other && !isHidden(other)) draw(other)
    }
  }
  const draw = (element: Element): void => {
    if (drawn.has(element)) return
    drawn.add(element)
    need(element)
    for (const child of element.children) if (!drawnByName.has(child.name) && !isHidden(child)) draw(child)
  }
  const note = (element: Element): void => {
    for (const child of element.children) {
      above.set(child, element)
      note(child)
    }
  }
  const kept = (element: Element): Element => ({
    ...element,
    children: element.children.filter((child) => needed.has(child)).map(kept),
  })
  note(root)
  draw(root)
  return kept(root)
}

/** Names say nothing, and those that nobody uses go: programs write there how layers are called. */
function renameAll(root: Element): void {
  const byId = byIdIn(root)
  const names = new Map<string, string>()
  const newName = (name: string): string => {
    const known = names.get(name)
    if (known !== undefined) return known
    names.set(name, `a${names.size + 1}`)
    return names.get(name)!
  }
  const rename = ({ attributes, children }: Element): void => {
    for (const [key, value] of attributes) {
      const renamed =
        key === 'href'
          ? `#${newName(value.slice(1))}`
          : value.replaceAll(nameIn, (_, name: string) => `url(#${newName(name)})`)
      if (key !== 'id') attributes.set(key, renamed)
    }
    children.forEach(rename)
  }
  rename(root)
  const settle = (element: Element): void => {
    const id = element.attributes.get('id')
    const name = id !== undefined && byId.get(id) === element ? names.get(id) : undefined
    if (name === undefined) element.attributes.delete('id')
    else element.attributes.set('id', name)
    element.children.forEach(settle)
  }
  settle(root)
}

/** What takes a picture of its own while it is drawn costs as much as so many shapes. */
const layered = ['mask', 'opacity', 'clip-path']
const layerCost = 20

/** Ten uses of ten uses of ten are a thousand elements, and one of itself never ends. */
function demandBounded(root: Element): void {
  const byId = byIdIn(root)
  const known = new Map<Element, number>()
  const costOf = (element: Element, above: readonly Element[]): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (above.includes(element)) throw new NotPlainSvg('A part of it draws itself')
    const around = [...above, element]
    const drawn = [...element.children, ...namesIn(element).flatMap((id) => byId.get(id) ?? [])]
    const own = layered.some((name) => element.attributes.has(name)) ? layerCost : 1
    const cost = drawn.reduce((all, one) => all + costOf(one, around), own)
    if (cost > svgLimits.elements) throw new NotPlainSvg('It has too many parts')
    known.set(element, cost)
    return cost
  }
  costOf(root, [])
}

function sizeOf({ attributes }: Element) {
  const said = (name: string): number => {
    const found = /^\s*(\d+(?:\.\d+)?|\.\d+)(px|pt|pc|mm|cm|in)?\s*$/.exec(attributes.get(name) ?? '')
    return found ? Number(found[1]) : 0
  }
  const own = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const isBox = own.length === 4 && own.every(Number.isFinite) && own[2]! > 0 && own[3]! > 0
  const [w, h] = [said('width') || (own[2] ?? 0), said('height') || (own[3] ?? 0)]
  if (!(w > 0 && h > 0) || Math.max(w / h, h / w) > 100) throw new NotPlainSvg('It says no size')
  const scale = svgLimits.side / Math.max(w, h)
  const side = (length: number): number => Math.max(1, Math.round(length * scale))
  return { box: isBox ? own : [0, 0, w, h], width: side(w), height: side(h) }
}

function written({ name, attributes, children }: Element, isRoot = false): string {
  const said = [...attributes].map(([key, value]) => ` ${key === 'href' ? 'xlink:href' : key}="${value}"`)
  const spaces = isRoot ? ` xmlns="${svgNamespace}" xmlns:xlink="${xlinkNamespace}"` : ''
  const inside = children.map((child) => written(child)).join('')
  return `<${name}${spaces}${said.join('')}>${inside}</${name}>`
}
