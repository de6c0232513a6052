import type { Counts } from './counts.ts'
import type { Tried } from './tryDeck.ts'
import type { Recall } from './words.ts'

type Named = Tried & { readonly name: string }

const columns = [
  'deck',
  'seconds',
  'slides',
  'words',
  'recall',
  'pictures',
  'tables',
  'charts',
  'groups',
  'notes',
  'layouts',
  'again',
  'differs',
]

/** A row a deck, what is missing of it below, and what it comes to. */
export function tableOfTries(tries: readonly Named[]): string {
  const rows = [columns, ...tries.map(rowOf)]
  const whole = rows.filter(({ length }) => length > 2)
  const widths = columns.map((_, at) => Math.max(...whole.map((row) => (row[at] ?? '').length)))
  const lines = rows.map((row) =>
    row.length === 2
      ? row.join('  ')
      : row
          .map((cell, at) => cell.padEnd(widths[at]!))
          .join('  ')
          .trimEnd(),
  )
  return `${lines.join('\n')}\n\n${tries.flatMap(detailsOf).join('\n')}\n\n${sumOf(tries)}\n`
}

const percent = ({ words, found }: Recall): string =>
  words === 0 ? '–' : `${((100 * found) / words).toFixed(2)} %`

function rowOf(tried: Named): readonly string[] {
  if (tried.kind !== 'opened')
    return [tried.name, tried.kind === 'refused' ? tried.sentence : `FAILED ${tried.error.split('\n')[0]}`]
  const { counts, again } = tried
  const both = (key: keyof Counts): string =>
    counts[key] === again.counts[key] ? String(counts[key]) : `${counts[key]}→${again.counts[key]}`
  return [
    tried.name,
    tried.seconds.toFixed(2),
    counts.hidden > 0 ? `${counts.slides} (${counts.hidden} hidden)` : String(counts.slides),
    String(tried.words.words),
    percent(tried.words),
    both('pictures'),
    both('tables'),
    both('charts'),
    both('groups'),
    both('notes'),
    String(counts.layouts),
    percent(again.words),
    String(again.differences.length),
  ]
}

function detailsOf(tried: Named): readonly string[] {
  if (tried.kind === 'failed') return [tried.name, `  ${tried.error}`]
  if (tried.kind === 'refused') return []
  const { words, again, remarks, offered } = tried
  const said = [
    ...(words.missing.length > 0 ? [`  words missing: ${words.missing.join(' ')}`] : []),
    ...(again.words.missing.length > 0
      ? [`  missing on the way back: ${again.words.missing.join(' ')}`]
      : []),
    ...remarks.map((remark) => `  ${remark}`),
    ...[...new Set(offered)].map((what) => `  offered for each client: ${what}`),
    ...again.differences.slice(0, 12).map((difference) => `  not the same again: ${difference}`),
  ]
  return said.length > 0 ? [tried.name, ...said] : []
}

function sumOf(tries: readonly Named[]): string {
  const opened = tries.filter((tried) => tried.kind === 'opened')
  const words = opened.reduce((sum, tried) => sum + tried.words.words, 0)
  const found = opened.reduce((sum, tried) => sum + tried.words.found, 0)
  const same = opened.filter(({ again }) => again.differences.length === 0).length
  const refused = tries.filter(({ kind }) => kind === 'refused').length
  return `${tries.length} files: ${opened.length} opened, ${refused} ended in a sentence, ${tries.length - opened.length - refused} failed. Words ${found} of ${words} (${percent({ words, found, missing: [] })}). The same again: ${same} of ${opened.length}.`
}
