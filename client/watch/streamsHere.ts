import { newId } from '#shared/model/ids.ts'
import { openChannel } from '#client/browser/channel.ts'

/**
 * Streams that the tabs of one browser hold together. Without HTTP/2 a browser has six connections to a server:
 * were all of them streams, the seventh tab would hang, and no question would go out.
 */
const most = 3
/** Milliseconds in which other tabs have answered. */
const patience = 150

type Said = { readonly kind: 'who'; readonly id: string } | { readonly kind: 'me'; readonly to: string }

/** Asks the other tabs of this browser whether one more may hold a stream. */
export class StreamsHere {
  readonly #id = newId()
  readonly #channel = openChannel<Said, Said>('duodeck-streams', (said) => this.#hear(said))
  #holds = false
  /** Of several tabs that ask at once, as when a browser starts, those with the lowest ids come first. */
  #asks = false
  #others = 0

  /** Whether this tab may open one, which then counts as held until it asks again or closes. */
  async take(): Promise<boolean> {
    this.#holds = false
    this.#asks = true
    this.#others = 0
    this.#channel.say({ kind: 'who', id: this.#id })
    await new Promise((resolve) => setTimeout(resolve, patience))
    this.#asks = false
    this.#holds = this.#others < most
    return this.#holds
  }

  close(): void {
    this.#channel.close()
  }

  #hear(said: Said): void {
    if (said.kind === 'me') this.#others += said.to === this.#id ? 1 : 0
    else if (this.#holds || (this.#asks && this.#id < said.id)) this.#channel.say({ kind: 'me', to: said.id })
  }
}
