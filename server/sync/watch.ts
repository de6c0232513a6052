import type { Logger } from 'pino'
import { WebSocket } from 'ws'
import type { Clock } from '../clock.ts'
import { recheck } from '../sockets/recheck.ts'
import type { Admission } from './gate.ts'
import type { Session } from './session.ts'
import type { SocketLink } from './syncSocket.ts'
import { stillHereFrame } from './writeFrame.ts'

/** A live socket with all that belongs to it. */
export interface Connection {
  readonly ws: WebSocket
  readonly link: SocketLink
  readonly session: Session
  readonly admission: Extract<Admission, { ok: true }>
}

interface Watched {
  readonly connection: Connection
  /** When to look again, ms of the clock. */
  due: number
  /** Looks since the last pong. */
  unanswered: number
}

/** y-websocket gives up after 30 s of silence, and rights are to be asked for again at least every minute. */
const lookMs = 14_000
const turnMs = 1_000
/** Two pings without an answer: the other side is gone, whatever TCP believes. */
const mostUnanswered = 2
/** Sockets that joined together are looked at over several turns. */
const looksPerTurn = 100

/** Looks after live sockets: finds the dead, breaks the silence, and asks whether they may still be here. */
export class Watch {
  readonly #watched = new Set<Watched>()
  #cancelTurn: () => void

  constructor(
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {
    this.#cancelTurn = this.#nextTurn()
  }

  add(connection: Connection): void {
    const watched: Watched = { connection, due: this.clock.now() + lookMs, unanswered: 0 }
    this.#watched.add(watched)
    connection.ws.on('pong', () => (watched.unanswered = 0))
    connection.ws.on('close', () => this.#watched.delete(watched))
  }

  stop(): void {
    this.#cancelTurn()
    this.#watched.clear()
  }

  #nextTurn(): () => void {
    return this.clock.after(turnMs, () => {
      this.#cancelTurn = this.#nextTurn()
      this.#turn()
    })
  }

  #turn(): void {
    const now = this.clock.now()
    let looks = 0
    for (const watched of this.#watched) {
      if (watched.due > now) continue
      if (++looks > looksPerTurn) return
      watched.due = now + lookMs
      this.#look(watched)
    }
  }

  #look(watched: Watched): void {
    const { ws, link, session } = watched.connection
    if (watched.unanswered >= mostUnanswered) return ws.terminate()
    if (ws.readyState !== WebSocket.OPEN) return
    watched.unanswered++
    ws.ping()
    if (link.wasSilent()) session.send(stillHereFrame)
    void this.#recheck(watched.connection)
  }

  async #recheck({ session, admission }: Connection): Promise<void> {
    const code = await recheck(
      () => admission.recheck(),
      (err) => this.log.error({ err }, 'the rights of a live socket could not be checked'),
    )
    if (code !== null) session.close(code)
  }
}
