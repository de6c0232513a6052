import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { listed } from '#shared/model/listed.ts'

const words: Readonly<Record<string, string>> = {
  frame: 'place and size',
  role: 'role of the words',
  valign: 'vertical alignment',
  inset: 'inset',
  sides: 'inset',
  autofit: 'what becomes of too many words',
  columns: 'columns',
  columnGap: 'space between columns',
  lists: 'signs and indents of lists',
  'style.font': 'font',
  'style.size': 'type size',
  'style.bold': 'bold',
  'style.italic': 'italic',
  'style.color': 'colour of the words',
  'style.align': 'alignment',
  'style.lineSpacing': 'line spacing',
  'style.spaceAfter': 'space after paragraphs',
  'style.tracking': 'letter spacing',
  'style.capitals': 'capitals',
  fill: 'fill',
  stroke: 'outline',
  radius: 'corners',
  shadow: 'shadow',
  fit: 'fit',
  opacity: 'opacity',
}

/** In what a block differs from its place in the layout; empty: in nothing. */
export const deviationsText = ({ follows }: ComposedBlock): string =>
  listed([...new Set((follows?.own ?? []).map((key) => words[key] ?? 'look'))])
