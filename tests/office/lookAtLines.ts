import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readStarters } from '#server/starters/all.ts'
import { Canvas } from '../support/canvas/canvas.ts'
import { parityDeck } from '../support/canvas/parityDeck.ts'
import { exported } from '../support/pptxExport.ts'
import { demoSamples, starterSample, type Sample } from '../support/pptxSamples.ts'
import { linesBeside, type ParagraphLines } from './look/lines.ts'
import { sideBySide } from './look/sideBySide.ts'
import { Office } from './office.ts'

/**
 * `npm run lines:look -- OUT`: lays the lines of the sample pitches, the starters and a deck of every font in every kind
 * of block beside those of LibreOffice's drawing of the file: where they break, and how high they stand. Prints a row
 * for each deck, and puts pictures of the slides that differ in `OUT/index.html`. Needs Chromium and LibreOffice.
 */
const [out] = process.argv.slice(2)
if (out === undefined) {
  process.stderr.write('Say where the pictures go: npm run lines:look -- OUT\n')
  process.exit(2)
}

/** Pixels of the slide that a line may stand higher or lower. */
const reach = 3

interface Look {
  readonly title: string
  readonly lines: readonly ParagraphLines[]
  readonly pictures: readonly [string, string]
}

await mkdir(out, { recursive: true })
const samples: readonly Sample[] = [
  { deck: parityDeck(), assetPaths: new Map() },
  ...(await demoSamples()),
  ...(await Promise.all((await readStarters()).map(starterSample))),
]
const [office, canvas] = await Promise.all([Office.open(), Canvas.open()])
const looks: Look[] = []
try {
  for (const [nth, sample] of samples.entries()) {
    const found = await look(sample, nth)
    looks.push(...found)
    process.stdout.write(`${sample.deck.title}: ${summary(found)}\n`)
  }
} finally {
  await Promise.all([office.close(), canvas.close()])
}
const odd = looks.filter(({ lines }) => lines.some((one) => !isAlike(one)))
const total = `All: ${summary(looks)}`
await writeFile(
  join(out, 'index.html'),
  sideBySide(
    total,
    odd.map(({ title, lines, pictures }) => ({
      title: [title, ...lines.filter((one) => !isAlike(one)).map(said)].join('\n'),
      pictures,
    })),
  ),
)
process.stdout.write(`${total}\n`)

async function look({ deck, assetPaths }: Sample, nth: number): Promise<readonly Look[]> {
  // The presenter's: a starter is prompts, which a client's copy leaves out.
  const file = await exported(deck, 'presenter', assetPaths)
  const [pages, drawings] = [await office.words(file), await office.pictures(file)]
  const found: Look[] = []
  for (const [at, slide] of deck.slides.filter(({ hidden }) => !hidden).entries()) {
    await canvas.draw(deck, slide)
    const lines = linesBeside(await canvas.words(), pages[at]!)
    const pictures = [`${nth}-${at + 1}-here.png`, `${nth}-${at + 1}-there.png`] as const
    if (lines.some((one) => !isAlike(one))) {
      await writeFile(join(out!, pictures[0]), await canvas.picture())
      await writeFile(join(out!, pictures[1]), drawings[at]!)
    }
    found.push({ title: `${deck.title}, slide ${at + 1}: ${slide.title}`, lines, pictures })
  }
  return found
}

function isAlike({ breaksAlike, apart }: ParagraphLines): boolean {
  return breaksAlike === true && apart <= reach
}

function said({ text, breaksAlike, apart }: ParagraphLines): string {
  const start = text.slice(0, 60)
  if (breaksAlike === null) return `not found there: ${start}`
  return breaksAlike ? `${apart.toFixed(1)} px apart: ${start}` : `breaks elsewhere: ${start}`
}

function summary(all: readonly Look[]): string {
  const lines = all.flatMap((one) => one.lines)
  const found = lines.filter(({ breaksAlike }) => breaksAlike !== null)
  const alike = found.filter(({ breaksAlike }) => breaksAlike)
  const near = alike.filter(({ apart }) => apart <= reach)
  const share = (some: number, of: number) =>
    `${some} of ${of} (${of === 0 ? 100 : ((100 * some) / of).toFixed(1)} %)`
  return (
    `${all.length} slides, ${lines.length} paragraphs, ${lines.length - found.length} not found there; ` +
    `${share(alike.length, found.length)} break at the same words, ` +
    `of those ${share(near.length, alike.length)} stand within ${reach} px`
  )
}
