import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const assets = fileURLToPath(new URL('../../dist/client/assets/', import.meta.url))

/** The chunks that each page's first view begins with, by their names. */
const views = {
  editor: ['index', 'EditorScreen'],
  decks: ['index', 'AppShell', 'HomeScreen'],
  audience: ['watch'],
} as const

/**
 * The JavaScript that a page has to read before its first view: the chunks it begins with and all that they import,
 * as it is built. What comes later (`import()`) is left out.
 */
export async function measureWeight(): Promise<readonly string[]> {
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
    return `${view.padEnd(8)} ${gzip} gzipped, ${brotli} by brotli, ${kilobytes(({ length }) => length)} as read, ${read.length} files`
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
