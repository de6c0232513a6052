import { fork, type ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { workerFile } from '../workerFile.ts'
import { putBehindPeople } from './behindPeople.ts'
import type { Asked, Ending, Program, Told } from './forkServerProcess.ts'
import { lastWords } from './lastWords.ts'

/** Milliseconds in which what begins processes says that a killed one has ended, or is killed itself. */
const longestEnd = 5_000

/** A process that the fork server began. */
export interface Forked {
  /** Resolves once nothing of it is left; never rejects. */
  readonly ended: Promise<Ending>
  /** Until it takes nothing any more, which is before it has ended. */
  isRunning(): boolean
  /** One that has left hears nothing. */
  tell(message: object): void
  /** It ends soon, whatever it and the fork server are at. */
  kill(): void
}

interface Known {
  readonly said: (message: object) => void
  readonly end: (ending: Ending) => void
  isRunning: boolean
  /** Once it was killed: what waits for its end. */
  ending?: NodeJS.Timeout
}

/**
 * Begins processes for the server. To begin one, a process is copied, and stands still until the copy runs: of one as large
 * as the server, while it works, 10 to 70 ms in which no letter goes on. So a small one, which is behind people from its
 * first moment, begins all others, and passes on what they and the server tell each other. Begun with the first of
 * them, and once more if it was killed, which its processes do not outlive.
 */
export class ForkServer {
  #child: ChildProcess | null = null
  #last = 0
  readonly #known = new Map<number, Known>()

  /** `said` hears what it tells. Throws where the system begins nothing at all. */
  fork(program: Program, said: (message: object) => void): Forked {
    this.#child ??= this.#begun()
    const id = (this.#last += 1)
    let end: (ending: Ending) => void = () => undefined
    const ended = new Promise<Ending>((resolve) => (end = resolve))
    const known = { said, end, isRunning: true }
    this.#known.set(id, known)
    this.#ask({ kind: 'begin', id, program })
    return {
      ended,
      isRunning: () => known.isRunning,
      tell: (message) => this.#ask({ kind: 'tell', id, message }),
      kill: () => this.#kill(id, known),
    }
  }

  #ask(asked: Asked): void {
    const child = this.#child
    if (!child || !this.#known.has(asked.id)) return
    // It keeps the server running only as long as something of what it began does.
    for (const each of waysTo(child)) each?.ref()
    // Without a way to it, which the system may not even have begun, it is over or will be.
    if (child.connected) child.send(asked, () => undefined)
  }

  /** One that is stopped or starved tells nobody of any end: its own does. */
  #kill(id: number, known: Known): void {
    this.#ask({ kind: 'kill', id })
    if (!this.#known.has(id)) return
    known.ending ??= setTimeout(() => void this.#child?.kill('SIGKILL'), longestEnd)
  }

  #begun(): ChildProcess {
    const { filename, execArgv } = workerFile(new URL('./forkServerProcess.ts', import.meta.url))
    const child = fork(filename, [], {
      execArgv: [...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { PATH: process.env['PATH'] },
    })
    putBehindPeople(child)
    const said = lastWords(child)
    child.on('message', (told: Told) => this.#hear(told))
    const over = (message: string): void => {
      if (this.#child !== child) return
      this.#child = null
      const ending = { message, isOutOfMemory: false, hasNotBegun: child.pid === undefined }
      for (const id of [...this.#known.keys()]) this.#end(id, ending)
    }
    child.on('error', ({ message }) => child.pid === undefined && over(message))
    child.once('close', (code, killedBy) =>
      over(`what begins processes ended with ${code ?? killedBy}: ${said()}`),
    )
    return child
  }

  #hear(told: Told): void {
    if (told.kind === 'ended') return this.#end(told.id, told.ending)
    const known = this.#known.get(told.id)
    if (!known) return
    if (told.kind === 'said') known.said(told.message)
    else known.isRunning = false
  }

  #end(id: number, ending: Ending): void {
    const known = this.#known.get(id)
    if (!known) return
    this.#known.delete(id)
    clearTimeout(known.ending)
    if (this.#known.size === 0 && this.#child) for (const each of waysTo(this.#child)) each?.unref()
    known.isRunning = false
    known.end(ending)
  }
}

/** All that keeps the server running for it; the pipe of what it says is a socket, which its type does not tell. */
const waysTo = (child: ChildProcess) => [child, child.channel, child.stderr as Socket | null]
