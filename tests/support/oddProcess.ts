import { readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { doTasks } from '#server/processes/doTasks.ts'

/** What the process is to do, for tests of what becomes of it. */
export type OddTask =
  | { readonly kind: 'pid' }
  | { readonly kind: 'count'; readonly to: number }
  | { readonly kind: 'keep'; readonly name: string }
  | { readonly kind: 'throw' }
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'exit' }
  | { readonly kind: 'fill' }
  | { readonly kind: 'swell' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'spin' }

const work = async (task: OddTask, say: (news: number) => void): Promise<number | string> => {
  switch (task.kind) {
    case 'pid':
      return process.pid
    case 'count':
      for (let count = 1; count <= task.to; count += 1) say(count)
      return task.to
    case 'keep':
      await writeFile(`${homedir()}/${task.name}`, '')
      return homedir()
    case 'throw':
      throw new Error('Odd')
    case 'read':
      return await readFile(task.path, 'utf8')
    case 'exit':
      process.stderr.write('last words')
      return process.exit(3)
    case 'fill': {
      const held: object[] = []
      for (;;) held.push(Array.from({ length: 1000 }, () => ({})))
    }
    case 'swell': {
      const held: Buffer[] = []
      for (;;) {
        held.push(Buffer.alloc(16 * 1024 * 1024, 1))
        await setTimeout(10)
      }
    }
    case 'hang':
      say(process.pid)
      return await new Promise<never>(() => setInterval(() => undefined, 1_000))
    case 'spin':
      say(process.pid)
      await setImmediate()
      for (;;);
  }
}

doTasks<OddTask, number | string, number>(work, { residentMb: 400 })
