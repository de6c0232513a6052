import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { importSummary } from '#shared/content/importSummary.ts'
import { Importer } from '#server/pptx/importer.ts'
import { Office } from './office.ts'
import { composedDeck } from '../../scripts/decks/composedDeck.ts'
import { drawnHere } from './look/drawings.ts'
import { drawnOtherwise } from './look/drawnOtherwise.ts'
import { pictureDifference, type Difference } from './look/pictureDifference.ts'
import { sideBySide } from './look/sideBySide.ts'
import { PictureFolder } from '../../scripts/decks/pictureFolder.ts'

/**
 * `npm run decks:look -- FOLDER OUT`: lays each slide of a folder's presentations, drawn here, beside LibreOffice's
 * drawing of the file, in `OUT/index.html`, and prints how much of each differs. LibreOffice is no judge of what is
 * right; it shows where to look: slides with something that it is known to draw otherwise than the file says are shown
 * and not counted. Needs a build, Chromium and LibreOffice.
 */
const [folder, out, ...only] = process.argv.slice(2)
if (folder === undefined || out === undefined) {
  process.stderr.write(
    'Say where the presentations lie and where the pictures go: npm run decks:look -- FOLDER OUT\n',
  )
  process.exit(2)
}

interface Pair {
  readonly deck: string
  readonly slide: number
  readonly difference: Difference
  /** Why LibreOffice's drawing is not what the file says; `null`: nobody knows a reason. */
  readonly otherwise: string | null
}

/** Of the pixels that a person may see to be otherwise. */
const wanted = 0.04

/** Twice as large as they are shown: programs put letters and lines on whole pixels, each on its own. */
const size = { width: 2560, height: 1440 }

await mkdir(out, { recursive: true })
const names = (await readdir(folder))
  .filter((name) => /^\.(pptx|potx|pptm|ppsx)$/i.test(extname(name)))
  .sort()
const pairs: Pair[] = []
for (const name of names.filter((name) => only.length === 0 || only.some((part) => name.includes(part)))) {
  const found = await look(name).catch((error: unknown) => {
    process.stdout.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`)
    return []
  })
  pairs.push(...found)
  for (const pair of found) process.stdout.write(`${name} ${pair.slide}: ${said(pair)}\n`)
}
const near = (kind: keyof Difference, of: readonly Pair[]): string => {
  const count = of.filter(({ difference }) => difference[kind] < wanted).length
  return `${count} of ${of.length} (${Math.round((100 * count) / of.length)} %)`
}
const counted = pairs.filter(({ otherwise }) => otherwise === null)
const summary =
  `Of slides that LibreOffice is not known to draw wrong ${near('exact', counted)} differ by under ${wanted * 100} % of ` +
  `their pixels, and ${near('seen', counted)} where letters and lines may stand a pixel apart; ` +
  `of all slides ${near('exact', pairs)} and ${near('seen', pairs)}.`
const worstFirst = [...pairs].sort((a, b) => b.difference.exact - a.difference.exact)
await writeFile(
  join(out, 'index.html'),
  sideBySide(
    summary,
    worstFirst.map((pair) => ({
      title: `${pair.deck}, slide ${pair.slide}: ${said(pair)}`,
      pictures: [`${pair.deck}-${pair.slide}-here.png`, `${pair.deck}-${pair.slide}-there.png`],
    })),
  ),
)
process.stdout.write(`${summary}\n`)

function said({ difference: { seen, exact }, otherwise }: Pair): string {
  const differs = `${(exact * 100).toFixed(1)} %, a pixel apart ${(seen * 100).toFixed(1)} %`
  return otherwise === null ? differs : `${differs} (not counted: ${otherwise})`
}

async function look(name: string): Promise<readonly Pair[]> {
  const bytes = await readFile(join(folder!, name))
  const pictures = await PictureFolder.make()
  const importer = new Importer(pictures.path)
  const file = await importer.import({ path: join(folder!, name), name: basename(name, extname(name)) })
  const office = await Office.open(importSummary(file.deck).fonts)
  try {
    const deck = await composedDeck(file, pictures, 'scale')
    const [ours, theirs] = [
      await drawnHere(deck, pictures.paths, size.width),
      await office.pictures(bytes, size.height),
    ]
    if (ours.length !== theirs.length)
      throw new Error(`${ours.length} slides here, ${theirs.length} pages there`)
    const otherwise = drawnOtherwise(bytes)
    return await Promise.all(
      ours.map(async (drawing, at) => {
        const other = theirs[at]!
        await writeFile(join(out!, `${name}-${at + 1}-here.png`), drawing)
        await writeFile(join(out!, `${name}-${at + 1}-there.png`), other)
        return {
          ...{ deck: name, slide: at + 1, otherwise: otherwise[at] ?? null },
          difference: await pictureDifference(drawing, other),
        }
      }),
    )
  } finally {
    await Promise.all([importer.close(), pictures.remove(), office.close()])
  }
}
