import { Router, type Request, type Response } from 'express'
import type { Concern } from '#shared/compose/concerns.ts'
import type {
  AnswerWritten,
  NewStage,
  PitchChecks,
  PitchStages,
  ShownDeckAnswer,
  StageOpened,
} from '#shared/protocol/stage.ts'
import type { CommandRefusal } from '#shared/stage/command.ts'
import type { Stage } from '#shared/stage/stage.ts'
import { conflict, notFound, type Refusal } from '../errors.ts'
import type { Checks } from '../library/checks.ts'
import { printsOf } from '../frozen/freeze.ts'
import { readConcerns, readStage, writeConcerns } from '../frozen/stageState.ts'
import { checksQuery, newStageBody, startBody } from '../stage/messages.ts'
import { sideOf } from '../gates/presenterGate.ts'
import { bestRehearsal } from '../stage/rehearsals.ts'
import { reportOf, summaryOf } from '../stage/report.ts'
import type { Showings } from '../stage/showings.ts'
import { shownDeck } from '../stage/shownDeck.ts'
import type { AnswerRows } from '../stage/answerRows.ts'
import type { AttendanceRows } from '../stage/attendanceRows.ts'
import type { StageRows } from '../stage/stageRows.ts'
import { noSlides, type Stages } from '../stage/stages.ts'
import type { StageRow } from '../database/tables/stages.ts'
import type { ClientCopies } from '../library/clientCopies.ts'
import type { News } from '../inbox/news.ts'
import type { Documents } from '../library/documents.ts'
import type { Leads } from '../library/leads.ts'
import { isArchived, type OwnedPitch } from '../library/rows.ts'
import type { Log } from '../log.ts'
import { answerBody, parse, shownStateQuery } from './body.ts'
import { demand, type Caller, type Callers } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { demandReason, sentencesOf } from './regardless.ts'
import { openLinkUrl, termsOf } from './stageLinks.ts'

interface StageServices extends Pick<LibraryServices, 'pitches' | 'turns'> {
  readonly callers: Callers
  readonly checks: Checks
  readonly clientCopies: ClientCopies
  readonly stages: Stages
  readonly stageRows: StageRows
  readonly attendance: AttendanceRows
  readonly answers: AnswerRows
  readonly showings: Showings
  readonly documents: Documents
  readonly leads: Pick<Leads, 'of'>
  readonly news: News
}

