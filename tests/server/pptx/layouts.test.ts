import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom } from '#shared/docs/layoutEdits.ts'
import { hideSlide } from '#shared/docs/slideEdits.ts'
import type { SlideField } from '#shared/model/fields.ts'
import { frame } from '#shared/model/frame.ts'
import { paragraph, plainRichText } from '#shared/model/richText.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

const field = (name: SlideField, x: number) => ({
  kind: 'text' as const,
  frame: frame(x, 680, 100, 24),
  body: { text: [{ ...paragraph(''), inlines: [{ kind: 'variable' as const, name, marks: {} }] }] },
})

test('what a layout puts on its slides is in the file, number and date as PowerPoint’s own fields, prompts are not', async () => {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const layout = addLayout(doc, {
    title: 'Internal layout name',
    blocks: [
      field('slide.number', 1100),
      field('slide.date', 100),
      { ...field('slide.date', 400), body: { text: plainRichText('Acme') } },
      { ...field('slide.date', 80), place: 'title/0', body: { text: plainRichText('Prompt of the title') } },
    ],
  })
  const [, hidden] = [0, 1, 2].map(() => addSlideFrom(doc, layout))
  hideSlide(doc, hidden!, true)
  for (const copy of ['client', 'presenter'] as const) {
    const bytes = await exported(compose(readDesign(doc), null), copy)
    const pptx = openPptx(bytes)
    const second = pptx.text('ppt/slides/slide2.xml')
    expect(second).toMatch(/<a:fld id="[^"]*" type="slidenum">.*?<a:t>2<\/a:t><\/a:fld>/s)
    expect(second).toMatch(/<a:fld id="[^"]*" type="datetime3">.*?<a:t>\d+ \w+ \d{4}<\/a:t><\/a:fld>/s)
    expect(second).toContain('<a:t>Acme</a:t>')
    expect(second).not.toMatch(/Prompt of the title|Internal layout name/)
    expect(packageFaults(pptx)).toEqual([])
    expect(await validatorErrors(bytes)).toEqual([])
  }
})
