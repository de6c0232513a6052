import { Router, type Request, type Response } from 'express'
import type { ShownDeckAnswer, StageOpened } from '#shared/protocol/stage.ts'
import type { Log } from '../log.ts'
import { newStageBody } from '../live/messages.ts'
import { sideOf } from '../live/presenterGate.ts'
import { reportOf, summaryOf } from '../live/report.ts'
import type { Showings } from '../live/showings.ts'
import { shownDeck } from '../live/shownDeck.ts'
import type { StageRows } from '../live/stageRows.ts'
import type { Stages } from '../live/stages.ts'
import type { WatchLinkRow } from '../live/tables.ts'
import type { Documents } from '../library/documents.ts'
import { parse, shownStateQuery } from './body.ts'
import { demand, type Callers } from './callers.ts'
import type { LibraryServices } from './decks.ts'

interface StageServices extends Pick<LibraryServices, 'pitches'> {
  readonly callers: Callers
  readonly stages: Stages
  readonly stageRows: StageRows
  readonly showings: Showings
  readonly documents: Documents
}

/** Starting a showing, and what is left of it afterwards. What happens in between goes over `/stage/<id>`. */
export function stageRoutes(services: StageServices, publicUrl: string, log: Log): Router {
  const { callers, pitches, stages, stageRows, showings, documents } = services
  const router = Router()
  const openPitch = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => pitches.maybe(request.params.id), 'pitch', request, response)
  const openStage = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => stageRows.maybe(request.params.id), 'showing', request, response)
  const watchUrl = (link: WatchLinkRow | null): string | null => link && `${publicUrl}/watch/${link.code}`

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
    const [rows, sizes] = await Promise.all([stageRows.ofPitch(pitch.id), stageRows.audienceSizes(pitch.id)])
    const summaries = rows.map(async (row) =>
      summaryOf(row, {
        watchUrl: watchUrl(await stageRows.linkOf(row.id)),
        watched: sizes.get(row.id) ?? 0,
      }),
    )
    const { hash } = await stages.freezeNow(pitch)
    response.json({ stages: await Promise.all(summaries), currentHash: hash })
  })

  router.get('/stages/:id/report', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'pitch.read')
    const link = watchUrl(await stageRows.linkOf(row.id))
    const now = showings.isOn(row.id) ? Date.now() : null
    response.json(await reportOf(row, stageRows, { watchUrl: link, now }))
  })

  /** Talking points and key messages are in here: for members of the workspace, as the pitch itself is. */
  router.get('/stages/:id/deck', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'pitch.read')
    const { hash, deck } = await shownDeck(stageRows, row, parse(shownStateQuery, request.query).state)
    const answer: ShownDeckAnswer = { hash, deck }
    response.json(answer)
  })

  /** Nobody new gets in, and whoever watches is told. The showing itself goes on. */
  router.delete('/stages/:id/link', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'stage.start')
    await stageRows.closeLinks(row.id, new Date().toISOString())
    const showing = await showings.maybe(row.id)
    showing?.audience.close('link-closed')
    log.info({ stageId: row.id, by: caller.id }, 'watch link closed')
    response.status(204).end()
  })

  return router
}
