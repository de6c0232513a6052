import type { ChildProcess } from 'node:child_process'

/** Characters of what a process says before it dies that are kept for the log. */
const mostSaid = 2_000

/** What a process has said so far where it says what went wrong; it is heard from here on. */
export function lastWords({ stderr }: ChildProcess): () => string {
  let said = ''
  stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-mostSaid)
  })
  return () => said.trim()
}
