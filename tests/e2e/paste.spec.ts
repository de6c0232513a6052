import { expect, test, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { htmlCells, wholeSpan } from '#client/editor/canvas/clipboard/copyCells.ts'
import { wordsHtml } from '#client/editor/clips/clipHtml.ts'
import { mostPasted } from '#client/text/clipboard/mostPasted.ts'
import type { TableBlock } from '#shared/blocks/table/model.ts'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import { frame } from '#shared/model/frame.ts'
import { plainText } from '#shared/model/richText.ts'
import { expectedOf, fixtures, lyingIn } from '../support/clipboards/lying.ts'
import { outlineOf, outlineOfCells } from '../support/clipboards/outline.ts'
import type { Brought, Lying } from '../support/clipboards/page.ts'

/** One page without the product's server: reading a clipboard needs a browser and nothing else. */
let page: Page
test.beforeAll(async ({ browser }) => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../support/clipboards/page.ts', import.meta.url))],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'empty', '.woff': 'empty' },
  })
  page = await browser.newPage()
  await page.setContent('<!doctype html><html><body></body></html>')
  await page.addScriptTag({ content: outputFiles.find(({ path }) => path.endsWith('.js'))!.text })
})
test.afterAll(() => page.close())

const bring = (lying: Lying): Promise<Brought> => page.evaluate((lying) => window.bring(lying), lying)

const cellsOf = ({ cells, hasHeader }: Brought): string | null =>
  cells && `${hasHeader ? '# ' : ''}${outlineOfCells(cells)}\n`

for (const fixture of fixtures) {
  test(`${fixture} arrives as a person expects`, async () => {
    const brought = await bring(lyingIn(fixture))
    const { words, cells } = expectedOf(fixture)
    expect(`${outlineOf(brought.words)}\n`).toBe(words)
    expect(cellsOf(brought)).toBe(cells)
    expect(outlineOf(brought.atCaret).trim()).toBe(outlineOf(brought.words).trim())
    expect(brought.wasRun).toBeNull()
  })
}

test('the look of cells is read where their program says it, for whoever asks for it', async () => {
  const looksIn = async (fixture: string) => Object.fromEntries((await bring(lyingIn(fixture))).looks)
  const excel = await looksIn('excel/cells')
  expect(excel['0 0']).toEqual({ fill: '#4472c4', color: '#ffffff' })
  expect([excel['1 1'], excel['3 0']]).toEqual([{ align: 'right' }, { align: 'center' }])
  expect((await looksIn('google-sheets/cells'))['0 1']).toEqual({ fill: '#d9ead3', color: '#000000' })
  expect((await looksIn('libreoffice-calc/cells'))['0 0']).toEqual({ fill: '#dde8cb', color: '#000000' })
  expect((await looksIn('powerpoint/table'))['0 1']).toEqual({
    fill: '#4472c4',
    color: '#ffffff',
    align: 'right',
  })
  expect(await looksIn('onenote/table')).toEqual({})
})

/** Words that HTML hides in whatever is costly to read. */
const heavy: Readonly<Record<string, string>> = {
  '10,000 nested blocks': `${'<div>'.repeat(10_000)}words${'</div>'.repeat(10_000)}`,
  '10,000 nested lists': `${'<ul><li>'.repeat(10_000)}words`,
  '2,000 nested tables': `${'<table><tr><td>'.repeat(2_000)}words`,
  '5 MB of styles': `<style>${'p.a { mso-style-name: "a"; color: red }\n'.repeat(130_000)}</style><p class="a">words</p>`,
  '5 MB of paragraphs': `<p>words</p>${'<p class=MsoNormal><o:p>&nbsp;</o:p></p>'.repeat(120_000)}`,
  '100,000 line breaks': `words${'<br>'.repeat(100_000)}`,
  '20,000 links in one underline': `<u>${'<a href="https://example.com/">w</a>'.repeat(20_000)}</u>`,
  '20,000 signs of items': `<p>words</p>${'<p>- w</p><p>a) w</p>'.repeat(10_000)}`,
  'a picture of 5 MB': `<p>words</p><img src="data:image/png;base64,${'A'.repeat(5_000_000)}">`,
  'a table of 100,000 cells': `<table>${`<tr>${'<td>w</td>'.repeat(100)}</tr>`.repeat(1_000)}</table>`,
  'cells that say they take millions': `<table><tr><td rowspan="65534" colspan="1000">words<td>on</table>`,
}

for (const [what, html] of Object.entries(heavy)) {
  test(`${what}: bounded, and read to its end`, async () => {
    // A hundred times of what it takes; read with the square of its size it takes minutes.
    test.setTimeout(60_000)
    const brought = await bring({ html, text: 'words' })
    expect(plainText(brought.words).length).toBeLessThanOrEqual(mostPasted)
    expect(plainText(brought.words)).toContain('w')
  })
}

test('what is copied here arrives here, and anywhere else, with its lists, looks and links', async () => {
  for (const fixture of ['word/words', 'google-docs/words', 'web-page/article', 'web-page/right-to-left']) {
    const { words } = await bring(lyingIn(fixture))
    const again = await bring({ html: wordsHtml(words, String), text: '' })
    expect(outlineOf(again.words), fixture).toBe(outlineOf(words))
  }
  const { cells } = await bring(lyingIn('excel/cells'))
  const block = tableOf(cells!, frame(0, 0, 600, 300), [{ row: 3, column: 0, rows: 1, columns: 4 }])
  const table = { ...block, headers: { row: true, column: false } } as unknown as TableBlock
  const again = await bring({ html: htmlCells(table, wholeSpan(table), String), text: '' })
  expect(cellsOf(again)).toBe(expectedOf('excel/cells').cells)
  expect(again.merged).toEqual(['3,0 1x4'])
})
