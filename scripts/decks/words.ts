import { unzipSync, strFromU8 } from 'fflate'
import { partsOf } from '#shared/blocks/kinds.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { ImportedFile } from '#server/pptx/importPptx.ts'
import { plainText } from '#shared/model/richText.ts'

export interface Recall {
  readonly words: number
  readonly found: number
  /** The first of those that are missing. */
  readonly missing: readonly string[]
}

/**
 * The words of a file's slides and notes, counted straight from its parts: every `a:t` but numbers and dates of slides,
 * which are reckoned, and second writings for old programs. Shares no code with the reader that it judges.
 */
export function wordsInFile(bytes: Uint8Array): readonly string[] {
  const parts = new Map(
    Object.entries(partsIn(bytes)).map(([name, part]) => [decodedName(name).toLowerCase(), part] as const),
  )
  const text = (path: string): string => decoded(parts.get(decodedName(path).toLowerCase()))
  const targets = (path: string, type: string): ReadonlyMap<string, string> => {
    const at = path.lastIndexOf('/') + 1
    const rels = text(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`)
    return new Map(
      [...rels.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
        .map(([tag]) => ({ id: said(tag, 'Id'), target: said(tag, 'Target'), type: said(tag, 'Type') }))
        .filter((one) => one.type.endsWith(`/${type}`))
        .map(({ id, target }) => [id, pathFrom(path, target)]),
    )
  }
  const [main = 'ppt/presentation.xml'] = targets('', 'officeDocument').values()
  const slides = targets(main, 'slide')
  return [...text(main).matchAll(/<(?:\w+:)?sldId\s[^>]*>/g)].flatMap(([tag]) => {
    const path = slides.get(said(tag, '\\w+:id')) ?? ''
    return [path, ...targets(path, 'notesSlide').values()].flatMap((part) => wordsOfPart(text(part)))
  })
}

/** Zips that another reader cannot open have no words to be counted: what opened them is not judged. */
function partsIn(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/i.test(name) })
  } catch {
    return {}
  }
}

const decodedName = (name: string): string => {
  try {
    return decodeURIComponent(name.replaceAll('\\', '/').replace(/^\//, ''))
  } catch {
    return name
  }
}

function decoded(part: Uint8Array | undefined): string {
  if (!part) return ''
  const [first, second] = part
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(part)
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be').decode(part) : strFromU8(part)
}

function pathFrom(path: string, target: string): string {
  try {
    return decodedName(new URL(target.replaceAll('\\', '/'), `file:///${path}`).pathname)
  } catch {
    return ''
  }
}

const said = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

function wordsOfPart(xml: string): readonly string[] {
  const plain = xml
    .replace(/<mc:Fallback[\s\S]*?<\/mc:Fallback>/g, '')
    .replace(/<(\w+:)?fld\s[^>]*type="(slidenum|datetime)[\s\S]*?<\/(\w+:)?fld>/g, '')
    .replace(/<(\w+:)?r>(?:(?!<\/\1r>)[\s\S])*<\/\1r>/g, withoutSigns)
  // A paragraph ends a word; a run does not.
  return plain
    .split(/<\/(?:\w+:)?p>|<(?:\w+:)?br\b[^>]*>/)
    .flatMap((paragraph) =>
      split(textsIn(paragraph.replace(formulas, ' ')).join('')).concat(
        paragraph.match(formulas)?.map(lettersOf) ?? [],
      ),
    )
}

const textsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g)].map(([, one = '']) => unescaped(one))

const formulas = /<m:oMath\b[^>]*>[\s\S]*?<\/m:oMath>/g

/** A formula is one word, since signs on one line do not always stand where it is cut: all of its letters, in their order. */
const lettersOf = (formula: string): string => isFormula + split(textsIn(formula).join('')).join('')

/** No letter: no word begins with it. */
const isFormula = '='

/** Letters that a font of signs makes pictures of are no words. */
function withoutSigns(run: string): string {
  const [, kind] = /<(?:\w+:)?(latin|sym)\s[^>]*typeface="(?:Wingdings|Webdings|Symbol)\b/.exec(run) ?? []
  if (!kind) return run
  return run.replace(/(?<=<(?:\w+:)?t>)[^<]*/, (text) =>
    kind === 'latin' ? '' : text.replace(/\P{ASCII}/gu, ' '),
  )
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name ? (entities[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  )

const split = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** All words that a deck shows or tells its presenters. */
export const wordsOfDeck = ({ slides }: ComposedDeck): readonly string[] =>
  slides.flatMap(({ blocks, points }) => [
    ...blocks.flatMap((block) => partsOf(block).texts.flatMap(({ text }) => split(plainText(text)))),
    ...split(plainText(points)),
  ])

/** Words of what is hidden on its slide, which a composed deck has not: they are in the design all the same. */
export const hiddenWords = ({ deck }: ImportedFile): readonly string[] =>
  deck.slides.flatMap(({ blocks }) =>
    blocks
      .filter(({ hidden }) => hidden)
      .flatMap((block) => [
        ...('body' in block ? [block.body] : []),
        ...('cells' in block ? Object.values(block.cells).map(({ body }) => body) : []),
      ])
      .flatMap((body) => split(plainText(body?.text ?? []))),
  )

export function recalled(wanted: readonly string[], there: readonly string[]): Recall {
  const left = new Map<string, number>()
  for (const word of there) left.set(word, (left.get(word) ?? 0) + 1)
  const letters = there.join('')
  const missing = wanted.filter((word) => {
    if (word.startsWith(isFormula)) return !letters.includes(word.slice(isFormula.length))
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count < 1
  })
  return { words: wanted.length, found: wanted.length - missing.length, missing: missing.slice(0, 20) }
}
