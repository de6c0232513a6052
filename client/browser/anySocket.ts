/** A socket as the browser makes it; where it makes none, one that closes at once, so that it is tried again later. */
export class AnySocket {
  constructor(url: string | URL) {
    try {
      return new WebSocket(url)
    } catch {
      return new NoSocket()
    }
  }
}

/** As much of a socket as is asked of one that never opens. */
class NoSocket {
  readonly readyState = 3
  onclose: ((event: { readonly code: number }) => void) | null = null

  constructor() {
    setTimeout(() => this.onclose?.({ code: 1006 }))
  }

  send(): void {
    // Nobody is there.
  }

  close(): void {
    this.onclose = null
  }
}
