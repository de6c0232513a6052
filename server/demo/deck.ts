import type * as Y from 'yjs'
import { setTheme } from '#shared/docs/themeDoc.ts'
import { buildSlides, type Places } from '../starters/build.ts'
import type { PictureStore } from '../starters/starter.ts'
import { demoPictures } from './pictures/all.ts'
import { idea } from './slides/idea.ts'
import { opening } from './slides/opening.ts'
import { plan } from './slides/plan.ts'
import { proof } from './slides/proof.ts'
import { why } from './slides/why.ts'
import { daylarkTheme } from './theme.ts'

export const demoTitle = 'Daylark client pitch'

/** Where the sample deck's slides and slots are, for the pitches that fill them. */
export type DemoSlots = Places

/** Fills a fresh design with the sample deck: Daylark, which plans fresh food by night. */
export async function buildDemoDeck(doc: Y.Doc, pictures: PictureStore): Promise<DemoSlots> {
  const drawn = await demoPictures(pictures)
  setTheme(doc, daylarkTheme)
  const parts = [opening, why, idea, proof, plan]
  return buildSlides(
    doc,
    parts.flatMap((part) => part(drawn)),
  )
}
