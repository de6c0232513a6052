import { attributesOf, boundedParser, nameOf, type XmlElement, type XmlLimits } from './readXml.ts'

/** An element that begins, and what it stands in. Names as `readXml` gives them. */
export interface BegunElement extends Pick<XmlElement, 'name' | 'attributes'> {
  readonly parent: BegunElement | null
}

/** What to take out: an element, which may be one around the one that begins, or one of that one's attributes. */
export type Cut =
  | { readonly element: BegunElement; readonly why: string }
  | { readonly attribute: string; readonly why: string }

interface Standing extends BegunElement {
  readonly parent: Standing | null
  readonly start: number
  why: string | null
}

interface Span {
  readonly start: number
  readonly end: number
  readonly why: string
}

/** A text without what was cut, and why each thing was; what lay in another cut counts with that. */
export interface CutText {
  readonly text: string
  readonly why: readonly string[]
}

/**
 * Takes elements and attributes out of a part; every other character stays as it is. `cut` is asked as each element
 * begins. Throws as `readXml` does, and for a part that is not in Unicode.
 */
export function cutXml(text: string, limits: XmlLimits, cut: (begun: BegunElement) => Cut | null): CutText {
  const spans: Span[] = []
  let at: Standing | null = null
  const parser = boundedParser(limits, {
    open: (tag) => {
      const end = parser.position
      // No `<` stands inside of a tag.
      const start = text.lastIndexOf('<', end - 1)
      const begun: Standing = {
        ...{ name: nameOf(tag), attributes: attributesOf(tag), parent: at, start },
        why: null,
      }
      at = begun
      const wanted = cut(begun)
      if (!wanted) return
      if ('element' in wanted) (wanted.element as Standing).why ??= wanted.why
      else spans.push(...attributeSpan(text, { start, end, ...wanted }))
    },
    close: () => {
      const { why, start, parent } = at!
      if (why !== null) spans.push({ start, end: parser.position, why })
      at = parent
    },
  })
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^(utf-8|utf-16|us-ascii)$/i.test(encoding)) throw new Error(`a part is in ${encoding}`)
  })
  parser.write(text).close()
  return without(text, spans)
}

/** An attribute of a tag, by its name under any prefix, with the space before it. */
function attributeSpan(
  text: string,
  { start, end, attribute, why }: Omit<Span, 'why'> & Extract<Cut, { attribute: string }>,
): readonly Span[] {
  const tag = text.slice(start, end)
  const found = new RegExp(`\\s+[\\w.-]+:${attribute}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag)
  return found ? [{ start: start + found.index, end: start + found.index + found[0].length, why }] : []
}

function without(text: string, spans: readonly Span[]): CutText {
  const [kept, why]: [string[], string[]] = [[], []]
  let from = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < from) continue
    kept.push(text.slice(from, span.start))
    why.push(span.why)
    from = span.end
  }
  return { text: kept.join('') + text.slice(from), why }
}
