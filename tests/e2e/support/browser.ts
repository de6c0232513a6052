import { chromium } from '@playwright/test'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The shell first: Chromium without the browser's own windows, which takes two thirds of the time of a test. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
]

const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Any Chromium on this machine. `CHROME_PATH` decides where it is set; then Playwright's own, the PATH, and
 * the usual places. Without one it throws: a suite that runs nothing must not look like one that passed.
 */
export function findBrowser(): string {
  const chosen = process.env['CHROME_PATH']
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`CHROME_PATH is ${chosen}, and there is no program to run there.`)
  }
  const found = [chromium.executablePath(), ...onPath(), ...usualPlaces].find(isExecutable)
  if (found) return found
  throw new Error(
    'No Chromium, Chrome or Edge found. Install one (`apt-get install chromium`, `brew install chromium`), ' +
      'let Playwright fetch its own (`npx playwright install chromium`), or set CHROME_PATH.',
  )
}

const onPath = (): string[] =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
