import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { SocketRefusal } from './refusal.ts'
import type { Session } from './session.ts'
import { ackFrame } from './writeFrame.ts'

interface Ack {
  readonly n: number
  readonly position: number
}

/** Barriers that wait for the disk. */
export class PendingAcks {
  readonly #waiting = new Map<Session, Ack[]>()

  /** `limit`: barriers of one session. They pile up only while the disk refuses. */
  constructor(private readonly limit: number) {}

  /** Positions never fall from one call to the next. */
  add(session: Session, n: number, position: number): void {
    const acks = this.#waiting.get(session) ?? []
    if (acks.length >= this.limit) throw new SocketRefusal('too many barriers', closeCodes.tooFast)
    acks.push({ n, position })
    this.#waiting.set(session, acks)
  }

  /** Answers all that wait for `position` or less. */
  release(position: number): void {
    for (const [session, acks] of this.#waiting) {
      const later = acks.findIndex((ack) => ack.position > position)
      const ready = acks.splice(0, later === -1 ? acks.length : later)
      if (acks.length === 0) this.#waiting.delete(session)
      if (ready.length > 0) session.send(Buffer.concat(ready.map(({ n }) => ackFrame(n))))
    }
  }

  forget(session: Session): void {
    this.#waiting.delete(session)
  }
}
