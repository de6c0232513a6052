import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { demoAccounts, demoPassword } from '#server/demo/accounts.ts'
import type { ExportList } from '#shared/protocol/exports.ts'
import type { ImportDraft } from '#shared/protocol/imports.ts'
import { Browser } from '../support/people.ts'
import { askForExport } from '../support/exportedBy.ts'

/**
 * Has ten files of a deck made and two read, for `files.ts`; says `ready`, begins each time it is told to, and says when
 * all of it is done. `node askerProcess.ts <address of the server> <workspace> <deck> <file to read>`.
 */
const [url = '', workspaceId, deckId, path = ''] = process.argv.slice(2)
// The machines of those who ask take nothing of the server's processors.
setPriority(19)
const bytes = await readFile(path)
const person = new Browser(url)
await person.post('/api/auth/sign-in/email', { email: demoAccounts.marketing.email, password: demoPassword })

/** Milliseconds, as of the list in a page. */
const pageLooksEvery = 700

process.on('message', () => void work().then(() => process.send!('done')))
process.send!('ready')

async function work(): Promise<void> {
  // Five wait for one person at the most.
  const made = fiveMade().then(fiveMade)
  const read = readOne().then(readOne)
  await Promise.all([made, read])
}

const fiveMade = (): Promise<unknown> =>
  Promise.all(
    Array.from({ length: 5 }, async () => {
      const { body } = await askForExport(person, `/api/decks/${deckId}/exports?format=pptx`)
      while (await isBeingMade(body.id)) await pause(pageLooksEvery)
      const answer = await person.raw(`/api/exports/${body.id}/file`)
      if (!answer.ok) throw new Error(await answer.text())
      // Let go by as it comes, as a browser that saves it does.
      await answer.body!.pipeTo(new WritableStream())
    }),
  )

async function isBeingMade(id: string): Promise<boolean> {
  const { body } = await person.get<ExportList>('/api/exports')
  const { state } = body.exports.find((one) => one.id === id)!
  return state.kind === 'waiting' || state.kind === 'working'
}

async function readOne(): Promise<void> {
  const answer = await person.raw(`/api/imports?workspace=${workspaceId}&name=measured.pptx`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes,
  })
  const { id } = (await answer.json()) as ImportDraft
  while (await isBeingRead(id)) await pause(pageLooksEvery)
  await person.delete(`/api/imports/${id}`)
}

async function isBeingRead(id: string): Promise<boolean> {
  const { body } = await person.get<ImportDraft>(`/api/imports/${id}`)
  return body.state.kind === 'reading'
}
