import { expect, test, type Page } from '@playwright/test'
import sharp from 'sharp'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser } from './support/enter.ts'
import { joinAs, signUpWithWorkspace } from './support/people.ts'

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
  await sales.context().close()
})
