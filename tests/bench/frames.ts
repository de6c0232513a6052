import type { Page } from '@playwright/test'
import { Samples } from './samples.ts'

export interface Frames {
  /** Milliseconds from one to the next. */
  readonly samples: Samples
  /** Share of those that a screen with 60 a second would have shown and did not get. */
  readonly dropped: number
}

const frameMs = 1_000 / 60

/** Watches the page's frames until the function that it answers is called. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const times: number[] = []
    const watch = {
      next(at: number): void {
        if ((window as unknown as { benchFrames: unknown }).benchFrames !== times) return
        times.push(at)
        requestAnimationFrame((now) => watch.next(now))
      },
    }
    Object.assign(window, { benchFrames: times })
    requestAnimationFrame((now) => watch.next(now))
  })
  return async () => {
    const times = await page.evaluate(() => {
      const bench = window as unknown as { benchFrames: number[] | null }
      const found = bench.benchFrames ?? []
      bench.benchFrames = null
      return found
    })
    const samples = new Samples()
    let missed = 0
    for (let at = 1; at < times.length; at += 1) {
      const ms = times[at]! - times[at - 1]!
      samples.add(ms)
      missed += Math.max(0, Math.round(ms / frameMs) - 1)
    }
    return { samples, dropped: missed / Math.max(1, missed + samples.count) }
  }
}
