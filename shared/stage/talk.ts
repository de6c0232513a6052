import {
  accepted,
  refused,
  type AudienceCommand,
  type PresenterCommand,
  type StageResult,
} from './command.ts'
import { record } from './moments.ts'
import { maybePresenter, stageLimits, type Question, type Stage, type Time, type UserId } from './stage.ts'
import { cutText } from '#shared/model/characters.ts'

type Of<C, K> = Extract<C, { readonly kind: K }>

export function cue(
  stage: Stage,
  actor: UserId,
  command: Of<PresenterCommand, 'cue'>,
  now: Time,
): StageResult {
  const text = cutText(command.text.trim(), stageLimits.text)
  if (text === '') return refused('empty')
  if (stage.cues.some(({ id }) => id === command.id)) return refused('nothing-to-do')
  const said = { id: command.id, from: actor, text, at: now }
  return accepted({ ...stage, cues: [...stage.cues, said].slice(-stageLimits.cues) })
}

export function question(
  stage: Stage,
  asker: string,
  command: Of<AudienceCommand, 'question'>,
  now: Time,
): StageResult {
  const text = cutText(command.text.trim(), stageLimits.text)
  if (text === '') return refused('empty')
  if (stage.questions.some(({ id }) => id === command.id)) return refused('nothing-to-do')
  if (stage.questions.length >= stageLimits.questions) return refused('too-many')
  const asked: Question = {
    id: command.id,
    text,
    asker: cutText(command.name.trim(), stageLimits.name),
    at: now,
    slideId: stage.current,
    votes: [asker],
    assignee: null,
    state: 'open',
  }
  return accepted({ ...stage, questions: [...stage.questions, asked] })
}

/** A second vote takes the first back. */
export function vote(stage: Stage, voter: string, id: string): StageResult {
  const votes = stage.questions.find((question) => question.id === id)?.votes ?? []
  if (votes.includes(voter)) return change(stage, id, () => ({ votes: votes.filter((one) => one !== voter) }))
  if (votes.length >= stageLimits.votes) return refused('too-many')
  return change(stage, id, () => ({ votes: [...votes, voter] }))
}

export function assign(stage: Stage, id: string, to: UserId | null): StageResult {
  if (to !== null && !maybePresenter(stage, to)) return refused('not-presenting')
  return change(stage, id, () => ({ assignee: to }))
}

export function settle(
  stage: Stage,
  actor: UserId,
  { question: id, state }: Of<PresenterCommand, 'settle'>,
  now: Time,
): StageResult {
  const settled = change(stage, id, () => ({ state }))
  if (!settled.ok) return settled
  return accepted(record(settled.stage, { kind: 'settle', at: now, by: actor, question: id, state }))
}

function change(stage: Stage, id: string, by: (question: Question) => Partial<Question>): StageResult {
  if (!stage.questions.some((question) => question.id === id)) return refused('no-such-question')
  const questions = stage.questions.map((question) =>
    question.id === id ? { ...question, ...by(question) } : question,
  )
  return accepted({ ...stage, questions })
}
