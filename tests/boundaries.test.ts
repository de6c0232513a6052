import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import config, { rooms } from '../.dependency-cruiser.mjs'
import { temporaryFolder } from './support/temporaryFolder.ts'

const names = Object.keys(rooms)
const isFile = (room: string): boolean => /\.tsx?$/.test(room)

describe('the rooms of the house', () => {
  it.each(['shared', 'server', 'client'])('stand in no circle: %s', (part) => {
    expect(
      circleIn(Object.fromEntries(Object.entries(rooms).filter(([room]) => room.startsWith(part)))),
    ).toBeNull()
  })

  it('would be seen in one', () => {
    const bent = {
      'client/deck': ['client/sync'],
      'client/sync': ['client/ui'],
      'client/ui': ['client/deck'],
    }
    expect(circleIn(bent)).toEqual(['client/deck', 'client/sync', 'client/ui', 'client/deck'])
  })

  it('are all there is: every file has its line in the table', () => {
    const files = execFileSync('git', ['ls-files', 'shared', 'server', 'client'], { encoding: 'utf8' })
    const code = files.split('\n').filter((path) => isFile(path) && !path.startsWith('client/public/'))
    const homeless = code.filter(
      (path) => !names.some((room) => path === room || path.startsWith(`${room}/`)),
    )
    expect(homeless).toEqual([])
    for (const room of names)
      expect(code.some((path) => path === room || path.startsWith(`${room}/`))).toBe(true)
  })

  it.each([
    ['client/sync/link.ts', '../deck/session.ts'],
    ['client/deck/session.ts', '../editor/canvas/scope.ts'],
    ['client/editor/canvas/scope.ts', '../Workbench.ts'],
    ['client/screens/home/Home.ts', '../members/Members.ts'],
    ['shared/model/block.ts', '../docs/blockDoc.ts'],
    ['server/database/open.ts', '../http/app.ts'],
  ])('may not know upwards, not even a type: %s', async (from, to) => {
    expect(await brokenBy(from, to)).toEqual([`room: ${roomOf(from)}`])
  })

  it('may know downwards', async () => {
    expect(await brokenBy('client/deck/session.ts', '../sync/link.ts')).toEqual([])
  })
})

const roomOf = (path: string): string =>
  names.filter((room) => path === room || path.startsWith(`${room}/`)).sort((a, b) => b.length - a.length)[0]!

/** The first circle there is, in the order in which it is walked; `null` for none. A part stands for its rooms. */
function circleIn(table: Readonly<Record<string, readonly string[]>>): readonly string[] | null {
  const known = Object.keys(table)
  const reached = (allowed: string): readonly string[] =>
    allowed in table ? [allowed] : known.filter((room) => room.startsWith(`${allowed}/`))
  const done = new Set<string>()
  function walk(room: string, path: readonly string[]): readonly string[] | null {
    if (path.includes(room)) return [...path.slice(path.indexOf(room)), room]
    if (done.has(room)) return null
    for (const next of (table[room] ?? []).flatMap(reached)) {
      const circle = next === room ? null : walk(next, [...path, room])
      if (circle) return circle
    }
    done.add(room)
    return null
  }
  for (const room of known) {
    const circle = walk(room, [])
    if (circle) return circle
  }
  return null
}

/** The rules that a house of two files breaks, one of which knows a type of the other. */
async function brokenBy(from: string, to: string): Promise<readonly string[]> {
  const folder = await temporaryFolder()
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write(join(dirname(from), to), 'export interface Known { readonly id: string }\n')
  write(from, `import type { Known } from '${to}'\nexport type Mine = Known\n`)
  const { output } = await cruise([from, join(dirname(from), to)], {
    ...config.options,
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  })
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}
