import { expect, test, type Page } from '@playwright/test'
import type { DeckRecord, Workspace } from '#shared/protocol/api.ts'
import { blocks, canvas } from './support/canvas.ts'
import { saved, slides } from './support/editor.ts'
import { anotherBrowser } from './support/enter.ts'
import { holdMessages, messages } from './support/messages.ts'
import { joinAs, makeDeck, signUpWithWorkspace } from './support/people.ts'

/** A deck of one company with a picture on it, which is then copied: someone works for both. */
async function copiedPicture(page: Page, workspace: Workspace): Promise<void> {
  const deck = await makeDeck(page, workspace, 'Theirs')
  await open(page, deck)
  await canvas(page).evaluate(async (element) => {
    const drawing = new OffscreenCanvas(300, 200)
    drawing.getContext('2d')!.fillRect(10, 10, 60, 40)
    const clipboardData = new DataTransfer()
    const file = new File([await drawing.convertToBlob()], 'chart.png', { type: 'image/png' })
    clipboardData.items.add(file)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(blocks(page).last().locator('img')).toBeVisible()
  await saved(page)
  await canvas(page).focus()
  await page.keyboard.press('Control+c')
}

async function open(page: Page, deck: DeckRecord): Promise<void> {
  await page.goto(`/decks/${deck.id}`)
  await expect(canvas(page)).toBeVisible()
  await canvas(page).focus()
}

const secondWorkspace = async (page: Page): Promise<Workspace> =>
  (await (await page.request.post('/api/workspaces', { data: { name: 'Second' } })).json()) as Workspace

/** Whether the last block shows a picture that really came. */
const showsPicture = (page: Page): Promise<boolean> =>
  blocks(page)
    .last()
    .locator('img')
    .evaluate((img: HTMLImageElement) => img.naturalWidth > 1)

test('a picture pasted into another workspace is there for colleagues, too', async ({ page, browser }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Bea Both', 'First')
  await copiedPicture(page, workspace)
  const second = await secondWorkspace(page)
  const deck = await makeDeck(page, second, 'Ours')
  await open(page, deck)
  await page.keyboard.press('Control+v')
  await expect.poll(() => showsPicture(page)).toBe(true)
  await saved(page)
  const colleague = await anotherBrowser(browser)
  await joinAs(page, colleague, second, 'Cora Colleague', ['sales'])
  await open(colleague, deck)
  await expect.poll(() => showsPicture(colleague)).toBe(true)
  await colleague.context().close()

  // A whole slide brings its pictures along as well, and can keep its look.
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Theme/ })
    .first()
    .click()
  await page.getByRole('list', { name: 'Palettes' }).getByRole('button', { name: 'Ember' }).click()
  await saved(page)
  await slides(page).first().click()
  await page.keyboard.press('Control+c')
  await open(page, await makeDeck(page, await secondWorkspace(page), 'Third'))
  const count = await slides(page).count()
  await slides(page).first().click()
  await page.keyboard.press('Control+v')
  await holdMessages(page)
  await expect(slides(page)).toHaveCount(count + 1)
  await expect.poll(() => showsPicture(page)).toBe(true)
  const ground = canvas(page).locator('section').first()
  await expect(ground).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await page.getByRole('button', { name: 'Keep the source’s look' }).click()
  await expect(ground).toHaveCSS('background-color', 'rgb(255, 253, 250)')
  await expect(slides(page)).toHaveCount(count + 1)
  await expect.poll(() => showsPicture(page)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect(ground).toHaveCSS('background-color', 'rgb(255, 255, 255)')
})

test('what a person may not see where it is from leaves an empty frame, and that is said', async ({
  page,
  browser,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Bea Both', 'First')
  await copiedPicture(page, workspace)
  const html = await page.evaluate(async () => {
    const data = new DataTransfer()
    const copy = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement!.dispatchEvent(copy)
    return Promise.resolve(data.getData('text/html'))
  })
  const stranger = await anotherBrowser(browser)
  const other = await signUpWithWorkspace(stranger, 'Stella Stranger', 'Elsewhere')
  await open(stranger, await makeDeck(stranger, other.workspace, 'Elsewhere'))
  await canvas(stranger).evaluate((element, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', content)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
  await expect(messages(stranger).getByText(/One picture stayed behind/)).toBeVisible()
  await expect(blocks(stranger).last()).toContainText('No picture yet')
  await stranger.context().close()
})
