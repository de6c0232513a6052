import { expect } from '@playwright/test'
import { maybeBlockMap } from '#shared/docs/designDoc.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { editRoom } from '../support/editRoom.ts'
import { expectAccessible } from './support/accessible.ts'
import { blocks, canvas, drag, frameOf } from './support/canvas.ts'
import { slideCalled } from './support/editor.ts'
import { overTheWire } from './support/enter.ts'
import { test } from './support/twoOwners.ts'

test('the list of blocks selects, names, reorders and locks with the keyboard, for both owners to see', async ({
  baseURL,
  deck,
  marketing,
  sales,
}) => {
  await slideCalled(marketing, 'Why now').click()
  await marketing.getByRole('button', { name: /^Blocks/ }).click()
  const list = marketing.getByRole('tree', { name: 'Blocks on this slide, the front first' })
  const rows = list.getByRole('treeitem')
  await expect(rows).toHaveCount(await blocks(marketing).count())
  await rows.first().focus()
  await marketing.keyboard.press('End')
  await expect(rows.last()).toHaveAttribute('aria-selected', 'true')
  await expect(rows.last()).toBeFocused()

  await marketing.keyboard.press('F2')
  await marketing.keyboard.type('The ground')
  await marketing.keyboard.press('Enter')
  await expect(rows.last()).toHaveAccessibleName(/^The ground, marketing/)
  // Two colleagues have put the two above it in one place: it goes between them.
  const slide = (await slideCalled(marketing, 'Why now').getAttribute('data-slide-id'))!
  const order = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-block')!))
  const [one, other] = (await order()).slice(-3, -1)
  const colleague = await overTheWire(baseURL!, 'marketing')
  await editRoom(colleague, roomName('design', deck.id), (doc) => {
    const [map, otherMap] = [one!, other!].map((id) => maybeBlockMap(doc, slide, id)!)
    map!.set('order', otherMap!.get('order'))
  })
  const twins = [one!, other!].sort().reverse()
  await expect.poll(async () => (await order()).slice(-3, -1)).toEqual(twins)
  await rows.last().focus()
  await marketing.keyboard.press('Alt+ArrowUp')
  await expect(rows.last()).not.toHaveAccessibleName(/^The ground/)
  await expect(rows.nth(-2)).toHaveAccessibleName(/^The ground/)
  expect(await order()).toEqual([...(await order()).slice(0, -3), twins[0], (await order()).at(-2), twins[1]])

  // The same by drag, and back.
  const middle = async (at: number) => {
    const { x, y, height } = (await rows.nth(at).boundingBox())!
    return [x + 40, y + height / 2] as const
  }
  await marketing.mouse.move(...(await middle(-2)))
  await marketing.mouse.down()
  const [x, y] = await middle(-1)
  await marketing.mouse.move(x, y + 8, { steps: 4 })
  await marketing.mouse.up()
  await expect(rows.last()).toHaveAccessibleName(/^The ground/)
  await marketing.keyboard.press('Control+z')
  await expect(rows.nth(-2)).toHaveAccessibleName(/^The ground/)

  await marketing.getByRole('button', { name: 'Lock place and look' }).click()
  await expect(rows.nth(-2)).toHaveAccessibleName(/locked$/)
  await expectAccessible(marketing)
  const id = await rows.nth(-2).getAttribute('data-block')
  const block = canvas(marketing).locator(`section [data-block="${id}"]`)
  const before = await frameOf(block)
  await drag(marketing, { x: before.x + 3, y: before.y + 3 }, { x: before.x + 90, y: before.y + 60 })
  await canvas(marketing).focus()
  await marketing.keyboard.press('Delete')
  expect(await frameOf(block)).toEqual(before)
  await expect(marketing.getByText(/^Locked: its place and look stay/).first()).toBeVisible()

  // The others line up with the key block, also with one that is locked.
  await rows.nth(-2).focus()
  await marketing.keyboard.press('ArrowUp')
  await marketing.keyboard.press('Shift+ArrowDown')
  await marketing.keyboard.press('Control+Shift+K')
  await expect(rows.nth(-2)).toHaveAccessibleName(/key block$/)
  await marketing
    .getByRole('group', { name: 'Align with the key block' })
    .getByRole('button', { name: 'Align left' })
    .click()
  const above = await rows.nth(-3).getAttribute('data-block')
  await expect
    .poll(async () => (await frameOf(canvas(marketing).locator(`section [data-block="${above}"]`))).x)
    .toBe(before.x)
  expect(await frameOf(block)).toEqual(before)

  // Hidden by its key and shown by its button; sales sees which it is, and why.
  await rows.first().focus()
  await marketing.keyboard.press('Home')
  await marketing.keyboard.press('Control+Alt+Shift+H')
  await expect(rows.first()).toHaveAccessibleName(/hidden$/)
  await expect(marketing.getByText('Hidden by marketing, for every client.', { exact: true })).toBeVisible()

  await slideCalled(sales, 'Why now').click()
  await sales.getByRole('button', { name: /^Blocks/ }).click()
  await expect(sales.getByRole('treeitem', { name: /^The ground, marketing, locked/ })).toBeVisible()
  await expect(sales.getByRole('button', { name: 'Unlock' })).toHaveCount(0)
  const first = sales.getByRole('tree').getByRole('treeitem').first()
  await expect(first).toHaveAccessibleName(/hidden$/)
  await expect(
    canvas(sales).getByRole('img', { name: 'Hidden by marketing, for every client' }),
  ).toBeVisible()
  await expect(sales.getByRole('button', { name: 'Show to clients again' })).toHaveCount(0)
  await marketing.getByRole('button', { name: 'Show to clients again' }).last().click()
  await expect(first).not.toHaveAccessibleName(/hidden$/)
})
