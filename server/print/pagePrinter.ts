import { writeFile } from 'node:fs/promises'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import { slideSize } from '#shared/model/frame.ts'
import { PictureZip } from './pictureZip.ts'
import { PrintSite } from './printSite.ts'
import type { PrintDone, PrintTask } from './printTask.ts'
import { writePdf } from './writePdf.ts'

/** All of the task but where the deck was left. */
type PrintWork = Omit<PrintTask, 'deckFile'>

/** Hears how many pages are drawn. */
type Drawn = (pages: number) => void

/** Draws pages in Chromium as everybody's browser does. One browser for all files, and for each a context of its own. */
export class PagePrinter {
  #site: PrintSite | null = null
  #browser: Browser | null = null

  /** Writes what the task asks for. One at a time. */
  async print(deck: PrintDeck, task: PrintWork, drawn: Drawn = () => undefined): Promise<PrintDone> {
    const site = (this.#site ??= await PrintSite.open(task.clientDir))
    if (!this.#browser?.isConnected()) this.#browser = await launch(task.browser, site.rules)
    const context = await this.#browser.newContext({
      viewport: sizeOf(task.format === 'png' ? task.width : slideSize.width),
      serviceWorkers: 'block',
      acceptDownloads: false,
    })
    try {
      drawn(0)
      const page = await opened(context, site.show(deck, task))
      if (task.format === 'png') return await writePictures(page, deck, task, drawn)
      // All of them are drawn at once; Chromium does not say how far it is with writing them.
      drawn(deck.pages.length)
      await writePdf(page, task.file)
      return 'done'
    } finally {
      site.showNothing()
      await context.close()
    }
  }

  async close(): Promise<void> {
    await this.#browser?.close()
    this.#site?.close()
  }
}

/** Chromium's sandbox needs a user who is not root. */
const launch = (executablePath: string, rules: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    // Containers have little shared memory; and no page of ours needs a network.
    // Letters with colours at their edges look right on the one screen that they were made for.
    args: ['--disable-dev-shm-usage', '--disable-lcd-text', `--host-resolver-rules=${rules}`],
    // It ends with this process, which ends with the server.
    ...{ handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false },
  })

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.evaluate(untilDrawn)
  return page
}

const sizeOf = (width: number) => ({
  width,
  height: Math.ceil((width * slideSize.height) / slideSize.width),
})

/** Told once: a locator that waits asks at every frame, which takes a fifth of a second from the page that draws. */
const untilDrawn = `new Promise((resolve) => {
  const root = document.documentElement
  const look = () => 'drawn' in root.dataset && resolve()
  new MutationObserver(look).observe(root, { attributes: true })
  look()
})`

/** Two frames later all of it is painted: a machine with much to do took one with a grey part right after scrolling. */
async function pictureOf(page: Page, number: number): Promise<Buffer> {
  const slide = page.locator(`[data-page="${number}"]`)
  await slide.scrollIntoViewIfNeeded()
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  return slide.screenshot({ type: 'png' })
}

async function writePictures(
  page: Page,
  deck: PrintDeck,
  { file }: PrintWork,
  drawn: Drawn,
): Promise<PrintDone> {
  const pictures = deck.pages.map(({ number }) => async () => ({
    name: `Slide ${String(number).padStart(String(deck.pages.length).length, '0')}.png`,
    bytes: await pictureOf(page, number),
  }))
  const [first] = pictures
  if (first && pictures.length === 1) {
    await writeFile(file, (await first()).bytes)
    return 'done'
  }
  const zip = new PictureZip(file)
  for (const [at, draw] of pictures.entries()) {
    const { name, bytes } = await draw()
    if (!(await zip.add(name, bytes))) return 'too-large'
    drawn(at + 1)
  }
  await zip.close()
  return 'done'
}
