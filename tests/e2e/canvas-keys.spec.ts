import { expect, type Locator, type Page } from '@playwright/test'
import { blocks, canvas, frameOf, pressAt } from './support/canvas.ts'
import { messages } from './support/messages.ts'
import { saved, seek, selectBlock } from './support/editor.ts'
import { test } from './support/twoOwners.ts'

test.beforeEach(({ marketing }) => selectBlock(marketing, whyNow, headline))

/** "Why now" and its headline. */
const whyNow = /Why now|Fresh food moves|: Why/
const headline = 2

test('after a press on a button or a menu of the inspector the keys still go to the slide; who comes there by keyboard presses it by keyboard', async ({
  marketing,
}) => {
  const mine = blocks(marketing).nth(headline - 1)
  const { x } = await frameOf(mine)
  const looks = marketing.getByRole('group', { name: 'Weight and slant' })
  const italic = looks.getByRole('button', { name: 'Italic' })
  await italic.click()
  await marketing.keyboard.press('ArrowRight')
  await expect.poll(async () => (await frameOf(mine)).x).toBe(x + 1)
  await marketing.getByRole('button', { name: /^Zoom, / }).click()
  await marketing.getByRole('menuitem', { name: '50 %' }).click()
  await expect(marketing.getByRole('menu')).toBeHidden()
  await marketing.keyboard.press('ArrowRight')
  await expect.poll(async () => (await frameOf(mine)).x).toBe(x + 2)
  // Opened by pointer, left by keyboard.
  await marketing.getByRole('button', { name: /^Zoom, / }).click()
  await marketing.keyboard.press('Escape')
  await expect(marketing.getByRole('menu')).toBeHidden()
  await marketing.keyboard.press('ArrowRight')
  await expect.poll(async () => (await frameOf(mine)).x).toBe(x + 3)
  const count = await blocks(marketing).count()
  await marketing.getByRole('button', { name: 'Bring forward' }).click()
  await marketing.keyboard.press('Control+d')
  await expect(blocks(marketing)).toHaveCount(count + 1)
  await marketing.keyboard.press('Delete')
  await expect(blocks(marketing)).toHaveCount(count)

  await selectBlock(marketing, whyNow, 1)
  await looks.getByRole('button', { name: 'Bold' }).focus()
  await marketing.keyboard.press('Tab')
  await expect(italic).toBeFocused()
  await marketing.keyboard.press('Enter')
  await expect(italic).toHaveAttribute('aria-pressed', 'true')
  await expect(italic).toBeFocused()
})

