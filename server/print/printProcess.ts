import { readFile } from 'node:fs/promises'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import { print } from './print.ts'
import type { PrintNews, PrintTask } from './printTask.ts'

/**
 * A process of its own for each file: Chromium and what drives it take memory and time that the server's people shall
 * not feel, and whatever happens here ends here. It has one message to read, and says how it goes until it answers.
 */
process.once('message', (task: PrintTask) => {
  void readDeck(task).then(async (deck) => {
    const done = await print(deck, task, (drawn) => process.send!({ drawn } satisfies PrintNews))
    process.send!(done, () => process.exit(0))
  })
})
// Nobody waits for the file any more.
process.once('disconnect', () => process.exit(1))

const readDeck = async ({ deckFile }: PrintTask): Promise<PrintDeck> =>
  JSON.parse(await readFile(deckFile, 'utf8')) as PrintDeck
