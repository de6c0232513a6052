import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Copy } from '#shared/pptx/plan.ts'
import { exportPptx } from '#server/pptx/exportPptx.ts'
import type { ExportOrigin } from '#server/pptx/parts/originPart.ts'
import { openPptx, type PptxPackage } from './pptxPackage.ts'

/** For tests that look at anything but where a file came from. */
export const origin: ExportOrigin = { state: 'a1b2c3'.padEnd(64, '0'), stage: null, file: null }

/** A deck exported on this very thread, for tests of what comes out rather than of how. */
export const exported = (
  deck: ComposedDeck,
  copy: Copy = 'presenter',
  assetPaths: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array> => exportPptx({ deck, copy, origin, assetPaths })

export const exportedPackage = async (...args: Parameters<typeof exported>): Promise<PptxPackage> =>
  openPptx(await exported(...args))

/** Pictures on disk, 400 × 200 pixels, in a fresh temporary folder. */
export async function pictureFiles<Format extends 'png' | 'jpeg' | 'webp'>(
  ...formats: readonly Format[]
): Promise<Record<Format, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'duodeck-pictures-'))
  const made = formats.map(async (format) => {
    const path = join(folder, `picture-${format}`)
    const blank = sharp({ create: { width: 400, height: 200, channels: 3, background: '#3a6ea5' } })
    await writeFile(path, await blank.toFormat(format).toBuffer())
    return [format, path] as const
  })
  return Object.fromEntries(await Promise.all(made)) as Record<Format, string>
}
