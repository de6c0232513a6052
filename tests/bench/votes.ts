import type { Browser } from '@playwright/test'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Product } from './product.ts'
import { Samples } from './samples.ts'
import { openBenchStage, type BenchStage } from './stage.ts'
import type { VotersTally, VotersTask } from './voters.ts'

const members = 300
const questions = ['q1', 'q2', 'q3']

/** 300 people vote at once, again and again, while a presenter presses: how long each press takes. */
export async function measureVotes(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const stage = await openBenchStage(browser, url)
  const file = fileURLToPath(new URL('./voters.ts', import.meta.url))
  const voters = fork(file, [stage.path, String(members)], { execArgv: ['--import', 'tsx'] })
  await once(voters, 'message')
  const told = async (task: VotersTask): Promise<VotersTally> => {
    voters.send(task)
    const [tally] = (await once(voters, 'message')) as [VotersTally]
    return tally
  }
  await told({ kind: 'ask', questions })
  const quiet = await pressing(stage, pause(3_000))
  const voting = told({ kind: 'vote', questions })
  const pressed = await pressing(stage, voting)
  const { taken, refused, bytes } = await voting
  voters.kill()
  await once(voters, 'exit')
  stage.close()
  return [
    `a press while nobody votes:   ${quiet.toString()}`,
    `a press while ${members} vote:      ${pressed.toString()}   wanted: p95 under 100 ms`,
    `${taken} votes taken, ${refused} refused, ${(bytes / 1e6).toFixed(1)} MB told to the audience`,
  ]
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
