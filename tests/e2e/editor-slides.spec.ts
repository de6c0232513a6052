import { expect } from '@playwright/test'
import { maybeSlideMap, orderedSlides } from '#shared/docs/designDoc.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { holdMessages, messages } from './support/messages.ts'
import { editRoom } from '../support/editRoom.ts'
import { expectAccessible } from './support/accessible.ts'
import { saved, slideCalled, slides, titles } from './support/editor.ts'
import { overTheWire } from './support/enter.ts'
import { test } from './support/twoOwners.ts'

const quote = '“We stopped guessing.”'

test('marketing adds, duplicates, orders, hides and deletes slides, and sales sees each at once', async ({
  marketing,
  sales,
  deck,
}) => {
  await marketing.getByRole('button', { name: 'Add slide' }).click()
  await marketing.getByRole('button', { name: 'Quote' }).click()
  await expect(slides(sales)).toHaveCount(deck.slideCount + 1)
  await marketing.getByText('“What a client said, in their own words.”').dblclick()
  await marketing.keyboard.type(quote)
  await marketing.keyboard.press('Escape')
  await marketing.keyboard.press('Escape')
  await expect(slideCalled(sales, quote)).toBeVisible()
  // Nobody has named it, so it goes by its words.
  const field = marketing.getByRole('textbox', { name: 'Title in lists' })
  await expect(field).toHaveValue('')
  await expect(field).toHaveAttribute('placeholder', quote)

  await slideCalled(marketing, quote).focus()
  await marketing.keyboard.press('Control+d')
  await expect(slides(sales)).toHaveCount(deck.slideCount + 2)
  await marketing.keyboard.press('Control+z')
  await expect(slides(sales)).toHaveCount(deck.slideCount + 1)

  await slideCalled(marketing, quote).click()
  await marketing.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => titles(sales).then((all) => all.indexOf(quote))).toBe(2)

  await marketing.getByRole('switch', { name: 'Hidden for every client' }).click()
  await expect(
    sales.getByRole('option', { name: `${quote}. Hidden by marketing, for every client` }),
  ).toBeVisible()

  await slideCalled(marketing, quote).focus()
  await marketing.keyboard.press('Delete')
  await holdMessages(marketing)
  await expect(slides(sales)).toHaveCount(deck.slideCount)
  await messages(marketing).getByRole('button', { name: 'Undo' }).last().click()
  await expect(slides(sales)).toHaveCount(deck.slideCount + 1)
  await saved(marketing)
})

