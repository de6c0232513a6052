import type { Logger } from 'pino'
import * as Y from 'yjs'
import { type CloseCode, closeCodes } from '#shared/protocol/closeCodes.ts'
import type { PresenceUser } from '#shared/protocol/presence.ts'
import type { Clock } from '../clock.ts'
import type { StatePart } from '../documents/stateParts.ts'
import type { Lanes } from '../lanes.ts'
import type { SyncLimits } from './limits.ts'
import type { Link } from './link.ts'
import { type SyncFrame, isEmptyUpdate, readFrame } from './readFrame.ts'
import type { PersonRates } from '../sockets/personRates.ts'
import { announcedId } from './presence.ts'
import { Denial, SocketRefusal } from './refusal.ts'
import { SlowReader } from '../sockets/slowReader.ts'
import { TokenBucket } from '../sockets/tokenBucket.ts'
import { StateAnswers } from './stateAnswers.ts'
import { deniedFrame, presenceFrame, stateRequestFrame } from './writeFrame.ts'
import { Writer } from './writer.ts'

/** What a session may do in the room it joined. */
export interface JoinedRoom {
  join(session: Session): void
  leave(session: Session): void
  stateVector(): Uint8Array
  /** Items of the document, about. */
  readonly items: number
  /** What a client with this state vector lacks, as far as it is there when each part is asked for. Throws a `Refusal`. */
  stateAfter(stateVector: Uint8Array): Generator<StatePart, void>
  /**
   * Takes an update whole or throws a `Refusal` or a `Denial`. Relays it now, saves it with the next commit.
   * Returns its items. `answer`: to our request for what we lack.
   */
  apply(from: Session, update: Uint8Array, answer: boolean): number
  /** The same over several turns of the event loop, for a large one. */
  applyInTurns(from: Session, update: Uint8Array, answer: boolean): Promise<number>
  /** A writer's page says under which id it writes, and how much it has written. Throws a `Denial`. */
  announce(from: Session, client: number, written: number): void
  receivePresence(from: Session, entries: Uint8Array): void
  /** Everybody's presence, as an awareness update. */
  presence(): Uint8Array
  /** Answers a barrier once all that the room holds now is on disk: what came before it, on any socket. */
  acknowledge(session: Session, n: number): void
}

export interface SessionDeps {
  readonly room: JoinedRoom
  readonly link: Link
  readonly user: PresenceUser
  readonly access: 'read' | 'write'
  readonly limits: SyncLimits
  readonly rates: PersonRates
  /** For answers that cost a walk through the document. */
  readonly walks: Lanes
  readonly clock: Clock
  readonly log: Logger
  /** It says nothing more, and nothing that it said waits. Called once. */
  readonly onEnd: () => void
}

/** A reply of so many bytes costs as much of the rate as a frame more. */
const bytesPerToken = 4_096

/**
 * Where a session stands. `joined`: it knows of us, but has not asked for the state; an update sent now could
 * build on something it lacks. `listening`: it has the state and gets every update after it.
 */
type Phase = 'joined' | 'listening' | 'ended'

/** One person's socket in one room: what it may say, how fast, and how much may wait for it. */
export class Session {
  readonly user: PresenceUser
  readonly #deps: SessionDeps
  readonly #bucket: TokenBucket
  #phase: Phase = 'joined'
  /** An update was refused: nothing this socket says can be taken, or is saved, from here on. */
  #refused = false
  /** What it said that it has, until it has said which id is its own. */
  #stated: Uint8Array | null = null
  #announced = false
  readonly #writer: Writer
  /** What arrived while a large update is being taken. */
  #backlog: Uint8Array[] | null = null
  /** The socket closed meanwhile. */
  #hungUp = false
  readonly #reader: SlowReader
  readonly #answers: StateAnswers

