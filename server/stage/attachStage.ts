import type { StageId } from '#shared/model/ids.ts'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import type { Log } from '../log.ts'
import { isSameOrigin } from '../sockets/pageOrigin.ts'
import { systemClock, type Clock } from '../clock.ts'
import { Heartbeat } from '../sockets/heartbeat.ts'
import { SlowReader } from '../sockets/slowReader.ts'
import { PacedOutbox } from '../sockets/pacedOutbox.ts'
import { OwnTurns } from '../sockets/ownTurns.ts'
import { PageSocket } from '../sockets/pageSocket.ts'
import { SocketDoor } from '../sockets/socketDoor.ts'
import { recheck } from '../sockets/recheck.ts'
import { TokenBucket } from '../sockets/tokenBucket.ts'
import { refuse } from '../sockets/upgrades.ts'
import { encode, type PresenterLink } from './presenterFeed.ts'
import type { PresenterGate, PresenterPass } from '../gates/presenterGate.ts'
import { maybePresenterMessage, type OddMessage } from './messages.ts'
import type { Hold, Showings } from './showings.ts'
import type { Showing } from './showing.ts'

interface Options {
  readonly server: Server
  readonly showings: Showings
  readonly gate: PresenterGate
  readonly publicUrl: string
  readonly log: Log
  readonly clock?: Clock
}

/**
 * Bytes of one frame, frames a second and on top of that, bytes that may wait for a slow reader, milliseconds
 * between looks at rights, and the sockets of one person over all stages and tabs: open, and opened in a while.
 */
const limits = {
  frame: 64 * 1024,
  perSecond: 100,
  burst: 400,
  buffered: 8 * 1024 * 1024,
  checkEvery: 15_000,
  sockets: { most: 16, perSecond: 8, burst: 160 },
} as const

/** Milliseconds between beats, and how many may stay unanswered: gone after two seconds or a little more. */
const presenterBeat = { every: 500, unanswered: 4 } as const

