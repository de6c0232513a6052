import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/e2e/support/browser.ts'
import { freePort } from './tests/e2e/support/freePort.ts'

/**
 * The built product, with the demo's workspace, in a real browser. `npm run build` comes first; or set
 * `E2E_URL` to a demo that runs already. Workers read this file again, so the port is kept where they find it.
 */
const running = process.env['E2E_URL']
const port = (process.env['E2E_PORT'] ??= String(await freePort()))
const url = running ?? `http://localhost:${port}`

export default defineConfig({
  testDir: 'tests/e2e',
  // One server and few cores: tests side by side would measure each other.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  // Limits for what hangs, not measures of speed: machines that build and test at once are slow.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // A trace costs a third of the time of every test; a picture and the page's outline tell most of it.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: ['--disable-dev-shm-usage', '--force-color-profile=srgb', '--font-render-hinting=none'],
    },
  },
  ...(running === undefined && {
    webServer: {
      command: 'node dist/server/demo.js',
      url: `${url}/readyz`,
      env: { PORT: port, PUBLIC_URL: url },
      gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
      timeout: 180_000,
      stdout: 'ignore',
      stderr: 'pipe',
    },
  }),
})
