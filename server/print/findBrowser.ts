import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The shell first: Chromium without windows of its own, which is all that printing takes. */
const names = [
  ...['chromium-headless-shell', 'chrome-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable', 'microsoft-edge'],
]

/** A Chromium of this machine: `CHROME_PATH`, or the first on `PATH`; `null`: there is none. */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): string | null {
  const chosen = env['CHROME_PATH']
  if (chosen) return isExecutable(chosen) ? chosen : null
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
