import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { printDeck } from '#shared/compose/printDeck.ts'
import { findBrowser } from '#server/print/findBrowser.ts'
import { Printer, type PrinterDeps } from '#server/print/printer.ts'
import { eventually } from '../../support/eventually.ts'
import { composedDeck, composedSlide } from '../../support/pptxDecks.ts'

const folder = mkdtempSync(join(tmpdir(), 'duodeck-printer-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A program in a browser's place: what Chromium itself makes is tried in `tests/e2e/export-pages.spec.ts`. */
function program(name: string, body: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  return path
}

const noPaths = () => Promise.resolve(new Map())
const printer = (deps: Partial<PrinterDeps>) =>
  new Printer({
    browser: null,
    folder,
    clientDir: folder,
    picturePaths: noPaths,
    drawingPaths: noPaths,
    fontPaths: noPaths,
    ...deps,
  })

const pages = printDeck(composedDeck([composedSlide([])]), { copy: 'client', title: 'T', bare: false })
const options = {
  format: 'pdf',
  width: 1920,
  workspaceId: 'w',
  pictures: [],
  into: join(folder, 'made.pdf'),
} as const
const left = () => readdirSync(folder).filter((name) => name.startsWith('print-'))

describe('a printer', () => {
  test('without a browser, or a page to draw with, says so', async () => {
    await expect(printer({}).print(pages, options)).rejects.toMatchObject({ status: 501, code: 'no-browser' })
    const unbuilt = printer({ browser: program('any', 'exit 0'), clientDir: null })
    await expect(unbuilt.print(pages, options)).rejects.toMatchObject({ code: 'no-browser' })
  })

  test('whose browser dies says so in words, tells the log why, and leaves nothing', async () => {
    const dying = printer({ browser: program('dying', 'echo no such display >&2; exit 3') })
    await expect(dying.print(pages, options)).rejects.toMatchObject({
      ...{ status: 503, code: 'print-failed' },
      cause: expect.objectContaining({
        message: expect.stringContaining('no such display') as string,
      }) as Error,
    })
    expect(left()).toEqual([])
  })

  test('whose browser hangs is stopped, with all that it began', async () => {
    const pid = join(folder, 'pid')
    const hanging = printer({
      browser: program('hanging', `echo $$ > ${pid}; cat <&3 > /dev/null`),
      timeout: 5_000,
    })
    const printing = hanging.print(pages, options)
    await expect(printing).rejects.toMatchObject({ status: 503, code: 'print-too-slow' })
    expect(left()).toEqual([])
    // Its pipe to us is closed, so it is over; a machine with much else to do may not have begun it (`ENOENT`).
    await eventually(() => expect(() => process.kill(Number(readFileSync(pid)), 0)).toThrow(/ESRCH|ENOENT/))
  })

  test('stops once nobody waits any more', async () => {
    const gone = new AbortController()
    const hanging = printer({ browser: program('waiting', 'cat <&3 > /dev/null') })
    const printing = hanging.print(pages, options, { signal: gone.signal })
    setTimeout(() => gone.abort(), 300)
    await expect(printing).rejects.toMatchObject({ code: 'gone' })
    expect(left()).toEqual([])
  })

  test('whose process cannot be begun says so, and the server goes on', async () => {
    const unable = printer({ browser: program('any', 'exit 0') })
    const { execPath } = process
    process.execPath = join(folder, 'no-node')
    try {
      await expect(unable.print(pages, options)).rejects.toMatchObject({ code: 'print-failed' })
    } finally {
      process.execPath = execPath
    }
    expect(left()).toEqual([])
  })

  test('that closes stops what it was at, and takes nothing new', async () => {
    const stopping = printer({ browser: program('stopping', 'cat <&3 > /dev/null') })
    const printing = Promise.allSettled([stopping.print(pages, options), stopping.print(pages, options)])
    await eventually(() => expect(left()).not.toEqual([]))
    await stopping.close()
    for (const file of await printing)
      expect(file).toMatchObject({ status: 'rejected', reason: { code: 'busy' } })
    expect(left()).toEqual([])
    await expect(stopping.print(pages, options)).rejects.toMatchObject({ status: 503, code: 'busy' })
  })
})

test('a browser is the one that is named, or the first on the path, or none', () => {
  const shell = program('chromium', 'exit 0')
  expect(findBrowser({ CHROME_PATH: shell })).toBe(shell)
  expect(findBrowser({ CHROME_PATH: join(folder, 'nothing'), PATH: folder })).toBeNull()
  expect(findBrowser({ PATH: `/nowhere:${folder}` })).toBe(shell)
  expect(findBrowser({ PATH: '/nowhere' })).toBeNull()
})
