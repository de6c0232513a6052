import { readFile } from 'node:fs/promises'
import type { PrintDeck } from '#shared/compose/printDeck.ts'
import { doTasks } from '../processes/doTasks.ts'
import { PagePrinter } from './pagePrinter.ts'
import type { PrintDone, PrintNews, PrintTask } from './printTask.ts'

/** Chromium and what drives it, which take memory and time that the server's people shall not feel. */
const pages = new PagePrinter()
doTasks<PrintTask, PrintDone, PrintNews>(async ({ deckFile, ...task }, say) => {
  const deck = JSON.parse(await readFile(deckFile, 'utf8')) as PrintDeck
  return await pages.print(deck, task, (drawn) => say({ drawn }))
})
