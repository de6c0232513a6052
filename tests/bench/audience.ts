import type { Browser } from '@playwright/test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Product } from './product.ts'
import { Samples } from './samples.ts'
import { enterAudience, openBenchStage } from './stage.ts'

const members = 300

/** 300 people watch: from the driver's command to each of their streams. */
export async function measureAudience(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const stage = await openBenchStage(browser, url)
  const samples = new Samples()
  const shown = { at: 0, slide: '' }
  const stop = new AbortController()
  const onText = (text: string): void => {
    if (shown.slide !== '' && text.includes(`"current":"${shown.slide}"`))
      samples.add(performance.now() - shown.at)
  }
  await Promise.all(Array.from({ length: members }, () => enterAudience(stage.path, stop.signal, onText)))
  for (const slide of stage.slides.slice(1, 11)) {
    Object.assign(shown, { at: performance.now(), slide })
    void stage.press({ kind: 'go', to: slide })
    await pause(400)
  }
  stop.abort()
  stage.close()
  return [`slide change to ${members} audience members: ${samples.toString()}   wanted: p95 under 150 ms`]
}
