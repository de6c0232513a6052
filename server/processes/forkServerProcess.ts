import { fork, type ChildProcess } from 'node:child_process'
import { lastWords } from './lastWords.ts'

/** What is run. */
export interface Program {
  readonly execPath: string
  readonly filename: string
  readonly execArgv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}

/** How a process came to its end; `message` is for the log. */
export interface Ending {
  readonly message: string
  /** It held more than it may. */
  readonly isOutOfMemory: boolean
  /** It could not be begun. */
  readonly hasNotBegun: boolean
}

/** What the server asks for (`forkServer.ts`); `id`: the process, by the number that the server gives it. */
export type Asked =
  | { readonly kind: 'begin'; readonly id: number; readonly program: Program }
  | { readonly kind: 'tell'; readonly id: number; readonly message: object }
  | { readonly kind: 'kill'; readonly id: number }

/** What it hears. */
export type Told =
  | { readonly kind: 'said'; readonly id: number; readonly message: object }
  /** It takes nothing any more, and will have ended. */
  | { readonly kind: 'left'; readonly id: number }
  | { readonly kind: 'ended'; readonly id: number; readonly ending: Ending }

const children = new Map<number, ChildProcess>()

const tell = (told: Told): void => void process.send!(told)

process.on('message', (asked: Asked) => {
  if (asked.kind === 'begin') return begin(asked.id, asked.program)
  const child = children.get(asked.id)
  if (asked.kind === 'kill') child?.kill('SIGKILL')
  // One that cannot hear it has ended or will have, which is told.
  else if (child?.connected) child.send(asked.message, () => undefined)
})

function begin(id: number, program: Program): void {
  const end = (ending: Ending): void => {
    if (children.delete(id)) tell({ kind: 'ended', id, ending })
  }
  try {
    const child = begun(program)
    children.set(id, child)
    child.on('message', (message: object) => tell({ kind: 'said', id, message }))
    child.once('exit', () => tell({ kind: 'left', id }))
    follow(child, end)
  } catch (error) {
    tell({ kind: 'ended', id, ending: notBegun(error as Error) })
  }
}

const begun = ({ filename, env, ...program }: Program): ChildProcess =>
  fork(filename, [], {
    ...{ execPath: program.execPath, execArgv: [...program.execArgv], env },
    ...{ serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  })

function follow(child: ChildProcess, end: (ending: Ending) => void): void {
  const said = lastWords(child)
  // More than one may come: a process that could not be begun cannot be written to either.
  child.on('error', (error) => child.pid === undefined && end(notBegun(error)))
  child.once('close', (code, killedBy) => {
    const isOutOfMemory = killedBy === 'SIGABRT' || code === 134
    end({ message: `ended with ${code ?? killedBy}: ${said()}`, isOutOfMemory, hasNotBegun: false })
  })
}

const notBegun = ({ message }: Error): Ending => ({ message, isOutOfMemory: false, hasNotBegun: true })

// The server is gone, however that came: what it began goes too, and what lets go of nothing within a second (`doTasks.ts`).
process.once('disconnect', () => {
  for (const child of children.values()) child.kill('SIGKILL')
  process.exit()
})
// Whoever stops the server by a signal sends that to all of them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
