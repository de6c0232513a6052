import { chartParts } from '../blocks/chart/model.ts'
import type { BlockContent } from '../blocks/kinds.ts'
import { cellPart } from '../blocks/table/grid.ts'
import type { ImportedComment, ImportedSlide, ShapeOrigin } from '../content/importedDeck.ts'
import { slideSize, type Frame } from '../model/frame.ts'
import { noText, plainText, type RichText } from '../model/richText.ts'
import { leadsToSlide } from '../model/slideLink.ts'

/** A slide of a file, as far as it is compared with another. */
export interface FileSlide {
  readonly title: string
  readonly isHidden: boolean
  readonly things: readonly FileThing[]
  readonly notes: string
  readonly comments: readonly ImportedComment[]
  /** What of it could not be read, in sentences. */
  readonly remarks: readonly string[]
}

/** What somebody takes hold of on a slide: a shape, a picture, a table. */
export interface FileThing {
  /** Of the block that it was drawn for; `null`: it is new, or a program has named it anew. */
  readonly mark: string | null
  readonly kind: FileKind
  readonly frame: Frame
  readonly words: readonly FileWords[]
  /** What its slide calls its picture, and what that looks like, small; `null`: it is none, or cannot be looked at. */
  readonly picture: { readonly key: string; readonly thumb: Thumb } | null
  /** What its picture shows, for those who do not see it; empty: it does not say. */
  readonly alt: string
  /** Rows and columns of a table, series and categories of a chart; `null`: it has none. */
  readonly size: readonly [number, number] | null
}

/** A picture as 16 × 16 points of red, green and blue. */
export type Thumb = Uint8Array

export type FileKind = 'text' | 'picture' | 'line' | 'table' | 'chart'

export interface FileWords {
  /** Where they stand in the thing, by numbers instead of ids: `1/0` in a table, `value/0/2` in a chart. */
  readonly at: string
  readonly text: string
  /** A number, which is never changed in part. */
  readonly isNumber: boolean
  /** Its words that stand out, a line each: `bold: two years`. */
  readonly emphasis: string
}

/** `thumbs`: its pictures, by what blocks call them. */
export function fileSlide(slide: ImportedSlide, thumbs: ReadonlyMap<string, Thumb> = noThumbs): FileSlide {
  const { title = '', hidden = false, notes, comments, remarks } = slide
  return {
    title,
    isHidden: hidden,
    things: thingsOf(slide, thumbs),
    notes: plainText(notes),
    comments,
    remarks,
  }
}

const noThumbs: ReadonlyMap<string, Thumb> = new Map()

/** All words of a thing, one text a line. */
export const wordsOf = ({ words }: FileThing): string =>
  words
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n')

/**
 * One shape may be read as several blocks, one behind the other: they are one thing, with the frame of the first. What
 * a program calls its shapes is its own word: two may have one id, or none.
 */
function thingsOf(
  { blocks, shapes = [] }: ImportedSlide,
  thumbs: ReadonlyMap<string, Thumb>,
): readonly FileThing[] {
  const things: FileThing[] = []
  let before: ShapeOrigin | null = null
  for (const [at, block] of blocks.entries()) {
    const shape = shapes[at]
    if (!shape) continue
    const key = (block.kind === 'image' && block.picture?.asset) || ''
    const thumb = thumbs.get(key)
    const picture = thumb ? { key, thumb } : null
    const alt = block.kind === 'image' ? (block.picture?.alt ?? '') : ''
    const thing: FileThing = { ...thingOf(block), picture, alt, mark: shape.mark, frame: block.frame }
    const last = isSameShape(before, shape) ? things.at(-1) : undefined
    // Where both say something they are two: a copy that was put right behind its original, under its id.
    if (last && !bothSay(last, thing))
      things[things.length - 1] = { ...last, words: joined(last.words, thing.words) }
    else things.push(thing)
    before = shape
  }
  return things
}

const isSameShape = (a: ShapeOrigin | null, b: ShapeOrigin): boolean =>
  a !== null && b.id !== '' && a.id === b.id && a.mark === b.mark