/** Presenters' sockets: `/stage/<stageId>`, for members of the workspace who may present. */
export function attachStage(options: Options) {
  const { server, showings, gate, publicUrl, log, clock = systemClock } = options
  const door = new SocketDoor(clock, limits.sockets)
  const turns = new OwnTurns()
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.frame,
    perMessageDeflate: false,
    WebSocket: PageSocket,
  })

  const onUpgrade = (request: IncomingMessage, raw: Duplex, head: Buffer): void => {
    // Whatever follows is answered: a socket that nobody answers would stay open.
    const stageId = /^\/stage\/([^?]*)/.exec(request.url ?? '')?.[1]
    if (stageId !== undefined) turns.take(() => open(request, raw, head, stageId))
  }

  function open(request: IncomingMessage, raw: Duplex, head: Buffer, stageId: StageId): void {
    const entry = knock(request, raw)
    // Too fast for a handshake: an honest page comes back, later and later.
    if (entry === 'too-fast') return refuse(raw, '429 Too Many Requests')
    // Accepted first, closed with a code after: a page cannot see an HTTP error at upgrade.
    sockets.handleUpgrade(request, raw, head, (socket) => {
      socket.on('error', () => socket.terminate())
      if (entry === 'other-site') return socket.close(closeCodes.notAllowed, 'other site')
      if (entry === 'nobody') return socket.close(closeCodes.signIn, 'sign in')
      if (entry === 'too-many') return tooMany(socket)
      // Whatever comes before we know from whom waits on their side of the line, not in our memory.
      socket.pause()
      admit(socket, raw, request, stageId)
        .catch((error: unknown) => {
          log.error(error, 'presenter not admitted')
          socket.close(closeCodes.tryLater, 'try later')
        })
        .finally(() => socket.resume())
    })
  }

  /** All that can be told before anything is looked up. */
  function knock({ headers }: IncomingMessage, raw: Duplex) {
    if (!isSameOrigin(headers, publicUrl)) return 'other-site'
    const claim = gate.claim(headers)
    return claim === null ? 'nobody' : door.knock(claim, raw)
  }

  async function admit(
    socket: WebSocket,
    raw: Duplex,
    { headers }: IncomingMessage,
    stageId: StageId,
  ): Promise<void> {
    const person = await gate.maybeWho(headers)
    if (!person) return socket.close(closeCodes.signIn, 'sign in')
    const entry = door.enter(person.id, raw)
    if (entry === 'too-fast') return socket.terminate()
    if (entry === 'too-many') return tooMany(socket)
    const pass = await gate.admit(person, headers, stageId)
    if (!pass.ok) return socket.close(pass.code, 'refused')
    const hold = await showings.hold(stageId)
    if (!hold) return socket.close(closeCodes.noSuchRoom, 'no such stage')
    const link = linkOf(socket, pass, clock)
    try {
      await hold.showing.presenterArrives(pass.presenter, link)
    } catch (error) {
      hold.release()
      throw error
    }
    listen(socket, { hold, link, pass })
  }

  function listen(socket: WebSocket, { hold, link, pass }: Connection): void {
    const { showing } = hold
    const bucket = new TokenBucket(limits.perSecond, limits.burst, clock.now())
    let silence = 0
    const heart = new Heartbeat({
      clock,
      ...presenterBeat,
      onBeat: () => {
        socket.ping()
        // Outside the pace: a press that is answered in the same moment must not wait for it.
        if (socket.readyState === socket.OPEN) socket.send(`[${encode({ kind: 'tick', now: Date.now() })}]`)
      },
      onGone: () => {
        silence = heart.silence
        socket.terminate()
      },
    })
    socket.on('pong', () => heart.heard())
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      heart.heard()
      if (isBinary) return socket.close(closeCodes.protocolError, 'text frames only')
      if (!bucket.take(1, clock.now())) return socket.close(closeCodes.tooFast, 'too fast')
      hear(socket, showing, link, data.toString())
    })
    const check = setInterval(() => {
      const onError = (error: unknown): void => log.error(error, 'the rights of a presenter not checked')
      void recheck(() => pass.recheck(), onError).then((code) => code && socket.close(code, 'ask again'))
    }, limits.checkEvery)
    const left = (): void => {
      clearInterval(check)
      heart.stop()
      showing
        .presenterLeaves(link, silence)
        .catch((error: unknown) => log.error(error, 'leaving presenter not stored'))
        .finally(() => hold.release())
    }
    whenClosed(socket, left)
  }

  function hear(socket: WebSocket, showing: Showing, link: PresenterLink, frame: string): void {
    const message = maybePresenterMessage(frame)
    if (!message) return socket.close(closeCodes.protocolError, 'not a message')
    if (message.kind === 'odd') return notUnderstood(link, message)
    showing.hear(link, message).catch((error: unknown) => {
      log.error(error, 'command not stored')
      socket.close(closeCodes.tryLater, 'try later')
    })
  }

  server.on('upgrade', onUpgrade)
  return {
    async close(): Promise<void> {
      server.off('upgrade', onUpgrade)
      await showings.closeAll(closeCodes.tryLater)
      sockets.close()
    },
  }
}

/** Who presents keeps their socket, whatever their page says. Pointing that is odd is pointing lost. */
function notUnderstood(link: PresenterLink, { n }: OddMessage): void {
  if (n !== null) link.send(encode({ kind: 'refused', n, reason: 'not-understood' }))
}

const tooMany = (socket: WebSocket): void => socket.close(closeCodes.tooFast, 'too many windows')

/** Also for one that is closed already. */
function whenClosed(socket: WebSocket, run: () => void): void {
  if (socket.readyState === socket.CLOSED) run()
  else socket.once('close', run)
}

interface Connection {
  readonly hold: Hold
  readonly link: PresenterLink
  readonly pass: PresenterPass
}

function linkOf(socket: WebSocket, { presenter }: PresenterPass, clock: Clock): PresenterLink {
  const reader = new SlowReader(limits.buffered)
  const outbox = new PacedOutbox(clock, (events) => {
    const frame = `[${events.join(',')}]`
    if (reader.isTooSlow(socket.bufferedAmount, frame.length)) return socket.terminate()
    if (socket.readyState === socket.OPEN) socket.send(frame)
  })
  return {
    userId: presenter.id,
    send: (encoded, key) => outbox.add(encoded, key),
    close: (code, reason) => socket.close(code, reason),
  }
}
