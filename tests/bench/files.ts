import type { Browser as Chromium } from '@playwright/test'
import { build as bundle } from 'esbuild'
import { unzipSync, zipSync, type ZipOptions } from 'fflate'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import imported from 'pptxgenjs'
import sharp from 'sharp'
import * as Y from 'yjs'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import { frame } from '#shared/model/frame.ts'
import type { AssetHash } from '#shared/model/ids.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { Asset, DeckRecord, Me } from '#shared/protocol/api.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { demoAccounts, demoPassword } from '#server/demo/accounts.ts'
import type { exportPptx, ExportTask } from '#server/pptx/exportPptx.ts'
import { chartOf, sampleNumbers } from '../support/chartDecks.ts'
import { editRoom } from '../support/editRoom.ts'
import { Browser } from '../support/people.ts'
import { Bystanders } from './bystanders.ts'
import type { Product } from './product.ts'
import { Samples } from './samples.ts'
import { exportedBy } from '../support/exportedBy.ts'

/** After three or four runs V8 has compiled what is called most; of fewer the least is chance, by a third. */
const runs = 8
const [slides, pictures, charts, tables] = [100, 50, 20, 20]
const words = 'Planning speed is the loss they can still influence, and it is the one nobody measures today.'
/** Each has some 300 letters of others, of which the third latest would be the p99. */
const rounds = 3
const place = { x: 640, y: 120, w: 560, h: 420 }

/**
 * `npm run bench export`: 100 slides with 50 photographs of 500 kB, 20 charts and 20 tables. The file against
 * pptxgenjs's own writer with the same on its slides, and against zipping the very parts; as pages; and what people
 * who type feel while ten files are made and two read.
 */
