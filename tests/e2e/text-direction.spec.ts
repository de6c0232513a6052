import { expect, type Page } from '@playwright/test'
import { blocks, canvas } from './support/canvas.ts'
import { paste } from './support/clipboards.ts'
import { saved, selectBlock } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

const slide = /Why now|Fresh food moves|: Why/
const written = (page: Page) => page.locator('.ProseMirror')

/** Pastes words as a block of their own and returns where the partner sees it. */
async function pasted(marketing: Page, sales: Page, html: string) {
  await selectBlock(marketing, slide, 0)
  await paste(canvas(marketing), { html, text: 'x' })
  await selectBlock(sales, slide, 0)
  return { mine: blocks(marketing).last().locator('p'), theirs: blocks(sales).last().locator('p') }
}

test('a paragraph goes the way it is told, for both, and an undo gives it back to its first letter', async ({
  marketing,
  sales,
}) => {
  const { theirs } = await pasted(marketing, sales, '<p>Daylark מגיעה לכל סניף</p><p>Second</p>')
  await expect(theirs.first()).toHaveAttribute('dir', 'auto')
  await expect(theirs.first()).toHaveAttribute('lang', 'he-IL')
  await marketing.keyboard.press('Enter')
  await expect(written(marketing).locator('p').first()).toHaveAttribute('lang', 'he-IL')
  await written(marketing).locator('p').first().click()
  await marketing.keyboard.press('Control+Shift+X')
  await expect(theirs.first()).toHaveAttribute('dir', 'rtl')
  await expect(theirs.last()).toHaveAttribute('dir', 'auto')
  await expect(written(marketing).locator('p').first()).toHaveCSS('direction', 'rtl')
  await saved(marketing)
  await marketing.keyboard.press('Control+z')
  await expect(theirs.first()).toHaveAttribute('dir', 'auto')

  const tools = marketing.getByRole('toolbar', { name: 'Text' })
  await tools.getByRole('button', { name: 'Alignment and direction' }).click()
  await marketing.getByRole('menuitemcheckbox', { name: 'Right to left' }).click()
  await expect(theirs.first()).toHaveAttribute('dir', 'rtl')
})

test('other programs’ directions arrive where the words alone would not say so, and leave again', async ({
  marketing,
  sales,
}) => {
  const { mine } = await pasted(
    marketing,
    sales,
    `<div dir="rtl"><p>Daylark מגיעה</p><ul><li>Three stores</li></ul></div><p dir="ltr">Plain</p><p dir="rtl">שלום</p>`,
  )
  const directions = () => mine.evaluateAll((all) => all.map((one) => one.getAttribute('dir')))
  await expect.poll(directions).toEqual(['rtl', 'rtl', 'auto', 'auto'])
  await marketing.keyboard.press('Enter')
  await expect(written(marketing)).toBeFocused()
  await marketing.keyboard.press('Control+a')
  const html = await written(marketing).evaluate((words) => {
    const data = new DataTransfer()
    words.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }))
    return data.getData('text/html')
  })
  const left = new RegExp(
    [
      '<p dir="rtl"[^>]*>Daylark',
      '<li dir="rtl"><p dir="rtl"',
      '<p dir="auto"[^>]*>Plain',
      '<p dir="rtl" data-dir="auto"[^>]*>שלום',
    ].join('.*'),
  )
  expect(html).toMatch(left)
  // Back here it is as it was.
  await marketing.keyboard.press('Delete')
  await paste(written(marketing), { html, text: '' })
  await expect.poll(directions).toEqual(['rtl', 'rtl', 'auto', 'auto'])
})

/** The caret as a count of UTF-16 units before it in its paragraph. */
const caret = (page: Page) =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = getSelection()!
    const element = focusNode instanceof Element ? focusNode : focusNode!.parentElement!
    const before = document.createRange()
    before.setStart(element.closest('p')!, 0)
    before.setEnd(focusNode!, focusOffset)
    return before.toString().length
  })

