import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { documentSchema } from '#shared/docs/schema.ts'
import { closeCodes } from '#shared/protocol/closeCodes.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { isSameOrigin } from '../sockets/pageOrigin.ts'
import { Lanes } from '../lanes.ts'
import { OwnTurns } from '../sockets/ownTurns.ts'
import { PageSocket } from '../sockets/pageSocket.ts'
import { PersonRates } from '../sockets/personRates.ts'
import { SocketDoor } from '../sockets/socketDoor.ts'
import { refuse } from '../sockets/upgrades.ts'
import type { Admission, Gate } from './gate.ts'
import type { RoomLease } from './heldRooms.ts'
import { Overgrown } from './openLiveRoom.ts'
import { SocketRefusal } from './refusal.ts'
import { type Rooms, RoomsClosed, RoomsFull } from './rooms.ts'
import { Session } from './session.ts'
import { SocketLink } from './socketLink.ts'
import { isSyncPath, roomOf, schemaOf } from './upgradeRequest.ts'
import { Watch } from './watch.ts'

export interface SyncOptions {
  readonly server: Server
  readonly rooms: Rooms
  readonly gate: Gate
  /** The address people use: pages of other origins are refused. */
  readonly publicUrl: string
  readonly log: Logger
}

/** Someone who passed the gate, and the room in memory. */
interface Guest {
  readonly admission: Extract<Admission, { ok: true }>
  readonly seat: RoomLease
}

/**
 * Serves `/sync/<room>` on an http server. Upgrades of other paths are left to others. Every upgrade is
 * accepted and then closed with a code when refused: a page cannot see the status of a failed upgrade.
 */
export function attachSync(options: SyncOptions): { close(): void } {
  const sync = new Sync(options)
  const turns = new OwnTurns()
  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    if (isSyncPath(request.url)) turns.take(() => void sync.upgrade(request, stream, head))
  }
  options.server.on('upgrade', onUpgrade)
  return {
    close: () => {
      options.server.off('upgrade', onUpgrade)
      sync.close()
    },
  }
}

class Sync {
  readonly #options: SyncOptions
  readonly #watch: Watch
  readonly #door: SocketDoor
  readonly #rates: PersonRates
  readonly #walks: Lanes
  readonly #wss: WebSocketServer

  constructor(options: SyncOptions) {
    this.#options = options
    const { clock, limits } = options.rooms
    this.#watch = new Watch(clock, options.log)
    this.#door = new SocketDoor(clock, {
      most: limits.socketsPerUser,
      perSecond: limits.upgradesPerSecond,
      burst: limits.upgradeBurst,
    })
    this.#rates = new PersonRates(clock, limits.personPerSecond, limits.personBurst)
    // Everybody's pages come back at once after a restart: one walk at a time, and people take turns.
    const each = { running: 1, waiting: limits.socketsPerUser, rest: 3 }
    this.#walks = new Lanes({ running: 1, waiting: 10_000, each }, { busy: 'Too many walks wait.' })
    this.#wss = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: limits.frameBytes,
      WebSocket: PageSocket,
    })
  }

  close(): void {
    this.#watch.stop()
  }

  /** Everything is settled before the handshake is answered, so that a client speaks only when it is heard. */
  async upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const onError = () => stream.destroy()
    stream.on('error', onError)
    const guest = await this.#admit(request, stream)
    if (guest === 'too-fast') return refuse(stream, '429 Too Many Requests')
    stream.off('error', onError)
    let isOpen = false
    this.#wss.handleUpgrade(request, stream, head, (ws) => {
      isOpen = true
      ws.on('error', (err) => this.#options.log.info({ err }, 'a socket broke the protocol'))
      if (guest instanceof SocketRefusal) ws.close(guest.code)
      else this.#welcome(guest, ws, stream)
    })
    if (!isOpen && !(guest instanceof SocketRefusal)) guest.seat.release()
  }

  async #admit(request: IncomingMessage, stream: Duplex): Promise<Guest | SocketRefusal | 'too-fast'> {
    const { rooms, gate, publicUrl, log } = this.#options
    const url = request.url ?? ''
    if (!isSameOrigin(request.headers, publicUrl))
      return new SocketRefusal('a foreign origin', closeCodes.notAllowed)
    const address = roomOf(url)
    if (!address) return new SocketRefusal('no such room', closeCodes.noSuchRoom)
    const claim = gate.claim(request)
    if (claim === null) return new SocketRefusal('no session', closeCodes.signIn)
    const entry = this.#door.knock(claim, stream)
    if (entry !== 'in') return entry === 'too-fast' ? entry : tooMany()
    try {
      const who = await gate.maybeWho(request)
      if (!who) return new SocketRefusal('nobody signed in', closeCodes.signIn)
      const known = this.#door.enter(who.id, stream)
      if (known !== 'in') return known === 'too-fast' ? known : tooMany()
      const admission = await gate.admit(who, request, address)
      if (!admission.ok) return new SocketRefusal('not admitted', admission.code)
      const seat = await rooms.join(roomName(address.kind, address.id))
      // 0 is older than everything, also than a document that states nothing.
      if (schemaOf(url) >= Math.max(1, documentSchema(seat.room.doc))) return { admission, seat }
      seat.release()
      return new SocketRefusal('a client older than the document', closeCodes.clientTooOld)
    } catch (err) {
      if (err instanceof Overgrown) {
        log.warn({ err, room: address }, 'a document has grown too large to open')
        return new SocketRefusal('an overgrown document', closeCodes.overgrown)
      }
      if (!(err instanceof RoomsClosed || err instanceof RoomsFull))
        log.error({ err, room: address }, 'a room could not be joined')
      return new SocketRefusal('not now', closeCodes.tryLater)
    }
  }

  #welcome({ admission, seat }: Guest, ws: WebSocket, stream: Duplex): void {
    const { rooms, log } = this.#options
    const { user, access } = admission
    if (seat.room.isClosed) {
      seat.release()
      return ws.close(closeCodes.tryLater)
    }
    const link = new SocketLink(ws, stream)
    const session = new Session({
      room: seat.room,
      link,
      user,
      access,
      limits: rooms.limits,
      rates: this.#rates,
      walks: this.#walks,
      clock: rooms.clock,
      log: log.child({ room: seat.room.name, user: user.id }),
      onEnd: () => seat.release(),
    })
    ws.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Buffer) session.receive(data)
      else session.close(closeCodes.protocolError)
    })
    ws.on('close', () => session.hangUp())
    session.start()
    this.#watch.add({ ws, link, session, admission })
  }
}

const tooMany = (): SocketRefusal => new SocketRefusal('too many sockets', closeCodes.tooFast)
