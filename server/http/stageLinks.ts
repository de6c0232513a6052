import { Router, type Request, type Response } from 'express'
import type { LinkTerms, ProjectorOpened } from '#shared/protocol/stage.ts'
import type { WatchLinkRow } from '../database/tables/stages.ts'
import { conflict } from '../errors.ts'
import type { WatchDoor } from '../gates/watchDoor.ts'
import type { Log } from '../log.ts'
import { linkChange } from '../stage/messages.ts'
import type { Showings } from '../stage/showings.ts'
import type { StageRows } from '../stage/stageRows.ts'
import { parse } from './body.ts'
import { demand, type Callers } from './callers.ts'
import { setWatchCookie } from './watch/watchCookie.ts'

interface LinkServices {
  readonly callers: Callers
  readonly stageRows: StageRows
  readonly showings: Showings
  readonly door: WatchDoor
}

/** `null`: a rehearsal, or closed. */
export const openLinkUrl = (link: WatchLinkRow | null, publicUrl: string): string | null =>
  link && link.closed_at === null ? `${publicUrl}/watch/${link.code}` : null

/** `null` as above. */
export const termsOf = (link: WatchLinkRow | null): LinkTerms | null =>
  link && link.closed_at === null
    ? { expiresAt: link.expires_at, limit: link.member_limit, passcode: link.passcode_hash !== null }
    : null

/** How the audience gets in: the link, its terms, and the projector in the room. */
export function stageLinkRoutes(
  { callers, stageRows, showings, door }: LinkServices,
  publicUrl: string,
  log: Log,
): Router {
  const router = Router()
  const openStage = (request: Request<{ id: string }>, response: Response) =>
    callers.withThing(() => stageRows.maybe(request.params.id), 'showing', request, response)

  /** Whoever watches goes on watching, as far as the new terms allow. */
  router.patch('/stages/:id/link', async (request, response) => {
    const { thing: row, caller } = await openStage(request, response)
    demand(caller, 'stage.start')
    const { expiresAt, limit } = parse(linkChange, request.body)
    const terms = {
      ...(expiresAt !== undefined && { expires_at: expiresAt }),
      ...(limit !== undefined && { member_limit: limit }),
    }
    const link = await stageRows.maybeChangeLink(row.id, terms)
    if (!link) throw conflict('link-closed', 'This link is closed, or there is none. Nothing was changed.')
    log.info({ stageId: row.id, by: caller.id }, 'watch link changed')
    response.json(termsOf(link))
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
