import { expect, type Locator, type Page } from '@playwright/test'
import type { PitchRecord } from '#shared/protocol/api.ts'
import { blocks, canvas, frameOf } from './support/canvas.ts'
import { clipboardOf, drop, paste } from './support/clipboards.ts'
import { saved, selectBlock } from './support/editor.ts'
import { holdMessages, messages } from './support/messages.ts'
import { makePitch } from './support/people.ts'
import { goTo } from './support/tab.ts'
import { test } from './support/twoOwners.ts'

/** "Why now": the fourth block is a slot of sales'. */
const slide = /Why now|Fresh food moves|: Why/
const slot = 3

const written = (page: Page) => page.locator('.ProseMirror')
const lines = (words: Locator): Promise<string[]> => words.locator('p').allTextContents()

test('cells are a table on the slide, and words set apart in a slot and at the caret', async ({
  marketing,
  sales,
}) => {
  await selectBlock(marketing, slide, 0)
  const count = await blocks(marketing).count()
  await paste(canvas(marketing), clipboardOf('libreoffice-calc/cells'))
  await holdMessages(marketing)
  await expect(blocks(marketing)).toHaveCount(count + 1)
  const made = blocks(marketing).last()
  await expect(made.getByRole('row')).toHaveCount(4)
  await expect(made.getByRole('columnheader')).toHaveText(['Region', 'Orders', 'Share'])
  await expect(made.getByRole('cell')).toHaveCount(8)
  const [fill, words] = [
    made.locator('svg path').first(),
    made.getByRole('columnheader').first().locator('p'),
  ]
  const plain = await fill.evaluate((path) => getComputedStyle(path).fill)
  await messages(marketing).getByRole('button', { name: 'Keep its own look' }).click()
  await expect(fill).toHaveCSS('fill', 'rgb(221, 232, 203)')
  await expect(words).toHaveCSS('color', 'rgb(0, 0, 0)')
  await canvas(marketing).focus()
  await marketing.keyboard.press('Control+z')
  await expect(fill).toHaveCSS('fill', plain)

  const rows = ['Region\tOrders', 'North\t1,200']
  await selectBlock(sales, slide, slot + 1)
  await paste(canvas(sales), clipboardOf('powerpoint/table'))
  await expect.poll(() => lines(blocks(sales).nth(slot))).toEqual(rows)
  await sales.keyboard.press('Enter')
  await expect(written(sales)).toBeFocused()
  await sales.keyboard.press('Control+a')
  await sales.keyboard.press('Delete')
  await paste(written(sales), clipboardOf('powerpoint/table'))
  await expect.poll(() => lines(written(sales))).toEqual(rows)
  await saved(sales)
})

test('lists of an office program are lists with their levels, on the slide and at the caret', async ({
  marketing,
}) => {
  await selectBlock(marketing, slide, 0)
  const items = (words: Locator) =>
    words
      .locator('p[data-list]')
      .evaluateAll((all) => all.map((item) => `${item.ariaLevel} ${item.textContent?.trim()}`))
  const expected = ['1 Price\tnow', '2 Date', '3 Hour', '1 Rest', '1 third', '1 fourth']
  await paste(canvas(marketing), clipboardOf('word/words'))
  await expect.poll(() => items(blocks(marketing).last())).toEqual(expected)
  await marketing.keyboard.press('Enter')
  await expect(written(marketing)).toBeFocused()
  await marketing.keyboard.press('Control+a')
  await marketing.keyboard.press('Delete')
  await paste(written(marketing), clipboardOf('word/words'))
  await expect.poll(() => items(written(marketing))).toEqual(expected)
})

test('what is pasted on the slide keeps bold, italics, lists, links and line breaks; more than fits is cut between two characters', async ({
  marketing,
}) => {
  await selectBlock(marketing, slide, 0)
  await paste(canvas(marketing), { text: `x${'👍🏽'.repeat(6_000)}` })
  await expect(messages(marketing).getByText(/first 20,000 characters/)).toBeVisible()
  await expect.poll(() => blocks(marketing).last().textContent()).toBe(`x${'👍🏽'.repeat(4_999)}`)
  await marketing.keyboard.press('Control+z')

  await paste(canvas(marketing), {
    html: `<h2>Why <i>now</i></h2><p>We save <b>84&nbsp;%</b><br>of <a href="https://example.com/x">stores</a></p>
      <ol><li>first<ul><li>below</li></ul></li></ol>`,
    text: 'Why now',
  })
  const made = blocks(marketing).last()
  await expect(made.locator('em')).toHaveText('now')
  await expect(made.locator('strong').last()).toHaveText('84\u00a0%')
  await expect(made.locator('br')).toHaveCount(1)
  await expect(made.locator('[data-marker]')).toHaveCount(2)
  await marketing.keyboard.press('Enter')
  await expect(written(marketing).locator('a')).toHaveAttribute('href', 'https://example.com/x')

  // However deep it stands: lines stay lines, cells keep their words, and what runs on does.
  const inside = (depth: number, html: string) => '<div>'.repeat(depth) + html + '</div>'.repeat(depth)
  const deep = `<p>One <b>bold <i>word</i></b>, on</p>Loose<p><b>Two</b></p><ul><li><b>Item</b></li><li>Last</li></ul>`
  const table = `<table><tr><td><p><b>Cell</b></p><p>below</p></td></tr></table>`
  const expected = ['One bold word, on', 'Loose', 'Two', 'Item', 'Last', 'Cell', 'below']
  for (const depth of [60, 96, 97, 98, 99, 100, 101, 400]) {
    await marketing.keyboard.press('Control+a')
    await marketing.keyboard.press('Delete')
    await paste(written(marketing), { html: inside(depth, deep + table) })
    await expect.poll(() => lines(written(marketing)), `${depth} deep`).toEqual(expected)
  }
})

