import type { Browser as Chromium } from '@playwright/test'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { attacks } from './attacks/all.ts'
import { Bystanders } from './bystanders.ts'
import type { ProbeAnswer } from './probe.ts'
import type { Product } from './product.ts'
import type { Samples } from './samples.ts'

/**
 * Milliseconds. The calm is what a server may take to let go of what an attack left. Where handles are still open it
 * is as long as a connection is kept that says nothing, since the attacker keeps all of theirs.
 */
const times = { baseline: 3_000, attack: 5_000, calm: 20_000, idleConnection: 66_000 } as const

/** How often each is done, one after the other, before anything is measured: see `warmUp`. */
const warmUps = 3

/** What one attack does to others, and what it leaves behind. */
interface Figures {
  readonly name: string
  readonly made: number
  readonly before: Samples
  readonly during: Samples
  readonly after: Samples
  readonly seen: ProbeAnswer
  readonly footprint: readonly [before: ProbeAnswer, after: ProbeAnswer]
}

/**
 * Each attack in turn, while two people of another workspace type: how long a letter takes before, while and after,
 * since the machine may do other things too; how long the server's loop stands still, in processor time; and what
 * stays once it has been quiet. `ATTACK=<regular expression>`: those whose names it finds, alone.
 */
export async function measureAttack(_browser: Chromium, product: Product): Promise<readonly string[]> {
  const attacker = fork(fileURLToPath(new URL('./attackerProcess.ts', import.meta.url)), [product.url], {
    execArgv: ['--import', 'tsx'],
  })
  await once(attacker, 'message')
  const bystanders = await Bystanders.at(product.url)
  const wanted = new RegExp(process.env['ATTACK'] ?? '')
  console.log(`  ${heading}`)
  const lines: string[] = []
  for (const { name } of attacks) {
    if (!wanted.test(name)) continue
    const line = row(await measure(name, attacker, bystanders, product))
    console.log(`  ${line}`)
    lines.push(line)
  }
  attacker.kill()
  bystanders.leave()
  return [`${lines.length} attacks of ${times.attack / 1_000} s, each after ${times.calm / 1_000} s of calm`]
}

/**
 * A server that has been up for a minute has loaded and compiled what people ask of it; one that has just started
 * does that in the first request of each kind, once in its life. So each attack is made a few times by one who waits
 * for each answer, and what that costs is not part of the figures.
 */
async function warmUp(name: string, attacker: ChildProcess): Promise<void> {
  for (let nth = 0; nth < warmUps; nth += 1) {
    attacker.send({ name, ms: 0 })
    await once(attacker, 'message')
  }
}

async function measure(
  name: string,
  attacker: ChildProcess,
  bystanders: Bystanders,
  product: Product,
): Promise<Figures> {
  await warmUp(name, attacker)
  const start = await product.probe()
  const before = await bystanders.typeFor(times.baseline)
  await product.probe()
  attacker.send({ name, ms: times.attack })
  const attacked = once(attacker, 'message')
  const during = await bystanders.typeUntil(attacked)
  const [made] = (await attacked) as [number]
  const seen = await product.probe()
  await pause(times.calm)
  const after = await bystanders.typeFor(times.baseline)
  return { name, made, before, during, after, seen, footprint: [start, await settled(start, product)] }
}

async function settled({ handles }: ProbeAnswer, product: Product): Promise<ProbeAnswer> {
  const soon = await product.probe()
  if (soon.handles <= handles) return soon
  await pause(times.idleConnection - times.calm)
  return product.probe()
}

const columns = [38, 9, 32, 11, 11, 9, 16, 12] as const
const table = (...cells: readonly string[]): string =>
  cells.map((cell, at) => cell.padEnd(columns[at]!)).join('')

const heading = table(
  'attack',
  'times',
  'others’ p99: before, while, after',
  'worst ms',
  'stall ms',
  'core %',
  'memory MB',
  'handles',
)

function row({ name, made, before, during, after, seen, footprint: [first, last] }: Figures): string {
  const p99 = [before, during, after].map((samples) => samples.quantile(0.99).toFixed(1).padStart(7))
  return table(
    name,
    String(made),
    p99.join('  '),
    during.quantile(1).toFixed(1),
    seen.stall.toFixed(1),
    (seen.busy * 100).toFixed(0),
    `${first.megabytes.toFixed(0)} → ${last.megabytes.toFixed(0)}`,
    `${first.handles} → ${last.handles}`,
  )
}
