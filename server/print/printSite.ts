import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import { slideSize } from '#shared/model/frame.ts'
import type { PrintAnswer } from '#shared/protocol/print.ts'
import { cutPicture } from '../pptx/cutPicture.ts'
import { mediaType, svgType, type Media } from '../pptx/mediaType.ts'
import { missingPicture } from '../pptx/missingPicture.ts'
import { readCutName } from '#shared/pptx/cutName.ts'
import type { PrintTask } from './printTask.ts'

/** A name that no network has. */
const host = 'print.invalid'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
}

interface Found {
  readonly contentType: string
  readonly body: Uint8Array
}

/** What is printed, under a name that nobody else on this machine can guess. */
interface Shown {
  readonly secret: string
  readonly deck: PrintDeck
  readonly task: Pick<PrintTask, 'pictures' | 'drawings' | 'fonts'>
}

/**
 * All that the printing browser gets to see: the page for print, one deck, and its pictures and fonts, answered on this
 * machine alone.
 */
export class PrintSite {
  readonly #server: Server
  readonly #clientDir: string
  #shown: Shown | null = null

  /** `clientDir`: where the built client lies. */
  static async open(clientDir: string): Promise<PrintSite> {
    const site = new PrintSite(clientDir)
    site.#server.listen(0, '127.0.0.1')
    await once(site.#server, 'listening')
    return site
  }

  private constructor(clientDir: string) {
    this.#clientDir = clientDir
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  /** For Chromium's resolver: this site is the only one that there is. */
  get rules(): string {
    const { port } = this.#server.address() as AddressInfo
    return `MAP ${host}:80 127.0.0.1:${port}, MAP * ~NOTFOUND`
  }

  /** The address of the pages. Those of a task before are gone. */
  show(deck: PrintDeck, task: Shown['task'] & Pick<PrintTask, 'format' | 'width'>): string {
    const secret = randomBytes(16).toString('hex')
    this.#shown = { secret, deck, task }
    // Pictures of pages take pixels, for which every photograph has to be unpacked, and are so many times as large as
    // slides are; a PDF takes photographs as they are.
    const pixels = task.format === 'png' ? `&pixels=${task.width / slideSize.width}` : ''
    return `http://${host}/print.html?deck=/printed/${secret}/deck${pixels}`
  }

  showNothing(): void {
    this.#shown = null
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  /** Whatever lies anywhere else is not there. */
  async #answer({ url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = headers.host === host ? await this.#read(url).catch(() => null) : null
    if (found) response.setHeader('content-type', found.contentType)
    else response.statusCode = 404
    response.end(found?.body)
  }

  async #read(url: string): Promise<Found | null> {
    const path = decodeURIComponent(new URL(url, `http://${host}`).pathname)
    const [, root, secret, kind = '', name = ''] = path.split('/')
    if (root !== 'printed') return await this.#file(path)
    const shown = this.#shown
    if (!shown || secret !== shown.secret) return null
    if (kind === 'deck') return { contentType: 'application/json', body: answerOf(shown) }
    if (kind === 'pictures') return await pictureOf(shown, name)
    const font = shown.task.fonts.get(name)
    return font === undefined ? null : { contentType: 'font/woff2', body: await readFile(font) }
  }

  /** Of the built client. */
  async #file(path: string): Promise<Found | null> {
    const file = normalize(join(this.#clientDir, path))
    const contentType = types[extname(file)]
    if (contentType === undefined || !file.startsWith(this.#clientDir + sep)) return null
    return { contentType, body: await readFile(file) }
  }
}

function answerOf({ deck, secret }: Shown): Buffer {
  const answer: PrintAnswer = { deck, assets: `/printed/${secret}` }
  return Buffer.from(JSON.stringify(answer))
}

/** A picture that cannot be read leaves its place grey, as in every other file. */
async function pictureOf(shown: Shown, name: string): Promise<Found> {
  const { bytes, contentType } = await cutOf(shown, name).catch(() => missingPicture)
  return { contentType, body: bytes }
}

async function cutOf({ task }: Shown, name: string): Promise<Media> {
  const { asset, cut } = readCutName(name)
  const lines = cut ? undefined : task.drawings.get(asset)
  if (lines !== undefined) return { ...svgType, bytes: await readFile(lines) }
  const bytes = await readFile(task.pictures.get(asset)!)
  const type = mediaType(bytes)
  if (!type) return missingPicture
  return cut ? await cutPicture({ ...type, bytes }, cut) : { ...type, bytes }
}
