import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { initDesign } from '#shared/docs/designDoc.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { initPitch } from '#shared/docs/pitchDoc.ts'
import { PitchReader } from '#shared/docs/pitchReader.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { readDemoContent } from '#server/demo/content.ts'
import type { PictureStore, StarterContent } from '#server/starters/starter.ts'

/** A composed deck with its pictures on disk. */
export interface Sample {
  readonly deck: ComposedDeck
  readonly assetPaths: ReadonlyMap<string, string>
}

/** The sample deck as each client of the demo gets it. */
export async function demoSamples(): Promise<readonly Sample[]> {
  const { store, assetPaths } = picturesOnDisk()
  const demo = await readDemoContent()
  const doc = new Y.Doc()
  initDesign(doc, { title: demo.deck.title })
  const parts = await demo.deck.build(doc, store)
  const design = new DesignReader(doc).current
  const samples = demo.pitches.map(async (sample) => {
    const pitch = new Y.Doc()
    initPitch(pitch, { client: sample.client })
    await sample.build(pitch, parts, store)
    return { deck: compose(design, new PitchReader(pitch).current), assetPaths }
  })
  return Promise.all(samples)
}

export async function starterSample(starter: StarterContent): Promise<Sample> {
  const { store, assetPaths } = picturesOnDisk()
  const doc = new Y.Doc()
  initDesign(doc, { title: starter.title })
  await starter.build(doc, store)
  return { deck: compose(new DesignReader(doc).current, null), assetPaths }
}

function picturesOnDisk(): {
  readonly store: PictureStore
  readonly assetPaths: ReadonlyMap<string, string>
} {
  const folder = mkdtempSync(join(tmpdir(), 'duodeck-samples-'))
  const assetPaths = new Map<string, string>()
  const store = async (bytes: Uint8Array, alt: string) => {
    const { width, height } = await sharp(bytes).metadata()
    const asset = createHash('sha256').update(bytes).digest('hex')
    assetPaths.set(asset, join(folder, asset))
    await writeFile(join(folder, asset), bytes)
    return { asset, width, height, alt }
  }
  return { store: { store }, assetPaths }
}
