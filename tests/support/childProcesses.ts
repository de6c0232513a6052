import { readdirSync, readFileSync } from 'node:fs'

interface Child {
  readonly pid: number
  /** How far it stands behind others that want its processor. */
  readonly nice: number
}

/** Processes that this one has begun and whose command says `name`, as Linux lists them. */
export const childProcesses = (name: string): readonly Child[] =>
  readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const isOurs = Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`).includes(name)
        return isOurs ? [{ pid: Number(pid), nice: Number(rest[14]) }] : []
      } catch {
        // It ended meanwhile.
        return []
      }
    })
