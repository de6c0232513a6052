import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { anotherBrowser, enterAs } from './support/enter.ts'
import { atTheDoor, harbour, onShow } from './support/stage.ts'
import { translate } from './support/translator.ts'

/** What some browser lacks, refuses, or has switched off. */
const takeAway: Readonly<Record<string, () => void>> = {
  'full screen': () => Reflect.deleteProperty(Element.prototype, 'requestFullscreen'),
  'event streams': () => Reflect.deleteProperty(window, 'EventSource'),
  lists: () => Reflect.deleteProperty(Intl, 'ListFormat'),
  segments: () => Reflect.deleteProperty(Intl, 'Segmenter'),
  channels: () => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError')
      }
    } as unknown as typeof BroadcastChannel
  },
  storage: () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    }
  },
  'wake locks and the clipboard': () => {
    for (const name of ['wakeLock', 'clipboard', 'locks']) {
      Object.defineProperty(Navigator.prototype, name, { value: undefined, configurable: true })
    }
    Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
  },
  'sizes of elements': () => Reflect.deleteProperty(window, 'ResizeObserver'),
  sockets: () => {
    window.WebSocket = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError')
      }
    } as unknown as typeof WebSocket
  },
}

interface Show {
  readonly editor: string
  readonly stage: string
  readonly link: string
  readonly sales: Page
  /** A window of the same person in a browser of its own. */
  readonly another: () => Promise<BrowserContext>
}

