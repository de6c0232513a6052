import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from '@playwright/test'
import { build as bundle } from 'esbuild'
import type { DeckRecord, Me, PitchRecord } from '#shared/protocol/api.ts'
import { demoAccounts, demoPassword } from '#server/demo/accounts.ts'
import { findBrowser } from '../e2e/support/browser.ts'
import { freePort } from '../e2e/support/freePort.ts'
import type { ProbeAnswer } from './probe.ts'

export interface Product {
  readonly url: string
  /** What its process has seen since it was last asked, see `probe.ts`. */
  probe(): Promise<ProbeAnswer>
  stop(): Promise<void>
}

/** The built product with the demo's workspace, in a process of its own. */
export async function startProduct(): Promise<Product> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const flags = ['--expose-gc', '--import', pathToFileURL(await builtProbe()).href]
  const child = spawn(process.execPath, [...flags, 'dist/server/demo.js'], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, TRUST_PROXY: '1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let tries = 0; tries < 600 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) {
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM')
        await exited
      }
      const ask = async (): Promise<ProbeAnswer> => {
        child.send('probe')
        const [found] = (await once(child, 'message')) as [ProbeAnswer]
        return found
      }
      return { url, probe: ask, stop }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error('The product did not start. Build it first: npm run build')
}

/** As JavaScript: a loader of sources in its process is what no server has. */
async function builtProbe(): Promise<string> {
  const outfile = fileURLToPath(new URL('../../dist/bench/probe.js', import.meta.url))
  const source = fileURLToPath(new URL('./probe.ts', import.meta.url))
  await bundle({ entryPoints: [source], outfile, platform: 'node', format: 'esm', target: 'node20' })
  return outfile
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser(), args: ['--disable-dev-shm-usage'] })

/** A browser of one of the demo's two people. */
export async function enter(browser: Browser, url: string, side: keyof typeof demoAccounts): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const { email } = demoAccounts[side]
  const answer = await page.request.post('/api/auth/sign-in/email', {
    data: { email, password: demoPassword },
  })
  if (!answer.ok()) throw new Error(`Could not sign in: ${await answer.text()}`)
  return page
}

export async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** An empty deck and a pitch of it, for one measurement alone. */
export async function freshDeck(page: Page, title: string): Promise<DeckRecord> {
  const me = (await (await page.request.get('/api/me')).json()) as Me
  const data = { workspaceId: me.workspaces[0]!.id, title }
  return (await (await page.request.post('/api/decks', { data })).json()) as DeckRecord
}

export async function freshPitch(page: Page, deck: DeckRecord): Promise<PitchRecord> {
  const answer = await page.request.post(`/api/decks/${deck.id}/pitches`, { data: { client: 'Bench' } })
  return (await answer.json()) as PitchRecord
}
