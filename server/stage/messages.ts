import { z } from 'zod'
import {
  mostReason,
  type AudienceMessage,
  type LinkChange,
  type NewStage,
  type PresenterMessage,
  type StageStart,
} from '#shared/protocol/stage.ts'
import { mostBuildSteps } from '#shared/model/build.ts'
import { slideSize } from '#shared/model/frame.ts'
import { stageLimits } from '#shared/stage/stage.ts'

/** What may come in from presenters and audiences; everything else is refused where it arrives. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const blank = z.enum(['black', 'white']).nullable()
const text = z.string().max(stageLimits.text)
const point = z.object({
  x: z.number().min(0).max(slideSize.width),
  y: z.number().min(0).max(slideSize.height),
})

const built = z.int().min(0).max(mostBuildSteps)
/** A page from before builds says the slide alone, and shows all of it. */
const seen = z.union([
  z.object({ slideId: id, built: built.exactOptional() }),
  id.transform((slideId) => ({ slideId })),
])
const step = z.object({ slideId: id, built: built.default(mostBuildSteps), blank, at: z.int().min(0) })

const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('next'), from: seen }),
  z.object({ kind: z.literal('back'), from: seen }),
  z.object({ kind: z.literal('go'), to: id }),
  z.object({ kind: z.literal('blank'), blank }),
  z.object({ kind: z.literal('pause') }),
  z.object({ kind: z.literal('resume') }),
  z.object({ kind: z.literal('catchUp'), from: seen, steps: z.array(step).min(1).max(stageLimits.steps) }),
  z.object({ kind: z.literal('offer'), to: id }),
  z.object({ kind: z.literal('withdraw') }),
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('decline') }),
  z.object({ kind: z.literal('ask') }),
  z.object({ kind: z.literal('takeOver') }),
  z.object({ kind: z.literal('cue'), id, text }),
  z.object({ kind: z.literal('assign'), question: id, to: id.nullable() }),
  z.object({ kind: z.literal('settle'), question: id, state: z.enum(['open', 'answered', 'parked']) }),
  z.object({ kind: z.literal('end') }),
])

const pointing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('laser'), slideId: id, at: point.nullable() }),
  z.object({ kind: z.literal('ink'), slideId: id, stroke: id, points: z.array(point).max(200) }),
  z.object({ kind: z.literal('wipe'), slideId: id }),
])

const n = z.int().min(0)

const presenterMessage: z.ZodType<PresenterMessage> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('command'), n, command }),
  z.object({ kind: z.literal('point'), pointing }),
  z.object({ kind: z.literal('take'), n }),
])

/** What is meant as a message and is none that we know; `n`: its number, if it waits for an answer. */
export interface OddMessage {
  readonly kind: 'odd'
  readonly n: number | null
}

const odd = z
  .object({ kind: z.enum(['command', 'point', 'take']), n: n.nullable().default(null) })
  .transform(({ n }): OddMessage => ({ kind: 'odd', n }))

/** `null` for a frame that is not a presenter's message at all. */
export function maybePresenterMessage(frame: string): PresenterMessage | OddMessage | null {
  try {
    const given: unknown = JSON.parse(frame)
    return presenterMessage.safeParse(given).data ?? odd.safeParse(given).data ?? null
  } catch {
    return null
  }
}

export const audienceMessage: z.ZodType<AudienceMessage> = z.discriminatedUnion(
  'kind',
  [z.object({ kind: z.literal('question'), id, text }), z.object({ kind: z.literal('vote'), question: id })],
  { error: 'Ask a question or vote for one.' },
)

/** The version of the stage that is on a screen already, -1 where nothing is; and how much of the pen, if it matters. */
export const sinceQuery = z.object({
  since: z.coerce.number('Say which version you have.').int().min(-1).default(-1),
  strokes: z.coerce.number('Say how much of the pen you have.').int().min(-1).optional(),
})

export const enterBody = z.object({
  name: z.string().trim().max(stageLimits.name, 'A name has 80 characters at the most.').default(''),
  passcode: z.string().max(100).default(''),
})

export const checksQuery = z.object({
  short: z
    .enum(['true', 'false'], 'Say whether it is the short path: true or false.')
    .default('false')
    .transform((short) => short === 'true'),
})

/** Why something goes on although something is open. */
export const reason = z
  .string('Give one reason.')
  .trim()
  .max(mostReason, `A reason has ${mostReason} characters at the most.`)
  .default('')

const expiresAt = z.iso.datetime('Give the end of the link as a date and time.').nullable()
const limit = z.int().min(1).max(2_000, 'At most 2,000 people can watch one stage.')

export const startBody: z.ZodType<StageStart> = z.object({ reason })

export const newStageBody: z.ZodType<NewStage> = z.object({
  start: z.enum(['now', 'later'], 'It starts now or later.').default('now'),
  mode: z.enum(['show', 'rehearsal'], 'A stage is a show or a rehearsal.').default('show'),
  short: z.boolean().default(false),
  reason,
  passcode: z.string().min(4, 'A passcode has at least 4 characters.').max(100).nullable().default(null),
  expiresAt: expiresAt.default(null),
  limit: limit.default(500),
})

export const linkChange: z.ZodType<LinkChange> = z.strictObject(
  { expiresAt: expiresAt.optional(), limit: limit.optional() },
  { error: 'A link takes expiresAt and limit, nothing else.' },
)
