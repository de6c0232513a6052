import { Router, type Request, type RequestHandler, type Response } from 'express'
import { rateLimit, type Options } from 'express-rate-limit'
import type { AudienceMessage } from '#shared/protocol/stage.ts'
import type { AudienceCommand } from '#shared/stage/command.ts'
import { Refusal, notFound } from '../errors.ts'
import type { AudienceStream } from '../stage/audienceFeed.ts'
import { openAskingAudience, openAudienceStream, type AskingAudience } from '../stage/audienceStream.ts'
import { audienceMessage, enterBody, sinceQuery } from '../stage/messages.ts'
import type { Hold } from '../stage/showings.ts'
import type { WatchLink } from '../database/tables/stages.ts'
import type { Trier } from '../gates/passcodeLock.ts'
import type { WatchMember } from '../gates/watchDoor.ts'
import type { Live } from '../stage/live.ts'
import type { Assets } from '../assets/assets.ts'
import type { Log } from '../log.ts'
import { parse } from './body.ts'
import { originOf, sharedBy } from './origin.ts'
import { sendPicture } from './sendPicture.ts'
import { placeOf, setWatchCookie, watchCookie } from './watchCookie.ts'

interface WatchServices {
  readonly live: Live
  readonly assets: Assets
}

/**
 * The audience's side, under `/watch/<code>`: knock, enter, watch, ask. It knows no session of ours and answers
 * with nothing but what has been on show.
 */
