import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { findings } from './support/accessible.ts'
import { tour, type Look } from './support/tour.ts'

/** How people look at Duodeck. */
interface Sight {
  readonly name: string
  readonly size: readonly [width: number, height: number]
  readonly dark?: boolean
  readonly forced?: boolean
}

/** One after the other, so that every screen is seen in one and every sight has a few of each kind of screen. */
const sights: readonly Sight[] = [
  { name: 'phone-dark', size: [390, 844], dark: true },
  { name: 'desktop-light', size: [1440, 900] },
  { name: 'tablet-dark', size: [1024, 768], dark: true },
  // A desktop of 1440 by 900 at 200 %.
  { name: 'zoomed-light', size: [720, 450] },
  { name: 'forced', size: [1440, 900], dark: true, forced: true },
  { name: 'phone-light', size: [390, 844] },
  { name: 'wide-dark', size: [1920, 1080], dark: true },
]

const theOthers: readonly Sight[] = [
  { name: 'desktop-dark', size: [1440, 900], dark: true },
  { name: 'tablet-light', size: [1024, 768] },
  { name: 'wide-light', size: [1920, 1080] },
]

async function seeAs({ size: [width, height], dark = false, forced = false }: Sight, page: Page) {
  await page.emulateMedia({
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  await page.setViewportSize({ width, height })
  await expect(page.locator('html')).toHaveAttribute('data-theme', dark ? 'dark' : 'light')
}

/** What is wrong with the page as it stands, in words. */
async function faults({ size: [width], forced = false }: Sight, page: Page): Promise<readonly string[]> {
  // The browser tells axe our colours, and shows others.
  const wrong = await findings(page, forced ? 'whatever the colours' : 'all')
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth)
  return scrolled > width ? [...wrong, `The page is ${scrolled} wide.`] : wrong
}

/** `SCREENS=a/folder npx playwright test screens` writes a picture of every screen in every sight there. */
const folder = process.env['SCREENS']

test('no screen has anything serious for axe, or scrolls sideways, at any size, in either theme', async ({
  browser,
}) => {
  const found: string[] = []
  let at = 0
  const asOne = { name: 'first', size: [1440, 900] } as const
  const look: Look = async (name, page) => {
    await expect(page.locator('[aria-busy="true"]'), `what is loading in ${name}`).toHaveCount(0)
    const seen = folder === undefined ? [sights[at++ % sights.length]!] : [...sights, ...theOthers]
    for (const sight of seen) {
      await seeAs(sight, page)
      if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.${sight.name}.png`) })
      found.push(...(await faults(sight, page)).map((fault) => `${name}, ${sight.name}: ${fault}`))
    }
    await seeAs(asOne, page)
  }
  // Fifty screens, one after the other.
  test.setTimeout(folder === undefined ? 360_000 : 1_800_000)
  await tour(browser, look)
  expect(found).toEqual([])
})
