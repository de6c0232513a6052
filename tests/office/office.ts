import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const wordPattern = /<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)</g

/** Three quarters of a point are a pixel. */
function wordOf([left, top, right, bottom, text = '']: readonly string[]): Word {
  const pixels = (points = '') => Number(points) / 0.75
  return { text, left: pixels(left), top: pixels(top), right: pixels(right), bottom: pixels(bottom) }
}

/** LibreOffice in a folder of its own. Close it. */
export class Office {
  private constructor(private readonly folder: string) {}

  static async open(): Promise<Office> {
    return new Office(await mkdtemp(join(tmpdir(), 'duodeck-office-')))
  }

  /** The text of each page that it draws of a file. */
  async pages(pptx: Uint8Array): Promise<readonly string[]> {
    const { stdout } = await run('pdftotext', ['-layout', await this.drawn(pptx), '-'])
    return stdout.split('\f').slice(0, -1)
  }

  /** Where each word of each page stands, in pixels of the slide. */
  async words(pptx: Uint8Array): Promise<readonly (readonly Word[])[]> {
    const { stdout } = await run('pdftotext', ['-bbox', await this.drawn(pptx), '-'])
    return stdout
      .split('<page ')
      .slice(1)
      .map((page) => [...page.matchAll(wordPattern)].map(([, ...found]) => wordOf(found)))
  }

  /** Each page as a PNG of 1280 × 720. */
  async pictures(pptx: Uint8Array): Promise<readonly Buffer[]> {
    const pages = await mkdtemp(join(this.folder, 'pages-'))
    await run('pdftoppm', ['-r', '96', '-png', await this.drawn(pptx), join(pages, 'page')])
    const files = (await readdir(pages)).sort()
    return Promise.all(files.map((name) => readFile(join(pages, name))))
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }

  private async drawn(pptx: Uint8Array): Promise<string> {
    const file = join(this.folder, 'deck.pptx')
    await writeFile(file, pptx)
    // A profile of its own, so that one that somebody has open is left alone.
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', this.folder, file])
    return join(this.folder, 'deck.pdf')
  }
}
