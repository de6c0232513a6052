import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { decompress } from 'wawoff2'

const require = createRequire(import.meta.url)

/**
 * The fonts that a drawing of a file is judged with and no Debian package has: Gelasio, which is as wide as Georgia. Makes
 * them in a folder, and a list for fontconfig of these and the system's; resolves to that list's path. `lacking` are drawn
 * in Arial's twin, as Duodeck does with fonts that it has not: each system has a default of its own.
 */
export async function fontsBeside(folder: string, lacking: readonly string[]): Promise<string> {
  const fonts = join(folder, 'fonts')
  await mkdir(fonts)
  const files = join(dirname(require.resolve('@fontsource/gelasio/package.json')), 'files')
  const wanted = (await readdir(files)).filter((name) => /-latin(-ext)?-(400|700)-.*\.woff2$/.test(name))
  for (const name of wanted) {
    const font = await decompress(await readFile(join(files, name)))
    await writeFile(join(fonts, `${basename(name, '.woff2')}.ttf`), font)
  }
  const list = join(folder, 'fonts.conf')
  await writeFile(
    list,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<include>/etc/fonts/fonts.conf</include><dir>${fonts}</dir>${lacking.map(asArial).join('')}</fontconfig>`,
  )
  return list
}

const asArial = (font: string): string =>
  `<match target="pattern"><test name="family"><string>${font.replace(/[<&]/g, '')}</string></test>` +
  `<edit name="family" mode="assign" binding="same"><string>Liberation Sans</string></edit></match>`
