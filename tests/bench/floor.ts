import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** The least a relay can do: every frame to everyone else. What a server costs is measured against this. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    for (const other of server.clients) if (other !== socket) other.send(data, { binary: true })
  })
})
server.on('listening', () => process.send?.((server.address() as AddressInfo).port))