test('a letter typed over a selected block is written into it; with nothing selected it takes a tool', async ({
  marketing,
  sales,
}) => {
  await marketing.keyboard.type('tilt')
  await expect(blocks(marketing).nth(headline - 1)).toContainText('tilt')
  await saved(marketing)
  await selectBlock(sales, whyNow, headline)
  await expect(blocks(sales).nth(headline - 1)).toContainText('tilt')
  const weight = () =>
    blocks(sales)
      .nth(headline - 1)
      .locator('[data-words]')
      .evaluate((words) => getComputedStyle(words).fontWeight)
  const before = await weight()
  await sales.keyboard.press('Control+b')
  await expect(
    messages(sales)
      .getByText(/Marketing keeps this/)
      .first(),
  ).toBeVisible()
  expect(await weight()).toBe(before)
  await sales.keyboard.type('x')
  await expect(blocks(sales).nth(headline - 1)).not.toContainText('x', { timeout: 300 })
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('t')
  await expect(marketing.getByRole('button', { name: 'Text', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

/** Holds a part of the page back until it is called. */
async function hold(page: Page, part: string): Promise<() => void> {
  let come = () => {}
  const held = new Promise<void>((resolve) => (come = resolve))
  await page.route(new RegExp(`/assets/${part}-.*\\.js$`), (route) => held.then(() => route.continue()))
  return come
}

test('who types before the page has all it needs for writing finds every letter in the words', async ({
  marketing,
}) => {
  const [canvasComes, editorComes] = [await hold(marketing, 'editing'), await hold(marketing, 'TextEditor')]
  await marketing.reload()
  const keys = marketing.keyboard
  const still = marketing.locator('[data-context="editor"]').getByText('Every day between')
  await still.dblclick({ position: { x: 1, y: 8 } })
  await keys.type('Bx')
  await keys.press('Backspace')
  for (const command of ['Control+a', 'Control+c', 'ArrowRight', 'Delete']) await keys.press(command)
  await keys.type('e ')
  canvasComes()
  const words = blocks(marketing).filter({ hasText: 'Every day between' })
  await expect(words.getByRole('textbox')).toBeFocused()
  const said = words.locator('p')
  const [before, frame] = [(await said.textContent())!, await frameOf(words)]
  const count = await blocks(marketing).count()
  await keys.type('gux')
  await keys.press('Backspace')
  for (const command of ['Control+x', 'Control+d', 'ArrowRight', 'Delete']) await keys.press(command)
  // As a program for dictation or signs puts it in, without a key.
  await keys.insertText('n ')
  await expect(said).toHaveText(before)
  editorComes()
  await expect(words.locator('.ProseMirror')).toBeFocused()
  await keys.type('early')
  await expect(words).toHaveText(`Be gun early${before}`)
  await expect(blocks(marketing)).toHaveCount(count)
  expect(await frameOf(words)).toEqual(frame)
  // With a block selected, too, only its parts scroll, never the page.
  expect(await marketing.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
  await saved(marketing)
})

test('words that are left before their editor has come are written, each where it was meant', async ({
  marketing,
}) => {
  const [canvasComes, editorComes] = [await hold(marketing, 'editing'), await hold(marketing, 'TextEditor')]
  await marketing.reload()
  const keys = marketing.keyboard
  const still = marketing.locator('[data-context="editor"]')
  await still.getByText('Every day between').click()
  await keys.type('First')
  await still.getByText('of fresh stock').dblclick()
  await keys.type('Second ')
  canvasComes()
  const [one, other] = ['Every day between', 'of fresh stock'].map((hasText) =>
    blocks(marketing).filter({ hasText }),
  )
  await expect(one!).toContainText('First')
  // In the cells of a table each has its own.
  for (const key of ['Escape', 'Escape', 'b', 'Enter']) await keys.press(key)
  const heads = canvas(marketing).getByRole('columnheader')
  await expect(heads).toHaveCount(3)
  await keys.press('Enter')
  await keys.type('Region')
  await keys.press('Tab')
  await keys.type('Waste')
  const message = marketing.getByRole('textbox', { name: /^Key message/ })
  const said = await message.textContent()
  await message.click()
  await keys.type(' Said')
  await pressAt(marketing, { x: 1275, y: 715 })
  await expect(message).toHaveText(`${said} Said`)
  // Each is a step of its own to take back.
  for (const _step of ['Waste', 'Said']) await keys.press('Control+z')
  await expect(message).toHaveText(said!)
  await expect(heads).toHaveText(['Region', '', ''])
  for (const _step of ['Said', 'Waste']) await keys.press('Control+Shift+z')
  await expect(message).toHaveText(`${said} Said`)
  await expect(heads).toHaveText(['Region', 'Waste', ''])
  await expect(other!).toContainText(/ it ?Second/)
  await message.click()
  await keys.type(' twise')
  await keys.press('Backspace')
  await keys.press('Backspace')
  await keys.type('ce')
  await keys.press('Enter')
  await keys.type('and ')
  const input = await marketing.context().newCDPSession(marketing)
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('お')
  const arrived = marketing.waitForResponse(/assets\/TextEditor-/)
  editorComes()
  await arrived
  await compose('おは')
  await input.send('Input.insertText', { text: 'お早' })
  // Through the very moment in which it takes over: none of these may go to the slide.
  await keys.type(' early, letter by letter as it comes', { delay: 20 })
  await expect(message.and(marketing.locator('.ProseMirror'))).toBeFocused()
  await expect(message.locator('p')).toHaveText([
    `${said} Said twice`,
    'and お早 early, letter by letter as it comes',
  ])
  await saved(marketing)

  const comes = await hold(marketing, 'editing')
  await marketing.reload()
  await still.getByText('Every day between').click()
  await keys.type('Elsewhere')
  await marketing.getByRole('option').first().click()
  comes()
  await expect(canvas(marketing)).toBeVisible()
  await expect(blocks(marketing).filter({ hasText: 'Elsewhere' })).toHaveCount(0)
  await expect(canvas(marketing)).not.toHaveAttribute('data-selected')
})

test('a copy that was moved is copied as far again; fields count, and a limit ends between two characters', async ({
  marketing,
}) => {
  const { x, y } = await frameOf(blocks(marketing).nth(headline - 1))
  await marketing.keyboard.press('Control+d')
  const field = (name: string) => marketing.getByRole('textbox', { name, exact: true })
  // The inspector follows the slide, and shows the original until then.
  await expect(field('Left edge')).not.toHaveValue(String(x))
  for (const [name, typed] of [
    ['Left edge', `${x} + 1in`],
    ['Top edge', String(y)],
    ['Width', '50%'],
  ] as const) {
    await field(name).fill(typed)
    await field(name).press('Enter')
  }
  const width = (await frameOf(blocks(marketing).last())).w
  await canvas(marketing).focus()
  await marketing.keyboard.press('Control+d')
  await expect.poll(() => frameOf(blocks(marketing).last())).toMatchObject({ x: x + 192, y, w: width })
  await field('Reason for colleagues').fill('x'.repeat(498))
  await field('Reason for colleagues').focus()
  await marketing.keyboard.press('End')
  await marketing.keyboard.insertText('👍🏽')
  await expect(field('Reason for colleagues')).toHaveValue('x'.repeat(498))
  await marketing.keyboard.insertText('👍')
  await expect(field('Reason for colleagues')).toHaveValue(`${'x'.repeat(498)}👍`)
  // An input method's words too, which the browser itself cuts.
  const compose = async (words: string) => {
    const session = await marketing.context().newCDPSession(marketing)
    const at = { selectionStart: words.length, selectionEnd: words.length }
    await session.send('Input.imeSetComposition', { text: words, ...at })
    await session.send('Input.insertText', { text: words })
  }
  await field('Reason for colleagues').fill('x'.repeat(497))
  await marketing.keyboard.press('End')
  await compose('👍🏽')
  await expect(field('Reason for colleagues')).toHaveValue('x'.repeat(497))
  await compose('あいうえ')
  await expect(field('Reason for colleagues')).toHaveValue(`${'x'.repeat(497)}あいう`)
})

test('bold, zoom and a new slide by the keys that people know', async ({ marketing }) => {
  const words = blocks(marketing)
    .nth(headline - 1)
    .locator('[data-words]')
  const isBold = async () => Number(await words.evaluate((part) => getComputedStyle(part).fontWeight)) >= 600
  // Of the slide: the inspector may still be on its way to this block.
  const before = await isBold()
  await marketing.keyboard.press('Control+b')
  await expect.poll(isBold).toBe(!before)
  await expect(
    marketing.getByRole('group', { name: 'Weight and slant' }).getByRole('button', { name: 'Bold' }),
  ).toHaveAttribute('aria-pressed', String(!before))
  const lineUnder = () =>
    blocks(marketing)
      .nth(headline - 1)
      .locator('[data-words] *')
      .evaluateAll((parts) => parts.some((part) => getComputedStyle(part).textDecorationLine === 'underline'))
  await marketing.keyboard.press('Control+u')
  await expect.poll(lineUnder).toBe(true)
  await marketing.keyboard.press('Control+u')
  await expect.poll(lineUnder).toBe(false)
  await marketing.keyboard.press('Control+1')
  await expect(marketing.getByRole('button', { name: 'Zoom, 100 %' })).toBeVisible()
  await marketing.keyboard.press('Control+Equal')
  await expect(marketing.getByRole('button', { name: 'Zoom, 125 %' })).toBeVisible()
  await marketing.keyboard.press('Control+2')
  const [view, mine] = [canvas(marketing), blocks(marketing).nth(headline - 1)]
  const middle = async (of: Locator) => {
    const { x, width } = (await of.boundingBox())!
    return Math.round(x + width / 2)
  }
  await expect.poll(async () => Math.abs((await middle(mine)) - (await middle(view)))).toBeLessThan(12)
  const { x, w, h } = await frameOf(mine)
  await marketing.keyboard.press('Control+Alt+Shift+ArrowRight')
  await marketing.keyboard.press('Control+Alt+ArrowUp')
  await expect.poll(() => frameOf(mine)).toMatchObject({ x, w: w + 10, h: h - 1 })
  await marketing.keyboard.press('Enter')
  await expect(marketing.locator('.ProseMirror')).toBeFocused()
  await marketing.keyboard.press('Control+Enter')
  await expect(marketing.getByRole('dialog', { name: 'Slide show' })).toBeVisible()
  await marketing.keyboard.press('Escape')
  await expect(marketing.getByRole('dialog', { name: 'Slide show' })).toBeHidden()
  await canvas(marketing).focus()
  const slides = marketing.getByRole('navigation', { name: 'Slides' }).locator('[data-slide-id]')
  const count = await slides.count()
  await marketing.keyboard.press('Control+m')
  await expect(slides).toHaveCount(count + 1)
})

test('the tools are one stop for Tab and arrows go between them; Escape leaves a dialog through the open tooltip of its button', async ({
  marketing,
}) => {
  const tool = (name: string) =>
    marketing.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name, exact: true })
  await tool('Select').focus()
  await marketing.keyboard.press('ArrowLeft')
  await expect(tool('Insert a picture of the library…')).toBeFocused()
  await marketing.keyboard.press('Home')
  await expect(tool('Select')).toBeFocused()
  await marketing.keyboard.press('ArrowRight')
  await expect(tool('Text')).toBeFocused()
  await marketing.keyboard.press('Tab')
  await expect(marketing.getByRole('toolbar', { name: 'Tools' }).locator(':focus')).toHaveCount(0)

  // The way out of the tools may have led to a block, which would take the letter for its own.
  await canvas(marketing).focus()
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('?')
  const dialog = marketing.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await marketing.keyboard.press('Shift+Tab')
  await expect(marketing.getByRole('tooltip')).toHaveText(/^Close/)
  await marketing.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the palette does what the menu of the slide does, and only what may be done', async ({
  marketing,
  sales,
}) => {
  const words = await blocks(marketing)
    .nth(headline - 1)
    .innerText()
  await seek(marketing, 'bring to front')
  await marketing.keyboard.press('Enter')
  await expect(blocks(marketing).last()).toContainText(words.slice(0, 12))
  await pressAt(sales, { x: 200, y: 250 })
  await canvas(sales).focus()
  await seek(sales, 'bring to front')
  await expect(sales.getByRole('option', { name: /Bring to front/ })).toHaveCount(0)
})

test('who goes on typing as a palette or a dialog closes types where it leads, however late the page’s timers are', async ({
  marketing,
}) => {
  await marketing.evaluate(() => {
    const later = window.setTimeout.bind(window)
    window.setTimeout = ((act: () => void, after = 0) =>
      later(act, Math.max(after, 1_000))) as typeof window.setTimeout
  })
  await seek(marketing, 'go to the notes')
  await expect(marketing.getByRole('option').first()).toContainText('notes')
  await marketing.keyboard.press('Enter')
  await marketing.keyboard.type('Waste')
  for (const _leave of ['the words', 'the notes', 'the block']) await marketing.keyboard.press('Escape')
  await expect(canvas(marketing)).toBeFocused()
  await expect(marketing.getByRole('textbox', { name: 'Key message' })).toContainText('Waste')
  await marketing.keyboard.press('?')
  await expect(marketing.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('t')
  await expect(canvas(marketing)).toHaveAttribute('data-tool', 'text')
  await marketing.keyboard.press('Escape')

  // Of a list and another popup, too: the next key is for the button that opened it.
  const list = marketing.getByRole('complementary', { name: 'Inspector' }).getByRole('combobox').first()
  const shapes = marketing.getByRole('button', { name: /^Shape/ })
  for (const [button, close] of [
    [list, 'Enter'],
    [shapes, 'Escape'],
  ] as const) {
    await button.focus()
    for (const _time of ['opens', 'opens again']) {
      await marketing.keyboard.press('Enter')
      await expect(marketing.locator(':is([role=option], [role=dialog] *):focus')).toBeVisible()
      await marketing.keyboard.press(close)
    }
    await expect(button).toBeFocused()
  }
})
