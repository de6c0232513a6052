import type { Element } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import { frame } from '#shared/model/frame.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import {
  composedDeck,
  composedSlide,
  lineBlock,
  shapeBlock,
  slot,
  textBlock,
} from '../../support/pptxDecks.ts'
import { exported, exportedPackage } from '../../support/pptxExport.ts'
import { elements, openPptx } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

const box = (
  id: string,
  groups: readonly string[],
  x = 100,
  more: Partial<ComposedBlock> = {},
): ComposedBlock =>
  ({
    ...shapeBlock({ id, frame: frame(x, 100, 80, 80) }, id),
    ...(groups.length > 0 && { groups }),
    ...more,
  }) as ComposedBlock

const table = (id: string, groups: readonly string[]): ComposedTableBlock => ({
  id,
  kind: 'table',
  groups,
  frame: frame(300, 300, 200, 80),
  slot: null,
  reason: '',
  direction: 'ltr',
  role: 'body',
  inset: 4,
  headers: { row: false, column: false },
  banded: false,
  accent: 'accent1',
  borders: { kind: 'none', stroke: { color: 'text', width: 1, dash: 'solid' } },
  rows: [{ id: 'r', order: 'a0', size: 1 }],
  columns: [{ id: 'c', order: 'a0', size: 1 }],
  cells: { 'r/c': { body: textBlock('cell').body, fill: null, reach: null, given: false } },
})

/** What a slide's tree holds, groups in brackets: words, and `-` for what has none. */
function treeOf(tree: Element): string {
  return [...elements(tree, '*')]
    .filter((each) => each.parentNode === tree)
    .map((each) => {
      if (each.nodeName === 'p:grpSp') return `(${treeOf(each)})`
      if (each.nodeName === 'p:cxnSp') return '/'
      if (each.nodeName === 'p:graphicFrame') return 'T'
      return each.nodeName === 'p:sp' ? each.textContent || '-' : ''
    })
    .join('')
}

async function drawn(
  blocks: readonly ComposedBlock[],
  copy: 'client' | 'presenter' = 'client',
): Promise<string> {
  const deck = composedDeck([composedSlide(blocks)])
  const file = await exported(deck, copy)
  expect(packageFaults(openPptx(file))).toEqual([])
  expect(await validatorErrors(file)).toEqual([])
  return treeOf(elements(openPptx(file).xml('ppt/slides/slide1.xml'), 'p:spTree')[0]!)
}

test('groups are PowerPoint’s own, in each other, and the stack is the slide’s', async () => {
  expect(
    await drawn([box('a', []), box('b', ['g']), box('c', ['g', 'h']), box('d', ['g', 'h']), box('e', [])]),
  ).toMatch(/a\(b\(cd\)\)e$/)
})

test('a client’s copy has the groups of what the client gets, and no name of any', async () => {
  const beside = { frame: frame(2000, 100, 80, 80) }
  expect(await drawn([box('a', ['g']), box('b', ['g'], 0, beside), box('c', [])])).toMatch(/ac$/)
  expect(await drawn([box('a', ['g']), box('b', ['g'], 0, beside), box('c', ['g'])])).toMatch(/\(ac\)$/)
  expect(await drawn([box('a', ['g']), box('b', ['g'], 0, beside), box('c', [])], 'presenter')).toMatch(
    /\(ab\)c$/,
  )
  const waiting = {
    ...textBlock('Write here', { id: 's' }),
    groups: ['g'],
    slot: { ...slot(), required: true },
  }
  expect(await drawn([box('a', ['g']), waiting as ComposedBlock, box('c', ['g'])])).toMatch(/\(a-?c\)$/)
  const pptx = await exportedPackage(
    composedDeck([composedSlide([box('a', ['secret1']), box('b', ['secret1'])])]),
    'client',
  )
  expect(pptx.text('ppt/slides/slide1.xml')).not.toContain('secret1')
})

test('what PowerPoint puts into no group stays where it is: a table at its edge leaves it, one amid it opens it', async () => {
  expect(await drawn([table('t', ['g']), box('a', ['g']), box('b', ['g'])])).toMatch(/T\(ab\)$/)
  expect(await drawn([box('a', ['g']), table('t', ['g']), box('b', ['g'])])).toMatch(/aTb$/)
})

test('a title in a group is in it, and is the title of the slide as well', async () => {
  const title = { ...textBlock('Why now', { id: 't', role: 'title' }), groups: ['g'] } as ComposedBlock
  expect(await drawn([box('a', ['g']), title, box('b', [])])).toMatch(/^Why now\(aWhy now\)b$/)
})

test('a line in a group, or beside it, sticks to what is in it', async () => {
  const line = lineBlock({
    id: 'l',
    groups: ['g'],
    joins: { start: { block: 'a', side: 'right' }, end: { block: 'b', side: 'left' } },
  })
  const blocks = [box('a', ['g']), box('b', ['g'], 400), line]
  expect(await drawn(blocks)).toMatch(/\(ab\/\)$/)
  const pptx = await exportedPackage(composedDeck([composedSlide(blocks)]), 'client')
  const slide = pptx.text('ppt/slides/slide1.xml')
  // The first words are the title off the slide, and have the first number.
  expect(slide).toMatch(/<p:cNvPr id="3" name="Shape 3".*?>a</s)
  expect(slide).toContain('<a:stCxn id="3" idx="3"/><a:endCxn id="4" idx="1"/>')
})

test('the rectangle of a group is the one around its shapes, turned as they are, and moves none of them', async () => {
  const blocks = [box('a', ['g']), { ...box('b', ['g']), frame: frame(300, 100, 100, 20, 90) }]
  const pptx = await exportedPackage(composedDeck([composedSlide(blocks)]), 'client')
  const slide = pptx.text('ppt/slides/slide1.xml')
  // 100 to 360 across, 60 to 180 down.
  const place = 'x="952500" y="571500"'
  const size = 'cx="2476500" cy="1143000"'
  expect(slide).toContain(`<a:off ${place}/><a:ext ${size}/><a:chOff ${place}/><a:chExt ${size}/>`)
})

test('a group of what lies as far apart as it can is as large as a file may say', async () => {
  const far = (id: string, x: number) => box(id, ['g'], 100, { frame: frame(x, 100, 100_000, 100_000, 45) })
  const bytes = await exported(composedDeck([composedSlide([far('a', -100_000), far('b', 100_000)])]))
  expect(await validatorErrors(bytes)).toEqual([])
})
