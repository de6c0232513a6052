import { SaxesParser, type SaxesTagNS } from 'saxes'
import { canonicalPrefix } from './namespaces.ts'

/** An element of a part that somebody else's program wrote. Names carry our prefixes, whatever the part calls them. */
export interface XmlElement {
  /** `p:sp`; a name of a namespace that we do not know stands alone, as `?:name`. */
  readonly name: string
  /** Unprefixed as they are, others under our prefixes: `r:id`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own characters, without those of its children. */
  readonly text: string
}

export interface XmlLimits {
  /** Elements within elements. */
  readonly depth: number
  readonly elements: number
}

/** What a part may not hold, and what it has too much of: nothing more is read of the file then. */
export class HostileXml extends Error {
  override readonly name = 'HostileXml'

  constructor(readonly kind: 'too-deep' | 'too-many' | 'doctype') {
    super(kind)
  }
}

/** Who hears of each element as it begins and ends. */
interface Listening {
  readonly open: (tag: SaxesTagNS) => void
  readonly close: () => void
}

/** A parser that takes no document type, so that no entity is anybody's own, and no more than the limits. */
export function boundedParser({ depth, elements }: XmlLimits, { open, close }: Listening) {
  const parser = new SaxesParser({ xmlns: true })
  let [count, within] = [0, 0]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new HostileXml('doctype')
  })
  parser.on('opentag', (tag) => {
    count += 1
    within += 1
    if (count > elements) throw new HostileXml('too-many')
    if (within > depth) throw new HostileXml('too-deep')
    open(tag)
  })
  parser.on('closetag', () => {
    within -= 1
    close()
  })
  return parser
}

interface Open {
  name: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  text: string
}

/** A part's text, in the encoding that its first bytes show or its declaration names: UTF-8 without either. */
export const textOfPart = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes
  // A mark of the order of bytes, or a `<` of two bytes.
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const beginning = String.fromCharCode(...bytes.subarray(0, 200))
  const [, named = ''] = /^\S{0,3}<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(beginning) ?? []
  // What stands there one byte a letter is no UTF-16, whatever it says.
  return /^(iso-8859-|windows-|gb|big5|shift_jis|euc-|koi8-)/i.test(named) ? known(named) : 'utf-8'
}

/** UTF-8 where nobody here knows the encoding. */
function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    return 'utf-8'
  }
}

/** The root of a part. Throws `HostileXml` beyond the limits, and another error where the text is not well formed. */
export function readXml(text: string, limits: XmlLimits): XmlElement {
  const root: Open = { name: '', attributes: new Map(), children: [], text: '' }
  const open = [root]
  const parser = boundedParser(limits, {
    open: (tag) => {
      const element: Open = { name: nameOf(tag), attributes: attributesOf(tag), children: [], text: '' }
      open.at(-1)!.children.push(element)
      open.push(element)
    },
    close: () => open.pop(),
  })
  const characters = (more: string): void => {
    open.at(-1)!.text += more
  }
  parser.on('text', characters)
  parser.on('cdata', characters)
  parser.write(withoutMargins(text)).close()
  return root.children[0]!
}

/** Blanks before the declaration and zeros behind the root are no part's words; other readers pass over them. */
function withoutMargins(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end -= 1
  return text.slice(0, end).trimStart()
}

export const nameOf = ({ uri, local }: SaxesTagNS): string => `${canonicalPrefix(uri)}:${local}`

export const attributesOf = (tag: SaxesTagNS): ReadonlyMap<string, string> =>
  new Map(
    Object.values(tag.attributes).map(({ uri, local, value }) => [
      uri === '' ? local : `${canonicalPrefix(uri)}:${local}`,
      value,
    ]),
  )

/** The first child of that name, or along a way of names; `null` without one. */
export function child(element: XmlElement | null | undefined, ...way: readonly string[]): XmlElement | null {
  let at = element ?? null
  for (const name of way) at = at?.children.find((one) => one.name === name) ?? null
  return at
}

export const children = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? []

/** All elements of a name, at any depth, in the order of the text. */
export function descendants(element: XmlElement | null, name: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const waiting = element ? [element] : []
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (next.name === name) found.push(next)
    for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(next.children[at]!)
  }
  return found
}

export const attribute = (element: XmlElement | null | undefined, name: string): string | null =>
  element?.attributes.get(name) ?? null

/**
 * What each word of an attribute means. A file may write any word, `constructor` too, which a plain object would answer
 * with what is its own.
 */
export const byWord = <T>(meanings: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(meanings))

/**
 * A number of an attribute; `null` where it says none. A percent sign is Strict's way to say thousandths of one, and a
 * length may stand in a unit: it is EMU then.
 */
export function numberOf(element: XmlElement | null | undefined, name: string): number | null {
  const said = attribute(element, name)?.trim() ?? ''
  const [, digits, unit = ''] =
    /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?)(%|[a-z]{2})?$/i.exec(said) ?? []
  const one = unit === '' ? 1 : units.get(unit.toLowerCase())
  return digits === undefined || one === undefined ? null : Number(digits) * one
}

const units = byWord({
  '%': 1000,
  in: 914_400,
  cm: 360_000,
  mm: 36_000,
  pt: 12_700,
  pc: 152_400,
  pi: 152_400,
})

/** An attribute that says yes or no. */
export function flagOf(element: XmlElement | null | undefined, name: string): boolean | null {
  const said = attribute(element, name)
  return said === null ? null : said === '1' || said === 'true' || said === 'on'
}