/** Setting and starting a showing, and what is left of it afterwards. What happens in between goes over `/stage/<id>`. */
export function stageRoutes(services: StageServices, publicUrl: string, log: Log): Router {
  const { callers, turns, pitches, checks, clientCopies, leads, news } = services
  const { stages, stageRows, attendance, answers, showings } = services
  const router = Router()
  const openPitch = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => pitches.maybe(request.params.id), 'pitch', request, response)
  const openStage = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => stageRows.maybe(request.params.id), 'showing', request, response)
  const linkOf = async ({ id }: StageRow) => {
    const link = await stageRows.maybeLinkOf(id)
    return { watchUrl: openLinkUrl(link, publicUrl), link: termsOf(link) }
  }

  async function explained(
    caller: Caller,
    response: Response,
    pitch: OwnedPitch,
    { mode, short, reason }: Pick<NewStage, 'mode' | 'short' | 'reason'>,
  ): Promise<Explained> {
    const concerns = await turns.heavy(caller, response, () => checks.of(pitch, short))
    // A rehearsal is where such things are found out; before a client they need a word.
    if (mode === 'show') demandReason(sentencesOf(concerns), reason, 'start')
    return { concerns, reason: concerns.length > 0 ? reason : '' }
  }

  /** Ids and kinds: the reason and the sentences are kept with the stage, for its report. */
  function logAgainst({ id, mode, pitchId, deck }: Stage, { id: by }: Caller, { concerns }: Explained): void {
    if (mode === 'rehearsal' || concerns.length === 0) return
    const kinds = concerns.map(({ kind }) => kind)
    log.warn({ stageId: id, pitchId, deck, by, concerns: kinds }, 'shown against the checks')
  }

  async function stagesOf(pitch: OwnedPitch): Promise<PitchStages> {
    const [rows, sizes] = await Promise.all([stageRows.ofPitch(pitch.id), attendance.audienceSizes(pitch.id)])
    const summaries = rows.map(async (row) =>
      summaryOf(row, { ...(await linkOf(row)), watched: sizes.get(row.id) ?? 0 }),
    )
    const [now, copies] = await Promise.all([stages.freezeNow(pitch), clientCopies.ofPitch(pitch.id)])
    return {
      stages: await Promise.all(summaries),
      currentHash: now.hash,
      copies: copies.map((copy) => ({
        id: copy.id,
        at: copy.at,
        by: copy.by_name,
        reason: copy.reason,
        concerns: readConcerns(copy),
      })),
      rehearsal: await bestRehearsal(rows, stageRows, () => printsOf(now)),
    }
  }

  router.get('/pitches/:id/checks', async (request, response) => {
    const { thing: pitch, caller } = await openPitch(request, response)
    demand(caller, 'pitch.read')
    const { short } = parse(checksQuery, request.query)
    const concerns = await turns.heavy(caller, response, () => checks.of(pitch, short))
    const answer: PitchChecks = { concerns }
    response.json(answer)
  })

  router.post('/pitches/:id/stages', async (request, response) => {
    const { thing: pitch, caller } = await openPitch(request, response)
    demand(caller, 'stage.start')
    if (isArchived(pitch))
      throw conflict('archived', 'This pitch is archived. Restore it first, then show it.')
    const asked = parse(newStageBody, request.body)
    const why = asked.start === 'later' ? nothingSaid : await explained(caller, response, pitch, asked)
    const side = sideOf(caller.id, caller.roles, await leads.of(pitch.id))
    const by = { id: caller.id, name: caller.name, side }
    const options = {
      ...asked,
      reason: why.reason,
      concerns: sentencesOf(why.concerns),
      link: asked,
    }
    const opened = await turns.heavy(caller, response, () => stages.open(pitch, by, options))
    logAgainst(opened.stage, caller, why)
    if (asked.mode === 'show' && asked.start === 'now')
      await news.showingBegan(opened.stage.id, pitch, caller.id)
    const answer: StageOpened = { stageId: opened.stage.id, watchUrl: openLinkUrl(opened.link, publicUrl) }
    response.status(201).json(answer)
  })

  /** What was set ahead begins, with the pitch as it is now. */
  router.post('/stages/:id/start', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'stage.start')
    const pitch = await pitches.maybe(row.pitch_id)
    if (!pitch) throw notFound('pitch')
    const asked = parse(startBody, request.body)
    if (row.started_at !== null || row.ended_at !== null) throw notAhead(row)
    const hold = await showings.hold(row.id)
    if (!hold) throw notFound('showing')
    try {
      const { live } = hold.showing
      const { mode, short } = live.stage
      const why = await explained(caller, response, pitch, { ...asked, mode, short })
      const outcome = await turns.heavy(caller, response, () => hold.showing.start(caller.id))
      if (!outcome.ok) throw conflict(outcome.reason, notBegun[outcome.reason] ?? notBegun['not-driving'])
      const concerns = writeConcerns(sentencesOf(why.concerns))
      await stageRows.explain(row.id, { reason: why.reason, concerns })
      logAgainst(live.stage, caller, why)
      if (mode === 'show') await news.showingBegan(row.id, pitch, caller.id)
    } finally {
      hold.release()
    }
    response.status(204).end()
  })

  router.get('/pitches/:id/stages', async (request, response) => {
    const { thing: pitch, caller } = await openPitch(request, response)
    demand(caller, 'pitch.read')
    response.json(await turns.heavy(caller, response, () => stagesOf(pitch)))
  })

  router.get('/stages/:id/report', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'pitch.read')
    const link = await linkOf(row)
    const now = showings.isOn(row.id) ? Date.now() : null
    const report = () => reportOf(row, { stageRows, attendance, answers }, { ...link, now })
    response.json(await turns.heavy(caller, response, report))
  })

  router.post(
    '/stages/:id/questions/:question/answer',
    async (request: Request<{ id: string; question: string }>, response) => {
      const { thing: row, caller } = await openStage(request, response)
      demand(caller, 'question.answer')
      const { text, was } = parse(answerBody, request.body)
      const { question } = request.params
      if (!readStage(row).questions.some(({ id }) => id === question)) throw notFound('question')
      const said = { questionId: question, text, by: caller.name, at: new Date().toISOString() }
      const taken = await answers.write(row.id, said, was)
      const stands = (await answers.of(row.id)).find(({ questionId }) => questionId === question)
      const answer: AnswerWritten = { taken, answer: stands ?? null }
      response.json(answer)
    },
  )

  /** Talking points and key messages are in here: for members of the workspace, as the pitch itself is. */
  router.get('/stages/:id/deck', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'pitch.read')
    const { state } = parse(shownStateQuery, request.query)
    const { hash, deck } = await turns.heavy(caller, response, () => shownDeck(stageRows, row, state))
    const answer: ShownDeckAnswer = { hash, deck }
    response.json(answer)
  })

  return router
}

/** What spoke against a start, and why it starts all the same. */
interface Explained {
  readonly concerns: readonly Concern[]
  readonly reason: string
}

/** Nothing is checked before it starts. */
const nothingSaid: Explained = { concerns: [], reason: '' }

const notAhead = ({ ended_at }: StageRow): Refusal =>
  ended_at === null
    ? conflict('started', 'This has started already.')
    : conflict('ended', 'This has ended. Set the stage again to show the pitch.')

/** Why a start changed nothing, in words. */
const notBegun: Readonly<Partial<Record<CommandRefusal, string>>> & Readonly<Record<'not-driving', string>> =
  {
    ended: 'This was called off. Set the stage again to show the pitch.',
    'nothing-to-do': 'This has started already.',
    'no-such-slide': noSlides,
    'not-presenting': 'Go on stage first: only those who are on it can start it.',
    'not-driving': 'Your partner has the baton. Ask for it, or let them start.',
  }
