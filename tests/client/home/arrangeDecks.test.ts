import { describe, expect, test } from 'vitest'
import {
  archivedThings,
  arrangeDecks,
  comingMeetings,
  deckCounts,
  isThisWeek,
  waitingSuggestions,
} from '#client/screens/home/arrangeDecks.ts'
import type { Role } from '#shared/policy.ts'
import { aDeck, aPitch } from '../../support/library.ts'

const today = '2026-11-23'
const plain = { search: '', sort: 'recent', today } as const

const spring = aDeck('Spring platform', {
  updatedAt: '2026-11-01T10:00:00Z',
  pitches: [
    aPitch('Old client', { meetingOn: '2026-10-01' }),
    aPitch('Undated client'),
    aPitch('Kestrel Air', { meetingOn: '2026-12-12' }),
    aPitch('Harbour Foods', { meetingOn: '2026-11-26', updatedAt: '2026-11-22T10:00:00Z' }),
    aPitch('Put away', { archived: true, meetingOn: '2026-11-24' }),
  ],
})
const review = aDeck('Café review', { updatedAt: '2026-11-20T10:00:00Z' })
const gone = aDeck('Gone', { archived: true, pitches: [aPitch('Its client', { meetingOn: '2026-11-24' })] })
const decks = [review, gone, spring]

const titles = (shelves: ReturnType<typeof arrangeDecks>) => shelves.map(({ deck }) => deck.title)

describe('the decks in use', () => {
  test('leave archived decks and pitches out', () => {
    const shelves = arrangeDecks(decks, plain)
    expect(titles(shelves)).not.toContain('Gone')
    expect(shelves.flatMap(({ pitches }) => pitches).map(({ client }) => client)).not.toContain('Put away')
  })

  test('show pitches by what comes next: soonest, then undated, then past', () => {
    const shelf = arrangeDecks(decks, plain).find(({ deck }) => deck === spring)
    expect(shelf?.pitches.map(({ client }) => client)).toEqual([
      'Harbour Foods',
      'Kestrel Air',
      'Undated client',
      'Old client',
    ])
  })

  test('count a pitch being written as a change of its deck', () => {
    expect(titles(arrangeDecks(decks, plain))).toEqual(['Spring platform', 'Café review'])
  })

  test('sort by title, and by the next meeting with decks that have none last', () => {
    expect(titles(arrangeDecks(decks, { ...plain, sort: 'title' }))).toEqual([
      'Café review',
      'Spring platform',
    ])
    expect(titles(arrangeDecks(decks, { ...plain, sort: 'meeting' }))).toEqual([
      'Spring platform',
      'Café review',
    ])
  })
})

describe('a search', () => {
  test('for a deck shows all its pitches', () => {
    expect(arrangeDecks(decks, { ...plain, search: 'spring' })[0]?.pitches).toHaveLength(4)
  })

  test('for a client shows that pitch alone', () => {
    const shelves = arrangeDecks(decks, { ...plain, search: 'kestrel' })
    expect(shelves.map(({ pitches }) => pitches.map(({ client }) => client))).toEqual([['Kestrel Air']])
    expect(shelves[0]?.unfolded).toBe(true)
  })

  test('minds neither case, accents nor spaces around it', () => {
    expect(titles(arrangeDecks(decks, { ...plain, search: ' CAFE ' }))).toEqual(['Café review'])
  })

  test('may find nothing', () => {
    expect(arrangeDecks(decks, { ...plain, search: 'zebra' })).toEqual([])
  })
})

test('the archive holds whole decks, and single pitches of decks in use', () => {
  const archived = archivedThings(decks, '')
  expect(archived.decks).toEqual([gone])
  expect(
    archived.pitches.map(({ deck, pitches }) => [deck.title, pitches.map(({ client }) => client)]),
  ).toEqual([['Spring platform', ['Put away']]])
})

test('coming meetings are those of all decks in use, the soonest first, today included', () => {
  const clients = (day: string) => comingMeetings(decks, day).map(({ pitch }) => pitch.client)
  expect(clients(today)).toEqual(['Harbour Foods', 'Kestrel Air'])
  expect(clients('2026-11-26')).toEqual(['Harbour Foods', 'Kestrel Air'])
  expect(clients('2027-01-01')).toEqual([])
})

test('this week is today and the six days after it', () => {
  expect(
    ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map((day) => isThisWeek(day, today)),
  ).toEqual([false, true, true, false])
})

test('a star narrows the list to what someone keeps at hand', () => {
  const kept = aDeck('Kept', { starred: true })
  expect(titles(arrangeDecks([spring, kept], { ...plain, starred: true }))).toEqual(['Kept'])
})

test('suggestions wait for those whose words they are about, and for nobody in the archive', () => {
  const asked = aDeck('Asked', {
    openSuggestions: 2,
    pitches: [
      aPitch('Harbour', { openSuggestions: 1 }),
      aPitch('Gone', { archived: true, openSuggestions: 4 }),
    ],
  })
  const all = [asked, aDeck('Put away', { archived: true, openSuggestions: 3 })]
  const waiting = (...roles: Role[]) =>
    waitingSuggestions(all, roles).map(({ deck, pitch, count }) => [pitch?.client ?? deck.title, count])
  expect(waiting('marketing')).toEqual([['Asked', 2]])
  expect(waiting('sales')).toEqual([['Harbour', 1]])
  expect(waiting('marketing', 'sales')).toEqual([
    ['Asked', 2],
    ['Harbour', 1],
  ])
  expect(waiting('viewer')).toEqual([])
})

describe('in a folder', () => {
  const retail = { id: 'retail', name: 'Retail' }
  const inRetail = aDeck('Grocery pitch', { folderId: 'retail' })
  const all = [...decks, inRetail, aDeck('Put away', { folderId: 'retail', archived: true })]

  test('stand only its decks, and among all decks they stand too', () => {
    expect(titles(arrangeDecks(all, { ...plain, folder: retail }))).toEqual(['Grocery pitch'])
    expect(titles(arrangeDecks(all, plain))).toContain('Grocery pitch')
  })

  test('a search and the stars look everywhere', () => {
    expect(titles(arrangeDecks(all, { ...plain, folder: retail, search: 'review' }))).toEqual(['Café review'])
    const starred = [...all, aDeck('Kept', { starred: true })]
    expect(titles(arrangeDecks(starred, { ...plain, folder: retail, starred: true }))).toEqual(['Kept'])
  })

  test('only decks in use are counted, also of a folder that is gone', () => {
    expect([...deckCounts(all)]).toEqual([
      [null, 2],
      ['retail', 1],
    ])
  })
})
