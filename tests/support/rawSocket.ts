import { connect, type Socket } from 'node:net'
import { cookieOf } from './syncGate.ts'

/** A TCP socket that has shaken hands as a WebSocket and from here on says whatever bytes it likes. */
export async function shakenSocket(port: number, path: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(
    [
      `GET /sync/${path}?schema=1 HTTP/1.1`,
      'Host: 127.0.0.1',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      `Cookie: ${cookieOf('mallory', ['marketing'])}`,
      '\r\n',
    ].join('\r\n'),
  )
  await new Promise((resolve, reject) => {
    socket.once('data', resolve)
    socket.once('close', () => reject(new Error('The server hung up during the handshake')))
  })
  socket.resume()
  return socket
}
