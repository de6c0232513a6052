import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import WebSocket from 'ws'
import { pagePath } from '#shared/protocol/pageLine.ts'
import type { Browser } from './people.ts'

/** A page's line: what it is told, and the code with which it is closed. */
export async function openLine(browser: Browser, path: string = pagePath, origin = browser.url) {
  const line = new WebSocket(browser.url.replace('http', 'ws') + path, {
    headers: { cookie: browser.cookie, origin },
  })
  onTestFinished(() => line.terminate())
  const told: string[] = []
  line.on('message', (data: Buffer) => told.push(data.toString()))
  const closed = new Promise<number>((resolve) => line.once('close', resolve))
  await once(line, 'open')
  return { line, told, closed }
}
