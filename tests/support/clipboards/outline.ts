import type { Inline, Marks, Paragraph, RichText } from '#shared/model/richText.ts'

/**
 * Words as a person would check them: one line a paragraph, items by their sign and level, `**bold**`, `//italic//`,
 * `__underlined__`, `~~struck~~`, `[words](address)`, `⏎` where a line ends within a paragraph, `→` for a tab, `~` for a
 * blank that does not break.
 */
export const outlineOf = (text: RichText): string => text.map(lineOf).join('\n')

/** The same of cells: one line a row. */
export const outlineOfCells = (rows: readonly (readonly RichText[])[]): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => outlineOf(cell).replaceAll('\n', ' ¶ '))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n')

const lineOf = ({ list, align, direction, inlines }: Paragraph): string =>
  [
    '  '.repeat(list?.level ?? 0),
    list && (list.ordinal === null ? '… ' : list.kind === 'bullet' ? '• ' : `${list.ordinal}. `),
    direction && `<${direction}> `,
    align && `<${align}> `,
    ...inlines.map(inlineOf),
  ].join('')

function inlineOf(inline: Inline): string {
  switch (inline.kind) {
    case 'break':
      return '⏎'
    case 'variable':
      return `{{${inline.name}}}`
    case 'text':
      return marked(inline.text.replaceAll('\t', '→').replaceAll('\u00a0', '~'), inline.marks)
  }
}

const signs = { bold: '**', italic: '//', underline: '__', strike: '~~' } as const

function marked(text: string, { link, ...marks }: Marks): string {
  let said = text
  for (const [name, sign] of Object.entries(signs))
    if (marks[name as keyof typeof signs]) said = `${sign}${said}${sign}`
  const others = Object.entries(marks).filter(([name]) => !(name in signs))
  if (others.length > 0)
    said = `{${others.map(([name, value]) => `${name} ${String(value)}`).join(', ')}: ${said}}`
  return link === undefined ? said : `[${said}](${link})`
}
