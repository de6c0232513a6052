import { createHash } from 'node:crypto'
import sharp from 'sharp'
import * as Y from 'yjs'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import type { Design } from '#shared/model/design.ts'
import type { Pitch } from '#shared/model/pitch.ts'
import type { PictureStore, StarterContent } from '#server/starters/starter.ts'

/** Keeps nothing but what a block needs to know of a picture. */
export const pictureStore: PictureStore = {
  store: async (bytes, alt) => {
    const { width, height } = await sharp(bytes).metadata()
    return { asset: createHash('sha256').update(bytes).digest('hex'), width, height, alt }
  },
}

export async function builtDesign(starter: Pick<StarterContent, 'title' | 'build'>): Promise<Design> {
  const doc = new Y.Doc()
  initDesign(doc, { title: starter.title })
  await starter.build(doc, pictureStore)
  return readDesign(doc)
}

/** A pitch that states every fact and says nothing else: what the design's own words look like to a client. */
export const factsOnly: Pitch = {
  facts: new Map([
    ['client.name', 'Northgate Instruments'],
    ['client.contact', 'Alexandra Bergström'],
    ['client.industry', 'Measuring instruments'],
    ['client.city', 'Westhaven'],
    ['meeting.date', 'Wednesday 25 November'],
    ['marketing.name', 'Konstantin Hallberg'],
    ['sales.name', 'Marguerite Delacroix'],
  ]),
  fills: new Map(),
  pictures: new Map(),
  points: new Map(),
  hidden: new Set(),
  order: new Map(),
}