test('a slide is dragged to another place, also between two that colleagues put in one, and Escape leaves it where it was', async ({
  baseURL,
  deck,
  marketing,
}) => {
  const colleague = await overTheWire(baseURL!, 'marketing')
  const ids = await editRoom(colleague, roomName('design', deck.id), (doc) => {
    const [one, other] = orderedSlides(doc).slice(3)
    maybeSlideMap(doc, other!.id)!.set('order', one!.order)
    return orderedSlides(doc).map(({ id }) => id)
  })
  const rows = slides(marketing)
  await expect
    .poll(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-slide-id'))))
    .toEqual(ids)
  const before = await titles(marketing)
  const [from, to] = [(await rows.nth(1).boundingBox())!, (await rows.nth(3).boundingBox())!]
  const drag = async () => {
    await marketing.mouse.move(from.x + 40, from.y + 40)
    await marketing.mouse.down()
    await marketing.mouse.move(from.x + 60, from.y + 90, { steps: 4 })
    await marketing.mouse.move(to.x + 60, to.y + to.height - 4, { steps: 4 })
  }
  await drag()
  await marketing.keyboard.press('Escape')
  await marketing.mouse.up()
  expect(await titles(marketing)).toEqual(before)

  await drag()
  await marketing.mouse.up()
  const moved = [before[0], before[2], before[3], before[1], ...before.slice(4)]
  await expect.poll(() => titles(marketing)).toEqual(moved)
  await rows.nth(4).focus()
  await marketing.keyboard.press('Alt+ArrowUp')
  const between = [before[0], before[2], before[3], before[4], before[1], ...before.slice(5)]
  await expect.poll(() => titles(marketing)).toEqual(between)
})

test('several slides are moved, duplicated, deleted and undone as one; sales hides several for the client', async ({
  marketing,
  sales,
}) => {
  const before = await titles(marketing)
  await slides(marketing).nth(1).click()
  await slides(marketing)
    .nth(3)
    .click({ modifiers: ['Shift'] })
  await slides(marketing)
    .nth(2)
    .click({ modifiers: ['ControlOrMeta'] })
  const selected = slides(marketing).and(marketing.locator('[aria-selected="true"]'))
  await expect(selected).toHaveCount(2)
  await marketing.keyboard.press('Control+Shift+ArrowUp')
  const moved = [before[1], before[3], before[0], before[2], ...before.slice(4)]
  await expect.poll(() => titles(sales)).toEqual(moved)
  await marketing.keyboard.press('Control+d')
  await expect(slides(sales)).toHaveCount(before.length + 2)
  await expect(selected).toHaveCount(2)
  await marketing.keyboard.press('Delete')
  await expect(slides(sales)).toHaveCount(before.length)
  await marketing.keyboard.press('Control+z')
  await expect(marketing.getByText('Undone: 2 slides deleted', { exact: true })).toBeVisible()
  await expect(slides(sales)).toHaveCount(before.length + 2)
  for (let steps = 0; steps < 2; steps += 1) await marketing.keyboard.press('Control+z')
  await expect.poll(() => titles(sales)).toEqual(before)

  await slideCalled(sales, before[1]!).click()
  await sales.keyboard.press('Shift+ArrowDown')
  await sales.keyboard.press('Shift+F10')
  await sales.getByRole('menuitem', { name: 'Hide 2 slides for Northwind' }).click()
  await expect(sales.getByRole('option', { name: /Hidden by sales, only for Northwind/ })).toHaveCount(2)
  await sales.keyboard.press('Escape')
  await expect(slides(sales).and(sales.locator('[aria-selected="true"]'))).toHaveCount(1)
  await expect(marketing.getByRole('option', { name: /Hidden by sales/ })).toHaveCount(0)
})

test('sections fold, go as one and are copied in the grid; Escape leads back to the slide', async ({
  marketing,
}) => {
  const before = await titles(marketing)
  const section = (name: string) => marketing.getByRole('option', { name: new RegExp(`^Section ${name}`) })
  await section('Why now').focus()
  await marketing.keyboard.press('ArrowLeft')
  await expect(section('Why now')).toHaveAccessibleName(/folded$/)
  const folded = before.length - (await slides(marketing).count())
  expect(folded).toBeGreaterThan(1)
  await section('Why now').click()
  await marketing.keyboard.press('Alt+ArrowUp')
  await expect(slides(marketing).first()).toHaveAccessibleName(new RegExp(`^Slide ${folded + 1}:`))

  await marketing.keyboard.press('Control+Alt+1')
  const grid = marketing.getByRole('region', { name: 'Slide grid' })
  const inGrid = grid.getByRole('option', { name: /^Slide \d+:/ })
  await expect(inGrid).toHaveCount(before.length - folded)
  await expectAccessible(marketing)
  await section('Why now').focus()
  await marketing.keyboard.press('Control+c')
  await marketing.keyboard.press('Control+v')
  // What one is led to is unfolded: the copies are in the section.
  await expect(inGrid).toHaveCount(before.length + folded)
  await expect(inGrid.and(marketing.locator('[aria-selected="true"]'))).toHaveCount(folded)
  await marketing.keyboard.press('Escape')
  await expect(inGrid.and(marketing.locator('[aria-selected="true"]'))).toHaveCount(1)
  await marketing.keyboard.press('ArrowRight')
  await marketing.keyboard.press('Escape')
  await expect(grid).toBeHidden()
  await expect(marketing.getByRole('group', { name: 'Slide canvas' })).toBeVisible()
})

test('what sales moves and hides changes for one client, and can be taken back', async ({
  marketing,
  sales,
}) => {
  const design = await titles(marketing)
  await slideCalled(sales, 'Why now').click()
  await sales.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => titles(sales)).not.toEqual(design)
  await sales.getByRole('switch', { name: 'Hidden for Northwind' }).click()
  await expect(
    sales.getByRole('option', { name: /Why now\. Hidden by sales, only for Northwind/ }),
  ).toBeVisible()
  await saved(sales)
  expect(await titles(marketing)).toEqual(design)
  await expect(slideCalled(marketing, 'Why now')).not.toHaveAccessibleName(/Hidden/)

  await sales.getByRole('button', { name: 'Back to marketing’s order' }).click()
  await expect.poll(() => titles(sales)).toEqual(design)
})

test('the menu of a slide works from the keyboard and offers sales what is theirs', async ({ sales }) => {
  await slideCalled(sales, 'Why now').click()
  await sales.keyboard.press('Shift+F10')
  await expect(sales.getByRole('menuitem', { name: /Hide for Northwind/ })).toBeVisible()
  await expect(sales.getByRole('menuitem', { name: /Delete/ })).toHaveCount(0)
  await sales.keyboard.press('Escape')
  await expect(sales.getByText('Marketing adds and removes slides.')).toBeVisible()
})
