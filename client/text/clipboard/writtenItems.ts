import { ListCount } from '#shared/docs/listCount.ts'
import { maxListLevel, type ListItem } from '#shared/model/richText.ts'

/** A line as other programs write one. */
export interface WrittenLine {
  /** With the blanks before it. */
  readonly text: string
  /** How far it is indented, in any measure that its neighbours share. */
  readonly indent: number
  /** Whether its first line stands out to the left, as for a sign that hangs there. */
  readonly hangs?: boolean
}

/** What a line with a written sign is in a list of ours. */
export interface WrittenItem extends ListItem {
  /** `null`: it goes on counting. */
  readonly start: number | null
  /** Where its words begin. */
  readonly from: number
}

/**
 * Which lines are items of lists whose signs were written as letters.
 *
 * A sign that begins nothing but an item (`•`, `▪`) makes one by itself. One that words begin with as well (a dash,
 * `*`, `o`, `1.`, `a)`) does so only before a tab or where its line hangs; or among neighbours: twice the same sign,
 * or numbers that count from 1. A dash before a number is a minus (a § a law's) unless a neighbour says otherwise, and
 * a line with further tabs is a row of a table. So `- 5 °C`, `1. FC Köln`, `24. December` and prices stay as they are.
 */
export function writtenItems(lines: readonly WrittenLine[]): readonly (WrittenItem | null)[] {
  const signed = lines.map(signedLine)
  const taken = runsOf(lines, signed).flatMap((run) => levelsOf(itemsOf(run)))
  const levels = new Map(taken.map(({ line, level }) => [line, level]))
  const count = new ListCount()
  return signed.map((line) => {
    const level = line && levels.get(line)
    if (!line || level == null) {
      count.pass(null, true)
      return null
    }
    const { kind, value, from } = line
    const start = value === null || value === count.expectedAt({ kind, level }) ? null : value
    const item = count.pass({ kind, level, start, more: false }, false)!
    return { ...item, start, from }
  })
}

interface SignedLine {
  readonly kind: ListItem['kind']
  /** The sign, or what it counts with. */
  readonly sign: string
  /** What a figure says; `null` of other signs. */
  readonly value: number | null
  /** The place of a figure or letter among its kind. */
  readonly place: number | null
  readonly isSure: boolean
  /** Or the number of a law's paragraph. */
  readonly isMinus: boolean
  readonly indent: number
  readonly from: number
}

/** The last ones are Word's and PowerPoint's, in fonts of signs. */
const bullets = '•◦▪▫■●○‣⁃∙·➢❖\uf076\uf0a7\uf0b7\uf0d8\uf0fc'
const line = new RegExp(
  String.raw`^[\s]*(?:([${bullets}])|([-–—*o§])|\(?(\d{1,3})[.)]|\(?([a-z]|[ivx]{2,5})([.)]))([ \u00a0]*\t\s*|[ \u00a0]+)(?=\S)`,
  'iu',
)

function signedLine({ text, indent, hangs = false }: WrittenLine): SignedLine | null {
  const found = line.exec(text)
  if (!found) return null
  const [{ length: from }, bullet, doubtful, figure, letter, end, gap = ''] = found
  const rest = text.slice(from)
  const isSet = hangs || (/\t|\u00a0[ \u00a0]*\u00a0/.test(gap) && !rest.includes('\t'))
  const isMinus = /^[-–—§]$/.test(doubtful ?? '') && /^\p{Sc}?\s?\d/u.test(rest)
  // Initials stand before a blank: "A. Meier".
  if (letter !== undefined && !isSet && (end === '.' || letter.length > 1)) return null
  const place = figure ? Number(figure) : letter ? letter.toLowerCase().charCodeAt(0) - 96 : null
  return {
    kind: place === null ? 'bullet' : 'number',
    sign: bullet ?? doubtful ?? (figure ? '1' : 'a'),
    value: figure && place !== 0 ? place : null,
    place,
    isSure: bullet !== undefined || (isSet && (!isMinus || hangs)),
    isMinus,
    indent,
    from,
  }
}

/** Signed lines that follow each other; empty ones between them part nobody. */
function runsOf(lines: readonly WrittenLine[], signed: readonly (SignedLine | null)[]): SignedLine[][] {
  const runs: SignedLine[][] = [[]]
  signed.forEach((line, at) => {
    if (line) runs.at(-1)!.push(line)
    else if (lines[at]!.text.trim() !== '') runs.push([])
  })
  return runs
}

function itemsOf(run: readonly SignedLine[]): SignedLine[] {
  const certain = new Set([...run.filter(({ isSure }) => isSure), ...seriesIn(run).flat()])
  const twice = new Set(
    run.filter((line, at) => run.findIndex(({ sign }) => sign === line.sign) < at).map(signOf),
  )
  const worded = new Set(run.filter(({ isMinus }) => !isMinus).map(signOf))
  return run.filter((line) => {
    if (certain.has(line)) return true
    if (line.place !== null) return false
    return (twice.has(line.sign) && worded.has(line.sign)) || (certain.size > 0 && !line.isMinus)
  })
}

const signOf = ({ sign }: SignedLine): string => sign

/** Numbers, or letters, of one indent that count up from the first; two at the least. */
function seriesIn(run: readonly SignedLine[]): readonly (readonly SignedLine[])[] {
  const all: SignedLine[][] = []
  const open = new Map<string, SignedLine[]>()
  for (const line of run) {
    if (line.place === null) continue
    const key = `${line.sign} ${line.indent}`
    const series = open.get(key)
    if (series && line.place === series.length + 1) series.push(line)
    else if (line.place !== 1) open.delete(key)
    else {
      const begun = [line]
      open.set(key, begun)
      all.push(begun)
    }
  }
  return all.filter(({ length }) => length > 1)
}

/**
 * By how far they are indented; where all are alike each new sign is a level deeper, as in Word's plain text. Numbers
 * behind signs that do not come again are a list of their own.
 */
function levelsOf(items: readonly SignedLine[]): readonly { line: SignedLine; level: number }[] {
  const isIndented = items.some(({ indent }) => indent !== items[0]!.indent)
  const above: SignedLine[] = []
  return items.map((line, at) => {
    const same = above.findIndex((other) =>
      isIndented ? other.indent >= line.indent : other.sign === line.sign,
    )
    if (same >= 0) above.length = same
    else if (!isIndented && line.value !== null) {
      const isOver = items.slice(at).every(({ sign }) => above.every((other) => other.sign !== sign))
      if (isOver && above.every(({ place }) => place === null)) above.length = 0
    }
    above.push(line)
    return { line, level: Math.min(maxListLevel, above.length - 1) }
  })
}
