import type { Browser as Chromium } from '@playwright/test'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { DeckRecord, Me } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { demoAccounts, demoPassword } from '#server/demo/accounts.ts'
import { Browser } from '../support/people.ts'
import { joinRoom, type EnteredRoom } from '../support/sockets.ts'
import { attacks } from './attacks.ts'
import type { Product } from './product.ts'
import { Samples } from './samples.ts'

const [attackMs, calmMs, typeEvery] = [5_000, 3_000, 25]

/** Each attack in turn, while two people of another workspace type: how long a letter takes, and what is left behind. */
export async function measureAttack(_browser: Chromium, { url, pid }: Product): Promise<readonly string[]> {
  const attacker = fork(fileURLToPath(new URL('./attacker.ts', import.meta.url)), [url], {
    execArgv: ['--import', 'tsx'],
  })
  await once(attacker, 'message')
  const [writer, reader] = await bystanders(url)
  const lines = [heading]
  for (const { name } of attacks) {
    const before = await footprint(pid)
    await lag(url)
    attacker.send({ name, ms: attackMs })
    const attacked = once(attacker, 'message')
    const typed = await typing(writer, reader, attacked)
    const [times] = (await attacked) as [number]
    const worst = await lag(url)
    await pause(calmMs)
    lines.push(row(name, times, typed, worst, before, await footprint(pid)))
  }
  attacker.kill()
  writer.leave()
  reader.leave()
  return lines
}

async function bystanders(url: string): Promise<readonly [EnteredRoom, EnteredRoom]> {
  const [marketing, sales] = await Promise.all([signIn(url, 'marketing'), signIn(url, 'sales')])
  const { body: me } = await marketing.get<Me>('/api/me')
  const data = { workspaceId: me.workspaces[0]!.id, title: 'Bystanders' }
  const { body: deck } = await marketing.post<DeckRecord>('/api/decks', data)
  const room = roomName('design', deck.id)
  return [await joinRoom(marketing, room), await joinRoom(sales, room)]
}

async function signIn(url: string, side: keyof typeof demoAccounts): Promise<Browser> {
  const browser = new Browser(url)
  const { email } = demoAccounts[side]
  await browser.post('/api/auth/sign-in/email', { email, password: demoPassword })
  return browser
}

/** One types until then, the other reads: milliseconds from each change to its arrival. */
async function typing(writer: EnteredRoom, reader: EnteredRoom, until: Promise<unknown>): Promise<Samples> {
  const samples = new Samples()
  const sent = new Map<string, number>()
  const meta = reader.doc.getMap<string>('meta')
  const arrived = (): void => {
    const title = meta.get('title') ?? ''
    for (const [mark, at] of sent) {
      if (Number(mark) > Number(title)) continue
      samples.add(performance.now() - at)
      sent.delete(mark)
    }
  }
  meta.observe(arrived)
  let over = false
  void until.then(() => (over = true))
  for (let nth = 1; !over; nth += 1) {
    sent.set(String(nth), performance.now())
    writer.edit((doc) => doc.getMap('meta').set('title', String(nth)))
    await pause(typeEvery)
  }
  for (let tries = 0; sent.size > 0 && tries < 200; tries += 1) await pause(typeEvery)
  meta.unobserve(arrived)
  if (sent.size > 0) throw new Error(`${sent.size} changes of the bystanders never arrived`)
  return samples
}

interface Footprint {
  readonly megabytes: number
  readonly handles: number
}

async function footprint(pid: number): Promise<Footprint> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])
  return { megabytes: Math.round(kilobytes / 1_024), handles: (await readdir(`/proc/${pid}/fd`)).length }
}

/** Milliseconds of the server's own event loop since it was last asked: the 99th of a hundred waits. */
async function lag(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^duodeck_nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1]) * 1_000
}

const columns = [34, 9, 28, 12, 16, 14] as const
const table = (...cells: readonly string[]): string =>
  cells.map((cell, at) => cell.padEnd(columns[at]!)).join('')

const heading = table('attack', 'times', 'others: p50 / p99 / worst ms', '  loop p99', 'memory MB', 'handles')

const row = (
  name: string,
  times: number,
  typed: Samples,
  loop: number,
  before: Footprint,
  after: Footprint,
) =>
  table(
    name,
    String(times),
    [0.5, 0.99, 1].map((share) => typed.quantile(share).toFixed(1)).join(' / '),
    `  ${loop.toFixed(1)}`,
    `${before.megabytes} → ${after.megabytes}`,
    `${before.handles} → ${after.handles}`,
  )