test('a list pasted into an empty text is a list from its first item on; into words its first item joins them', async ({
  sales,
}) => {
  await selectBlock(sales, slide, slot + 1)
  await sales.keyboard.press('Enter')
  const list = { html: '<ul><li>First</li><li>Second</li></ul>', text: 'First\nSecond' }
  await paste(written(sales), list)
  await expect(written(sales).locator('p[data-list="bullet"]')).toHaveText(['First', 'Second'])
  await sales.keyboard.press('Control+a')
  await sales.keyboard.press('Backspace')
  await expect(written(sales).locator('p[data-list="bullet"]')).toHaveText([''])
  await sales.keyboard.press('Backspace')
  await expect(written(sales).locator('p[data-list]')).toHaveCount(0)
  await sales.keyboard.type('Words ')
  await paste(written(sales), list)
  await expect(written(sales).locator('p')).toHaveText(['Words First', 'Second'])
  await expect(written(sales).locator('p[data-list="bullet"]')).toHaveText(['Second'])
  // Lines pasted into a list are items of it.
  await sales.keyboard.press('Control+a')
  await sales.keyboard.press('Backspace')
  await sales.keyboard.type('- one')
  await paste(written(sales), { text: ' more\r\ntwo' })
  await expect(written(sales).locator('p[data-list="bullet"]')).toHaveText(['one more', 'two'])
})

test('a picture pasted into words stands on the slide beside them, or says where pictures go', async ({
  marketing,
  sales,
}) => {
  await selectBlock(marketing, slide, 2)
  const count = await blocks(marketing).count()
  await marketing.keyboard.press('Enter')
  await expect(written(marketing)).toBeFocused()
  await paste(written(marketing), { picture: true, html: '<img src="file:///C:/Temp/clip.png">' })
  await expect(blocks(marketing)).toHaveCount(count + 1)
  await expect(blocks(marketing).last().locator('img')).toHaveAttribute('src', /\/pictures\/[0-9a-f]{64}$/)
  await expect(written(marketing)).toBeFocused()

  await selectBlock(sales, slide, slot + 1)
  await sales.keyboard.press('Enter')
  await paste(written(sales), { picture: true })
  await expect(messages(sales).getByText(/Pictures go into picture slots/)).toBeVisible()
  await sales.keyboard.press('Escape')
  await sales.getByRole('textbox', { name: /^Talking points/ }).click()
  await paste(written(sales), { picture: true })
  await expect(messages(sales).getByText(/Only words go here/)).toBeVisible()
})

test('a drawing and a picture dragged from a web page become pictures; what cannot is told by its name, and leaves no frame', async ({
  marketing,
}) => {
  await selectBlock(marketing, slide, 0)
  const before = await blocks(marketing).count()
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  await drop(canvas(marketing), { html: `<img alt="" src="data:image/png;base64,${dot}">` })
  await expect(blocks(marketing)).toHaveCount(before + 1)
  await expect(blocks(marketing).last().locator('img')).toHaveAttribute('src', /\/pictures\/[0-9a-f]{64}$/)
  await drop(canvas(marketing), {
    html: '<img src="https://example.com/a.png">',
    text: 'https://example.com/a.png',
  })
  await expect(messages(marketing).getByText(/Save it, then drop the file here/)).toBeVisible()
  await drop(canvas(marketing), { html: 'Some <b>words</b>', text: 'Some words' })
  await expect(blocks(marketing).last()).toHaveText('Some words')

  const count = await blocks(marketing).count()
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><rect width="80" height="20"/></svg>'
  await drop(canvas(marketing), { file: { name: 'logo.svg', type: 'image/svg+xml', content: svg } })
  await expect(blocks(marketing)).toHaveCount(count + 1)
  const { w, h } = await frameOf(blocks(marketing).last())
  expect(w / h).toBeCloseTo(4, 1)
  for (const [name, type, said] of [
    ['beach.heic', '', /beach.heic: This is a HEIC photo/],
    ['print.tif', 'image/tiff', /print.tif: This is a TIFF/],
    ['terms.pdf', 'application/pdf', /terms.pdf: This is a PDF/],
  ] as const) {
    await drop(canvas(marketing), { file: { name, type, content: 'no picture' } })
    await expect(messages(marketing).getByText(said)).toBeVisible()
  }
  // What a proxy in front says when its own limit is lower.
  await marketing.route('**/api/assets*', (route) =>
    route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>413 Request Entity Too Large</h1>' }),
  )
  await drop(canvas(marketing), { picture: true })
  await expect(
    messages(marketing).getByText(/^image.png: .* such as a proxy, lets nothing this large through/),
  ).toBeVisible()
  await expect(blocks(marketing)).toHaveCount(count + 1)
  await marketing.unroute('**/api/assets*')
  await canvas(marketing).focus()
  const choosing = marketing.waitForEvent('filechooser')
  await marketing.keyboard.press('i')
  const select = marketing
    .getByRole('toolbar', { name: 'Tools' })
    .getByRole('button', { name: 'Select', exact: true })
  await expect(select).toHaveAttribute('aria-pressed', 'false')
  await marketing.keyboard.press('Enter')
  await (await choosing).setFiles({ name: 'a.bmp', mimeType: 'image/bmp', buffer: Buffer.from('BM no') })
  await expect(messages(marketing).getByText(/a.bmp: This is a BMP/)).toBeVisible()
  await expect(blocks(marketing)).toHaveCount(count + 1)
})