export async function measureFiles(_browser: Chromium, product: Product): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'duodeck-bench-'))
  try {
    const photographs = await makePhotographs(folder)
    const [exportPptx, design] = [await builtExport(), designOf([...photographs.keys()])]
    const own = await timed(() => exportPptx(taskOf(compose(design, emptyPitch), photographs)))
    await writeFile(join(folder, 'own.pptx'), own.result)
    const theirs = await timed(() => byPptxgenjs([...photographs.values()]))
    const floor = await timed(() => Promise.resolve(zipAgain(own.result)))
    const megabytes = (own.result.length / 1e6).toFixed(1)
    return [
      `PPTX of ${slides} slides, ${megabytes} MB: ${own.text}`,
      `the same by pptxgenjs, compressed: ${theirs.text}, ${(theirs.cpu / own.cpu).toFixed(2)} times ours   wanted: 2.5 and more`,
      `its parts zipped, nothing else: ${floor.text}, ours ${(own.cpu / floor.cpu).toFixed(2)} times that   wanted: 3 and less`,
      `peak memory of all of it: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
      ...(await overHttp(product, photographs, join(folder, 'own.pptx'))),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Noise, which nothing compresses: as large as photographs are. By hash, where each lies. */
async function makePhotographs(folder: string): Promise<ReadonlyMap<AssetHash, string>> {
  const made = Array.from({ length: pictures }, async (_, nth) => {
    const noise = { type: 'gaussian', mean: 90 + nth, sigma: 60 } as const
    const image = sharp({ create: { width: 1000, height: 750, channels: 3, background: '#888', noise } })
    const path = join(folder, `${nth}.jpeg`)
    await writeFile(path, await image.jpeg({ quality: 84 }).toBuffer())
    return [nth.toString(16).padStart(64, '0'), path] as const
  })
  return new Map(await Promise.all(made))
}

const chart = chartOf(sampleNumbers, { type: 'column' })
const cells = Array.from({ length: 5 }, (_, row) =>
  Array.from({ length: 4 }, (_, column) => `${row} ${column}`),
)

function blocksOf(slide: number, hashes: readonly AssetHash[]): readonly BlockContent[] {
  const box = frame(place.x, place.y, place.w, place.h)
  const texts = Array.from({ length: 6 }, (_, at): BlockContent => {
    const text = plainRichText(at === 0 ? `Slide ${slide + 1}` : words)
    return {
      kind: 'text',
      frame: frame(60, 40 + at * 100, 560, 90),
      body: { text, role: at === 0 ? 'title' : 'body' },
    }
  })
  const asset = hashes[slide]
  if (asset !== undefined)
    return [
      ...texts,
      { kind: 'image', frame: box, picture: { asset, width: 1000, height: 750, alt: 'Noise' } },
    ]
  if (slide < pictures + charts) return [...texts, { ...chart, frame: box }]
  if (slide < pictures + charts + tables)
    return [
      ...texts,
      tableOf(
        cells.map((row) => row.map(plainRichText)),
        box,
      ),
    ]
  return texts
}

/** A document as it lies in memory: writing a hundred slides into one is no part of an export. */
function designOf(hashes: readonly AssetHash[]): Design {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Measured' })
  for (let slide = 0; slide < slides; slide += 1) addSlide(doc, { blocks: blocksOf(slide, hashes) })
  return readDesign(doc)
}

/**
 * What writes files as it is built for servers. The loader that runs this bench from its sources puts a call around
 * each function that is made, which no server does and which doubled the figure.
 */
async function builtExport(): Promise<typeof exportPptx> {
  const outfile = fileURLToPath(new URL('../../dist/bench/exportPptx.js', import.meta.url))
  await bundle({
    entryPoints: ['server/pptx/exportPptx.ts'],
    outfile,
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' },
    alias: { '#shared': './shared', '#server': './server' },
    logLevel: 'warning',
  })
  const built = (await import(pathToFileURL(outfile).href)) as { readonly exportPptx: typeof exportPptx }
  return built.exportPptx
}

const taskOf = (deck: ComposedDeck, assetPaths: ReadonlyMap<AssetHash, string>): ExportTask => ({
  ...{ deck, copy: 'presenter', assetPaths },
  origin: { state: '0'.repeat(64), stage: null, file: null },
})

interface Timed<T> {
  readonly result: T
  /** Milliseconds of processor time, the least of all runs. */
  readonly cpu: number
  readonly text: string
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const [cpus, walls]: [number[], number[]] = [[], []]
  let result: T
  for (let run = 0; run <= runs; run += 1) {
    const [before, began] = [process.cpuUsage(), performance.now()]
    result = await work()
    const { user, system } = process.cpuUsage(before)
    cpus.push((user + system) / 1000)
    walls.push(performance.now() - began)
  }
  const [cpu, wall] = [Math.min(...cpus), Math.min(...walls)]
  const first = `the first ${Math.round(walls[0]!)} and ${Math.round(cpus[0]!)}`
  return {
    result: result!,
    cpu,
    text: `${Math.round(wall)} ms, ${Math.round(cpu)} of the processor (least of ${runs}; ${first})`,
  }
}

/** Node gives the class; loaders that make CommonJS of it give the module around it. */
const PptxGenJS = 'default' in imported ? (imported.default as typeof imported) : imported

/** As its documentation has it: the same words, pictures, charts and tables, compressed. */
async function byPptxgenjs(paths: readonly string[]): Promise<number> {
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  const box = { x: place.x / 96, y: place.y / 96, w: place.w / 96, h: place.h / 96 }
  for (let at = 0; at < slides; at += 1) {
    const slide = deck.addSlide()
    for (let nth = 0; nth < 6; nth += 1)
      slide.addText(nth === 0 ? `Slide ${at + 1}` : words, { x: 0.6, y: 0.4 + nth * 1.04, w: 5.8, h: 0.9 })
    const path = paths[at]
    if (path !== undefined) slide.addImage({ path, ...box })
    else if (at < pictures + charts)
      slide.addChart(
        'bar',
        sampleNumbers.map((row, nth) => ({
          name: `Series ${nth + 1}`,
          labels: row.map((_, category) => `Category ${category + 1}`),
          values: row.map((value) => value ?? 0),
        })),
        box,
      )
    else if (at < pictures + charts + tables)
      slide.addTable(
        cells.map((row) => row.map((text) => ({ text }))),
        box,
      )
  }
  const written = await deck.write({ outputType: 'STREAM', compression: true })
  return (written as Uint8Array).length
}

/** What no writer gets around: XML deflated, pictures as they are. */
function zipAgain(file: Uint8Array): number {
  const parts = (unzipped ??= unzipSync(file))
  const how = (name: string): ZipOptions => ({ level: /\.(jpeg|png|xlsx)$/.test(name) ? 0 : 6 })
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [bytes, how(name)]])))
    .length
}
let unzipped: Record<string, Uint8Array> | undefined

/** Rejects where it ends instead of saying anything. */
async function saidBy(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Whoever asks for the files ended with ${String(code)}`)
  })
  await Promise.race([once(child, 'message'), ended])
}

