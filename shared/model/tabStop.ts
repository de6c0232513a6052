/** Which end of the words behind a tab stands at its stop. */
export const tabAligns = ['left', 'center', 'right', 'decimal'] as const
export type TabAlign = (typeof tabAligns)[number]

/** Where a tab ends. */
export interface TabStop {
  /** Pixels from where the words of its place begin, whatever a paragraph is moved in. */
  readonly at: number
  readonly align: TabAlign
}

export const mostTabStops = 20
/** Pixels. */
export const farthestTab = 4000

/** Pixels between stops that nobody set: an inch. */
export const usualTab = 96

const letters = { left: '', center: 'c', right: 'r', decimal: 'd' } as const satisfies Record<
  TabAlign,
  string
>

/** Stops as one word a stop, as documents and the clipboard hold them: `96 192r`. */
export const writtenTabs = (tabs: readonly TabStop[]): string =>
  tabs.map(({ at, align }) => `${at}${letters[align]}`).join(' ')

/** The stops that were written so, from the left, no two at one place; `null`: there are none. */
export function readTabs(written: unknown): readonly TabStop[] | null {
  if (typeof written !== 'string' || written.length > longest) return null
  const stops = new Map<number, TabStop>()
  for (const word of written.split(' ')) {
    const [, number = '', letter = ''] = /^(\d{1,4}(?:\.\d{1,2})?)([crd]?)$/.exec(word) ?? []
    const at = Number(number)
    const align = tabAligns.find((one) => letters[one] === letter)
    if (at > 0 && at <= farthestTab && align) stops.set(at, { at, align })
  }
  return stops.size === 0 ? null : sorted([...stops.values()])
}

/** Of a stop with two decimals and its letter. */
const longest = mostTabStops * 9

export const sorted = (tabs: readonly TabStop[]): readonly TabStop[] =>
  [...tabs].sort((a, b) => a.at - b.at).slice(0, mostTabStops)
