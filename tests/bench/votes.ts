import type { Browser } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Product } from './product.ts'
import { Samples } from './samples.ts'
import { enterAudience, openBenchStage, type BenchMember, type BenchStage } from './stage.ts'

const members = 300
const bursts = 3

/** 300 people vote at once, again and again, while a presenter presses: how long each press takes. */
export async function measureVotes(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const stage = await openBenchStage(browser, url)
  const stop = new AbortController()
  let bytes = 0
  const onText = (text: string): void => void (bytes += text.length)
  const audience = await Promise.all(
    Array.from({ length: members }, () => enterAudience(stage.path, stop.signal, onText)),
  )
  const questions = ['q1', 'q2', 'q3', 'q4', 'q5']
  for (const id of questions) {
    await audience[0]!.say({
      kind: 'question',
      id,
      text: 'How long does it take to roll this out? '.repeat(5),
    })
  }
  const quiet = await pressing(stage, pause(3_000))
  bytes = 0
  const tally = { taken: 0, refused: 0 }
  const voting = await pressing(stage, vote(audience.slice(1), questions, tally))
  const told = bytes
  stop.abort()
  stage.close()
  return [
    `a press while nobody votes:   ${quiet.toString()}`,
    `a press while ${members} vote:      ${voting.toString()}   wanted: p95 under 100 ms`,
    `${tally.taken} votes taken, ${tally.refused} refused, ${(told / 1e6).toFixed(1)} MB told to the audience`,
  ]
}

async function vote(
  audience: readonly BenchMember[],
  questions: readonly string[],
  tally: { taken: number; refused: number },
): Promise<void> {
  for (let burst = 0; burst < bursts; burst += 1) {
    const question = questions[burst]!
    const answers = await Promise.all(audience.map((member) => member.say({ kind: 'vote', question })))
    for (const status of answers) tally[status === 204 ? 'taken' : 'refused'] += 1
  }
}

/** Forth and back every tenth of a second, until then. */
async function pressing(stage: BenchStage, until: Promise<unknown>): Promise<Samples> {
  const samples = new Samples()
  let over = false
  void until.then(() => (over = true))
  const pressed: Promise<void>[] = []
  for (let nth = 1; !over; nth += 1) {
    pressed.push(stage.press({ kind: 'go', to: stage.slides[nth % 2]! }).then((took) => samples.add(took)))
    await pause(100)
  }
  await Promise.all(pressed)
  return samples
}
