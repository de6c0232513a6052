import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Lying } from './page.ts'

const folder = fileURLToPath(new URL('../../clipboards/', import.meta.url))

/** Every fixture by its name, `<program>/<what>`. */
export const fixtures: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => [
    ...new Set(readdirSync(folder + name).map((file) => `${name}/${file.replace(/\.\w+$/, '')}`)),
  ])

export const lyingIn = (fixture: string): Lying => ({
  html: maybeRead(`${fixture}.html`),
  text: maybeRead(`${fixture}.txt`) ?? '',
})

/** What a person expects to find; `cells`: `null` where it is no table. */
export const expectedOf = (
  fixture: string,
): { readonly words: string | null; readonly cells: string | null } => ({
  words: maybeRead(`${fixture}.words`),
  cells: maybeRead(`${fixture}.cells`),
})

const maybeRead = (name: string): string | null =>
  existsSync(folder + name) ? readFileSync(folder + name, 'utf8') : null
