import { describe, expect, test } from 'vitest'
import { archivedThings, arrangeDecks, nextPitch } from '#client/screens/home/arrangeDecks.ts'
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

test('the next pitch is the soonest meeting over all decks in use, today included', () => {
  expect(nextPitch(decks, today)?.client).toBe('Harbour Foods')
  expect(nextPitch(decks, '2026-11-26')?.client).toBe('Harbour Foods')
  expect(nextPitch(decks, '2027-01-01')).toBeNull()
})