async function overHttp(
  { url }: Product,
  photographs: ReadonlyMap<AssetHash, string>,
  pptx: string,
): Promise<readonly string[]> {
  const person = new Browser(url)
  const { email } = demoAccounts.marketing
  await person.post('/api/auth/sign-in/email', { email, password: demoPassword })
  const { body: me } = await person.get<Me>('/api/me')
  const workspaceId = me.workspaces[0]!.id
  const hashes: AssetHash[] = []
  for (const path of photographs.values()) {
    const { body } = await person.upload<Asset>(`/api/assets?workspace=${workspaceId}`, await readFile(path))
    hashes.push(body.hash)
  }
  const { body: deck } = await person.post<DeckRecord>('/api/decks', { workspaceId, title: 'Measured' })
  for (let at = 0; at < slides; at += 10)
    await editRoom(person, roomName('design', deck.id), (doc) => {
      for (let slide = at; slide < at + 10; slide += 1) addSlide(doc, { blocks: blocksOf(slide, hashes) })
    })
  const fetched = async (format: string): Promise<string> => {
    const began = performance.now()
    const answer = await exportedBy(person, `/api/decks/${deck.id}/exports?format=${format}`)
    if (!answer.ok) throw new Error(await answer.text())
    const { byteLength } = await answer.arrayBuffer()
    return `${Math.round(performance.now() - began)} ms, ${(byteLength / 1e6).toFixed(1)} MB`
  }
  await fetched('pdf')
  const pdf = await fetched('pdf')
  const [first, second] = [await fetched('pptx'), await fetched('pptx')]

  // A process of its own, as the machines of those who ask are: taking in 300 MB here, letters would wait for the bench.
  const asker = fork(
    fileURLToPath(new URL('./askerProcess.ts', import.meta.url)),
    [url, workspaceId, deck.id, pptx],
    {
      execArgv: ['--import', 'tsx'],
    },
  )
  await saidBy(asker)
  const bystanders = await Bystanders.at(url)
  const [calm, during] = [new Samples(), new Samples()]
  for (let round = 0; round < rounds; round += 1) {
    calm.addAll(await bystanders.typeFor(5_000))
    asker.send('begin')
    during.addAll(await bystanders.typeUntil(saidBy(asker)))
  }
  bystanders.leave()
  asker.kill()
  const grown = during.quantile(0.99) - calm.quantile(0.99)
  return [
    `the file over HTTP: ${first}, then ${second}`,
    `${slides + 1} pages as PDF: ${pdf}   wanted: under 3,000 ms`,
    `others' letters with nothing else to do: ${calm.toString()}`,
    `while ten files are made and two read, ${rounds} times: ${during.toString()}, p99 grown by ${grown.toFixed(1)} ms   wanted: under 20`,
  ]
}
