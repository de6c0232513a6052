import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser } from './support/enter.ts'
import { joinAs, makeDeck, signUpWithWorkspace } from './support/people.ts'

const portrait = { create: { width: 900, height: 1200, channels: 3, background: '#2050a0' } } as const

const reach = (page: Page, line: string, who: string) =>
  page.getByLabel(`${line}: who may see it`).getByRole('radio', { name: who })

test('what somebody writes of themselves is on their card for those whom it is for, and an open card follows', async ({
  page,
  browser,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const sales = await anotherBrowser(browser)
  await joinAs(page, sales, workspace, 'Sol Reyes', ['sales'])
  await page.goto('/profile')
  // A pause while one types takes no blank from before the next word, and no line.
  const working = page.getByRole('textbox', { name: 'How to work with me' })
  await working.pressSequentially('Tell me ')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await working.pressSequentially('first')
  await working.press('Enter')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await working.pressSequentially('and early')
  await working.blur()
  await expect(working).toHaveValue('Tell me first\nand early')
  await page.getByRole('textbox', { name: 'Title' }).fill('Brand designer')
  await page.getByRole('textbox', { name: 'Interests' }).fill('Old maps')
  await reach(page, 'Title', 'Everyone').click()
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Tokyo')
  await reach(page, 'Time zone', 'Everyone').click()
  await page.getByRole('button', { name: 'Say when' }).click()
  await reach(page, 'Working hours', 'Everyone').click()
  const preview = page.getByRole('complementary', { name: 'How others see you' })
  await expect(preview.getByText(/work now/)).toBeVisible()
  await expect(preview.getByText('Old maps')).toHaveCount(0)
  await expectAccessible(page)

  // The photo, cut without a pointer.
  await page.getByLabel('Photo', { exact: true }).setInputFiles({
    ...{ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await sharp(portrait).jpeg().toBuffer() },
  })
  const cutting = page.getByRole('dialog', { name: 'Your photo' })
  await cutting.getByRole('slider', { name: 'Zoom' }).fill('2')
  await cutting.getByRole('img').press('ArrowLeft')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use this photo' }).press('Enter')
  await expect(cutting).toHaveCount(0)

  await sales.goto('/members')
  const face = sales.getByRole('button', { name: 'About Ada Berg' })
  await expect(face.locator('img')).toHaveJSProperty('naturalWidth', 384)
  await face.press('Enter')
  const card = sales.getByRole('dialog', { name: 'Ada Berg' })
  await expect(card).toContainText('Brand designer')
  await expect(card.locator('img')).toBeVisible()
  await expect(card).not.toContainText('Old maps')
  await expectAccessible(sales)
  await reach(page, 'Title', 'Only me').click()
  await expect(card).not.toContainText('Brand designer')
  await reach(page, 'Photo', 'Only me').click()
  await expect(card.locator('img')).toHaveCount(0)
  await sales.keyboard.press('Escape')
  await expect(face).toBeFocused()
  await expect(face.locator('img')).toHaveCount(0)

  // Two windows of one person write the same line.
  const other = await page.context().newPage()
  await other.goto('/profile')
  const city = (of: Page) => of.getByRole('textbox', { name: 'City' })
  await city(other).fill('Lisbon')
  await expect(other.getByText('Saved', { exact: true })).toBeVisible()
  await city(page).fill('Porto')
  await city(page).blur()
  const both = page.getByRole('group', { name: 'City: two versions' })
  await expect(both).toContainText('Lisbon')
  await both.getByRole('button', { name: 'Keep what stands here' }).click()
  await expect(both).toHaveCount(0)
  await other.reload()
  await expect(city(other)).toHaveValue('Porto')

  // Whoever made the deck is asked to lead the pitch, and is the seller's partner once they said yes.
  await reach(page, 'Interests', 'My deck partners').click()
  const deck = await makeDeck(page, workspace, 'Spring platform')
  await sales.goto(`/decks/${deck.id}`)
  await sales.getByRole('button', { name: 'New pitch for a client' }).click()
  const making = sales.getByRole('dialog', { name: 'New pitch' })
  await expect(making.getByRole('combobox', { name: 'Marketing lead' })).toHaveText('Ada Berg')
  await expect(making.getByRole('combobox', { name: 'Sales lead' })).toHaveText('Sol Reyes (you)')
  await expectAccessible(sales)
  await making.getByRole('textbox', { name: 'Client' }).fill('Harbour Foods')
  await sales.keyboard.press('Enter')
  const led = sales.getByRole('region', { name: 'Led by' })
  await expect(led).toContainText('Marketing lead. Asked, and has not said yes yet.')
  await led.getByRole('button', { name: 'About Ada Berg' }).click()
  await expect(card).toContainText('Leads marketing on this pitch')
  await expect(card).not.toContainText('Old maps')
  await page.goto('/')
  await page.getByRole('button', { name: 'Yes, I lead marketing for Harbour Foods' }).press('Enter')
  await expect(page.getByRole('region', { name: 'You are asked to lead' })).toHaveCount(0)
  await expect(card).toContainText('Old maps')
  await sales.keyboard.press('Escape')
  await expect(card).toHaveCount(0)

  // The sales side is handed over by the keyboard, and taken back.
  await led.getByRole('button', { name: 'Change' }).click()
  const lead = sales.getByRole('dialog').getByRole('combobox', { name: 'Sales lead' })
  await lead.press('Enter')
  await sales.getByRole('option', { name: 'Ada Berg' }).press('Enter')
  await expect(lead).toHaveText('Ada Berg')
  await lead.press('Enter')
  await sales.getByRole('option', { name: 'Sol Reyes (you)' }).press('Enter')
  await expect(lead).toHaveText('Sol Reyes (you)')
  await sales.context().close()
})
