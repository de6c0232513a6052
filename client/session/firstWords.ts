import { createStore } from 'zustand'
import type { PitchId, UserId } from '#shared/model/ids.ts'
import type { PersonCard } from '#shared/protocol/people.ts'

/** Words of one's own to somebody whom one meets on a pitch, not sent yet. */
export interface FirstWords {
  readonly from: UserId
  /** Where they were written. */
  readonly pitchId: PitchId
  /** As they were called there. */
  readonly to: Pick<PersonCard, 'userId' | 'name' | 'roles'>
  readonly text: string
}

/** What this tab keeps of them until they are sent or dropped, on whatever page; a reload too. */
interface FirstWordsKept {
  /** In the order in which they were begun. */
  readonly all: readonly FirstWords[]
  /** In the place of those between the same two. */
  readonly keep: (words: FirstWords) => void
  /** `text`: only while they are these, and nothing was written since. */
  readonly drop: (between: { readonly from: UserId; readonly to: UserId }, text?: string) => void
  /** The next person at this browser gets nothing of this one's. */
  readonly leave: () => void
}

const key = 'duodeck.first-words'

/** The newest that are kept. */
const most = 50

export const firstWords = createStore<FirstWordsKept>((set, get) => ({
  all: kept(),
  keep(words) {
    const { all } = get()
    const isOlder = (one: FirstWords) => one.from === words.from && one.to.userId === words.to.userId
    const isBegun = all.some(isOlder)
    const next = isBegun ? all.map((one) => (isOlder(one) ? words : one)) : [...all, words]
    set({ all: stored(next.slice(-most)) })
  },
  drop({ from, to }, text) {
    const isMeant = (one: FirstWords) =>
      one.from === from && one.to.userId === to && (text === undefined || one.text === text)
    set({ all: stored(get().all.filter((one) => !isMeant(one))) })
  },
  leave: () => set({ all: stored([]) }),
}))

function kept(): readonly FirstWords[] {
  try {
    const all: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(all) ? all.filter(isFirstWords) : []
  } catch {
    return []
  }
}

/** Where storage is switched off or full, the page alone remembers. */
function stored(all: readonly FirstWords[]): readonly FirstWords[] {
  try {
    sessionStorage.setItem(key, JSON.stringify(all))
  } catch {
    return all
  }
  return all
}

function isFirstWords(value: unknown): value is FirstWords {
  const { from, pitchId, to, text } = Object(value) as Partial<Record<keyof FirstWords, unknown>>
  const { userId, name, roles } = Object(to) as Partial<Record<keyof PersonCard, unknown>>
  return [from, pitchId, text, userId, name].every((one) => typeof one === 'string') && Array.isArray(roles)
}
