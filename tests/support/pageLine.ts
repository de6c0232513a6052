import { once } from 'node:events'
import { expect, onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { lineStands, pagePath } from '#shared/protocol/pageLine.ts'
import type { Browser } from './people.ts'

/** A page's line, once it stands or is closed: what it is told from then on, and the code with which it is closed. */
export async function openLine(browser: Browser, path: string = pagePath, origin = browser.url) {
  const line = new WebSocket(browser.url.replace('http', 'ws') + path, {
    headers: { cookie: browser.cookie, origin },
  })
  onTestFinished(() => line.terminate())
  const told: string[] = []
  const closed = new Promise<number>((resolve) => line.once('close', resolve))
  line.on('message', (data: Buffer) => told.push(data.toString()))
  const isClosed = await Promise.race([once(line, 'message').then(() => false), closed.then(() => true)])
  if (!isClosed) expect(told.shift()).toBe(lineStands)
  return { line, told, closed }
}
