import type { EditorState } from '@tiptap/pm/state'
import { placeBounds } from '#shared/model/richText.ts'
import {
  farthestTab,
  mostTabStops,
  readTabs,
  sorted,
  tabAligns,
  writtenTabs,
  type TabStop,
} from '#shared/model/tabStop.ts'
import { exactNumber } from '../../ui/arithmetic.ts'
import { numberText } from '../../ui/numberInput.ts'
import type { ParagraphAttributes } from '../schema/paragraphAttributes.ts'
import { selectedParagraphs } from '../schema/paragraphCommands.ts'

/** Where a paragraph stands: pixels, pixels, points, and stops as documents write them. */
export type Place = Pick<ParagraphAttributes, 'indent' | 'firstLine' | 'spaceBefore' | 'tabs'>

/** What several paragraphs have in common; where they differ, nothing. */
export type CommonPlace = Partial<Place>

/** What stands in a dialog's fields. */
export type PlaceTexts = Partial<Readonly<Record<keyof Place, string>>>

const units = { indent: 'px', firstLine: 'px', spaceBefore: 'pt' } as const
const unitNames = { px: 'pixels', pt: 'points' } as const
const names = ['indent', 'firstLine', 'spaceBefore', 'tabs'] as const

/** Of the selected paragraphs. */
export function placeIn(state: EditorState): CommonPlace {
  const [first, ...others] = selectedParagraphs(state).map(({ node }) => node.attrs as ParagraphAttributes)
  const shared = names.filter((name) => others.every((other) => other[name] === first?.[name]))
  return Object.fromEntries(shared.map((name) => [name, first?.[name] ?? null]))
}

/** Each as its field shows it; nothing for what differs. */
export const placeTexts = (place: CommonPlace): PlaceTexts =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = place[name]
      if (value === undefined) return []
      return [[name, name === 'tabs' ? tabsText(value) : numberText(value as number | null, units[name])]]
    }),
  )

const tabsText = (tabs: unknown): string =>
  (readTabs(tabs) ?? [])
    .map(({ at, align }) => (align === 'left' ? numberText(at) : `${numberText(at)} ${align}`))
    .join('; ')

interface ReadPlace {
  /** What is to be set: nothing of what stands as it stood. */
  readonly change: CommonPlace
  /** What is wrong with a field, and what may stand there. */
  readonly errors: PlaceTexts
}

/** What somebody typed over what stood there. Emptied, a paragraph is as its block or its list has it. */
export function readPlace(typed: PlaceTexts, stood: CommonPlace): ReadPlace {
  const texts = placeTexts(stood)
  const change: Record<string, unknown> = {}
  const errors: Record<string, string> = {}
  for (const name of names) {
    const text = typed[name]
    if (text === undefined || text === texts[name]) continue
    const read = name === 'tabs' ? readStops(text) : readMeasure(name, text, stood[name] ?? null)
    if (typeof read === 'object' && read !== null) errors[name] = read.error
    else change[name] = read
  }
  return { change, errors }
}

interface Wrong {
  readonly error: string
}

function readMeasure(name: keyof typeof units, text: string, value: number | null): number | null | Wrong {
  if (text.trim() === '') return null
  const unit = units[name]
  const [least, most] = placeBounds[name]
  const number = exactNumber(text, { value, unit })
  if (number !== null && number >= least && number <= most) return rounded(number)
  return { error: `${numberText(least)} to ${most} ${unitNames[unit]}, or a length like 0.5 in or 1 cm.` }
}

/** `;`, a comma before a blank and blanks stand between stops; a comma within a number is a decimal one, as everywhere. */
function readStops(typed: string): string | null | Wrong {
  const parts = typed
    .replace(/\s*([-+*/×÷])\s*/g, '$1')
    .split(/;|,(?=\s|$)|\s+(?=[\d.,(])/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length > mostTabStops)
    return { error: `${mostTabStops} stops at the most; these are ${parts.length}.` }
  const stops: TabStop[] = []
  for (const part of parts) {
    const stop = readStop(part)
    if ('error' in stop) return stop
    if (stops.some(({ at }) => at === stop.at)) return { error: `Two stops stand at ${stop.at} pixels.` }
    stops.push(stop)
  }
  return stops.length === 0 ? null : writtenTabs(sorted(stops))
}

function readStop(part: string): TabStop | Wrong {
  const [, measure = '', word = ''] = /^(.*?[\d)]\s*(?:px|pt|in|"|cm|mm)?)\s*([a-z]*)$/i.exec(part) ?? []
  const align = tabAligns.find((one) => one === (word.toLowerCase().replace('centre', 'center') || 'left'))
  const number = exactNumber(measure, { value: null, unit: 'px' })
  if (number === null || !align)
    return {
      error: `“${part}” is no stop. Write pixels or a length like 1 in, then right, center or decimal unless the words begin there.`,
    }
  const at = rounded(number)
  if (at > 0 && at <= farthestTab) return { at, align }
  return { error: `Stops stand at up to ${farthestTab} pixels; “${part}” does not.` }
}

const rounded = (number: number): number => Math.round(number * 100) / 100
