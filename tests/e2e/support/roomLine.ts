import type { Page, WebSocketRoute } from '@playwright/test'
import type { CloseCode } from '#shared/protocol/closeCodes.ts'

/** What a page and the server say to each other about some rooms: held back, late, cut or ended. */
export interface RoomLine {
  hold(): void
  release(): void
  delay(milliseconds: number): void
  /** Breaks the connection, and every new one until `mend`. */
  cut(): Promise<void>
  mend(): void
  /** The server ends the room. */
  end(code: CloseCode): Promise<void>
}

/** Takes over a page's sockets to the rooms whose name begins so (`plan/`, `design/<id>`). Before it opens them. */
export async function roomLine(page: Page, rooms: string): Promise<RoomLine> {
  let [held, late, broken] = [false, 0, false]
  const waiting: (() => void)[] = []
  let sockets: WebSocketRoute[] = []
  const pass = (send: () => void) => {
    if (held) waiting.push(send)
    else if (late > 0) setTimeout(send, late)
    else send()
  }
  await page.routeWebSocket(new RegExp(`/sync/${rooms}`), (socket: WebSocketRoute) => {
    if (broken) return void socket.close({ code: 1011 })
    const server = socket.connectToServer()
    sockets.push(socket)
    socket.onMessage((message) => pass(() => server.send(message)))
    server.onMessage((message) => pass(() => socket.send(message)))
  })
  const close = async (code: number) => {
    const open = sockets
    sockets = []
    waiting.length = 0
    await Promise.all(open.map((socket) => socket.close({ code })))
  }
  return {
    hold: () => void (held = true),
    release: () => {
      held = false
      for (const send of waiting.splice(0)) send()
    },
    delay: (milliseconds) => void (late = milliseconds),
    cut: () => {
      broken = true
      return close(1011)
    },
    mend: () => void (broken = false),
    end: close,
  }
}
