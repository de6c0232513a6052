import type { FirstWords } from '#client/session/firstWords.ts'
import type { PitchId } from '#shared/model/ids.ts'
import type { Introduction } from '#shared/protocol/people.ts'

/** Whom the card on a pitch is about. */
export interface Meeting {
  readonly introduction: Introduction
  /** My own words to them; `null`: those that are suggested. */
  readonly text: string | null
}

/**
 * Who is to be met, or first whoever words were begun for here: those stay with whom they are meant for, also where that
 * one leads no more or was answered on another device. `met`: whom the server names; `written`: words of mine.
 */
export function meetingOn(
  pitchId: PitchId,
  met: Introduction | null,
  written: readonly FirstWords[],
): Meeting | null {
  const begun = written.find((words) => words.pitchId === pitchId && words.text.trim() !== '')
  const to = begun?.to.userId ?? met?.card.userId
  const introduction = met?.card.userId === to ? met : begun ? nothingOf(begun.to) : null
  if (!introduction) return null
  return { introduction, text: written.find((words) => words.to.userId === to)?.text ?? null }
}

/** The server shows nothing of them any more: what was seen before may be hidden by now. */
const nothingOf = (person: FirstWords['to']): Introduction => ({
  card: { ...person, relation: 'colleague', photo: null, lines: [], leads: [] },
  common: { interests: [], city: '', pitches: [] },
  said: '',
})
