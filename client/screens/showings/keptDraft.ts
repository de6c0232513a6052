import type { StageId } from '#shared/model/ids.ts'

/** An answer that is being written, over what stood there when it was begun. */
export interface AnswerDraft {
  readonly text: string
  readonly was: string
}

/** Words that are not saved yet: they outlive a reload, a closed tab and a lost line, in this browser. */
export function keptDraft(stageId: StageId, questionId: string) {
  const key = `duodeck.answer.${stageId}.${questionId}`
  return {
    /** `null`: nobody is writing. */
    get: (): AnswerDraft | null => {
      try {
        const [was, text] = JSON.parse(localStorage.getItem(key) ?? '[]') as string[]
        return was === undefined || text === undefined ? null : { was, text }
      } catch {
        return null
      }
    },
    set: (draft: AnswerDraft | null): void => {
      try {
        if (draft === null) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify([draft.was, draft.text]))
      } catch {
        // Storage is full or switched off: the words stand in the field for as long as the page does.
      }
    },
  }
}
