import type { DeckRecord, PitchRecord } from '#shared/protocol/api.ts'
import type { Day } from '#client/page/meetingDate.ts'

export const deckSorts = ['recent', 'meeting', 'title'] as const
export type DeckSort = (typeof deckSorts)[number]

/** A deck with those of its pitches that are to be seen. */
export interface Shelf {
  readonly deck: DeckRecord
  readonly pitches: readonly PitchRecord[]
}

export interface Arrangement {
  /** What was typed into the search: a part of a deck's title or a client's name. */
  readonly search: string
  readonly sort: DeckSort
  readonly today: Day
}

/** The decks in use. Finding a deck shows all its pitches; finding a client shows the deck with that pitch alone. */
export function arrangeDecks(decks: readonly DeckRecord[], { search, sort, today }: Arrangement): Shelf[] {
  const wanted = folded(search)
  return decks
    .filter((deck) => !deck.archived)
    .flatMap((deck) => {
      const active = deck.pitches.filter((pitch) => !pitch.archived)
      const byTitle = folded(deck.title).includes(wanted)
      const pitches = byTitle ? active : active.filter((pitch) => folded(pitch.client).includes(wanted))
      return byTitle || pitches.length > 0 ? [{ deck, pitches: [...pitches].sort(byMeeting(today)) }] : []
    })
    .sort(shelfOrder[sort](today))
}

/** What was put away: whole decks, and single pitches of decks in use. The last put away comes first. */
export function archivedThings(
  decks: readonly DeckRecord[],
  search: string,
): { decks: DeckRecord[]; pitches: Shelf[] } {
  const wanted = folded(search)
  return {
    decks: decks
      .filter((deck) => deck.archived && folded(deck.title).includes(wanted))
      .sort((a, b) => newestFirst(a.updatedAt, b.updatedAt)),
    pitches: decks.flatMap((deck) => {
      const pitches = deck.pitches.filter((pitch) => pitch.archived && folded(pitch.client).includes(wanted))
      return deck.archived || pitches.length === 0 ? [] : [{ deck, pitches }]
    }),
  }
}

/** The meeting that comes next, over all decks in use. */
export function nextPitch(decks: readonly DeckRecord[], today: Day): PitchRecord | null {
  const upcoming = decks
    .filter((deck) => !deck.archived)
    .flatMap((deck) => deck.pitches)
    .filter((pitch) => !pitch.archived && pitch.meetingOn !== null && pitch.meetingOn >= today)
  return upcoming.sort(byMeeting(today))[0] ?? null
}

/** Soonest first; then those without a day; then past ones, the latest first. */
const byMeeting = (today: Day) => (a: PitchRecord, b: PitchRecord) => {
  const [rankA, rankB] = [meetingRank(a, today), meetingRank(b, today)]
  if (rankA !== rankB) return rankA - rankB
  const [dayA, dayB] = [a.meetingOn ?? '', b.meetingOn ?? '']
  if (dayA !== dayB) return dayA < dayB === (rankA === 0) ? -1 : 1
  return a.client.localeCompare(b.client)
}

const meetingRank = ({ meetingOn }: PitchRecord, today: Day): number =>
  meetingOn === null ? 1 : meetingOn >= today ? 0 : 2

const shelfOrder: Record<DeckSort, (today: Day) => (a: Shelf, b: Shelf) => number> = {
  recent: () => (a, b) => newestFirst(lastChange(a), lastChange(b)),
  title: () => (a, b) => a.deck.title.localeCompare(b.deck.title, undefined, { numeric: true }),
  meeting: (today) => (a, b) => {
    const [first, second] = [a.pitches[0], b.pitches[0]]
    if (first && second) return byMeeting(today)(first, second)
    return first ? -1 : second ? 1 : newestFirst(lastChange(a), lastChange(b))
  },
}

/** A pitch being written makes its deck recent, too. */
const lastChange = ({ deck, pitches }: Shelf): string =>
  pitches.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), deck.updatedAt)

const newestFirst = (a: string, b: string): number => (a === b ? 0 : a > b ? -1 : 1)

/** Without case and accents, so that `cafe` finds `Café`. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()
