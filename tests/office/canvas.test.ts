import { afterAll, beforeAll, expect, test } from 'vitest'
import { Canvas } from '../support/canvas/canvas.ts'
import { inkApart, inkOf, type Ink } from '../support/canvas/ink.ts'
import { lineCases } from '../support/canvas/lineCases.ts'
import { exported } from '../support/pptxExport.ts'
import { Office } from './office.ts'

let [office, canvas]: [Office, Canvas] = [undefined!, undefined!]
beforeAll(async () => {
  ;[office, canvas] = await Promise.all([Office.open(), Canvas.open()])
})
afterAll(() => Promise.all([office.close(), canvas.close()]))

/** Pixels of the slide that a stroke may stand apart: what two programs round differently. */
const reach = 2

test('lines of several sizes stand where LibreOffice draws them from the file', async () => {
  const pages = await office.pictures(await exported(lineCases, 'client'))
  const apart: Record<string, number> = {}
  for (const [at, slide] of lineCases.slides.entries()) {
    await canvas.draw(lineCases, slide)
    const drawn: Ink = await inkOf(await canvas.picture())
    apart[slide.title] = Number(inkApart(drawn, await inkOf(pages[at]!), reach).toFixed(4))
  }
  const worst = Math.max(...Object.values(apart))
  expect(worst, JSON.stringify(apart, null, 2)).toBeLessThan(0.05)
})
