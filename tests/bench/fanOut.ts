import { once } from 'node:events'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { schemaVersion } from '#shared/docs/schema.ts'
import { messageTypes } from '#shared/protocol/frames.ts'
import { cookieOf, enter, freshDeck, type Product } from './product.ts'
import { Samples } from './samples.ts'

const [readers, updates, every] = [19, 400, 10]

/** One writer, 19 readers: our server's relay beside a bare WebSocket relay that does nothing else, in one run. */
export async function measureFanOut(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const page = await enter(browser, url, 'marketing')
  const deck = await freshDeck(page, 'Fan-out')
  const cookie = await cookieOf(page)
  await page.context().close()
  const address = `${url.replace('http', 'ws')}/sync/design/${deck.id}?schema=${schemaVersion}`
  const floor = fork(fileURLToPath(new URL('./floor.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
  const [floorPort] = (await once(floor, 'message')) as [number]
  const [ours, bare] = [
    await relay(address, { cookie, origin: url }),
    await relay(`ws://127.0.0.1:${floorPort}`, {}),
  ]
  floor.kill()
  const ratio = (ours.quantile(0.5) / bare.quantile(0.5)).toFixed(2)
  return [
    `relay 1 to ${readers}, ours:  ${ours.toString()}`,
    `relay 1 to ${readers}, floor: ${bare.toString()}   ours is ${ratio} x the floor`,
  ]
}

async function relay(address: string, headers: Record<string, string>): Promise<Samples> {
  const sockets = await Promise.all(Array.from({ length: readers + 1 }, () => open(address, headers)))
  const [writer, ...others] = sockets as [WebSocket, ...WebSocket[]]
  const samples = new Samples()
  const sent = new Map<string, number>()
  for (const socket of others) socket.on('message', (data: Buffer) => note(data, sent, samples))
  for (const frame of frames()) {
    sent.set(frame.mark, performance.now())
    writer.send(frame.bytes)
    await new Promise((resolve) => setTimeout(resolve, every))
  }
  for (let tries = 0; samples.count < readers * updates && tries < 200; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  for (const socket of sockets) socket.terminate()
  if (samples.count < readers * updates) throw new Error(`${samples.count} of ${readers * updates} arrived`)
  return samples
}

async function open(address: string, headers: Record<string, string>): Promise<WebSocket> {
  const socket = new WebSocket(address, { headers, perMessageDeflate: false })
  await once(socket, 'open')
  // A client says first what it has, and hears of changes from then on.
  socket.send(message((encoder) => writeSyncStep1(encoder, new Y.Doc())))
  return socket
}

function message(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.sync)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const marks = /@\d{5}@/g

/** Every update carries a mark; a server may gather several updates into one frame. */
function note(data: Buffer, sent: ReadonlyMap<string, number>, samples: Samples): void {
  for (const [mark] of data.toString('latin1').matchAll(marks)) {
    const at = sent.get(mark)
    if (at !== undefined) samples.add(performance.now() - at)
  }
}

function* frames(): Generator<{ readonly mark: string; readonly bytes: Uint8Array }> {
  const doc = new Y.Doc()
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  for (let at = 0; at < updates; at += 1) {
    const mark = `@${String(at).padStart(5, '0')}@`
    doc.getText('bench').insert(0, mark)
    yield { mark, bytes: message((encoder) => writeUpdate(encoder, made.at(-1)!)) }
  }
}
