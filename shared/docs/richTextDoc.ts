import type * as Y from 'yjs'
import type { Inline, Paragraph, RichText } from '#shared/model/richText.ts'
import { isVariableName } from '#shared/model/variables.ts'
import { asRecord } from './guards.ts'
import { ListCount } from './listCount.ts'
import {
  plainParagraph,
  readMarks,
  readParagraphFormats,
  type Formats,
  type ParagraphFormats,
} from './richTextFormats.ts'

/**
 * The text schema. A text is one flat `Y.Text`:
 *
 * - Each paragraph is ended by a line break, `\n`. The formats of that one character are the paragraph's: `list`
 *   (`bullet`, `number`), `level`, `start`, `more`, `align`, `spacing`, `dir` (`ltr`, `rtl`; without it the first
 *   letter decides), `indent` and `first` (pixels that it is moved in, and its first line more or less), `before`
 *   (points above it), `tabs` (`96 192r`, see `model/tabStop.ts`). So Enter and join are one character, indent and lists a format, and no command takes words away
 *   that somebody may be typing in.
 * - Runs are formats on characters, one key a mark: `bold`, `italic`, `underline`, `strike`, `script`, `color`,
 *   `highlight`, `font`, `size`, `capitals` (`all`, `small`), `link`.
 * - Facts and line breaks within a paragraph are embeds of length one: `{variable: name}`, `{break: true}`.
 *
 * A client that lacks one of them deletes it for everybody, so a new name needs a new schema number.
 *
 * Total: whatever a text holds, its words are read. Those after the last line break are a paragraph too.
 */
export function readRichText(text: Y.Text): RichText {
  const count = new ListCount()
  return readParagraphs(text).map(({ formats, inlines }): Paragraph => {
    return { ...formats, list: count.pass(formats.list, inlines.length === 0), inlines }
  })
}

/** A paragraph as it stands in the text, its number not yet counted. */
export interface StoredParagraph {
  readonly formats: ParagraphFormats
  readonly inlines: readonly Inline[]
}

export function readParagraphs(text: Y.Text): readonly StoredParagraph[] {
  const paragraphs: StoredParagraph[] = []
  let inlines: Inline[] = []
  for (const { insert, attributes = {} } of text.toDelta() as Operation[]) {
    if (typeof insert !== 'string') {
      inlines.push(...readEmbed(insert, attributes))
      continue
    }
    const [first = '', ...lines] = insert.split('\n')
    inlines.push(...readRun(first, attributes))
    for (const line of lines) {
      paragraphs.push({ formats: readParagraphFormats(attributes), inlines })
      inlines = [...readRun(line, attributes)]
    }
  }
  if (inlines.length > 0) paragraphs.push({ formats: plainParagraph, inlines })
  return paragraphs
}

interface Operation {
  readonly insert: unknown
  readonly attributes?: Formats
}

/** Office programs write a line break within a paragraph as U+000B. */
function readRun(words: string, attributes: Formats): Inline[] {
  if (words === '') return []
  const marks = readMarks(attributes)
  return words
    .split('\v')
    .flatMap((text, at): Inline[] => [
      ...(at > 0 ? [{ kind: 'break' } as const] : []),
      ...(text === '' ? [] : [{ kind: 'text', text, marks } as const]),
    ])
}

function readEmbed(value: unknown, attributes: Formats): Inline[] {
  const embed = asRecord(value)
  if (!embed) return []
  if (Object.hasOwn(embed, 'break')) return [{ kind: 'break' }]
  const name = Object.hasOwn(embed, 'variable') ? embed['variable'] : null
  return isVariableName(name) ? [{ kind: 'variable', name, marks: readMarks(attributes) }] : []
}
