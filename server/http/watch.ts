import { Router, type Request, type RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { AudienceMessage } from '#shared/protocol/stage.ts'
import type { AudienceCommand } from '#shared/stage/command.ts'
import { Refusal, notFound } from '../errors.ts'
import { openAudienceStream } from '../live/audienceStream.ts'
import { audienceMessage, enterBody } from '../live/messages.ts'
import type { Showing } from '../live/showing.ts'
import type { WatchLinkRow } from '../live/tables.ts'
import type { WatchMember } from '../live/watchDoor.ts'
import type { Services } from '../services.ts'
import { parse } from './body.ts'
import { placeOf, setWatchCookie, watchCookie } from './watchCookie.ts'

type WatchServices = Pick<Services, 'live' | 'assets'>

/**
 * The audience's side, under `/watch/<code>`: knock, enter, watch, ask. It knows no session of ours and answers
 * with nothing but what has been on show.
 */
export function watchRoutes({ live, assets }: WatchServices, publicUrl: string): Router {
  const { door, showings, stageRows } = live
  const secure = publicUrl.startsWith('https:')
  const router = Router()

  /** What the page must know before anyone enters, which is nothing about the deck. */
  router.get('/:code/door', async (request, response) => {
    const link = await knock(request)
    const member = maybeMember(request, link)
    const full = await isFull(link, member)
    response.json({ passcode: link.passcode_hash !== null, entered: member !== null, ...(full && { full }) })
  })

  router.post('/:code/enter', async (request, response) => {
    const link = await knock(request)
    const { name, passcode } = parse(enterBody, request.body)
    const outcome = await door.tryPasscode(link, passcode, request.ip ?? '')
    if (outcome !== 'fits') throw wrongPasscode(outcome)
    setWatchCookie(response, {
      code: link.code,
      place: 'seat',
      value: door.admit(link, 'seat', name),
      secure,
    })
    response.status(204).end()
  })

  router.get('/:code/stream', async (request, response) => {
    const { link, member, showing } = await entered(request)
    const isPerson = member.place === 'seat'
    if (takesNoMore(showing, link, member)) {
      throw new Refusal(403, 'full', 'As many people as this link allows are watching. Try again in a while.')
    }
    if (isPerson) await stageRows.arrived(attendance(link, member))
    const stream = openAudienceStream(response, member, () => {
      showing.audienceLeaves(stream)
      showings.releaseIfEmpty(link.stage_id, showing)
      if (isPerson && !showing.audience.isHere(member.id)) {
        void stageRows.left(link.stage_id, member.id, new Date().toISOString()).catch(() => undefined)
      }
    })
    showing.audienceArrives(stream)
  })

  router.use('/:code/say', saying())
  router.post('/:code/say', async (request, response) => {
    const { member, showing } = await entered(request)
    if (member.place !== 'seat') throw new Refusal(403, 'projector', 'A projector shows; it does not ask.')
    const outcome = await showing.audienceSays(
      member.id,
      commandOf(parse(audienceMessage, request.body), member),
    )
    if (!outcome.ok)
      throw new Refusal(409, outcome.reason, 'That could not be taken. The stage may have ended.')
    response.status(204).end()
  })

  /** A picture on a slide that has been on show; any other does not exist. */
  router.get('/:code/pictures/:hash', async (request, response) => {
    const { showing } = await entered(request)
    const { hash } = request.params
    if (!/^[0-9a-f]{64}$/.test(hash) || !showing.audience.showsAsset(hash)) throw notFound('picture')
    const [picture] = await assets.holders(hash)
    if (!picture) throw notFound('picture')
    response.set({ 'content-type': picture.type, 'cache-control': 'private, max-age=86400, immutable' })
    response.sendFile(assets.files.path(hash), { cacheControl: false })
  })

  async function isFull(link: WatchLinkRow, member: WatchMember | null): Promise<boolean> {
    const showing = await showings.maybe(link.stage_id)
    const full = showing !== null && takesNoMore(showing, link, member)
    if (showing) showings.releaseIfEmpty(link.stage_id, showing)
    return full
  }

  /** The link as far as it lets this caller in. A presenter's projector goes on when the audience's link is closed. */
  async function knock(request: Request<{ code: string }>): Promise<WatchLinkRow> {
    const link = await door.maybeLink(request.params.code)
    if (!link) throw notFound('showing')
    const stage = await stageRows.maybe(link.stage_id)
    if (stage?.ended_at != null) throw new Refusal(410, 'ended', 'This presentation has ended.')
    if (maybeMember(request, link)?.place === 'projector') return link
    const state = door.state(link)
    if (state === 'expired') throw new Refusal(410, 'expired', 'This link has expired. Ask for a new one.')
    if (state === 'closed') throw new Refusal(410, 'link-closed', 'This link was closed. Ask for a new one.')
    return link
  }

  function maybeMember(request: Request<{ code: string }>, link: WatchLinkRow): WatchMember | null {
    const place = placeOf(request)
    return door.maybeMember(link, place, watchCookie(request, place))
  }

  async function entered(request: Request<{ code: string }>): Promise<Entered> {
    const link = await knock(request)
    const member = maybeMember(request, link)
    if (!member) throw new Refusal(401, 'enter-first', 'Open the link again to come in.')
    const showing = await showings.maybe(link.stage_id)
    if (!showing) throw notFound('showing')
    return { link, member, showing }
  }

  return router
}

const commandOf = (message: AudienceMessage, { name }: WatchMember): AudienceCommand =>
  message.kind === 'question' ? { ...message, name } : message

interface Entered {
  readonly link: WatchLinkRow
  readonly member: WatchMember
  readonly showing: Showing
}

const attendance = (link: WatchLinkRow, member: WatchMember) => ({
  stage_id: link.stage_id,
  member_id: member.id,
  name: member.name,
  from_at: new Date().toISOString(),
  to_at: null,
})

/** Whoever is in already keeps the place, and a projector takes none. */
function takesNoMore({ audience }: Showing, link: WatchLinkRow, member: WatchMember | null): boolean {
  if (member?.place === 'projector' || audience.size < link.member_limit) return false
  return member === null || !audience.isHere(member.id)
}

const wrongPasscode = (outcome: 'wrong' | 'too-often'): Refusal =>
  outcome === 'wrong'
    ? new Refusal(403, 'passcode', 'That is not the passcode. Ask the people presenting for it.', 'passcode')
    : new Refusal(429, 'too-often', 'Too many tries. Wait a minute, then try again.', 'passcode')

/** By member, because an office may share one address. */
const saying = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: 30,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request: Request) => watchCookie(request, 'seat'),
    handler: (_request, _response, next) =>
      next(new Refusal(429, 'too-often', 'That was a lot at once. Wait a minute, then ask again.')),
  })
