import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/e2e/support/browser.ts'
import { freePort } from './tests/e2e/support/freePort.ts'
import { patience, slowDown } from './tests/e2e/support/slow.ts'

/**
 * The built product, with the demo's workspace, in a real browser. `npm run build` comes first; or set
 * `E2E_URL` to a demo that runs already. A test and the browsers it opens take half a core: the rest of the time
 * they wait for each other. So four run at a time, each on a server of its own. Workers read this file again, so
 * the ports are kept where they find them.
 */
const running = process.env['E2E_URL']
const freePorts = (): Promise<readonly number[]> => Promise.all([0, 1, 2, 3].map(freePort))
const ports = (process.env['E2E_PORTS'] ??= (await freePorts()).join(' ')).split(' ')
const addressAt = (port: string): string => `http://localhost:${port}`
const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)
slowDown(process.env)
const times = patience(process.env)

export default defineConfig({
  testDir: 'tests/e2e',
  workers: running === undefined ? ports.length : 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  // Limits for what hangs, not measures of speed: machines that build and test at once are slow.
  timeout: 120_000 * times,
  expect: { timeout: 20_000 * times },
  use: {
    baseURL: running ?? addressAt(ports[worker]!),
    actionTimeout: 30_000 * times,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // A trace costs a third of the time of every test; a picture and the page's outline tell most of it.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--disable-dev-shm-usage',
        '--force-color-profile=srgb',
        '--font-render-hinting=none',
        // A person's pages share a process, as in `signedIn`, and no page lives long enough to be worth optimizing:
        // both together take a fifth of the processor's time.
        '--process-per-site',
        '--js-flags=--no-opt --no-maglev',
      ],
    },
  },
  ...(running === undefined && {
    webServer: ports.map((port) => ({
      command: 'node dist/server/demo.js',
      url: `${addressAt(port)}/readyz`,
      // The server prints with the browser that the tests run in.
      env: { PORT: port, PUBLIC_URL: addressAt(port), CHROME_PATH: findBrowser() },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
      timeout: 180_000,
      stdout: 'ignore' as const,
      stderr: 'pipe' as const,
    })),
  }),
})
