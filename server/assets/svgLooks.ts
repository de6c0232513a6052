/** Why a drawing cannot be kept as one: a picture of it would have to do. */
export class NotPlainSvg extends Error {
  override readonly name = 'NotPlainSvg'
}

/** What paint and strokes say, by the names that attributes and style sheets have for them. */
export type Looks = ReadonlyMap<string, string>

const keptLooks = new Set(
  (
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'clip-path clip-rule mask mask-type opacity color stop-color stop-opacity display visibility overflow ' +
    'paint-order vector-effect shape-rendering'
  ).split(' '),
)

/** What would look different without: markers stand at each of a hundred thousand corners, dashes may be as many. */
const notPlain = new Set([
  ...['filter', 'mix-blend-mode', 'transform', 'transform-origin', 'transform-box', 'stroke-dasharray', 'd'],
  ...['marker', 'marker-start', 'marker-mid', 'marker-end', 'mask-image', 'clip', 'offset-path', 'all'],
  ...['x', 'y', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height', 'animation', 'animation-name'],
])
const nothing = new Set(['', 'none', 'normal', 'auto', 'inherit', 'initial', 'unset', '0'])

/** Characters of a look: a rule's is said by each element that it is about. */
const longestLook = 200

/** A look by its name, if it is one that counts; `null`: it says nothing of shapes. Throws `NotPlainSvg`. */
export function cleanLook(name: string, value: string): string | null {
  const said = value.trim()
  if (said.length > longestLook && keptLooks.has(name)) throw new NotPlainSvg('It holds too long a value')
  if (notPlain.has(name) && !nothing.has(said)) throw new NotPlainSvg(`It says ${name}`)
  return keptLooks.has(name) ? cleanValue(said) : null
}

/** Names, numbers, colours, lists of them, and functions of these; nothing that leads anywhere but within. */
export function cleanValue(value: string): string {
  // Nearly all: looked at once, since a drawing has tens of thousands.
  if (/^[\w\s#.,%+-]*$/.test(value)) return value
  const local = value.replaceAll(/url\(\s*['"]?#([A-Za-z_][\w.-]*)['"]?\s*\)/g, 'url(#$1)')
  if (!/^[\w\s#.,%()+-]*$/.test(local) || functionsIn(local).some((name) => !known.has(name)))
    throw new NotPlainSvg('It holds a value that is none of a shape')
  if (/url\s*\((?!#[\w.-]+\))/i.test(local)) throw new NotPlainSvg('It leads to something else')
  return local
}

/** Characters before a bracket that are looked at: no name that is known is as long. */
const nameBefore = 24

const functionsIn = (value: string): readonly string[] =>
  value
    .split('(')
    .slice(0, -1)
    .map((before) => /[\w-]*$/.exec(before.slice(-nameBefore).trimEnd())![0].toLowerCase())

const known = new Set('url rgb rgba hsl hsla translate scale rotate skewx skewy matrix'.split(' '))

/** What a `style` says, or a rule. */
export function readLooks(declarations: string): Looks {
  const looks = new Map<string, string>()
  for (const declaration of withoutNotes(declarations).split(';')) {
    const at = declaration.indexOf(':')
    if (at < 0) continue
    const name = declaration.slice(0, at).trim().toLowerCase()
    const value = cleanLook(name, declaration.slice(at + 1))
    if (value !== null) looks.set(name, value)
  }
  return looks
}

/** Without what stands between signs of a comment; one that does not end goes on to the end. */
function withoutNotes(css: string): string {
  let [said, at] = ['', 0]
  for (;;) {
    const note = css.indexOf('/*', at)
    if (note < 0) return said + css.slice(at)
    said += css.slice(at, note) + ' '
    const end = css.indexOf('*/', note + 2)
    if (end < 0) return said
    at = end + 2
  }
}

export interface Rule {
  /** One simple selector: an element, `*`, or names that begin with `.` and `#`. */
  readonly selector: string
  readonly looks: Looks
}

/** The rules of a style sheet. Throws `NotPlainSvg` for what reaches further than to an element by its name. */
export function readRules(sheet: string): readonly Rule[] {
  const plain = withoutNotes(sheet).replaceAll(/<!--|-->|@charset[^;]{0,80};/g, ' ')
  const blocks = plain.split('}')
  if (/[@\\]/.test(plain) || blocks.pop()!.trim() !== '')
    throw new NotPlainSvg('Its style sheet does more than paint')
  const rules = blocks.flatMap((block) => {
    const [selectors, declarations, ...deeper] = block.split('{')
    if (declarations === undefined || deeper.length > 0)
      throw new NotPlainSvg('Its style sheet does more than paint')
    const looks = readLooks(declarations)
    return selectors!.split(',').map((selector) => ({ selector: selector.trim(), looks }))
  })
  const simple = /^(\*|[A-Za-z]+|[.#][\w-]+)$/
  if (rules.some(({ selector }) => !simple.test(selector)))
    throw new NotPlainSvg('Its style sheet does more than paint')
  // As a browser weighs them: names of one element over those of many, and what comes later over what came before.
  const weight = ({ selector }: Rule): number =>
    ['*', '.', '#'].indexOf(selector[0]!) + (/^[A-Za-z]/.test(selector) ? 1.5 : 0)
  return rules.sort((a, b) => weight(a) - weight(b))
}

/** Rules by their selectors, each with its place among all. */
export type RuleBook = ReadonlyMap<string, readonly (readonly [number, Looks])[]>

export function ruleBook(rules: readonly Rule[]): RuleBook {
  const book = new Map<string, (readonly [number, Looks])[]>()
  for (const [at, { selector, looks }] of rules.entries())
    book.set(selector, [...(book.get(selector) ?? []), [at, looks]])
  return book
}

/** What rules say of an element of these names, the nearest word last. */
export const looksFor = (
  book: RuleBook,
  {
    element,
    id,
    classes,
  }: { readonly element: string; readonly id: string; readonly classes: readonly string[] },
): readonly Looks[] =>
  ['*', element, `#${id}`, ...classes.map((name) => `.${name}`)]
    .flatMap((selector) => book.get(selector) ?? [])
    .sort(([a], [b]) => a - b)
    .map(([, looks]) => looks)
