import type { ImportedComment } from '#shared/content/importedDeck.ts'
import { cutText } from '#shared/model/characters.ts'
import { isBlank, noText, type Inline, type RichText } from '#shared/model/richText.ts'
import { cleanLine } from '#shared/pptx/cleanText.ts'
import { attribute, child, children, descendants, type XmlElement } from '../xml/readXml.ts'
import { placeholderOf, shapesIn } from './placeholders.ts'
import type { SlideReading } from './readingSlide.ts'
import { readWords } from './words.ts'

/** What a slide's notes page says, with its lists, emphasis and links, in the type of whoever reads it. */
export function readNotes(slide: string, reading: SlideReading): RichText {
  const part = reading.file.related(slide, 'notesSlide')
  const tree = part === null ? null : child(reading.file.xml(part), 'p:cSld', 'p:spTree')
  const bodies = shapesIn(tree).filter((shape) => !notNotes.has(placeholderOf(shape)?.type ?? ''))
  const text = bodies.flatMap(
    (shape) => readWords(child(shape, 'p:txBody'), [], { ...reading, part: part ?? '' }).text,
  )
  return isBlank(text)
    ? noText
    : text.map(({ list, align, direction, inlines }) => ({
        ...{ list, align, lineSpacing: null },
        ...(direction && { direction }),
        inlines: inlines.map(plain),
      }))
}

/** What stands on a notes page and is no note: whatever else is written there is one, in a box of its own too. */
const notNotes = new Set(['sldImg', 'hdr', 'ftr', 'dt', 'sldNum'])

function plain(inline: Inline): Inline {
  if (inline.kind === 'break') return inline
  const {
    color: _color,
    font: _font,
    size: _size,
    highlight: _highlight,
    capitals: _capitals,
    ...marks
  } = inline.marks
  return { ...inline, marks }
}

/** What people wrote beside a slide, in both forms that PowerPoint has had. */
export function readComments(slide: string, main: string, reading: SlideReading): readonly ImportedComment[] {
  const { file } = reading
  const parts = [...file.relationships(slide).values()].filter(({ type }) => type === 'comments')
  if (parts.length === 0) return []
  const authors = authorsOf(main, reading)
  return parts.flatMap(({ target }) =>
    ['p:cm', 'p188:cm', 'p188:reply']
      .flatMap((name) => descendants(file.xml(target), name))
      .map((comment) => ({
        by: authors.get(attribute(comment, 'authorId') ?? '') ?? '',
        text: wordsOf(comment),
      }))
      .filter(({ text }) => text !== ''),
  )
}

const wordsOf = (comment: XmlElement): string => {
  const lines = children(child(comment, 'p188:txBody'), 'a:p').map((one) =>
    descendants(one, 'a:t')
      .map(({ text }) => text)
      .join(''),
  )
  return cutText((child(comment, 'p:text')?.text ?? lines.join('\n')).trim(), longestComment)
}

const longestComment = 5_000

function authorsOf(main: string, { file }: SlideReading): ReadonlyMap<string, string> {
  const parts = [...file.relationships(main).values()].filter(
    ({ type }) => type === 'commentAuthors' || type === 'authors',
  )
  return new Map(
    parts.flatMap(({ target }) =>
      (file.xml(target)?.children ?? []).map(
        (one) => [attribute(one, 'id') ?? '', cleanLine(attribute(one, 'name') ?? '', 120)] as const,
      ),
    ),
  )
}
