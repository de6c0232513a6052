import type { Node } from '@tiptap/pm/model'
import type { Step } from '@tiptap/pm/transform'
import type * as Y from 'yjs'
import type { Formats } from '#shared/docs/richTextFormats.ts'
import { indexAt, isEnded, unitsOf, type Unit } from './flatDoc.ts'

/** One step of the editor, and the documents around it. */
export interface LocalStep {
  readonly step: Step
  readonly before: Node
  readonly after: Node
}

/**
 * Writes what was done in an editor into its text, in one transaction, as the smallest edits: a key is one
 * character, Enter and join are one, lists and indents a format. Nothing is deleted that the step left in place.
 */
export function writeSteps(text: Y.Text, steps: readonly LocalStep[], origin: unknown): void {
  const first = steps[0]
  if (!first) return
  text.doc?.transact(() => {
    if (!isEnded(text)) text.insert(text.length, '\n', { ...unitsOf(first.before).at(-1)!.formats })
    for (const step of steps) writeStep(text, step)
  }, origin)
}

/** From the end to the start, so that what comes before keeps its place. */
function writeStep(text: Y.Text, { step, before, after }: LocalStep): void {
  const [old, now] = [unitsOf(before), unitsOf(after)]
  let [oldEnd, nowEnd] = [old.length, now.length]
  for (const given of replacedBy(step, before, after).reverse()) {
    const range = withWholeCharacters(given, old, now)
    reformat(text, range.oldTo, old.slice(range.oldTo, oldEnd), now.slice(range.nowTo, nowEnd))
    replace(text, range.oldFrom, old.slice(range.oldFrom, range.oldTo), now.slice(range.nowFrom, range.nowTo))
    oldEnd = range.oldFrom
    nowEnd = range.nowFrom
  }
  reformat(text, 0, old.slice(0, oldEnd), now.slice(0, nowEnd))
}

interface Replaced {
  readonly oldFrom: number
  readonly oldTo: number
  readonly nowFrom: number
  readonly nowTo: number
}

function replacedBy(step: Step, before: Node, after: Node): Replaced[] {
  const ranges: Replaced[] = []
  step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
    ranges.push({
      oldFrom: indexAt(before, oldStart),
      oldTo: indexAt(before, oldEnd),
      nowFrom: indexAt(after, newStart),
      nowTo: indexAt(after, newEnd),
    })
  })
  return ranges
}

/** A range that ends within a pair of UTF-16 units takes the whole pair: Yjs makes two U+FFFD of one that is split. */
function withWholeCharacters(range: Replaced, old: readonly Unit[], now: readonly Unit[]): Replaced {
  const { oldFrom, oldTo, nowFrom, nowTo } = range
  const before = splitsPair(old, oldFrom) || splitsPair(now, nowFrom) ? 1 : 0
  const after = splitsPair(old, oldTo) || splitsPair(now, nowTo) ? 1 : 0
  return {
    ...{ oldFrom: oldFrom - before, oldTo: oldTo + after },
    ...{ nowFrom: nowFrom - before, nowTo: nowTo + after },
  }
}

const splitsPair = (units: readonly Unit[], at: number): boolean =>
  /^[\ud800-\udbff]$/.test(characterAt(units, at - 1)) && /^[\udc00-\udfff]$/.test(characterAt(units, at))

function characterAt(units: readonly Unit[], at: number): string {
  const content = units[at]?.content
  return typeof content === 'string' ? content : ''
}

/** What stands at both ends of old and new is the same and stays: somebody may be typing in it. */
function replace(text: Y.Text, index: number, old: readonly Unit[], now: readonly Unit[]): void {
  const shorter = Math.min(old.length, now.length)
  let head = 0
  while (head < shorter && isSame(old[head]!, now[head]!)) head += 1
  if (splitsPair(old, head) || splitsPair(now, head)) head -= 1
  let tail = 0
  while (tail < shorter - head && isSame(old.at(-1 - tail)!, now.at(-1 - tail)!)) tail += 1
  if (splitsPair(old, old.length - tail) || splitsPair(now, now.length - tail)) tail -= 1
  reformat(text, index + old.length - tail, old.slice(old.length - tail), now.slice(now.length - tail))
  if (old.length > head + tail) text.delete(index + head, old.length - head - tail)
  insert(text, index + head, now.slice(head, now.length - tail))
  reformat(text, index, old.slice(0, head), now.slice(0, head))
}

const isSame = ({ content: a }: Unit, { content: b }: Unit): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Runs of one look go in at once. Formats are always said: a text left to itself takes those of its neighbour. */
function insert(text: Y.Text, index: number, units: readonly Unit[]): void {
  let at = index
  for (const run of runsOf(
    units,
    (unit, last) => isCharacter(unit) && isCharacter(last) && unit.formats === last.formats,
  )) {
    const [{ content, formats }] = run as [Unit]
    if (typeof content === 'string')
      text.insert(at, run.map((unit) => unit.content as string).join(''), { ...formats })
    else text.insertEmbed(at, { ...content }, { ...formats })
    at += run.length
  }
}

const isCharacter = ({ content }: Unit): boolean => typeof content === 'string'

/** `old` and `now` hold the same characters; only what differs in their looks is written. */
function reformat(text: Y.Text, index: number, old: readonly Unit[], now: readonly Unit[]): void {
  const pairs = old.map((unit, nth) => ({ was: unit.formats, is: now[nth]?.formats ?? unit.formats }))
  let at = index
  for (const run of runsOf(pairs, (pair, last) => pair.was === last.was && pair.is === last.is)) {
    const patch = patchOf(run[0]!.was, run[0]!.is)
    if (patch) text.format(at, run.length, patch)
    at += run.length
  }
}

function patchOf(was: Formats, is: Formats): Record<string, unknown> | null {
  if (was === is) return null
  const patch: Record<string, unknown> = {}
  for (const key of Object.keys(was)) if (!Object.hasOwn(is, key)) patch[key] = null
  for (const [key, value] of Object.entries(is)) if (was[key] !== value) patch[key] = value
  // One person may have indented an item while another took its list away: a new list begins without that.
  if (Object.hasOwn(patch, 'list')) for (const key of listKeys) patch[key] ??= is[key] ?? null
  return Object.keys(patch).length > 0 ? patch : null
}

const listKeys = ['level', 'start', 'more'] as const

function runsOf<T>(items: readonly T[], joins: (item: T, last: T) => boolean): T[][] {
  const runs: T[][] = []
  for (const item of items) {
    const run = runs.at(-1)
    if (run && joins(item, run.at(-1)!)) run.push(item)
    else runs.push([item])
  }
  return runs
}
