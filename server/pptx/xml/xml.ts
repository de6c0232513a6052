declare const escaped: unique symbol

/** A piece of XML. Made by the functions of this folder alone, so that no text gets in unescaped. */
export type Xml = string & { readonly [escaped]: true }

type AttributeValue = string | number | boolean | null

/** `null` leaves the attribute out; `true` and `false` are written `1` and `0`. */
export type Attributes = Readonly<Record<string, AttributeValue>>

/** An element with its children in order; those that are `null` are left out. A file has some 100,000 of them. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly (Xml | null)[]): Xml {
  let start = `<${name}`
  for (const key in attributes) start += attribute(key, attributes[key]!)
  const inner = join(children)
  return (inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`) as Xml
}

/** Character data. */
export const words = (text: string): Xml => escapeText(text) as Xml

/** XML that pptxgenjs wrote: it escapes what it is given. */
export const drawnXml = (xml: string): Xml => xml as Xml

export function join(pieces: readonly (Xml | null)[]): Xml {
  let joined = ''
  for (const piece of pieces) if (piece !== null) joined += piece
  return joined as Xml
}

/** A whole part. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

function attribute(name: string, value: AttributeValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return ` ${name}="${escapeText(value)}"`
  return ` ${name}="${typeof value === 'boolean' ? (value ? '1' : '0') : value}"`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
