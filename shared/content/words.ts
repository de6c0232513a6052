import {
  noMarks,
  type Inline,
  type ListItem,
  type Marks,
  type Paragraph,
  type RichText,
} from '#shared/model/richText.ts'
import { isVariableName } from '#shared/model/variables.ts'

const itemStart = /^( *)(-|\d+\.) /
const pieces = /(\*\*.+?\*\*|\{\{[^{}]+\}\})/

/**
 * Rich text as one types it: a line is a paragraph, `- ` and `1. ` begin items (two blanks deeper each),
 * `**bold**`, and `{{client.name}}` is a variable.
 */
export function words(source: string): RichText {
  const counts: number[] = []
  return source.split('\n').map((line): Paragraph => {
    const [start = '', indent = '', sign = ''] = itemStart.exec(line) ?? []
    const list = sign === '' ? null : item(sign, indent.length / 2, counts)
    if (!list) counts.length = 0
    return { list, align: null, lineSpacing: null, inlines: inlinesOf(line.slice(start.length), noMarks) }
  })
}

function item(sign: string, level: number, counts: number[]): ListItem {
  counts.length = level + 1
  const ordinal = (counts[level] ?? 0) + 1
  counts[level] = ordinal
  return { kind: sign === '-' ? 'bullet' : 'number', level, ordinal }
}

const inlinesOf = (source: string, marks: Marks): readonly Inline[] =>
  source
    .split(pieces)
    .filter((piece) => piece !== '')
    .flatMap((piece) => inline(piece, marks))

function inline(piece: string, marks: Marks): readonly Inline[] {
  if (piece.startsWith('**')) return inlinesOf(piece.slice(2, -2), { ...marks, bold: true })
  const name = piece.startsWith('{{') ? piece.slice(2, -2) : ''
  return isVariableName(name) ? [{ kind: 'variable', name, marks }] : [{ kind: 'text', text: piece, marks }]
}
