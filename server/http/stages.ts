import { Router, type Request, type Response } from 'express'
import type { Concern } from '#shared/compose/concerns.ts'
import type {
  NewStage,
  PitchChecks,
  PitchStages,
  ProjectorOpened,
  ShownDeckAnswer,
  StageOpened,
} from '#shared/protocol/stage.ts'
import { conflict, Refusal } from '../errors.ts'
import type { Checks } from '../stage/checks.ts'
import { printsOf } from '../frozen/freeze.ts'
import { checksQuery, newStageBody } from '../stage/messages.ts'
import { sideOf } from '../gates/presenterGate.ts'
import { bestRehearsal } from '../stage/rehearsals.ts'
import { reportOf, summaryOf } from '../stage/report.ts'
import type { Showings } from '../stage/showings.ts'
import { shownDeck } from '../stage/shownDeck.ts'
import type { StageRows } from '../stage/stageRows.ts'
import type { Stages } from '../stage/stages.ts'
import type { WatchLinkRow } from '../database/tables/stages.ts'
import type { WatchDoor } from '../gates/watchDoor.ts'
import type { Documents } from '../library/documents.ts'
import { isArchived, type OwnedPitch } from '../library/rows.ts'
import type { Log } from '../log.ts'
import { parse, shownStateQuery } from './body.ts'
import { demand, type Callers } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { setWatchCookie } from './watch/watchCookie.ts'

interface StageServices extends Pick<LibraryServices, 'pitches' | 'turns'> {
  readonly callers: Callers
  readonly checks: Checks
  readonly stages: Stages
  readonly stageRows: StageRows
  readonly showings: Showings
  readonly documents: Documents
  readonly door: WatchDoor
}

/** Starting a showing, and what is left of it afterwards. What happens in between goes over `/stage/<id>`. */
export function stageRoutes(services: StageServices, publicUrl: string, log: Log): Router {
  const { callers, turns, pitches, checks, stages, stageRows, showings, documents, door } = services
  const router = Router()
  const openPitch = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => pitches.maybe(request.params.id), 'pitch', request, response)
  const openStage = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => stageRows.maybe(request.params.id), 'showing', request, response)
  const watchUrl = (link: WatchLinkRow | null): string | null =>
    link && link.closed_at === null ? `${publicUrl}/watch/${link.code}` : null

  async function stagesOf(pitch: OwnedPitch): Promise<PitchStages> {
    const [rows, sizes] = await Promise.all([stageRows.ofPitch(pitch.id), stageRows.audienceSizes(pitch.id)])
    const summaries = rows.map(async (row) =>
      summaryOf(row, {
        watchUrl: watchUrl(await stageRows.maybeLinkOf(row.id)),
        watched: sizes.get(row.id) ?? 0,
      }),
    )
    const now = await stages.freezeNow(pitch)
    return {
      stages: await Promise.all(summaries),
      currentHash: now.hash,
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
    const concerns = await turns.heavy(caller, response, () =>
      checks.of(pitch, asked.short, asked.overflowing),
    )
    demandReason(asked, concerns)
    const { pair } = await documents.plan(pitch.id)
    const by = { id: caller.id, name: caller.name, side: sideOf(caller.id, caller.roles, pair) }
    const options = {
      ...asked,
      reason: concerns.length > 0 ? asked.reason : '',
      concerns: concerns.map(({ text }) => text),
      link: asked,
    }
    const opened = await turns.heavy(caller, response, () => stages.open(pitch, by, options))
    if (asked.mode === 'show' && concerns.length > 0) {
      const { id: stageId, pitchId, deck } = opened.stage
      const kinds = concerns.map(({ kind }) => kind)
      // Ids and kinds: the reason and the sentences are kept with the stage, for its report.
      log.warn({ stageId, pitchId, deck, by: caller.id, concerns: kinds }, 'shown against the checks')
    }
    const answer: StageOpened = { stageId: opened.stage.id, watchUrl: watchUrl(opened.link) }
    response.status(201).json(answer)
  })

  router.get('/pitches/:id/stages', async (request, response) => {
    const { thing: pitch, caller } = await openPitch(request, response)
    demand(caller, 'pitch.read')
    response.json(await turns.heavy(caller, response, () => stagesOf(pitch)))
  })

  router.get('/stages/:id/report', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'pitch.read')
    const link = watchUrl(await stageRows.maybeLinkOf(row.id))
    const now = showings.isOn(row.id) ? Date.now() : null
    const report = () => reportOf(row, stageRows, { watchUrl: link, now })
    response.json(await turns.heavy(caller, response, report))
  })

  /** Talking points and key messages are in here: for members of the workspace, as the pitch itself is. */
  router.get('/stages/:id/deck', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'pitch.read')
    const { state } = parse(shownStateQuery, request.query)
    const { hash, deck } = await turns.heavy(caller, response, () => shownDeck(stageRows, row, state))
    const answer: ShownDeckAnswer = { hash, deck }
    response.json(answer)
  })

  /** Nobody new gets in, and whoever watches is told. The showing itself goes on. */
  router.delete('/stages/:id/link', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'stage.start')
    await stageRows.closeLinks(row.id, new Date().toISOString())
    const hold = await showings.hold(row.id)
    hold?.showing.audience.closeLink()
    hold?.release()
    log.info({ stageId: row.id, by: caller.id }, 'watch link closed')
    response.status(204).end()
  })

  /** Lets the caller's browser show the audience's view on a projector, without a passcode and after the link is closed. */
  router.post('/stages/:id/projector', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'stage.start')
    if (row.ended_at !== null)
      throw conflict('ended', 'This presentation has ended. Start it again to show it.')
    const link = await stageRows.maybeLinkOf(row.id)
    if (!link) throw conflict('rehearsal', 'A rehearsal has no audience, so there is nothing to project.')
    const value = door.admit(link, 'projector', caller.id)
    setWatchCookie(response, {
      code: link.code,
      place: 'projector',
      value,
      secure: publicUrl.startsWith('https:'),
    })
    const answer: ProjectorOpened = { path: `/watch/${link.code}?as=projector` }
    response.json(answer)
  })

  return router
}

/** A rehearsal is where such things are found out; before a client they need a word. */
function demandReason({ mode, reason }: NewStage, concerns: readonly Concern[]): void {
  const [first] = concerns
  if (!first || mode === 'rehearsal' || reason !== '') return
  const more = concerns.length > 1 ? ` (and ${concerns.length - 1} more)` : ''
  const message = `Not ready for the client: ${first.text}${more}. Put it right, or say why it starts all the same.`
  throw new Refusal(409, 'reason', message, 'reason')
}