test('carets and arrow keys in right-to-left, mixed, Thai and Japanese words; signs of several letters go as one', async ({
  marketing,
}) => {
  await selectBlock(marketing, slide, 0)
  await paste(canvas(marketing), { text: 'x' })
  await expect(blocks(marketing).last()).toHaveText('x')
  // Every key comes in the first moment after the text opened, however slow this machine is.
  await marketing.clock.setFixedTime(Date.now())
  await marketing.keyboard.press('Enter')
  await expect(written(marketing)).toBeFocused()
  const { keyboard } = marketing
  const paragraph = written(marketing).locator('p').first()
  const write = async (words: string) => {
    await keyboard.press('Control+a')
    await keyboard.insertText(words)
    await expect(paragraph).toHaveText(words)
    expect(await after('Home')).toEqual([0])
  }
  const after = async (...keys: readonly string[]) => {
    const places: number[] = []
    for (const key of keys) {
      await keyboard.press(key)
      places.push(await caret(marketing))
    }
    return places
  }
  const times = (count: number, key: string) => Array.from({ length: count }, () => key)

  // Over a border of directions an arrow passes every letter once, and the ends are those of the paragraph.
  await write('ab שלום cd')
  expect(await after(...times(10, 'ArrowRight'))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(await after(...times(10, 'ArrowLeft'))).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
  expect(await after('End', 'Home')).toEqual([10, 0])
  await write('שלום Daylark')
  expect(await after(...times(3, 'ArrowLeft'), 'ArrowRight', 'End', 'Home')).toEqual([1, 2, 3, 2, 12, 0])
  // Selected by shift and typed over: the first word is at the right.
  await write('مرحبا بكم هنا')
  expect(await after('Control+ArrowLeft', 'Control+ArrowLeft', 'Control+ArrowRight')).toEqual([5, 9, 6])
  await keyboard.press('Home')
  await keyboard.press('Shift+Control+ArrowLeft')
  await keyboard.insertText('أهلا')
  await expect(paragraph).toHaveText('أهلا بكم هنا')
  // Words that no blank sets apart.
  await write('เราส่งถึงทุกสาขา')
  expect(await after(...times(5, 'Control+ArrowRight'))).toEqual([3, 6, 9, 12, 16])
  expect(await after('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')).toEqual([15, 14, 13, 12])
  await write('毎朝七時までにお届けします')
  expect((await after(...times(3, 'Control+ArrowRight'))).at(-1)).toBeLessThan(13)

  // Backspace takes a mark from its letter and a sign of several whole; Delete takes both whole.
  const signs = [
    ['e\u0301', 'e'],
    ['ที่', 'ที'],
    ['שָׁ', 'שָ'],
    ['👨‍👩‍👧', ''],
    ['🇩🇪', ''],
    ['👍🏽', ''],
    ['1️⃣', ''],
  ] as const
  for (const [sign, left] of signs) {
    await write(`${sign}.`)
    await after('End', 'Backspace', 'Backspace')
    await expect(paragraph, sign).toHaveText(left)
    await write(`${sign}.`)
    await keyboard.press('Delete')
    await expect(paragraph, sign).toHaveText('.')
  }
  await saved(marketing)
})

test('what a deck is written in is found by name, and the browser spells by it, in the words for a client by theirs', async ({
  marketing,
  sales,
}) => {
  const choose = async (page: Page, field: RegExp, typed: string) => {
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /^Language/ })
      .first()
      .click()
    await page.getByRole('button', { name: field }).click()
    await page.getByPlaceholder('Find a language').fill(typed)
    await page.keyboard.press('Enter')
  }
  await canvas(marketing).focus()
  await choose(marketing, /Language of the deck/, 'portuguese brazil')
  await expect(
    marketing.getByRole('button', { name: 'Language of the deck: português (Brasil)' }),
  ).toBeVisible()
  await expect(canvas(sales).locator('section[data-context]').first()).toHaveAttribute('lang', 'pt-BR')
  await canvas(sales).focus()
  await choose(sales, /Language of words for Northwind/, 'magyar')
  await selectBlock(marketing, slide, 1)
  await marketing.keyboard.press('Enter')
  await expect(written(marketing)).toHaveAttribute('lang', 'pt-BR')
  await expect(written(marketing)).toHaveAttribute('spellcheck', 'true')
  // A language that changes meanwhile, here by an undo, takes the text from nobody.
  await expect(written(marketing)).toBeFocused()
  for (let nth = 0; nth < 3; nth += 1) await marketing.keyboard.press('ArrowLeft')
  await marketing.keyboard.press('Control+z')
  await expect(written(marketing)).not.toHaveAttribute('lang')
  await expect(written(marketing)).toBeFocused()
  await marketing.keyboard.type('On: ')
  await expect(written(marketing)).toHaveText(/.On: .{3}$/)
})