  constructor(deps: SessionDeps) {
    this.#deps = deps
    const { room, link } = deps
    this.#writer = new Writer({
      apply: (update, answer) => room.apply(this, update, answer),
      applyInTurns: (update, answer) => room.applyInTurns(this, update, answer),
      acknowledge: (n) => room.acknowledge(this, n),
      spend: (cost) => this.#spend(cost),
      onBusy: () => {
        this.#backlog = []
        link.pause()
      },
      onFree: (error) => this.#catchUp(error),
    })
    this.#answers = new StateAnswers({
      room,
      who: deps.user.id,
      walks: deps.walks,
      mostTokens: deps.limits.frameBurst / 5,
      spend: (cost) => this.#spend(cost),
      write: (frame) => this.#write(frame),
      isOver: () => this.#phase === 'ended',
      onTold: () => this.#listen(),
      onFailed: (error) => this.#fail(error),
    })
    this.user = deps.user
    this.#reader = new SlowReader(deps.limits.bufferedBytes)
    this.#bucket = new TokenBucket(deps.limits.framesPerSecond, deps.limits.frameBurst, deps.clock.now())
  }

  get isListening(): boolean {
    return this.#phase === 'listening'
  }

  /** Enters the room. Our request goes first, so that what was typed offline arrives before any barrier. */
  start(): void {
    const { room, access, link } = this.#deps
    room.join(this)
    if (access === 'write') link.write(stateRequestFrame(room.stateVector()))
  }

  /** Takes one message. Whatever is wrong with it ends this session and nothing else. */
  receive(bytes: Uint8Array): void {
    if (this.#phase === 'ended') return
    if (this.#backlog) return void this.#backlog.push(bytes)
    try {
      this.#spend(1)
      this.#handle(readFrame(bytes))
    } catch (error) {
      this.#fail(error)
    }
  }

  /** Frames for this socket. A reader too slow to keep up is cut off before it fills our memory. */
  send(frames: Uint8Array): void {
    if (this.#phase === 'ended') return
    const { link, log } = this.#deps
    const waiting = link.bufferedBytes
    if (this.#reader.isTooSlow(waiting, frames.length)) {
      log.info({ waiting }, 'a reader too slow to keep up')
      return this.close(closeCodes.tryLater)
    }
    link.write(frames)
  }

  close(code: CloseCode): void {
    this.#end()
    this.#deps.link.close(code)
  }

  /** The socket is gone. What it said before is taken all the same: a page that closes says its last words. */
  hangUp(): void {
    if (this.#backlog) this.#hungUp = true
    else this.#end()
  }

  #end(): void {
    if (this.#phase === 'ended') return
    this.#phase = 'ended'
    const { room, onEnd } = this.#deps
    room.leave(this)
    onEnd()
  }

  /** After a large update: what arrived meanwhile, which is little, because the socket was not read. */
  #catchUp(error: unknown): void {
    const backlog = this.#backlog ?? []
    this.#backlog = null
    if (error !== null) this.#fail(error)
    if (this.#phase === 'ended') return
    this.#deps.link.resume()
    for (const bytes of backlog) this.receive(bytes)
    if (this.#hungUp) this.hangUp()
  }

  #handle(frame: SyncFrame): void {
    const { room } = this.#deps
    switch (frame.type) {
      case 'state-request':
        return this.#sendState(frame.stateVector)
      case 'update':
        return this.#take(frame)
      case 'presence':
        this.#announce(frame.entries)
        return room.receivePresence(this, frame.entries)
      case 'presence-request':
        return this.#reply(presenceFrame(room.presence()))
      case 'barrier':
        // Silence is the only true answer to someone whose words were refused.
        return this.#refused ? undefined : this.#writer.take(frame)
    }
  }

  /** A reader's answer to a request we never made is harmless when empty: every y-websocket may send one. */
  #take(frame: Extract<SyncFrame, { type: 'update' }>): void {
    if (this.#refused) return
    if (this.#deps.access === 'write') this.#writer.take(frame)
    else if (!isEmptyUpdate(frame.update)) throw new Denial('Only its owners can change this document.')
  }

  /** The first presence of a page is its own, and alone; after that it may echo everybody's. */
  #announce(entries: Uint8Array): void {
    if (this.#announced || this.#deps.access !== 'write') return
    this.#announced = true
    const id = announcedId(entries)
    const stated = this.#stated
    this.#stated = null
    if (id !== null && stated) this.#deps.room.announce(this, id, Y.decodeStateVector(stated).get(id) ?? 0)
  }

  #sendState(stateVector: Uint8Array): void {
    if (stateVector.length > this.#deps.limits.stateVectorBytes) {
      throw new SocketRefusal('too large a state vector', closeCodes.tooLarge)
    }
    if (!this.#announced) this.#stated = stateVector.slice()
    this.#answers.give(stateVector.slice())
  }

  /** A part of a large document: whoever is slow in taking it is no slow reader. */
  #write(part: Uint8Array): Promise<void> {
    this.#reader.allow(part.length)
    this.send(part)
    return this.#deps.link.drained()
  }

  /** It has the state: from now on it hears everything. */
  #listen(): void {
    if (this.#phase !== 'joined') return
    this.#phase = 'listening'
    this.send(presenceFrame(this.#deps.room.presence()))
  }

  /** Large answers to small questions use up the rate as well. */
  #reply(frame: Uint8Array): void {
    this.#spend(Math.floor(frame.length / bytesPerToken))
    this.send(frame)
  }

  #spend(cost: number): void {
    const { rates, clock, user } = this.#deps
    const within = this.#bucket.take(cost, clock.now())
    if (!rates.take(user.id, cost) || !within) throw new SocketRefusal('too many frames', closeCodes.tooFast)
  }

  /** Tells the page why, in words. It opens a fresh copy; what this one says until then builds on what is not here. */
  #deny({ message }: Denial): void {
    this.#refused = true
    this.#deps.log.info({ reason: message }, 'denied')
    this.send(deniedFrame(message))
  }

  #fail(error: unknown): void {
    const { log } = this.#deps
    if (error instanceof Denial) return this.#deny(error)
    if (error instanceof SocketRefusal) log.info({ reason: error.message, code: error.code }, 'refused')
    else log.error({ err: error }, 'a message could not be handled')
    this.close(error instanceof SocketRefusal ? error.code : closeCodes.tryLater)
  }
}
