import { createStore } from 'zustand'
import type { StageId, UserId } from '#shared/model/ids.ts'
import type { AnswerWritten } from '#shared/protocol/stage.ts'

/** An answer that is being written, over what stood there when it was begun. */
export interface AnswerDraft {
  readonly text: string
  readonly was: string
}

/** Answers that are not saved yet: they outlive a reload, a closed tab and a lost line, in this browser. */
interface AnswerDrafts {
  /** By `answerKey`; what is missing nobody is writing. */
  readonly drafts: Readonly<Record<string, AnswerDraft>>
  readonly keep: (key: string, draft: AnswerDraft) => void
  readonly drop: (key: string) => void
}

const prefix = 'duodeck.answer.'

/** Somebody's own, to one question. The next person at this browser has others. */
export const answerKey = (userId: UserId, stageId: StageId, questionId: string): string =>
  `${prefix}${userId}.${stageId}.${questionId}`

export const answerDrafts = createStore<AnswerDrafts>((set, get) => ({
  drafts: stored(),
  keep: (key, draft) => {
    store(key, draft)
    set({ drafts: { ...get().drafts, [key]: draft } })
  },
  drop: (key) => {
    store(key, null)
    const { [key]: _dropped, ...drafts } = get().drafts
    set({ drafts })
  },
}))

/**
 * What is left to save of `now` once `sent` was answered: words that were typed meanwhile, or all of them over what
 * somebody else wrote. `null`: nothing, or whoever wrote it has let go of it.
 */
export function leftToSave(
  now: AnswerDraft | null,
  sent: AnswerDraft,
  { taken, answer }: AnswerWritten,
): AnswerDraft | null {
  if (now === null) return null
  if (!taken) return { text: now.text, was: answer?.text ?? '' }
  return now.text === sent.text ? null : { text: now.text, was: sent.text.trim() }
}

function stored(): Readonly<Record<string, AnswerDraft>> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix))
    return Object.fromEntries(keys.flatMap((key) => read(key, localStorage.getItem(key))))
  } catch {
    return {}
  }
}

function read(key: string, kept: string | null): [string, AnswerDraft][] {
  const [was, text] = JSON.parse(kept ?? '[]') as string[]
  return was === undefined || text === undefined ? [] : [[key, { was, text }]]
}

function store(key: string, draft: AnswerDraft | null): void {
  try {
    if (draft === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify([draft.was, draft.text]))
  } catch {
    // Storage is full or switched off: the words stand in the field for as long as the page does.
  }
}
