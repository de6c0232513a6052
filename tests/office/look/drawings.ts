import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { printDeck } from '#shared/compose/printDeck.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { findBrowser } from '#server/print/findBrowser.ts'
import { PagePrinter } from '#server/print/pagePrinter.ts'

/** Each shown slide as our Chromium draws it; needs a built client. Throws where there is no browser. */
export async function drawnHere(
  deck: ComposedDeck,
  pictures: ReadonlyMap<string, string>,
  width: number,
): Promise<readonly Uint8Array[]> {
  const browser = findBrowser(process.env)
  if (browser === null) throw new Error('No Chromium found: install one, or set CHROME_PATH.')
  const pages = printDeck(deck, { copy: 'design', title: deck.title, bare: true })
  const folder = await mkdtemp(join(tmpdir(), 'decks-drawn-'))
  const file = join(folder, 'slides')
  const printer = new PagePrinter()
  try {
    await printer.print(pages, {
      ...{ format: 'png', width, browser, file },
      ...{ clientDir: resolve('dist/client'), pictures, drawings: new Map(), fonts: new Map() },
    })
    const drawn = await readFile(file)
    if (pages.pages.length === 1) return [drawn]
    const zip = unzipSync(drawn)
    return Object.keys(zip)
      .sort()
      .map((name) => zip[name]!)
  } finally {
    await printer.close()
    await rm(folder, { recursive: true, force: true })
  }
}
