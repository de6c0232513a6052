import { readdirSync, readFileSync } from 'node:fs'

interface Child {
  readonly pid: number
  /** How far it stands behind others that want its processor. */
  readonly nice: number
}

/** Processes that this one, or what it has begun, has begun and whose command says `name`, as Linux lists them. */
export function childProcesses(name: string): readonly Child[] {
  const all = new Map(readdirSync('/proc').flatMap(statOf))
  const isOurs = (pid: number): boolean => {
    const parent = all.get(pid)?.parent
    return parent === process.pid || (parent !== undefined && isOurs(parent))
  }
  return Array.from(all, ([pid, { nice }]) => ({ pid, nice })).filter(
    ({ pid }) => isOurs(pid) && commandOf(pid).includes(name),
  )
}

function statOf(entry: string): readonly [number, { readonly parent: number; readonly nice: number }][] {
  if (!/^\d+$/.test(entry)) return []
  const stat = maybeRead(`/proc/${entry}/stat`)
  const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return [[Number(entry), { parent: Number(parent), nice: Number(rest[14]) }]]
}

const commandOf = (pid: number): string => maybeRead(`/proc/${pid}/cmdline`)

/** Empty where it ended meanwhile. */
function maybeRead(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
