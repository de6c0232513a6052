import type { Logger } from 'pino'
import { WebSocket } from 'ws'
import type { Clock } from '../clock.ts'
import { Heartbeat } from '../sockets/heartbeat.ts'
import { recheck } from '../sockets/recheck.ts'
import type { Admission } from './gate.ts'
import type { Session } from './session.ts'
import type { SocketLink } from './socketLink.ts'
import { stillHereFrame } from './writeFrame.ts'

/** A live socket with all that belongs to it. */
export interface Connection {
  readonly ws: WebSocket
  readonly link: SocketLink
  readonly session: Session
  readonly admission: Extract<Admission, { ok: true }>
}

/** y-websocket gives up after 30 s of silence, and rights are to be asked for again at least every minute. */
const beat = { every: 14_000, unanswered: 2 } as const

/** Looks after live sockets: finds the dead, breaks the silence, and asks whether they may still be here. */
export class Watch {
  readonly #clock: Clock
  readonly #log: Logger
  readonly #hearts = new Set<Heartbeat>()

  constructor(clock: Clock, log: Logger) {
    this.#clock = clock
    this.#log = log
  }

  add(connection: Connection): void {
    const { ws, link, session } = connection
    const heart = new Heartbeat({
      clock: this.#clock,
      ...beat,
      // Sockets that joined together, as after a restart, are looked at one after another.
      first: beat.every * (0.5 + Math.random() / 2),
      onBeat: () => {
        if (ws.readyState !== WebSocket.OPEN) return
        ws.ping()
        if (link.wasSilent()) session.send(stillHereFrame)
        void this.#recheck(connection)
      },
      onGone: () => ws.terminate(),
    })
    this.#hearts.add(heart)
    ws.on('pong', () => heart.heard())
    ws.on('close', () => {
      heart.stop()
      this.#hearts.delete(heart)
    })
  }

  stop(): void {
    for (const heart of this.#hearts) heart.stop()
    this.#hearts.clear()
  }

  async #recheck({ session, admission }: Connection): Promise<void> {
    const code = await recheck(
      () => admission.recheck(),
      (err) => this.#log.error({ err }, 'the rights of a live socket could not be checked'),
    )
    if (code !== null) session.close(code)
  }
}
