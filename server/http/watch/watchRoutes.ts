import { Router } from 'express'
import { readCutName } from '#shared/pptx/cutName.ts'
import type { AudienceMessage } from '#shared/protocol/stage.ts'
import type { AudienceCommand } from '#shared/stage/command.ts'
import type { Assets } from '../../assets/assets.ts'
import type { Fonts } from '../../brand/fonts.ts'
import { Refusal, notFound } from '../../errors.ts'
import type { WatchMember } from '../../gates/watchDoor.ts'
import type { Log } from '../../log.ts'
import type { Live } from '../../stage/live.ts'
import { audienceMessage, enterBody, sinceQuery } from '../../stage/messages.ts'
import { CutPictures } from '../../pptx/cutPictures.ts'
import { parse } from '../body.ts'
import { keptForAnHour } from '../fonts.ts'
import { asksMoving, sendAsset, sendPicture, sendPictureBytes } from '../sendAsset.ts'
import { demandOpen, demandRoom, Entrance, type WatchRequest } from './entrance.ts'
import { asking, entries, saying, sayingFrom, streaming, streamsFrom } from './limits.ts'
import { Watchers } from './watchers.ts'

interface WatchServices {
  readonly live: Live
  readonly assets: Assets
  readonly fonts: Fonts
}

/**
 * The audience's side, under `/watch/<code>`: knock, enter, watch, ask. It knows no session of ours and answers
 * with nothing but what has been on show. Whoever comes too often is turned away before anything is looked up.
 */
export function watchRoutes({ live, assets, fonts }: WatchServices, publicUrl: string, log: Log): Router {
  const { door } = live
  const secure = publicUrl.startsWith('https:')
  const entrance = new Entrance(live, secure)
  const watchers = new Watchers(live, log)
  const cuts = new CutPictures((hash) => assets.read(hash))
  const memberId = (request: WatchRequest): string | null => entrance.maybeMember(request)?.id ?? null
  const router = Router()

  /** What the page must know before anyone enters, which is nothing about the deck. */
  router.get('/:code/door', async (request, response) => {
    const link = await entrance.knock(request)
    const member = entrance.maybeMember(request)
    const full = await entrance.isFull(link, member)
    if (!member) entrance.recognise(request, response, link)
    response.json({
      passcode: link.passcode_hash !== null,
      entered: member !== null,
      ...(full && { full }),
      ...(secure && { address: `${publicUrl}/watch/${link.code}` }),
    })
  })

  router.use('/:code/enter', entries())
  router.post('/:code/enter', async (request, response) => {
    const link = await entrance.knock(request)
    const { name, passcode } = parse(enterBody, request.body)
    const outcome = await door.tryPasscode(link, passcode, entrance.trierOf(request, link))
    if (outcome !== 'fits') throw wrongPasscode(outcome)
    entrance.admit(response, link, name)
    response.status(204).end()
  })

  router.use('/:code/stream', streamsFrom(), streaming(memberId))
  router.get('/:code/stream', async (request, response) => {
    const came = await entrance.entered(request)
    if (response.destroyed) return came.release()
    try {
      demandRoom(came)
    } catch (error) {
      came.release()
      throw error
    }
    watchers.stream(came, request, response)
  })

  /** The same for whom no stream comes through: asked again and again, answered where something is new. */
  router.use('/:code/now', asking(memberId))
  router.get('/:code/now', async (request, response) => {
    const { since: version, strokes } = parse(sinceQuery, request.query)
    const news = await entrance.inside(request, async (came) => {
      const { link, member, showing } = came
      demandOpen(await door.stateNow(link, member))
      demandRoom(came)
      await watchers.ask(came)
      return showing.audience.newsSince(member.id, { version, strokes })
    })
    response.setHeader('cache-control', 'no-store')
    if (news) response.json(news)
    else response.status(204).end()
  })

  router.use('/:code/say', sayingFrom(), saying(memberId))
  router.post('/:code/say', async (request, response) => {
    const outcome = await entrance.inside(request, ({ member, showing }) => {
      if (member.place !== 'seat') throw new Refusal(403, 'projector', 'A projector shows; it does not ask.')
      return showing.audienceSays(member.id, commandOf(parse(audienceMessage, request.body), member))
    })
    if (!outcome.ok)
      throw new Refusal(409, outcome.reason, 'That could not be taken. The stage may have ended.')
    response.status(204).end()
  })

  /** A picture on a slide that has been on show, as far as it shows; any other, or more of it, does not exist. */
  router.get('/:code/pictures/:name', async (request, response) => {
    const { name } = request.params
    const owner = await entrance.inside(request, ({ link, showing }) =>
      showing.audience.showsAsset(name) ? link.workspace_id : null,
    )
    const { asset, cut } = readCutName(name)
    const picture = owner === null ? null : await assets.maybeShownIn(owner, asset)
    if (!picture) throw notFound('picture')
    const moving = asksMoving(request.query)
    if (cut === null) return sendPicture(response, assets.files, picture, { moving, cache: keptForADay })
    const shown = await cuts.maybe(name)
    if (!shown) throw notFound('picture')
    sendPictureBytes(response, name, shown, keptForADay)
  })

  /** A font that the deck on show is set in. */
  router.get('/:code/fonts/:hash', async (request, response) => {
    const { hash } = request.params
    const owner = await entrance.inside(request, ({ link, showing }) =>
      showing.audience.showsFont(hash) ? link.workspace_id : null,
    )
    const font = owner === null ? null : await fonts.maybeShownIn(owner, hash)
    if (!font) throw notFound('font')
    sendAsset(response, fonts.files, font, keptForAnHour)
  })

  return router
}

const keptForADay = 'private, max-age=86400, immutable'

const commandOf = (message: AudienceMessage, { name }: WatchMember): AudienceCommand =>
  message.kind === 'question' ? { ...message, name } : message

const wrongPasscode = (outcome: 'wrong' | 'too-often'): Refusal =>
  outcome === 'wrong'
    ? new Refusal(403, 'passcode', 'That is not the passcode. Ask the people presenting for it.', 'passcode')
    : new Refusal(429, 'too-often', 'Too many tries. Wait a minute, then try again.', 'passcode')
