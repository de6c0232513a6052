import { describe, expect, it } from 'vitest'
import { deadExports } from '../scripts/deadExports.ts'

describe('an export that nobody imports', () => {
  it.each([
    ['a constant', 'export const dead = 1'],
    ['a function', 'export function dead() {}'],
    ['a class', 'export class dead {}'],
    ['a type', 'export type dead = 1'],
    ['one of several', 'export const [kept, dead] = [1, 2]'],
    ['one said at the end', 'const dead = 1\nexport { dead }'],
  ])('is found: %s', (_what, text) => {
    const files = {
      'shared/a.ts': text,
      'client/b.ts': "import { kept } from '#shared/a.ts'\nconsole.log(kept)",
    }
    expect(deadExports(files)).toEqual(['shared/a.ts: dead'])
  })

  it.each([
    ['by name', "import { used } from './a.ts'"],
    ['under another name', "import { used as other } from './a.ts'"],
    ['as a type', "import type { used } from './a.ts'"],
    ['with all of its file', "import * as all from './a.ts'"],
    ['when it is needed', "const all = import('./a.ts')"],
    ['and handed on', "export { used } from './a.ts'"],
  ])('is none when it is imported %s', (_how, text) => {
    expect(
      deadExports({ 'shared/a.ts': 'export const used = 1', 'tests/b.ts': text.replace('./', '../shared/') }),
    ).toEqual([])
  })

  it('may be a type that its own file needs', () => {
    const text = 'export interface Deps { readonly a: 1 }\nexport const run = (deps: Deps) => deps'
    expect(
      deadExports({ 'server/a.ts': text, 'tests/b.ts': "import { run } from '../server/a.ts'" }),
    ).toEqual([])
  })
})
