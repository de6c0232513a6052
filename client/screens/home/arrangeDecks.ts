import type { UserId } from '#shared/model/ids.ts'
import { describedRoles, type DescribedRole } from '#shared/model/roleCard.ts'
import { folded } from '#shared/model/folded.ts'
import { may, type Role } from '#shared/policy.ts'
import type { Folder, ListedDeck, ListedPitch, Member } from '#shared/protocol/api.ts'
import { askedOf } from '#client/leads/seenLead.ts'
import { daysBetween, type Day } from '#client/page/meetingDate.ts'

export const deckSorts = ['recent', 'meeting', 'title'] as const
export type DeckSort = (typeof deckSorts)[number]

/** A deck with those of its pitches that are to be seen. */
export interface Shelf {
  readonly deck: ListedDeck
  readonly pitches: readonly ListedPitch[]
  /** Its pitches are what was searched for, so they are not folded away. */
  readonly unfolded: boolean
}

export interface Arrangement {
  /** What was typed into the search: a part of a deck's title or a client's name. */
  readonly search: string
  readonly sort: DeckSort
  readonly today: Day
  /** Only what this person keeps at hand. */
  readonly starred?: boolean
  /** Only what lies in it; without one, everything. A search looks everywhere. */
  readonly folder?: Folder | null
}

/** The decks in use. Finding a deck shows all its pitches; finding a client shows the deck with that pitch alone. */
export function arrangeDecks(
  decks: readonly ListedDeck[],
  { search, sort, today, starred = false, folder = null }: Arrangement,
): Shelf[] {
  const wanted = folded(search)
  return inUse(decks)
    .filter((deck) => deck.starred || !starred)
    .filter((deck) => folder === null || wanted !== '' || starred || deck.folderId === folder.id)
    .flatMap((deck) => {
      const active = activePitches(deck)
      const byTitle = folded(deck.title).includes(wanted)
      const pitches = byTitle ? active : active.filter((pitch) => folded(pitch.client).includes(wanted))
      return byTitle || pitches.length > 0
        ? [{ deck, pitches: [...pitches].sort(byMeeting(today)), unfolded: !byTitle }]
        : []
    })
    .sort(shelfOrder[sort](today))
}

/** How many decks in use lie in each folder, by its id. */
export function deckCounts(decks: readonly ListedDeck[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const { folderId } of inUse(decks)) counts.set(folderId, (counts.get(folderId) ?? 0) + 1)
  return counts
}

/** What was put away: whole decks, and single pitches of decks in use. The last put away comes first. */
export function archivedThings(
  decks: readonly ListedDeck[],
  search: string,
): { decks: ListedDeck[]; pitches: { deck: ListedDeck; pitches: readonly ListedPitch[] }[] } {
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

/** A pitch by its meeting, and the deck it belongs to. */
export interface Meeting {
  readonly deck: ListedDeck
  readonly pitch: ListedPitch
  readonly on: Day
}

/** Every meeting that is still to come, today's included, the soonest first. */
export const comingMeetings = (decks: readonly ListedDeck[], today: Day): Meeting[] =>
  inUse(decks)
    .flatMap((deck) =>
      activePitches(deck).flatMap((pitch) =>
        pitch.meetingOn !== null && pitch.meetingOn >= today ? [{ deck, pitch, on: pitch.meetingOn }] : [],
      ),
    )
    .sort((a, b) => byMeeting(today)(a.pitch, b.pitch))

/** Whether a day is within seven days from today. */
export const isThisWeek = (day: Day, today: Day): boolean => {
  const days = daysBetween(today, day)
  return days >= 0 && days < 7
}

/** Suggestions that wait for an answer which these roles may give. */
export interface Waiting {
  readonly deck: ListedDeck
  /** `null`: they are about the design. */
  readonly pitch: ListedPitch | null
  readonly count: number
}

export function waitingSuggestions(decks: readonly ListedDeck[], roles: readonly Role[]): Waiting[] {
  const [design, words] = [may(roles, 'suggestion.decide.design'), may(roles, 'suggestion.decide.pitch')]
  return inUse(decks).flatMap((deck): Waiting[] => [
    ...(design && deck.openSuggestions > 0 ? [{ deck, pitch: null, count: deck.openSuggestions }] : []),
    ...activePitches(deck)
      .filter(({ openSuggestions }) => words && openSuggestions > 0)
      .map((pitch) => ({ deck, pitch, count: pitch.openSuggestions })),
  ])
}

/** A pitch that this person is asked to lead, or to go on leading with somebody else. */
export interface AskedLead {
  readonly deck: ListedDeck
  readonly pitch: ListedPitch
  readonly side: DescribedRole
  readonly question: string
}

/** What they have not said yes to, soonest meeting or not: a question waits for its answer. */
export function askedLeads(
  decks: readonly ListedDeck[],
  { me, members }: { readonly me: UserId; readonly members: readonly Member[] },
): AskedLead[] {
  return inUse(decks).flatMap((deck) =>
    activePitches(deck).flatMap((pitch) =>
      describedRoles.flatMap((side) => {
        const question = askedOf(me, side, { leads: pitch.leads, members })
        return question === null ? [] : [{ deck, pitch, side, question }]
      }),
    ),
  )
}

const inUse = (decks: readonly ListedDeck[]): ListedDeck[] => decks.filter(({ archived }) => !archived)

const activePitches = ({ pitches }: ListedDeck): ListedPitch[] => pitches.filter(({ archived }) => !archived)

/** Soonest first; then those without a day; then past ones, the latest first. */
const byMeeting = (today: Day) => (a: ListedPitch, b: ListedPitch) => {
  const [rankA, rankB] = [meetingRank(a, today), meetingRank(b, today)]
  if (rankA !== rankB) return rankA - rankB
  const [dayA, dayB] = [a.meetingOn ?? '', b.meetingOn ?? '']
  if (dayA !== dayB) return dayA < dayB === (rankA === 0) ? -1 : 1
  return a.client.localeCompare(b.client)
}

const meetingRank = ({ meetingOn }: ListedPitch, today: Day): number =>
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
export const lastChange = ({ deck, pitches }: Pick<Shelf, 'deck' | 'pitches'>): string =>
  pitches.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), deck.updatedAt)

const newestFirst = (a: string, b: string): number => (a === b ? 0 : a > b ? -1 : 1)
