import { Router, type Request, type Response } from 'express'
import type { ProjectorOpened, StageOpened, StageSummary } from '#shared/protocol/stage.ts'
import { newStageBody } from '../live/messages.ts'
import { sideOf } from '../live/presenterGate.ts'
import { reportOf, summaryOf } from '../live/report.ts'
import type { Showings } from '../live/showings.ts'
import type { StageRows } from '../live/stageRows.ts'
import type { Stages } from '../live/stages.ts'
import type { StageRow, WatchLinkRow } from '../live/tables.ts'
import type { WatchDoor } from '../live/watchDoor.ts'
import type { Documents } from '../library/documents.ts'
import { conflict } from '../errors.ts'
import { parse } from './body.ts'
import { demand, type Callers } from './callers.ts'
import type { LibraryServices } from './decks.ts'
import { setWatchCookie } from './watchCookie.ts'

interface StageServices extends Pick<LibraryServices, 'pitches'> {
  readonly callers: Callers
  readonly stages: Stages
  readonly stageRows: StageRows
  readonly showings: Showings
  readonly documents: Documents
  readonly door: WatchDoor
}

/** Starting a showing, and what is left of it afterwards. What happens in between goes over `/stage/<id>`. */
export function stageRoutes(services: StageServices, publicUrl: string): Router {
  const { callers, pitches, stages, stageRows, showings, documents, door } = services
  const router = Router()
  const openPitch = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => pitches.maybe(request.params.id), 'pitch', request, response)
  const openStage = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => stageRows.maybe(request.params.id), 'showing', request, response)
  const watchUrl = (link: WatchLinkRow | null): string | null =>
    link && link.closed_at === null ? `${publicUrl}/watch/${link.code}` : null
  const summary = async (row: StageRow): Promise<StageSummary> =>
    summaryOf(row, watchUrl(await stageRows.maybeLinkOf(row.id)))

  router.post('/pitches/:id/stages', async (request, response) => {
    const { thing: pitch, caller } = await openPitch(request, response)
    demand(caller, 'stage.start')
    const { mode, short, reason, passcode, expiresAt, limit } = parse(newStageBody, request.body)
    const { pair } = await documents.plan(pitch.id)
    const by = { id: caller.id, name: caller.name, side: sideOf(caller.id, caller.roles, pair) }
    const opened = await stages.open(pitch, by, { mode, short, reason, link: { passcode, expiresAt, limit } })
    const answer: StageOpened = { stageId: opened.stage.id, watchUrl: watchUrl(opened.link) }
    response.status(201).json(answer)
  })

  router.get('/pitches/:id/stages', async (request, response) => {
    const { thing: pitch, caller } = await openPitch(request, response)
    demand(caller, 'pitch.read')
    const rows = await stageRows.ofPitch(pitch.id)
    const { hash } = await stages.freezeNow(pitch)
    response.json({ stages: await Promise.all(rows.map(summary)), currentHash: hash })
  })

  router.get('/stages/:id/report', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'pitch.read')
    response.json(await reportOf(row, stageRows, watchUrl(await stageRows.maybeLinkOf(row.id))))
  })

  /** Nobody new gets in, and whoever watches is told. The showing itself goes on. */
  router.delete('/stages/:id/link', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'stage.start')
    await stageRows.closeLinks(row.id, new Date().toISOString())
    const hold = await showings.hold(row.id)
    hold?.showing.audience.closeLink()
    hold?.release()
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
    const value = door.admit(link, 'projector')
    setWatchCookie(response, {
      code: link.code,
      place: 'projector',
      value,
      secure: publicUrl.startsWith('https:'),
    })
    const answer: ProjectorOpened = { url: `${publicUrl}/watch/${link.code}?as=projector` }
    response.json(answer)
  })

  return router
}
