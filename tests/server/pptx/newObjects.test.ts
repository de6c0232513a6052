import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { exportPptx } from '#server/pptx/exportPptx.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { buildImported } from '#shared/content/buildImported.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { setFreshLooks } from '#shared/docs/freshLooks.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { FreshLooks } from '#shared/model/freshLooks.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { origin } from '../../support/pptxExport.ts'
import { attribute, elements, openPptx } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

async function fileOf(fresh: FreshLooks) {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  setFreshLooks(doc, fresh)
  addSlide(doc, { blocks: [] })
  const deck = compose(readDesign(doc), null)
  const bytes = await exportPptx({ deck, copy: 'client', origin, assetPaths: new Map() })
  return { bytes, theme: openPptx(bytes).xml('ppt/theme/theme1.xml') }
}

const said = (within: Parameters<typeof elements>[0], name: string) =>
  elements(within, name).map((one) => attribute(one, 'val'))

test('what is newly drawn in a file looks as new blocks of the deck do, and says so when it comes back', async () => {
  const fresh = {
    shape: {
      fill: { kind: 'solid', color: 'background2', alpha: 1 },
      stroke: { color: 'accent3', width: 3, dash: 'dash' },
      shadow: true,
      'style.color': 'text2',
      'style.align': 'left',
    },
    line: { stroke: { color: 'accent5', width: 4, dash: 'dot' } },
  } satisfies FreshLooks
  const { bytes, theme } = await fileOf(fresh)
  expect(packageFaults(openPptx(bytes))).toEqual([])
  expect(await validatorErrors(bytes)).toEqual([])
  expect(said(elements(theme, 'a:spDef')[0]!, 'a:schemeClr')).toEqual(['bg2', 'accent3', 'tx2'])
  expect(said(elements(theme, 'a:lnDef')[0]!, 'a:schemeClr')).toEqual(['accent5'])
  expect(elements(elements(theme, 'a:txDef')[0]!, 'a:spAutoFit')).toHaveLength(1)
  const { deck } = await importPptx({ bytes, name: 'Back' })
  expect(deck.fresh).toEqual(fresh)
  const back = new Y.Doc()
  initDesign(back, { title: 'Back' })
  buildImported(back, deck)
  expect(readDesign(back).fresh).toEqual(fresh)
})

test('without a word of the theme they are as the tools make them, and nothing is said when they come back', async () => {
  const { bytes, theme } = await fileOf({})
  expect(said(elements(theme, 'a:spDef')[0]!, 'a:schemeClr')).toEqual(['accent1', 'bg1'])
  expect((await importPptx({ bytes, name: 'Back' })).deck).not.toHaveProperty('fresh')
})
