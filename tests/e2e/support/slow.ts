import { chromium, type Browser, type Page } from '@playwright/test'

/** How much slower than this machine. */
interface Slowness {
  /** How many times for the processor. */
  readonly processor: number
  /** Milliseconds more for each answer. */
  readonly network: number
  /** Milliseconds more for each timer of a page. */
  readonly timers: number
}

const slownessOf = ({ SLOW, LATE, TIMERS }: NodeJS.ProcessEnv): Slowness => ({
  processor: Number(SLOW ?? 1),
  network: Number(LATE ?? 0),
  timers: Number(TIMERS ?? 0),
})

/** How many times as long as usual whatever hangs may take there. */
export function patience(env: NodeJS.ProcessEnv): number {
  const { processor, network, timers } = slownessOf(env)
  return Math.max(processor, network + timers > 0 ? 2 : 1)
}

/** Whether every page has to come over a slow line: one that is open already has all its parts. */
export const comesLate = (env: NodeJS.ProcessEnv): boolean => slownessOf(env).network > 0

/**
 * What takes a moment here takes long enough for a test that counts on time to fail: `SLOW=3` lets every page's
 * processor do a third of the work, `LATE=300` every answer come so many milliseconds later, with every part of a page
 * that it loads when it is needed, `TIMERS=500` every timer.
 * Held by whichever browser the tests begin from here on. With `LATE` no page can be cut off by `setOffline`.
 */
export function slowDown(env: NodeJS.ProcessEnv): void {
  const slowness = slownessOf(env)
  if (patience(env) === 1) return
  const launch = chromium.launch.bind(chromium)
  chromium.launch = async (options) => {
    const browser = await launch(options)
    slowEveryPage(browser, slowness)
    return browser
  }
}

function slowEveryPage(browser: Browser, slowness: Slowness): void {
  browser.on('context', (context) => {
    if (slowness.timers > 0) void context.addInitScript(delayTimers, slowness.timers)
    context.on('page', (page) => {
      slow(page, slowness).catch((reason: unknown) => {
        if (!page.isClosed()) throw reason
      })
    })
  })
}

/** Runs in the page. */
function delayTimers(by: number): void {
  const later = window.setTimeout.bind(window)
  window.setTimeout = ((act: TimerHandler, after = 0, ...given: unknown[]) =>
    later(act, after + by, ...given)) as typeof window.setTimeout
}

async function slow(page: Page, { processor, network }: Slowness): Promise<void> {
  if (processor === 1 && network === 0) return
  const session = await page.context().newCDPSession(page)
  const slowProcessor = () => session.send('Emulation.setCPUThrottlingRate', { rate: processor })
  if (network > 0) {
    const limits = { latency: network, downloadThroughput: -1, uploadThroughput: -1, offline: false }
    await session.send('Network.enable')
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await session.send('Network.emulateNetworkConditions', limits)
  }
  if (processor === 1) return
  await slowProcessor()
  // Another address may be drawn by another process.
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) slowProcessor().catch(() => undefined)
  })
}