export function watchRoutes({ live, assets }: WatchServices, publicUrl: string, log: Log): Router {
  const { door, showings, stageRows } = live
  const secure = publicUrl.startsWith('https:')
  /** Those connected to this process by asking, as streams are by streaming. */
  const askers = new Map<string, AskingAudience>()
  const router = Router()

  /** What the page must know before anyone enters, which is nothing about the deck. */
  router.get('/:code/door', async (request, response) => {
    const link = await knock(request)
    const member = maybeMember(request, link)
    const full = await isFull(link, member)
    if (!member) recognise(request, response, link)
    response.json({ passcode: link.passcode_hash !== null, entered: member !== null, ...(full && { full }) })
  })

  router.use('/:code/enter', entries())
  router.post('/:code/enter', async (request, response) => {
    const link = await knock(request)
    const { name, passcode } = parse(enterBody, request.body)
    const outcome = await door.tryPasscode(link, passcode, trierOf(request, link))
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
    const came = await entered(request)
    const { link, member, showing, release } = came
    if (response.destroyed) return release()
    if (!showing.audience.hasRoomFor(member, link.member_limit)) {
      release()
      throw full()
    }
    const stream = arrives(came, (onClose) =>
      openAudienceStream(response, member, { onBeat: () => void lookAgain(came, stream), onClose }),
    )
  })

  /** The same for whom no stream comes through: asked again and again, answered where something is new. */
  router.use('/:code/now', asking(memberId))
  router.get('/:code/now', async (request, response) => {
    const { since } = parse(sinceQuery, request.query)
    const greeting = await inside(request, async (came) => {
      const { link, member, showing } = came
      const state = await door.stateNow(link, member)
      if (state !== 'open') throw new Refusal(410, state, closedDoors[state])
      if (!showing.audience.hasRoomFor(member, link.member_limit)) throw full()
      await stays(came)
      return since === showing.live.stage.version ? null : showing.audience.greeting(member.id)
    })
    response.setHeader('cache-control', 'no-store')
    if (greeting) response.json(greeting)
    else response.status(204).end()
  })

  router.use('/:code/say', sayingFrom(), saying(memberId))
  router.post('/:code/say', async (request, response) => {
    const outcome = await inside(request, ({ member, showing }) => {
      if (member.place !== 'seat') throw new Refusal(403, 'projector', 'A projector shows; it does not ask.')
      return showing.audienceSays(member.id, commandOf(parse(audienceMessage, request.body), member))
    })
    if (!outcome.ok)
      throw new Refusal(409, outcome.reason, 'That could not be taken. The stage may have ended.')
    response.status(204).end()
  })

  /** A picture on a slide that has been on show; any other does not exist. */
  router.get('/:code/pictures/:hash', async (request, response) => {
    const { hash } = request.params
    const owner = await inside(request, ({ link, showing }) =>
      showing.audience.showsAsset(hash) ? link.workspace_id : null,
    )
    const picture = owner === null ? null : await assets.maybeShownIn(owner, hash)
    if (!picture) throw notFound('picture')
    sendPicture(response, assets.files, picture, 'private, max-age=86400, immutable')
  })

  /** From here on they watch, and a person is written down, until `onClose` is called. */
  function arrives<S extends AudienceStream>(came: Entered, open: (onClose: () => void) => S): S {
    const { link, member, showing, release } = came
    const isPerson = member.place === 'seat'
    const written = isPerson
      ? stageRows.arrived(attendance(link, member)).catch(unwritten)
      : Promise.resolve()
    const stream = open(() => {
      showing.audienceLeaves(stream)
      release()
      if (!isPerson || showing.audience.isHere(member.id)) return
      const left = () => stageRows.left(link.stage_id, member.id, new Date().toISOString())
      void written.then(left).catch(unwritten)
    })
    showing.audienceArrives(stream)
    return stream
  }

  /** Who asks is here for a while, unless a stream of theirs says so already. */
  async function stays({ link, member, showing }: Entered): Promise<void> {
    const key = `${link.code} ${member.place} ${member.id}`
    const known = askers.get(key)
    if (known) return known.stay()
    if (showing.audience.isHere(member.id)) return
    const hold = await showings.hold(link.stage_id)
    if (!hold) throw notFound('showing')
    const asker = arrives({ link, member, ...hold }, (onClose) =>
      openAskingAudience(member, () => {
        askers.delete(key)
        onClose()
      }),
    )
    askers.set(key, asker)
  }

  /** A link that was closed or has run out while someone watches by it lets them watch no longer. */
  async function lookAgain({ link, member, showing }: Entered, stream: AudienceStream): Promise<void> {
    try {
      const state = await door.stateNow(link, member)
      if (state !== 'open') showing.audience.dismiss(stream, state)
    } catch (error) {
      log.error(error, 'whether someone may still watch is not known')
      // Without a farewell: the page comes back and is asked again.
      stream.close()
    }
  }

  /** Where nobody watches there is room: what is not on is not opened to be asked. */
  async function isFull(link: WatchLink, member: WatchMember | null): Promise<boolean> {
    const showing = await showings.maybeOn(link.stage_id)
    return showing !== null && !showing.audience.hasRoomFor(member, link.member_limit)
  }

  /** The link as far as it lets this caller in. A presenter's projector goes on when the audience's link is closed. */
  async function knock(request: Request<{ code: string }>): Promise<WatchLink> {
    const link = await door.maybeLink(request.params.code)
    if (!link) throw notFound('showing')
    const member = maybeMember(request, link)
    // A projector's rights are those of the presenter who opened it, and these may have ended.
    const isProjector = member?.place === 'projector'
    const state = isProjector ? await door.stateNow(link, member) : door.stateFor(link, member)
    if (state !== 'open') throw new Refusal(410, state, closedDoors[state])
    return link
  }

  function maybeMember(
    request: Request<{ code: string }>,
    link: Pick<WatchLink, 'code'>,
  ): WatchMember | null {
    const place = placeOf(request)
    return door.maybeMember(link, place, watchCookie(request, place))
  }

  /** A browser before a locked door is known again, so that it has tries of its own. */
  function recognise(request: Request<{ code: string }>, response: Response, link: WatchLink): void {
    const trier = trierOf(request, link)
    const value = trier.visitor === null ? door.maybeVisit(link, trier) : null
    if (value !== null) setWatchCookie(response, { code: link.code, place: 'visitor', value, secure })
  }

  function trierOf(request: Request<{ code: string }>, link: WatchLink): Trier {
    const { key, isShared } = originOf(request)
    const visitor = door.maybeVisitor(link, watchCookie(request, 'visitor'))
    return { from: key, people: isShared ? sharedBy : 1, visitor }
  }

  function memberId(request: Request<{ code: string }>): string | null {
    return maybeMember(request, request.params)?.id ?? null
  }

  /** Whoever gets it lets go of the showing. */
  async function entered(request: Request<{ code: string }>): Promise<Entered> {
    const link = await knock(request)
    const member = maybeMember(request, link)
    if (!member) throw new Refusal(401, 'enter-first', 'Open the link again to come in.')
    const hold = await showings.hold(link.stage_id)
    if (!hold) throw notFound('showing')
    if (hold.showing.live.stage.endedAt !== null) {
      hold.release()
      throw new Refusal(410, 'ended', closedDoors.ended)
    }
    return { link, member, ...hold }
  }

  /** What is done at once, for someone who has come in. */
  async function inside<T>(
    request: Request<{ code: string }>,
    use: (entered: Entered) => T | Promise<T>,
  ): Promise<T> {
    const came = await entered(request)
    try {
      return await use(came)
    } finally {
      came.release()
    }
  }

  const unwritten = (error: unknown): void => log.error(error, 'attendance not stored')

  return router
}

