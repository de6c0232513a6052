import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { meetingOn } from '#client/editor/introduction/meetingOn.ts'
import type { FirstWords } from '#client/session/firstWords.ts'
import type { Introduction } from '#shared/protocol/people.ts'

const words = (name: string, text: string, change: Partial<FirstWords> = {}): FirstWords => ({
  ...{ from: 'me', pitchId: 'harbour', text, to: { userId: name.toLowerCase(), name, roles: ['marketing'] } },
  ...change,
})
const meet = (name: string): Introduction => ({
  card: {
    ...{ userId: name.toLowerCase(), name, roles: ['marketing'], relation: 'colleague', photo: 'hash' },
    ...{ lines: [{ field: 'city', text: 'Lisbon' }], leads: [] },
  },
  ...{ common: { interests: ['Rowing'], city: '', pitches: [] }, said: 'Hi' },
})

test('words stay with whom they are meant for: another lead has none of them, and waits until they are sent or dropped', () => {
  const on = (met: Introduction | null, written: readonly FirstWords[]) => meetingOn('harbour', met, written)
  const [ada, kim] = [meet('Ada'), meet('Kim')]
  expect([on(null, []), on(ada, [])]).toEqual([null, { introduction: ada, text: null }])
  expect(on(ada, [words('Ada', 'Maps?')])).toEqual({ introduction: ada, text: 'Maps?' })
  // Ada leads no more: what was on her card may be hidden by now, and is gone.
  for (const met of [kim, null]) {
    const waiting = on(met, [words('Ada', 'Maps?')])
    expect(waiting).toMatchObject({ introduction: { card: { userId: 'ada', name: 'Ada' } }, text: 'Maps?' })
    expect(JSON.stringify(waiting)).not.toMatch(/Lisbon|Rowing|Hi"|hash/)
  }
  // Nothing was written to her, or elsewhere: it is Kim's turn. Words to whom one meets here are found from there.
  const elsewhere = { pitchId: 'spring' }
  for (const written of [[], [words('Ada', ' ')], [words('Ada', 'Maps?', elsewhere)]])
    expect(on(kim, written)).toEqual({ introduction: kim, text: null })
  expect(on(kim, [words('Kim', 'Hello', elsewhere)])).toEqual({ introduction: kim, text: 'Hello' })
})

let stored: Map<string, string>
beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** The store of a page that has just been loaded. */
async function load() {
  vi.resetModules()
  return (await import('#client/session/firstWords.ts')).firstWords
}

test('words that are not sent outlive a reload, one for each whom they are meant for, and nothing of one person is the next one’s', async () => {
  const page = await load()
  const { keep, drop, leave } = page.getState()
  const [first, second, other] = [words('Ada', 'Maps'), words('Ada', 'Maps?'), words('Kim', 'Hello')]
  for (const one of [first, other, second]) keep(one)
  const reloaded = await load()
  expect(reloaded.getState().all).toEqual([second, other])
  // What was written while others were on their way stays.
  drop({ from: 'me', to: 'ada' }, 'Maps')
  expect(page.getState().all).toEqual([second, other])
  drop({ from: 'me', to: 'ada' }, 'Maps?')
  expect(page.getState().all).toEqual([other])
  leave()
  expect((await load()).getState().all).toEqual([])
  for (const broken of ['{', 'null', '[1, {"from": "me"}, null]']) {
    stored.set('duodeck.first-words', broken)
    expect((await load()).getState().all).toEqual([])
  }
})
