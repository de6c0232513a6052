import type { Socket } from 'node:net'
import { WebSocket } from 'ws'
import { schemaVersion } from '#shared/docs/schema.ts'
import type { Role } from '#shared/policy.ts'
import {
  barrierMessage,
  parseServerFrame,
  presenceRequestMessage,
  type ServerFrame,
  stateRequestMessage,
  updateMessage,
} from './rawFrames.ts'
import { cookieOf } from './syncGate.ts'

export interface RawClientOptions {
  readonly person?: string
  readonly roles?: readonly Role[]
  /** `null`: the client states none. */
  readonly schema?: number | string | null
  readonly headers?: Readonly<Record<string, string>>
}

type FrameOf<T extends ServerFrame['type']> = ServerFrame & { readonly type: T }

/** A socket without any manners: it says exactly what the test tells it to, and keeps all it hears. */
export class RawClient {
  readonly frames: ServerFrame[] = []
  readonly ws: WebSocket
  /** The close code. */
  readonly closed: Promise<number>
  #stream: Socket | null = null
  #onFrame: Set<() => void> = new Set()
  #barriers = 0

  private constructor(ws: WebSocket) {
    this.ws = ws
    this.closed = new Promise((resolve) => ws.once('close', resolve))
    ws.on('error', () => undefined)
    ws.once('upgrade', ({ socket }) => (this.#stream = socket))
    ws.on('message', (data: Buffer) => {
      this.frames.push(parseServerFrame(data))
      // After whoever else listens has taken the frame in.
      queueMicrotask(() => this.#onFrame.forEach((check) => check()))
    })
  }

  /** Resolves once the handshake is answered; a refusal comes after that, as a close code. */
  static async connect(serverUrl: string, path: string, options: RawClientOptions = {}): Promise<RawClient> {
    const { person = 'anna', roles = ['marketing'], schema = schemaVersion, headers } = options
    const query = schema === null ? '' : `?schema=${schema}`
    const ws = new WebSocket(`${serverUrl}/sync/${path}${query}`, {
      headers: { cookie: cookieOf(person, roles), ...headers },
    })
    const client = new RawClient(ws)
    await new Promise((resolve, reject) => {
      ws.once('open', resolve)
      ws.once('error', reject)
    })
    return client
  }

  /** Connects and has the state, so that it hears every update from here on. */
  static async join(serverUrl: string, path: string, options: RawClientOptions = {}): Promise<RawClient> {
    const client = await RawClient.connect(serverUrl, path, options)
    await client.state()
    return client
  }

  send(bytes: Uint8Array): void {
    this.ws.send(bytes)
  }

  update(update: Uint8Array): void {
    this.send(updateMessage(update))
  }

  /** Whatever `say` sends leaves as one packet, if it is that small. */
  atOnce(say: () => void): void {
    this.#stream!.cork()
    say()
    this.#stream!.uncork()
  }

  of<T extends ServerFrame['type']>(type: T): FrameOf<T>[] {
    return this.frames.filter((frame): frame is FrameOf<T> => frame.type === type)
  }

  /** The whole document, as an update. */
  async state(stateVector: Uint8Array = Uint8Array.of(0)): Promise<Uint8Array> {
    const before = this.of('state').length
    this.send(stateRequestMessage(stateVector))
    await this.until(() => this.of('state').length > before)
    return this.of('state')[before]!.bytes
  }

  /** Resolves once everything sent so far is on disk. */
  async saved(): Promise<void> {
    const n = ++this.#barriers
    this.send(barrierMessage(n))
    await this.until(() => this.of('ack').some((ack) => ack.n === n))
  }

  /** Resolves once everything that the server said before is here. */
  async caughtUp(): Promise<void> {
    const before = this.of('presence').length
    this.send(presenceRequestMessage())
    await this.until(() => this.of('presence').length > before)
  }

  /** Waits until `condition` holds; it is asked again at every frame. Rejects when the socket closes first. */
  async until(condition: () => boolean): Promise<void> {
    if (condition()) return
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!condition()) return
        this.#onFrame.delete(check)
        resolve()
      }
      this.#onFrame.add(check)
      void this.closed.then((code) => reject(new Error(`The socket closed with ${code} before that`)))
    })
  }

  close(): void {
    this.ws.close()
  }
}
