import express, { Router, type Express } from 'express'
import type { Registry } from 'prom-client'
import { notFound } from './errors.ts'
import { accountEndRoutes } from './http/accountEnd.ts'
import { assetRoutes } from './http/assets.ts'
import { authRoutes, hashingLanes } from './http/auth.ts'
import { avoidedWordRoutes } from './http/avoidedWords.ts'
import { brandColorRoutes } from './http/brandColors.ts'
import { brandLayoutRoutes } from './http/brandLayouts.ts'
import { brandPictureRoutes } from './http/brandPictures.ts'
import { brandTemplateRoutes } from './http/brandTemplates.ts'
import { BodyTime } from './http/bodyTime.ts'
import { brandThemeRoutes } from './http/brandThemes.ts'
import { Callers } from './http/callers.ts'
import { coverRoutes } from './http/covers.ts'
import { deckRoutes } from './http/decks.ts'
import { domainDoorRoutes } from './http/domainDoors.ts'
import { emailChangeRoutes } from './http/emailChange.ts'
import { errorAnswer } from './http/errorAnswer.ts'
import { folderRoutes } from './http/folders.ts'
import { exportRoutes } from './http/exports.ts'
import { fontRoutes } from './http/fonts.ts'
import { healthRoutes } from './http/health.ts'
import { importRoutes } from './http/imports.ts'
import { leftoverRoutes } from './http/leftovers.ts'
import { inboxRoutes } from './http/inbox.ts'
import { inTurns } from './http/inTurns.ts'
import { introductionRoutes } from './http/introductions.ts'
import { invitationRoutes } from './http/invitations.ts'
import { meRoutes } from './http/me.ts'
import { observeRequests } from './http/metrics.ts'
import { ProxyNotice } from './http/origin.ts'
import { OwnPassword } from './http/ownPassword.ts'
import { pageRoutes } from './http/page.ts'
import { pictureRoutes } from './http/pictures.ts'
import { pitchRoutes } from './http/pitches.ts'
import { roleCardRoutes } from './http/roleCards.ts'
import { profileRoutes } from './http/profiles.ts'
import { sameOrigin } from './http/sameOrigin.ts'
import { returnRoutes } from './http/returns.ts'
import { securityHeaders } from './http/security.ts'
import { sessionRoutes } from './http/sessions.ts'
import { stageLinkRoutes } from './http/stageLinks.ts'
import { stageRoutes } from './http/stages.ts'
import { starterRoutes } from './http/starters.ts'
import { suggestionRoutes } from './http/suggestions.ts'
import { thanksRoutes } from './http/thanks.ts'
import { Turns } from './http/turns.ts'
import { watchRoutes } from './http/watch/watchRoutes.ts'
import { workspaceEndRoutes } from './http/workspaceEnd.ts'
import { workspaceRoutes } from './http/workspaces.ts'
import { writeLimit } from './http/writeLimit.ts'
import type { Log } from './log.ts'
import type { Services } from './services.ts'

export interface AppOptions {
  readonly services: Services
  readonly metrics: Registry
  readonly log: Log
  readonly publicUrl: string
  /** Whether that was said, or is only a guess. */
  readonly isPublicUrlSet: boolean
  readonly trustedProxies: number
  readonly demo: boolean
  /** Passwords that one address may get wrong in a minute. */
  readonly triesPerMinute: number
  readonly writesPerMinute: number
  /** The built client; `null` when something else serves the page, as in development. */
  readonly clientDir: string | null
}

/** Everything that is answered over HTTP. It does not listen. */
export function createApp(options: AppOptions): Express {
  const { services, metrics, log, publicUrl, clientDir } = options
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', options.trustedProxies)
  app.use(observeRequests(metrics, log))
  const bodyTime = new BodyTime()
  app.use(bodyTime.look)
  app.use(inTurns())
  app.use(securityHeaders(publicUrl))
  const proxy = new ProxyNotice(log)
  app.use(proxy.look)
  app.use(healthRoutes(() => services.ready(), metrics, proxy))
  app.use('/api', apiRoutes(options, bodyTime))
  app.use(
    '/watch',
    sameOrigin(publicUrl),
    express.json({ limit: '8kb' }),
    watchRoutes(services, publicUrl, log),
  )
  if (clientDir !== null) app.use(pageRoutes(clientDir))
  app.use(() => {
    throw notFound()
  })
  app.use(errorAnswer(log))
  return app
}

function apiRoutes(options: AppOptions, bodyTime: BodyTime): Router {
  const { services, log, publicUrl, isPublicUrlSet, triesPerMinute, writesPerMinute, demo } = options
  const { identity, members, mailer, assets, signUps, starters } = services
  const callers = new Callers(identity, members)
  const people = { ...services, callers, turns: new Turns() }
  const api = Router()
  api.use((_request, response, next) => {
    response.set('cache-control', 'no-store')
    next()
  })
  api.use(sameOrigin(publicUrl))
  api.use(writeLimit(writesPerMinute))
  const lanes = hashingLanes()
  // Before the JSON parser: better-auth reads the body itself.
  api.use('/auth', authRoutes(identity, publicUrl, triesPerMinute, lanes))
  api.use(express.json({ limit: '64kb' }))
  const facts = { demo, mail: mailer.delivers, publicUrl: isPublicUrlSet ? publicUrl : null }
  api.use(meRoutes(callers, members, { ...facts, signUps }))
  api.use(sessionRoutes(people))
  const ownPassword = new OwnPassword(identity, lanes)
  api.use(accountEndRoutes({ ...people, ownPassword }))
  api.use(emailChangeRoutes({ ...people, ownPassword }))
  api.use(profileRoutes(people))
  api.use(inboxRoutes(people))
  api.use(thanksRoutes(people))
  api.use('/workspaces', workspaceRoutes(people))
  api.use('/workspaces', workspaceEndRoutes({ ...people, ownPassword }))
  api.use('/workspaces', roleCardRoutes(people))
  api.use('/workspaces', avoidedWordRoutes(people))
  api.use('/workspaces', brandColorRoutes(people))
  api.use('/workspaces', brandPictureRoutes(people))
  api.use('/workspaces', brandThemeRoutes(people))
  api.use('/workspaces', brandLayoutRoutes(people))
  api.use('/workspaces', brandTemplateRoutes({ ...people, bodyTime }))
  api.use('/invitations', invitationRoutes(people))
  api.use(domainDoorRoutes(people))
  api.use('/decks', deckRoutes(people))
  api.use('/decks', suggestionRoutes(people))
  api.use('/decks', leftoverRoutes(people))
  api.use('/folders', folderRoutes(people))
  api.use('/covers', coverRoutes(people))
  api.use('/pitches', pitchRoutes(people))
  api.use('/pitches', introductionRoutes(people))
  api.use('/assets', assetRoutes(callers, assets))
  api.use('/starters', starterRoutes(callers, starters, assets))
  api.use('/imports', importRoutes({ ...people, bodyTime }))
  api.use('/imports', returnRoutes(people))
  api.use(pictureRoutes({ ...people, ...services.live }))
  api.use(fontRoutes({ ...people, ...services.live }))
  api.use(exportRoutes({ ...people, ...services.live }, log))
  api.use(stageRoutes({ ...people, ...services.live }, publicUrl, log))
  api.use(stageLinkRoutes({ ...people, ...services.live }, publicUrl, log))
  api.use(() => {
    throw notFound('address')
  })
  return api
}
