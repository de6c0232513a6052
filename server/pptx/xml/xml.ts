declare const escaped: unique symbol

/** A piece of XML. Made by the functions of this folder alone, so that no text gets in unescaped. */
export type Xml = string & { readonly [escaped]: true }

type AttributeValue = string | number | boolean | null

/** `null` leaves the attribute out; `true` and `false` are written `1` and `0`. */
export type Attributes = Readonly<Record<string, AttributeValue>>

/** An element with its children in order; those that are `null` are left out. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly (Xml | null)[]): Xml {
  const inner = join(children)
  const start = `<${name}${Object.entries(attributes).map(attribute).join('')}`
  return (inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`) as Xml
}

/** Character data. */
export const words = (text: string): Xml => escapeText(text) as Xml

/** XML that pptxgenjs wrote: it escapes what it is given. */
export const drawnXml = (xml: string): Xml => xml as Xml

export const join = (pieces: readonly (Xml | null)[]): Xml =>
  pieces.filter((piece) => piece !== null).join('') as Xml

/** A whole part. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

function attribute([name, value]: [string, AttributeValue]): string {
  if (value === null) return ''
  const text = typeof value === 'boolean' ? (value ? '1' : '0') : escapeText(String(value))
  return ` ${name}="${text}"`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text that escaped text stands for. */
export const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (entity, name: string) => characters[name] ?? entity)
