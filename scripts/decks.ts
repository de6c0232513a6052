import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { tryDeck } from './decks/tryDeck.ts'
import { tableOfTries } from './decks/tableOfTries.ts'

/**
 * `npm run decks -- FOLDER`: brings every presentation of a folder in, takes it out again and brings that in once more,
 * and prints a row for each. With `--extend` slides of another format use all of ours. Ends with 1 when one neither opened nor ended in its sentence, or lost words.
 */
const said = process.argv.slice(2)
const fit = said.includes('--extend') ? 'extend' : 'scale'
const [folder, ...only] = said.filter((word) => word !== '--extend')
if (folder === undefined) {
  process.stderr.write('Say which folder the presentations lie in: npm run decks -- FOLDER\n')
  process.exit(2)
}
const names = (await readdir(folder)).filter((name) =>
  /^\.(pptx?|potx|pptm|potm|ppsx|ppsm|pps|pot)$/i.test(extname(name)),
)
const wanted = names.filter((name) => only.length === 0 || only.some((part) => name.includes(part))).sort()
const tries = []
for (const name of wanted) {
  const done = await tryDeck(await readFile(join(folder, name)), basename(name, extname(name)), fit)
  process.stderr.write(`${name} ${done.kind}\n`)
  tries.push({ name, ...done })
}
process.stdout.write(tableOfTries(tries))
process.exit(tries.some(({ kind }) => kind === 'failed') ? 1 : 0)
