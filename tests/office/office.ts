import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { fontsBeside } from './fonts.ts'

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
  private constructor(
    private readonly folder: string,
    private readonly fonts: string,
  ) {}

  /** `lacking`: fonts that are drawn in Arial's twin. */
  static async open(lacking: readonly string[] = []): Promise<Office> {
    const folder = await mkdtemp(join(tmpdir(), 'duodeck-office-'))
    return new Office(folder, await fontsBeside(folder, lacking))
  }

  /** The text of each page that it draws of each file. All in one go: a start takes as long as a deck. */
  async pages(files: readonly Uint8Array[]): Promise<readonly (readonly string[])[]> {
    const texts = (await this.drawn(files)).map((pdf) => run('pdftotext', ['-layout', pdf, '-']))
    return (await Promise.all(texts)).map(({ stdout }) => stdout.split('\f').slice(0, -1))
  }

  /** Where each word of each page stands, in pixels of the slide. */
  async words(pptx: Uint8Array): Promise<readonly (readonly Word[])[]> {
    const { stdout } = await run('pdftotext', ['-bbox', ...(await this.drawn([pptx])), '-'])
    return stdout
      .split('<page ')
      .slice(1)
      .map((page) => [...page.matchAll(wordPattern)].map(([, ...found]) => wordOf(found)))
  }

  /** Each page as a PNG of 1280 × 720. */
  async pictures(pptx: Uint8Array): Promise<readonly Buffer[]> {
    const pages = await mkdtemp(join(this.folder, 'pages-'))
    await run('pdftoppm', ['-r', '96', '-png', ...(await this.drawn([pptx])), join(pages, 'page')])
    const files = (await readdir(pages)).sort()
    return Promise.all(files.map((name) => readFile(join(pages, name))))
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }

  private async drawn(files: readonly Uint8Array[]): Promise<readonly string[]> {
    const paths = files.map((_, at) => join(this.folder, `deck${at}.pptx`))
    await Promise.all(paths.map((path, at) => writeFile(path, files[at]!)))
    // A profile of its own, so that one that somebody has open is left alone.
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', this.folder, ...paths], {
      env: { ...process.env, FONTCONFIG_FILE: this.fonts },
    })
    return paths.map((path) => path.replace(/pptx$/, 'pdf'))
  }
}
