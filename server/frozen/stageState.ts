import { z } from 'zod'
import type { Moment, Stage, StageSlide, Time } from '#shared/stage/stage.ts'
import type { StageRow } from '../database/tables/stages.ts'
import { type CopyKind, maybeCopy, writeCopy } from './copy.ts'
import { unreadable } from './unreadable.ts'

const text = z.string()
const time = z.number()
const blank = z.enum(['black', 'white']).nullable()
const questionState = z.enum(['open', 'answered', 'parked'])

const moment: z.ZodType<Moment> = z.discriminatedUnion('kind', [
  z.object({ at: time, kind: z.literal('set'), by: text }),
  z.object({ at: time, kind: z.literal('start'), by: text, deck: text }),
  z.object({ at: time, kind: z.literal('join'), by: text }),
  z.object({
    at: time,
    kind: z.literal('handover'),
    from: text,
    to: text,
    slideId: text,
    how: z.enum(['planned', 'offered', 'taken-back', 'driver-gone']),
    silence: z.number(),
  }),
  z.object({ at: time, kind: z.literal('blank'), by: text, blank }),
  z.object({ at: time, kind: z.literal('take'), by: text, deck: text }),
  z.object({ at: time, kind: z.literal('settle'), by: text, question: text, state: questionState }),
  z.object({ at: time, kind: z.literal('end'), by: text }),
])

/** A state from before builds shows all of each slide at once. */
export const stageSlide: z.ZodType<StageSlide> = z.object({
  id: text,
  speaker: text.nullable(),
  seconds: z.number(),
  builds: z.number().exactOptional(),
})

const stage: z.ZodType<Stage> = z.object({
  id: text,
  pitchId: text,
  mode: z.enum(['show', 'rehearsal']),
  version: z.number(),
  short: z.boolean().default(false),
  deck: text,
  slides: z.array(stageSlide).min(1),
  current: text,
  built: z.number().default(0),
  seen: z.array(text),
  blank,
  presenters: z.array(
    z.object({ id: text, name: text, side: z.enum(['marketing', 'sales']), awaySince: time.nullable() }),
  ),
  driver: text,
  offer: z.object({ to: text, planned: z.boolean(), since: time }).nullable(),
  asking: z.array(text),
  cues: z.array(z.object({ id: text, from: text, text, at: time })),
  questions: z.array(
    z.object({
      id: text,
      text,
      asker: text,
      at: time,
      slideId: text,
      votes: z.array(text),
      assignee: text.nullable(),
      state: questionState,
    }),
  ),
  visits: z.array(
    z.object({
      slideId: text,
      driver: text,
      from: time,
      to: time.nullable(),
      built: z.number().exactOptional(),
      actedAt: time.exactOptional(),
    }),
  ),
  moments: z.array(moment),
  breaks: z.array(z.object({ from: time, to: time.nullable() })),
  setAt: time,
  startedAt: time.nullable(),
  endedAt: time.nullable(),
})

/** Form 0 is from before copies had a number, and says what form 1 says: a stage started as it was set, for good. */
const states: CopyKind<Stage> = {
  guard: stage,
  steps: [
    (unnumbered) => unnumbered,
    (started) => startedAsSet(z.looseObject({ startedAt: time }).parse(started)),
  ],
}

const startedAsSet = (older: { readonly startedAt: Time }) => ({
  ...older,
  setAt: older.startedAt,
  breaks: [],
})

export const writeStage = (of: Stage): string => writeCopy(states, of)

export const maybeStage = ({ state }: Pick<StageRow, 'state'>): Stage | null => maybeCopy(states, state)

/** Throws a refusal in words when it cannot be read. */
export function readStage(row: Pick<StageRow, 'state'>): Stage {
  const read = maybeStage(row)
  if (!read) throw unreadable('What happened in this showing')
  return read
}

const sentences: CopyKind<readonly string[]> = { guard: z.array(text), steps: [(unnumbered) => unnumbered] }

/** What checks had to say when a showing started. */
export const writeConcerns = (concerns: readonly string[]): string => writeCopy(sentences, concerns)

export const readConcerns = ({ concerns }: Pick<StageRow, 'concerns'>): readonly string[] =>
  maybeCopy(sentences, concerns) ?? ['What the checks said when it started cannot be read any more.']
