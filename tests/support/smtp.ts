import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A mail server that takes every mail and keeps it as it came. */
export interface MailServer {
  readonly url: string
  readonly mails: readonly string[]
  close(): void
}

export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = []
  const server = createServer((socket) => converse(socket, mails))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => server.close() }
}

/** The little of RFC 5321 that one client needs. */
function converse(socket: Socket, mails: string[]): void {
  let mail: string | null = null
  let rest = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  say('220 ready')
  socket.on('error', () => socket.destroy())
  socket.on('data', (data) => {
    const lines = (rest + data.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (mail !== null && line !== '.') mail += `${line}\n`
      else if (mail !== null) {
        mails.push(mail)
        mail = null
        say('250 taken')
      } else if (/^data/i.test(line)) {
        mail = ''
        say('354 go on')
      } else if (/^quit/i.test(line)) {
        say('221 bye')
        socket.end()
      } else say('250 fine')
    }
  })
}
