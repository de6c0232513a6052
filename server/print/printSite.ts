import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Route } from 'playwright-core'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import type { PrintAnswer } from '#shared/protocol/print.ts'
import { cutPicture } from '../pptx/cutPicture.ts'
import { mediaType, svgType, type Media } from '../pptx/mediaType.ts'
import { missingPicture } from '../pptx/missingPicture.ts'
import { readCutName } from '#shared/pptx/cutName.ts'
import type { PrintFormat, PrintTask } from './printTask.ts'

/** A name that no network has. */
const origin = 'http://print.invalid'
/** Pictures of pages take pixels, for which every photograph has to be unpacked; a PDF takes photographs as they are. */
export const siteAddress = (format: PrintFormat): string =>
  `${origin}/print.html?deck=/printed/deck${format === 'png' ? '&pixels' : ''}`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
}

/** All that the printing browser gets to see: the page for print, one deck, and its pictures and fonts. */
export class PrintSite {
  readonly #deck: PrintDeck
  readonly #task: Pick<PrintTask, 'clientDir' | 'pictures' | 'drawings' | 'fonts'>

  constructor(deck: PrintDeck, task: Pick<PrintTask, 'clientDir' | 'pictures' | 'drawings' | 'fonts'>) {
    this.#deck = deck
    this.#task = task
  }

  /** Whatever lies anywhere else is not there. */
  async answer(route: Route): Promise<void> {
    const url = new URL(route.request().url())
    const found = url.origin === origin ? await this.#read(decodeURIComponent(url.pathname)) : null
    await (found ? route.fulfill(found) : route.abort())
  }

  async #read(path: string): Promise<{ contentType: string; body: Buffer } | null> {
    const [, root, kind = '', name = ''] = path.split('/')
    if (root !== 'printed') return await this.#file(path)
    if (kind === 'deck') return { contentType: 'application/json', body: this.#answer() }
    if (kind === 'pictures') return await this.#picture(name)
    const font = this.#task.fonts.get(name)
    return font === undefined ? null : { contentType: 'font/woff2', body: await readFile(font) }
  }

  #answer(): Buffer {
    const answer: PrintAnswer = { deck: this.#deck, assets: '/printed' }
    return Buffer.from(JSON.stringify(answer))
  }

  /** Of the built client. */
  async #file(path: string): Promise<{ contentType: string; body: Buffer } | null> {
    const { clientDir } = this.#task
    const file = normalize(join(clientDir, path))
    const contentType = types[extname(file)]
    if (contentType === undefined || !file.startsWith(clientDir + sep)) return null
    const body = await readFile(file).catch(() => null)
    return body && { contentType, body }
  }

  /** A picture that cannot be read leaves its place grey, as in every other file. */
  async #picture(name: string): Promise<{ contentType: string; body: Buffer }> {
    const { bytes, contentType } = await this.#cut(name).catch(() => missingPicture)
    return { contentType, body: Buffer.from(bytes) }
  }

  async #cut(name: string): Promise<Media> {
    const { asset, cut } = readCutName(name)
    const lines = cut ? undefined : this.#task.drawings.get(asset)
    if (lines !== undefined) return { ...svgType, bytes: await readFile(lines) }
    const bytes = await readFile(this.#task.pictures.get(asset)!)
    const type = mediaType(bytes)
    if (!type) return missingPicture
    return cut ? await cutPicture({ ...type, bytes }, cut) : { ...type, bytes }
  }
}