const commandOf = (message: AudienceMessage, { name }: WatchMember): AudienceCommand =>
  message.kind === 'question' ? { ...message, name } : message

interface Entered extends Hold {
  readonly link: WatchLink
  readonly member: WatchMember
}

const full = (): Refusal =>
  new Refusal(403, 'full', 'As many people as this link allows are watching. Try again in a while.')

const closedDoors = {
  ended: 'This presentation has ended.',
  expired: 'Its time is over. Ask the presenters for a new one.',
  'link-closed': 'The presenters closed this link. Ask them for a new one.',
} as const

const attendance = (link: WatchLink, member: WatchMember) => ({
  stage_id: link.stage_id,
  member_id: member.id,
  name: member.name,
  from_at: new Date().toISOString(),
  to_at: null,
})

const wrongPasscode = (outcome: 'wrong' | 'too-often'): Refusal =>
  outcome === 'wrong'
    ? new Refusal(403, 'passcode', 'That is not the passcode. Ask the people presenting for it.', 'passcode')
    : new Refusal(429, 'too-often', 'Too many tries. Wait a minute, then try again.', 'passcode')

/** Everyone who enters is someone new to us: an office comes in at once, and nobody takes every seat alone. */
const entries = (): RequestHandler =>
  rateLimit({
    ...perMinute(60, 'Many people came in from where you are just now. Wait half a minute, then try again.'),
    windowMs: 30_000,
    ...byOrigin(60),
  })

/** As much as an office of very busy people says about one showing. */
const sayingFrom = (): RequestHandler =>
  rateLimit({
    ...perMinute(600, 'Very much was said from where you are. Wait a minute, then try again.'),
    ...byOrigin(600),
  })

/** `limit` for an address on one link; behind a proxy that hides addresses, ten times that for the link. */
const byOrigin = (limit: number): Partial<Options> => ({
  limit: (request) => limit * (originOf(request).isShared ? sharedBy : 1),
  keyGenerator: (request) => `${String(request.params['code'])} ${originOf(request).key}`,
})

/** Six tabs of one browser that ask every one and a half seconds are 240 a minute. */
const asking = (memberId: (request: Request<{ code: string }>) => string | null): RequestHandler =>
  rateLimit({
    ...perMinute(600, 'This browser asks very often. Close some of its tabs, then wait a minute.'),
    keyGenerator: (request) => memberId(request as Request<{ code: string }>) ?? originOf(request).key,
  })

/** By member, because an office may share one address. A cookie that is not ours makes nobody a member. */
const saying = (memberId: (request: Request<{ code: string }>) => string | null): RequestHandler =>
  rateLimit({
    ...perMinute(30, 'That was a lot at once. Wait a minute, then ask again.'),
    keyGenerator: (request) => memberId(request as Request<{ code: string }>) ?? originOf(request).key,
  })

const perMinute = (limit: number, message: string): Partial<Options> => ({
  windowMs: 60_000,
  limit,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: (_request, _response, next) => next(new Refusal(429, 'too-often', message)),
})
