import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

/** A picture that is all ink, 400 by 200; on the canvas as on the page of `page.tsx`, and as a file. */
export const darkPicture = {
  asset: 'e'.repeat(64),
  async paths(): Promise<ReadonlyMap<string, string>> {
    const path = join(await mkdtemp(join(tmpdir(), 'duodeck-dark-')), 'picture')
    const dark = sharp({ create: { width: 400, height: 200, channels: 3, background: '#202020' } })
    await writeFile(path, await dark.png().toBuffer())
    return new Map([[this.asset, path]])
  },
}