test('a picture pasted onto a slot is this client’s alone, and sales fits it into marketing’s frame; one that was chosen for another client goes nowhere', async ({
  marketing,
  sales,
  deck,
  pitch,
}) => {
  const contoso = await makePitch(sales, deck, 'Contoso')
  await selectBlock(marketing, /^Slide 1:/, 0)
  await selectBlock(sales, /^Slide 1:/, 7)
  const [theirs, design] = [blocks(sales).nth(6).locator('img'), blocks(marketing).nth(6).locator('img')]
  const ofDesign = await design.getAttribute('style')
  const source = (await design.getAttribute('src'))!
  const wide =
    '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="90"><rect width="800" height="90"/></svg>'
  await paste(canvas(sales), { file: { name: 'logo.svg', type: 'image/svg+xml', content: wide } })
  await expect(theirs).not.toHaveAttribute('src', source)
  const fit = sales.getByRole('radiogroup', { name: 'Fit' })
  await expect(fit.getByRole('radio', { name: 'Show all' })).toBeChecked()
  await fit.getByRole('radio', { name: 'Fill frame' }).click()
  const across = sales.getByLabel(/^Part that shows, across/)
  await expect(across).toHaveValue('50 %')
  const middle = await theirs.getAttribute('style')
  await across.press('ArrowUp')
  await expect(across).toHaveValue('51 %')
  await expect(theirs).not.toHaveAttribute('style', middle!)
  await canvas(sales).focus()
  await sales.keyboard.press('Control+z')
  await expect(theirs).toHaveAttribute('style', middle!)
  expect(await design.getAttribute('style')).toBe(ofDesign)
  await expect(design).toHaveAttribute('src', source)
  await saved(sales)
  for (let steps = 0; steps < 2; steps += 1) await sales.keyboard.press('Control+z')
  await expect(theirs).toHaveAttribute('src', source)
  for (let steps = 0; steps < 2; steps += 1) await sales.keyboard.press('Control+y')
  await expect(theirs).not.toHaveAttribute('src', source)
  await saved(sales)

  // Asked for here, and chosen where a colleague has led meanwhile; and one that is still on its way.
  const logo = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(wide) }
  const beWith = async ({ id, client }: PitchRecord) => {
    await goTo(sales, `/decks/${deck.id}/pitches/${id}`)
    await expect(canvas(sales).getByText(`For ${client}`)).toBeVisible()
  }
  const nothingChanged = async (shown: string | null) => {
    const said = messages(sales)
      .getByRole('listitem')
      .filter({ hasText: 'You have left the place this was for, so nothing was changed.' })
    await expect(said).toBeVisible()
    await expect(theirs).toHaveAttribute('src', shown!)
    await said.getByRole('button', { name: 'Dismiss' }).click()
    await expect(said).toBeHidden()
  }
  const [northwinds, ofMarketing] = [await theirs.getAttribute('src'), await design.getAttribute('src')]
  let choosing = sales.waitForEvent('filechooser')
  await sales.getByRole('button', { name: 'Replace the picture' }).click()
  const chooser = await choosing
  await beWith(contoso)
  await chooser.setFiles(logo)
  await nothingChanged(ofMarketing)

  await selectBlock(sales, /^Slide 1:/, 7)
  const held = new Promise<() => Promise<void>>((hold) => {
    void sales.route('**/api/assets*', (route) => hold(() => route.continue()), { times: 1 })
  })
  choosing = sales.waitForEvent('filechooser')
  await sales.getByRole('button', { name: 'Choose a picture' }).click()
  await (await choosing).setFiles(logo)
  const letGo = await held
  await beWith(pitch)
  await letGo()
  await nothingChanged(northwinds)
  await beWith(contoso)
  await expect(theirs).toHaveAttribute('src', ofMarketing!)
})
