import { writeFile } from 'node:fs/promises'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import { slideSize } from '#shared/model/frame.ts'
import { PictureZip } from './pictureZip.ts'
import { PrintSite, siteAddress } from './printSite.ts'
import type { PrintDone, PrintTask } from './printTask.ts'

/** All of the task but where the deck was left. */
type PrintWork = Omit<PrintTask, 'deckFile'>

/** Hears how many pages are drawn. */
type Drawn = (pages: number) => void

/** Draws the pages in Chromium as everybody's browser does, and writes what the task asks for. */
export async function print(
  deck: PrintDeck,
  task: PrintWork,
  drawn: Drawn = () => undefined,
): Promise<PrintDone> {
  const browser = await launch(task.browser)
  try {
    drawn(0)
    const page = await open(browser, deck, task)
    if (task.format === 'png') return await writePictures(page, deck, task, drawn)
    // All of them are drawn at once; Chromium does not say how far it is with writing them.
    drawn(deck.pages.length)
    await page.pdf({
      path: task.file,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    })
    return 'done'
  } finally {
    await browser.close()
  }
}

/** Chromium's sandbox needs a user who is not root. */
const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    // Containers have little shared memory; and no page of ours needs a network.
    args: ['--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND'],
  })

async function open(browser: Browser, deck: PrintDeck, task: PrintWork): Promise<Page> {
  const context = await browser.newContext({
    viewport: slideSize,
    deviceScaleFactor: task.format === 'png' ? task.width / slideSize.width : 1,
    serviceWorkers: 'block',
    acceptDownloads: false,
  })
  const site = new PrintSite(deck, task)
  await context.route('**/*', (route) => site.answer(route))
  const page = await context.newPage()
  await page.goto(siteAddress(task.format))
  await page.evaluate(untilDrawn)
  return page
}

/** Told once: a locator that waits asks at every frame, which takes a fifth of a second from the page that draws. */
const untilDrawn = `new Promise((resolve) => {
  const root = document.documentElement
  const look = () => 'drawn' in root.dataset && resolve()
  new MutationObserver(look).observe(root, { attributes: true })
  look()
})`

async function writePictures(
  page: Page,
  deck: PrintDeck,
  { file }: PrintWork,
  drawn: Drawn,
): Promise<PrintDone> {
  const pictures = deck.pages.map(({ number }) => async () => ({
    name: `Slide ${String(number).padStart(String(deck.pages.length).length, '0')}.png`,
    bytes: await page.locator(`[data-page="${number}"]`).screenshot({ type: 'png' }),
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
