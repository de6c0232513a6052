import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * The line between a browser and the server: every byte that comes down it is kept, and it can be cut or
 * stalled. Nothing reaches the browser past it, whatever its tools show or hide.
 */
export class Line {
  readonly #server: Server
  readonly #down: Buffer[][] = []
  readonly #sockets = new Set<Socket>()
  #cut = false
  #delay = 0

  private constructor(server: Server) {
    this.#server = server
  }

  /** Leads to `port` on this machine. */
  static async to(port: number): Promise<Line> {
    const server = createServer()
    const line = new Line(server)
    server.on('connection', (socket) => line.#carry(socket, port))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return line
  }

  /** Under another name than the server knows itself by. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** What has come down so far, each connection's bytes in a row. */
  get received(): Buffer {
    return Buffer.concat(this.#down.flat())
  }

  /** Ends every connection and refuses new ones until it is mended. */
  cut(): void {
    this.#cut = true
    for (const socket of this.#sockets) socket.destroy()
  }

  mend(): void {
    this.#cut = false
  }

  /** As when a laptop sleeps: connections stay, and nothing moves either way. */
  stall(): void {
    for (const socket of this.#sockets) socket.pause()
  }

  wake(): void {
    for (const socket of this.#sockets) socket.resume()
  }

  /** From now on each byte is on its way for so many milliseconds. */
  delay(milliseconds: number): void {
    this.#delay = milliseconds
  }

  async close(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #carry(near: Socket, port: number): void {
    if (this.#cut) return void near.destroy()
    const far = connect(port, '127.0.0.1')
    const bytes: Buffer[] = []
    this.#down.push(bytes)
    this.#pass(near, far, readable)
    this.#pass(far, near, (data) => {
      bytes.push(data)
      return data
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one)
      one.on('error', () => one.destroy())
      one.once('close', () => {
        this.#sockets.delete(one)
        other.destroy()
      })
    }
  }

  /** In their order, however late. */
  #pass(from: Socket, to: Socket, seen: (data: Buffer) => Buffer): void {
    let sent: Promise<unknown> = Promise.resolve()
    from.on('data', (data: Buffer) => {
      const bytes = seen(data)
      sent = Promise.all([sent, this.#delay > 0 && sleep(this.#delay)]).then(() => to.write(bytes))
    })
  }
}

/** Asks the server for plain bytes: what is looked for could not be found in compressed ones. */
function readable(data: Buffer): Buffer {
  const text = data.toString('latin1')
  return Buffer.from(text.replace(/accept-encoding: [^\r]*/gi, 'accept-encoding: identity'), 'latin1')
}
