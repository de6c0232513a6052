import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { UserId } from '#shared/model/ids.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import {
  askMeAgain,
  cardsChanged,
  facesChanged,
  inboxChanged,
  lineStands,
  pagePath,
  workspaceDeleted,
} from '#shared/protocol/pageLine.ts'
import { systemClock, type Clock } from '../clock.ts'
import { Heartbeat } from './heartbeat.ts'
import type { OpenPages } from './openPages.ts'
import { OwnTurns } from './ownTurns.ts'
import { PacedOutbox } from './pacedOutbox.ts'
import { isSameOrigin } from './pageOrigin.ts'
import { PageSocket } from './pageSocket.ts'
import { recheck } from './recheck.ts'
import { SocketDoor } from './socketDoor.ts'
import { refuse } from './upgrades.ts'

interface Options {
  readonly server: Server
  readonly pages: OpenPages
  /** Who somebody is, see `accounts/identity.ts`. */
  readonly gate: {
    claim(headers: IncomingHttpHeaders): string | null
    maybePerson(headers: IncomingHttpHeaders): Promise<{ readonly id: UserId } | null>
  }
  readonly publicUrl: string
  readonly log: { error(error: unknown, message: string): void }
  readonly clock?: Clock
}

/** One person's pages: open, and opened in a while. */
const sockets = { most: 100, perSecond: 8, burst: 200 } as const

/** Milliseconds between beats, and how many may stay unanswered. Proxies cut what is silent for a minute. */
const beat = { every: 25_000, unanswered: 2 } as const

/** Milliseconds between two times that a page is told of something new; it hears of the same once. */
const pace = 1_000

/** Pages say nothing on it. */
const longestFrame = 16

/**
 * `/page`: a line to every page of somebody who is signed in, on which it hears within moments that its session has
 * ended (4401) or that there is something new to know of its person.
 */
export function attachPages({ server, pages, gate, publicUrl, log, clock = systemClock }: Options) {
  const door = new SocketDoor(clock, sockets)
  const turns = new OwnTurns()
  const lines = new WebSocketServer({
    noServer: true,
    maxPayload: longestFrame,
    perMessageDeflate: false,
    WebSocket: PageSocket,
  })

  const onUpgrade = (request: IncomingMessage, raw: Duplex, head: Buffer): void => {
    if (request.url?.startsWith(pagePath)) turns.take(() => open(request, raw, head))
  }

  function open(request: IncomingMessage, raw: Duplex, head: Buffer): void {
    const { headers } = request
    const claim = isSameOrigin(headers, publicUrl) ? gate.claim(headers) : null
    const entry = claim === null ? 'nobody' : door.knock(claim, raw)
    if (entry === 'too-fast') return refuse(raw, '429 Too Many Requests')
    lines.handleUpgrade(request, raw, head, (line) => {
      line.on('error', () => line.terminate())
      line.on('message', () => line.close(closeCodes.protocolError))
      if (entry === 'nobody') return line.close(closeCodes.signIn)
      if (entry === 'too-many') return line.close(closeCodes.tooFast)
      welcome(line, raw, headers).catch((error: unknown) => {
        log.error(error, 'the line to a page could not be opened')
        line.close(closeCodes.tryLater)
      })
    })
  }

  async function welcome(line: WebSocket, raw: Duplex, headers: IncomingHttpHeaders): Promise<void> {
    const person = await gate.maybePerson(headers)
    if (!person) return line.close(closeCodes.signIn)
    const entry = door.enter(person.id, raw)
    if (entry !== 'in') return line.close(entry === 'too-fast' ? closeCodes.tryLater : closeCodes.tooFast)
    if (line.readyState !== line.OPEN) return
    const heart = new Heartbeat({
      clock,
      ...beat,
      onBeat: () => line.ping(),
      onGone: () => line.terminate(),
    })
    line.on('pong', () => heart.heard())
    const say = (news: string) => void (line.readyState === line.OPEN && line.send(news))
    // Each of them makes every page of somebody ask: whoever makes many of them is not served faster by it.
    const outbox = new PacedOutbox(clock, (news) => news.forEach(say), pace)
    const leave = pages.add(person.id, {
      askAgain: () => void askAgain(line, person.id, headers),
      tellDeleted: (workspaceId) => say(workspaceDeleted + workspaceId),
      ring: () => outbox.add(inboxChanged, inboxChanged),
      lookAnew: () => outbox.add(facesChanged, facesChanged),
      readAnew: () => outbox.add(cardsChanged, cardsChanged),
    })
    line.once('close', () => {
      heart.stop()
      leave()
    })
    say(lineStands)
  }

  async function askAgain(line: WebSocket, userId: UserId, headers: IncomingHttpHeaders): Promise<void> {
    const stillTheirs = async () => {
      const person = await gate.maybePerson(headers)
      return person?.id === userId ? null : closeCodes.signIn
    }
    const code = await recheck(stillTheirs, (error) => log.error(error, 'a session could not be looked up'))
    if (code !== null) line.close(code)
    else if (line.readyState === line.OPEN) line.send(askMeAgain)
  }

  server.on('upgrade', onUpgrade)
  return {
    close(): void {
      server.off('upgrade', onUpgrade)
      for (const line of lines.clients) line.close(closeCodes.tryLater)
    },
  }
}
