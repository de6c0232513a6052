import type { Browser, Page } from '@playwright/test'
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { cookieOf, enter, freshDeck, type Product } from './product.ts'
import { editRoom } from './writer.ts'

const assets = fileURLToPath(new URL('../../dist/client/assets/', import.meta.url))

/** The chunks that each page's first view begins with, by their names. */
const views = {
  editor: ['index', 'EditorScreen'],
  decks: ['index', 'AppShell', 'HomeScreen'],
  audience: ['watch'],
} as const

const wanted: Readonly<Record<string, string>> = {
  editor: '   wanted: under 300',
  audience: '   wanted: under 65',
}

/**
 * The JavaScript that a page has to read before its first view: the chunks it begins with and all that they import,
 * as it is built. What comes later (`import()`) is left out; what of that is asked for before the editor shows its
 * deck, and how long people wait for the rest, is seen in a browser.
 */
export async function measureWeight(browser: Browser, product: Product): Promise<readonly string[]> {
  return [...(await firstViews()), ...(await opened(browser, product))]
}

async function firstViews(): Promise<readonly string[]> {
  const names = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const codes = new Map<string, string>()
  for (const name of names) codes.set(name, await readFile(assets + name, 'utf8'))
  return Object.entries(views).map(([view, entries]) => {
    const first = entries.map((entry) => names.find((name) => nameOf(name) === entry) ?? entry)
    const read = withImports(first, codes)
    const kilobytes = (size: (code: string) => number): string =>
      `${Math.round(read.reduce((sum, code) => sum + size(code), 0) / 1000)} kB`
    const [gzip, brotli] = [gzipSync, brotliCompressSync].map((pack) =>
      kilobytes((code) => pack(code).length),
    )
    return `${view.padEnd(8)} ${gzip} gzipped, ${brotli} by brotli, ${kilobytes(({ length }) => length)} as read, ${read.length} files${wanted[view] ?? ''}`
  })
}

/** Without its hash. */
const nameOf = (file: string): string => file.replace(/-[\w-]{8}\.js$/, '')

const imports = /(?:^|[;}])import(?:[^"'();]*from)?["']\.\/([\w.-]+\.js)["']/g

function withImports(first: readonly string[], codes: ReadonlyMap<string, string>): readonly string[] {
  const found = new Map<string, string>()
  const read = (name: string): void => {
    const code = codes.get(name)
    if (code === undefined) throw new Error(`There is no chunk ${name}: build first`)
    if (found.has(name)) return
    found.set(name, code)
    for (const [, imported] of code.matchAll(imports)) read(imported!)
  }
  first.forEach(read)
  return [...found.values()]
}

/** A good line at home: ten megabits a second, forty milliseconds there and back. */
const line = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 }

/** The editor over such a line, from nothing: what it has read when the deck shows, and when hands can work. */
async function opened(browser: Browser, { url }: Product): Promise<readonly string[]> {
  const page = await enter(browser, url, 'marketing')
  const deck = await freshDeck(page, 'Weight')
  await editRoom(url, await cookieOf(page), roomName('design', deck.id), (doc) => {
    const body = { text: plainRichText('Words') }
    addBlocks(doc, orderedSlides(doc)[0]!.id, [{ kind: 'text', frame: frame(100, 300, 1000, 200), body }])
  })
  const read = await countScripts(page)
  await page.goto(`/decks/${deck.id}`, { waitUntil: 'commit' })
  const since = () => page.evaluate(() => performance.now())
  await page.getByRole('option').first().waitFor()
  await page.locator('[data-context="editor"]').getByText('Words').first().waitFor()
  const shown = { at: await since(), ...read() }
  const canvas = page.getByRole('group', { name: 'Slide canvas' })
  await canvas.waitFor()
  const worked = { at: await since(), ...read() }
  await canvas.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.ProseMirror[contenteditable=true]').first().waitFor()
  const written = { at: await since(), ...read() }
  await page.context().close()
  const say = ({ at, bytes, files }: typeof shown) =>
    `${Math.round(at)} ms, ${Math.round(bytes / 1000)} kB in ${files} files`
  return [
    `editor over 10 Mbit/s and 40 ms, scripts as they were sent: deck shows after ${say(shown)}`,
    `  slide can be worked on after ${say(worked)}; words can be written after ${say(written)}`,
  ]
}

/** Counts what comes as scripts over a slowed line, compressed as it comes; without a line nothing is cached. */
async function countScripts(page: Page): Promise<() => { readonly bytes: number; readonly files: number }> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.emulateNetworkConditions', line)
  const scripts = new Set<string>()
  let [bytes, files] = [0, 0]
  wire.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!scripts.has(requestId)) return
    bytes += encodedDataLength
    files += 1
  })
  return () => ({ bytes, files })
}