/**
 * Stands beside the slide and is of no block: the title of a slide that shows none, which is written by whoever writes
 * the file, or what somebody has put there for themselves.
 */
export const isAside = ({ mark, frame: { x, y, w, h } }: FileThing): boolean =>
  mark === null && (x + w <= 0 || y + h <= 0 || x >= slideSize.width || y >= slideSize.height)

const bothSay = (a: FileThing, b: FileThing): boolean => wordsOf(a) !== '' && wordsOf(b) !== ''

/** Of two texts at one place, the one that says something. */
const joined = (before: readonly FileWords[], more: readonly FileWords[]): readonly FileWords[] =>
  [...before, ...more].filter(
    (one, at, all) =>
      one.text !== '' || !all.some((other, nth) => nth !== at && other.at === one.at && other.text !== ''),
  )

type Read = Pick<FileThing, 'kind' | 'words' | 'size'>

function thingOf(block: BlockContent): Read {
  switch (block.kind) {
    case 'text':
    case 'shape':
      return { kind: 'text', words: [said('', block.body?.text ?? noText)], size: null }
    case 'image':
      return { kind: 'picture', words: [], size: null }
    case 'line':
      return { kind: 'line', words: [], size: null }
    case 'table': {
      const words = block.rows.flatMap((row, nth) =>
        block.columns.map((column, at) =>
          said(`${nth}/${at}`, block.cells[cellPart(row.id, column.id)]?.body?.text ?? noText),
        ),
      )
      return { kind: 'table', words, size: [block.rows.length, block.columns.length] }
    }
    case 'chart': {
      const { title, x, y, series, categories } = block
      const words = [
        said(chartParts.title, title.text),
        said(chartParts.x, x.text),
        said(chartParts.y, y.text),
        ...series.map(({ text }, at) => said(chartParts.series(String(at)), text)),
        ...categories.map(({ text }, at) => said(chartParts.category(String(at)), text)),
        ...series.flatMap(({ values }, nth) =>
          categories.map((_, at) => ({
            at: chartParts.value({ series: String(nth), category: String(at) }),
            text: numberText(values[at] ?? null),
            isNumber: true,
            emphasis: '',
          })),
        ),
      ]
      return { kind: 'chart', words, size: [series.length, categories.length] }
    }
  }
}

const said = (at: string, text: RichText): FileWords => ({
  at,
  text: plainText(text),
  isNumber: false,
  emphasis: emphasisIn(text),
})

const emphasised = ['bold', 'italic', 'underline', 'strike', 'link'] as const

/** Runs that look alike are one, wherever a program has cut them; blanks between them stand for nothing. */
function emphasisIn(text: RichText): string {
  const lines: { how: string; words: string }[] = []
  for (const inline of text.flatMap(({ inlines }) => [...inlines, lineEnd])) {
    const words = inline.kind === 'text' ? inline.text : ' '
    if (words.trim() === '') {
      const last = lines.at(-1)
      if (last) last.words += words
      continue
    }
    const marks = inline.kind === 'break' ? {} : inline.marks
    const how = emphasised
      .filter((mark) => marks[mark])
      .map((mark) => (mark === 'link' ? linkWords(marks.link ?? '') : mark))
    const [last, name] = [lines.at(-1), how.join(', ')]
    if (last?.how === name) last.words += words
    else lines.push({ how: name, words })
  }
  return lines
    .filter(({ how }) => how !== '')
    .map(({ how, words }) => `${how}: ${words.replaceAll(/\s+/g, ' ').trim()}`)
    .join('\n')
}

/** Programs number slides anew, so that nobody can tell by a file whether a link leads to another one. */
const linkWords = (link: string): string => (leadsToSlide(link) ? 'link to a slide' : `link to ${link}`)

const lineEnd = { kind: 'break' } as const

/** As a pitch writes it: `–` for a gap. */
export const numberText = (value: number | null): string => (value === null ? '–' : String(value))
