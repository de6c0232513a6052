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

/** Pixels that a document's pages are wide where they are so high: left to themselves, programs add one at the edge. */
async function widthAt(height: number, pdf: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [pdf])
  const [, w, h] = /Page size: +([\d.]+) x ([\d.]+)/.exec(stdout) ?? []
  return Math.round((height * Number(w)) / Number(h))
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

  /**
   * Each page as a PNG, 1280 × 720 where it is wide. By cairo, which puts letters where the page says; poppler's own
   * drawing moves them up and to the left, to whole pixels.
   */
  async pictures(pptx: Uint8Array, height = 720): Promise<readonly Buffer[]> {
    const pages = await mkdtemp(join(this.folder, 'pages-'))
    const [pdf = ''] = await this.drawn([pptx])
    const size = ['-scale-to-x', String(await widthAt(height, pdf)), '-scale-to-y', String(height)]
    await run('pdftocairo', [...size, '-png', pdf, join(pages, 'page')])
    const files = (await readdir(pages)).sort()
    return Promise.all(files.map((name) => readFile(join(pages, name))))
  }

  /**
   * The file as LibreOffice saves it, after `basic` has changed what it calls `doc`: statements of its Basic, in which
   * `pages` are its slides.
   */
  async changed(pptx: Uint8Array, basic: string): Promise<Uint8Array> {
    const [from, to] = ['from', 'to'].map((name) => join(this.folder, `${name}.pptx`)) as [string, string]
    await writeFile(from, pptx)
    // A start makes the profile that macros lie in.
    await this.drawn([pptx])
    const library = join(this.folder, 'profile', 'user', 'basic', 'Standard')
    await writeFile(join(library, 'script.xlb'), macroLibrary)
    await writeFile(join(library, 'Changes.xba'), macroModule(basic))
    await this.soffice(`macro:///Standard.Changes.Change("${from}","${to}")`)
    return await readFile(to)
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }

  private async drawn(files: readonly Uint8Array[]): Promise<readonly string[]> {
    const paths = files.map((_, at) => join(this.folder, `deck${at}.pptx`))
    await Promise.all(paths.map((path, at) => writeFile(path, files[at]!)))
    await this.soffice('--convert-to', 'pdf', '--outdir', this.folder, ...paths)
    return paths.map((path) => path.replace(/pptx$/, 'pdf'))
  }

  /** With a profile of its own, so that one that somebody has open is left alone. */
  private async soffice(...what: readonly string[]): Promise<void> {
    const profile = `-env:UserInstallation=${pathToFileURL(join(this.folder, 'profile')).href}`
    await run('soffice', [profile, '--headless', ...what], {
      env: { ...process.env, FONTCONFIG_FILE: this.fonts },
    })
  }
}

const macros = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
const macroLibrary = `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"><library:library ${macros} library:readonly="false" library:passwordprotected="false"><library:element library:name="Changes"/></library:library>`

const macroModule = (basic: string): string => {
  const script = `Sub Change(source As String, target As String)
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
pages = doc.getDrawPages()
${basic}
Dim saved(0) As New com.sun.star.beans.PropertyValue
saved(0).Name = "FilterName"
saved(0).Value = "Impress MS PowerPoint 2007 XML"
doc.storeToURL(ConvertToURL(target), saved())
doc.close(True)
End Sub`
  const escaped = script.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Changes" script:language="StarBasic">${escaped}</script:module>`
}