const it = test.extend<{ show: Show }>({
  show: async ({ browser }, use) => {
    const sales = await anotherBrowser(browser)
    await enterAs(sales, 'sales')
    const editor = await harbour(sales)
    await sales.goto(editor)
    await sales.getByRole('button', { name: 'Present', exact: true }).click()
    await sales.getByRole('menuitem', { name: /Present together/ }).click()
    await sales.getByRole('button', { name: 'Start presenting' }).click()
    await expect(sales.getByText('You are driving')).toBeVisible()
    await sales.getByRole('button', { name: 'Invite' }).click()
    const link = (await sales.getByText(/\/watch\//).textContent())!
    await sales.keyboard.press('Escape')
    const storageState = await sales.context().storageState()
    const stage = new URL(sales.url()).pathname
    const another = () => browser.newContext({ storageState, reducedMotion: 'reduce' })
    await use({ editor, stage, link, sales, another })
    await sales.keyboard.press('x')
    await sales.getByRole('button', { name: 'End the presentation' }).click()
    await sales.context().close()
  },
})

async function watch(browser: Browser | BrowserContext, link: string): Promise<Page> {
  const page = 'newContext' in browser ? await atTheDoor(browser, link) : await browser.newPage()
  if (!('newContext' in browser)) await page.goto(link)
  const door = page.getByRole('button', { name: 'Watch the presentation' })
  await expect(door.or(onShow(page))).toBeVisible()
  if (await door.isVisible()) await door.click()
  await expect(onShow(page)).toBeVisible()
  return page
}

it('a translated page goes on: the audience’s, the presenter’s and the editor', async ({ show, browser }) => {
  const { sales, link, another, editor } = show
  const ines = await watch(browser, link)
  for (const page of [ines, sales]) await translate(page)
  // What lives is not translated, and so goes on as it is: slides, the clock, the place.
  const clock = sales.getByRole('timer', { name: 'Elapsed' })
  const before = await clock.textContent()
  await expect(clock).not.toHaveText(before!)
  await sales.keyboard.press('ArrowRight')
  await expect(sales.getByText('slide 2 of')).toBeVisible()
  await expect(ines.locator('main [data-context] font')).toHaveCount(0)

  // A translator that takes everything breaks what it took; the page draws that anew, again and again.
  for (const number of [3, 4]) {
    for (const page of [ines, sales]) await translate(page, true)
    await sales.keyboard.press('ArrowRight')
    await expect(sales.getByText(`slide ${number} of`)).toBeVisible()
  }
  await expect(onShow(ines)).toHaveAccessibleName('The planner’s morning')
  await expect(onShow(ines)).toBeVisible()

  const writing = await (await another()).newPage()
  await writing.goto(editor)
  const slides = writing
    .getByRole('navigation', { name: 'Slides' })
    .or(writing.getByRole('list', { name: /Slides/ }))
  await expect(writing.getByRole('main', { name: 'Slide' })).toBeVisible()
  await expect(slides.first()).toBeVisible()
  await translate(writing, true)
  await writing.keyboard.press('PageDown')
  await writing.keyboard.press('PageDown')
  await expect(writing.getByRole('main', { name: 'Slide' }).getByRole('region').first()).toBeVisible()
  await expect(writing.getByText('This page stopped working')).toHaveCount(0)
  for (const page of [ines, writing]) await page.context().close()
})

it('no page goes white in a browser that lacks or refuses something', async ({ show }) => {
  it.setTimeout(240_000)
  const { editor, stage, link, another, sales } = show
  let number = 1
  for (const [what, without] of Object.entries(takeAway)) {
    await it.step(`without ${what}`, async () => {
      const context = await another()
      await context.addInitScript(without)
      const broken: string[] = []
      context.on('weberror', (error) => broken.push(error.error().message))
      const open = async (path: string): Promise<Page> => {
        const page = await context.newPage()
        await page.goto(path)
        return page
      }
      const [writing, presenting] = [await open(editor), await open(stage)]
      if (what === 'sockets') {
        await expect(presenting.getByText('may hold live connections (WebSocket) back')).toBeVisible()
        await expect(writing.getByRole('status').first()).toBeAttached()
      } else {
        await expect(presenting.getByText('You are driving')).toBeVisible()
        await expect(writing.getByRole('main', { name: 'Slide' }).getByRole('region').first()).toBeVisible()
      }
      const watching = await watch(context, link)
      const before = await onShow(watching).getAttribute('aria-label')
      await sales.keyboard.press('ArrowRight')
      await expect(sales.getByText(`slide ${(number += 1)} of`)).toBeVisible()
      await expect(onShow(watching)).not.toHaveAccessibleName(before!)
      if (what === 'full screen') {
        await writing.bringToFront()
        await writing.keyboard.press('Control+Enter')
        await expect(writing.getByText('Arrow keys or Space to move')).toBeVisible()
      }
      for (const page of [writing, presenting, watching])
        await expect(page.getByText('This page stopped working')).toHaveCount(0)
      expect(broken).toEqual([])
      await context.close()
    })
  }
})

it('a proxy that holds streams back: the audience sees the slides all the same', async ({
  show,
  browser,
}) => {
  const context = await browser.newContext()
  // Never answered, as by a proxy that waits for the end.
  await context.route('**/stream*', () => undefined)
  const ines = await watch(context, show.link)
  await expect(show.sales.getByText('1 watching')).toBeVisible()
  await show.sales.keyboard.press('ArrowRight')
  await expect(onShow(ines)).not.toHaveAccessibleName('Fresh, right by six')
  await expect(ines.getByText('No connection')).toBeHidden()
  await context.close()
})

it('seven tabs of one browser all show the slide, and a question goes out from the last', async ({
  show,
  browser,
}) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const tabs: Page[] = []
  for (let nth = 0; nth < 7; nth += 1) tabs.push(await watch(context, show.link))
  await show.sales.keyboard.press('ArrowRight')
  for (const tab of tabs) await expect(onShow(tab)).not.toHaveAccessibleName('Fresh, right by six')
  const last = tabs.at(-1)!
  await last.getByRole('button', { name: /Questions/ }).click()
  await last.getByLabel('Ask the presenters').fill('Do you hear me?')
  await last.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(show.sales.getByText('Do you hear me?')).toBeVisible()
  await context.close()
})

it('screens stay awake while something is shown, also after the page was away', async ({ show, browser }) => {
  const context = await browser.newContext({ storageState: await show.sales.context().storageState() })
  await context.addInitScript(() => {
    const asked: string[] = []
    const sentinel = { released: false, release: () => Promise.resolve() }
    const request = (kind: string) => {
      asked.push(kind)
      return Promise.resolve({ ...sentinel, released: asked.length === 1 })
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.assign(window, { asked })
  })
  const presenting = await context.newPage()
  await presenting.goto(show.stage)
  for (const page of [presenting, await watch(context, show.link)]) {
    const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
    await expect.poll(asked).toEqual(['screen'])
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(asked).toEqual(['screen', 'screen'])
  }
  await context.close()
})
