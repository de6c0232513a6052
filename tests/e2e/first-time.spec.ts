import { expect, test, type Locator, type Page, type Response } from '@playwright/test'
import type { Members } from '#shared/protocol/api.ts'
import type { OwnProfile } from '#shared/protocol/people.ts'
import { expectAccessible } from './support/accessible.ts'
import { anotherBrowser } from './support/enter.ts'
import { pressEnterOn, tabTo } from './support/keyboard.ts'
import { messages } from './support/messages.ts'
import { answerOf, freshEmail, makeDeck, password, signUp, signUpWithWorkspace } from './support/people.ts'

const cardOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: `Your first pitch with ${name}` })
const bell = (page: Page): Locator => page.getByRole('button', { name: /^Inbox/ })
const reach = (page: Page, line: string): Locator => page.getByLabel(`${line}: who may see it`)

const introductionAsked = (page: Page): Promise<Response> =>
  page.waitForResponse((answer) => answer.url().endsWith('/introduction'))

/** The page, opened anew, asks whom its person meets: nobody. */
async function expectNobodyNew(page: Page, asked = introductionAsked(page)): Promise<void> {
  expect(await (await asked).json()).toEqual({ introduction: null })
  await expect(page.getByRole('region', { name: /Your first pitch with/ })).toHaveCount(0)
}

/** Goes round through the parts of the editor to one that begins with this. */
async function stepTo(page: Page, start: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('F6')
    if (await start.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`F6 does not lead to ${String(start)}`)
}

test('from an empty workspace, one by pointer and one by keyboard alone: invited, described, introduced once, thanked, handed over', async ({
  page: ada,
  browser,
}) => {
  // Three people and their pages, from the first invitation on.
  test.slow()
  const { workspace } = await signUpWithWorkspace(ada, 'Ada Berg')
  const [sol, kim, lee] = [freshEmail('sol'), freshEmail('kim'), freshEmail('lee')]

  // A whole list, as mail programs copy it; what is none stays to be looked at.
  await ada.goto('/members')
  await ada.getByRole('button', { name: 'Invite people' }).click()
  await ada.getByLabel('E-mail').fill(`"Reyes, Sol" <${sol}>, Kim Holt <${kim}>\n${lee}; nobody`)
  await ada.getByRole('checkbox', { name: 'Sales' }).click()
  await ada.getByRole('button', { name: 'Create 4 invitations' }).click()
  const sent = ada.getByRole('dialog', { name: '3 people are invited' })
  await expect(sent.getByRole('list', { name: 'Invited' }).getByRole('listitem')).toHaveText([sol, kim, lee])
  await expect(sent.getByRole('alert')).toContainText('nobody: Enter a whole e-mail address.')
  await expectAccessible(ada)
  await sent.getByRole('button', { name: 'Look at the rest' }).click()
  await expect(ada.getByLabel('E-mail')).toHaveValue('nobody')
  await ada.getByRole('button', { name: 'Cancel' }).click()
  await expect(ada.getByRole('button', { name: /^Take back the invitation/ })).toHaveCount(3)
  const { invitations } = await answerOf<Members>(ada.request.get(`/api/workspaces/${workspace.id}/members`))
  const linkOf = (email: string) => new URL(invitations.find((one) => one.email === email)!.url).pathname

  // What both say of themselves; Sol has no pointer from here on.
  await ada.goto('/profile')
  await ada.getByRole('textbox', { name: 'Interests' }).fill('Rowing, old maps')
  await reach(ada, 'Interests').getByRole('radio', { name: 'Everyone' }).click()
  await expect(ada.getByText('Saved', { exact: true })).toBeVisible()
  const seller = await anotherBrowser(browser)
  await seller.goto(linkOf(sol))
  await tabTo(seller, seller.getByLabel('Your name'))
  await seller.keyboard.type('Sol Reyes')
  await tabTo(seller, seller.getByLabel('Password', { exact: true }))
  await seller.keyboard.type(password)
  await seller.keyboard.press('Enter')
  await expect(seller.getByRole('heading', { name: 'No decks yet' })).toBeVisible()
  await seller.goto('/profile')
  await tabTo(seller, seller.getByRole('textbox', { name: 'Interests' }))
  await seller.keyboard.type('Old maps and chess')
  await tabTo(seller, reach(seller, 'Interests').getByRole('radio', { checked: true }))
  const everyone = reach(seller, 'Interests').getByRole('radio', { name: 'Everyone' })
  await seller.keyboard.press('End')
  await expect(everyone).toBeFocused()
  await seller.keyboard.press('Space')
  await expect(everyone).toBeChecked()
  await expect(seller.getByText('Saved', { exact: true })).toBeVisible()

  // A pitch by a pair that is new to each other: whoever makes it meets the other at once, and goes on writing.
  const deck = await makeDeck(ada, workspace, 'Spring platform')
  await seller.goto(`/decks/${deck.id}`)
  await pressEnterOn(seller, seller.getByRole('button', { name: 'New pitch for a client' }))
  const making = seller.getByRole('dialog', { name: 'New pitch' })
  await expect(making.getByRole('combobox', { name: 'Marketing lead' })).toHaveText('Ada Berg')
  await expect(making.getByRole('combobox', { name: 'Sales lead' })).toHaveText('Sol Reyes (you)')
  await expectAccessible(seller)
  await tabTo(seller, making.getByRole('textbox', { name: 'Client' }))
  await seller.keyboard.type('Harbour Foods')
  await seller.keyboard.press('Enter')
  const aboutAda = cardOf(seller, 'Ada Berg')
  await expect(aboutAda).toContainText('old maps')
  await expect(aboutAda).not.toContainText('chess')
  await expect(aboutAda.locator(':focus')).toHaveCount(0)
  await expectAccessible(seller)
  const opener = aboutAda.getByRole('textbox', { name: 'First words to Ada Berg' })
  await expect(opener).toHaveValue(/old maps.*Harbour Foods/)
  await stepTo(seller, aboutAda.getByRole('group', { name: 'About Ada Berg' }))
  await tabTo(seller, opener)
  await seller.keyboard.press('ControlOrMeta+a')
  await seller.keyboard.type('Hello Ada! Maps?')
  await seller.keyboard.press('Enter')
  await expect(aboutAda).toHaveCount(0)
  await expect(messages(seller)).toContainText('Ada Berg has your words.')
  await seller.reload({ waitUntil: 'commit' })
  await expectNobodyNew(seller)

  // The other one comes later, by way of her inbox, and meets him too: on both of her devices, until she has answered.
  await bell(ada).click()
  await ada
    .getByRole('dialog', { name: 'Inbox' })
    .getByRole('button', { name: 'Sol Reyes says hello about the pitch for Harbour Foods' })
    .click()
  const aboutSol = cardOf(ada, 'Sol Reyes')
  await expect(aboutSol).toContainText('Hello Ada! Maps?')
  const pitch = ada.url()
  // Not before whoever is shown the slides.
  await ada.keyboard.press('ControlOrMeta+Enter')
  await expect(ada.getByText('Your first pitch with')).toHaveCount(0)
  await ada.keyboard.press('Escape')
  await expect(aboutSol).toBeVisible()
  await expect(aboutSol).toContainText('Old maps')
  // What he hides now is gone from it, though nobody asks.
  const { lines } = await answerOf<OwnProfile>(seller.request.get('/api/me/profile'))
  const { field, ...interests } = lines.find((line) => line.field === 'interests')!
  await seller.request.put(`/api/me/profile/${field}`, { data: { ...interests, visibility: 'me' } })
  await expect(aboutSol).not.toContainText('Old maps')
  const context = await browser.newContext({
    ...{ storageState: await ada.context().storageState(), reducedMotion: 'reduce' },
    viewport: { width: 390, height: 844 },
  })
  const phone = await context.newPage()
  await phone.goto(pitch)
  await expect(cardOf(phone, 'Sol Reyes')).toContainText('Hello Ada! Maps?')
  await expect(phone.getByRole('group', { name: 'Slide canvas' })).toBeInViewport({ ratio: 0.9 })
  await expectAccessible(phone)
  await aboutSol.getByRole('button', { name: 'Skip' }).click()
  await expect(aboutSol).toHaveCount(0)
  await expect(cardOf(phone, 'Sol Reyes')).toHaveCount(0)
  await phone.reload({ waitUntil: 'commit' })
  await expectNobodyNew(phone)
  await context.close()
  await ada.goto('/')
  const question = ada.getByRole('region', { name: 'You are asked to lead' })
  await question.getByRole('button', { name: 'Not now: whether I lead marketing for Harbour Foods' }).click()
  await expect(question).toHaveCount(0)
  await messages(ada).getByRole('button', { name: 'Undo' }).click()
  await question.getByRole('button', { name: 'Yes, I lead marketing for Harbour Foods' }).click()
  await expect(question).toHaveCount(0)
  await expect(ada.getByRole('main')).toBeFocused()
  const asked = introductionAsked(ada)
  await ada.goto(pitch)
  await expectNobodyNew(ada, asked)

  // Thanks reach him live.
  const led = ada.getByRole('region', { name: 'Led by' })
  await led.getByRole('button', { name: 'About Sol Reyes' }).click()
  await ada.getByRole('button', { name: 'Say thanks…' }).click()
  await ada.getByRole('form', { name: 'Thank Sol Reyes' }).getByRole('textbox').fill('A good start.')
  await expectAccessible(ada)
  await ada.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(bell(seller)).toHaveAccessibleName('Inbox, 1 unread')
  await pressEnterOn(seller, bell(seller))
  const inbox = seller.getByRole('dialog', { name: 'Inbox' })
  await expect(inbox.getByRole('listitem').first()).toContainText('A good start.')
  await seller.keyboard.press('Escape')

  // Sales is handed over to somebody who came meanwhile, with whom there is another first time.
  const helper = await anotherBrowser(browser)
  await signUp(helper, 'Kim Holt', kim)
  await answerOf(
    helper.request.post(`/api/invitations/${linkOf(kim).split('/').at(-1)}/accept`, { data: {} }),
  )
  await seller.reload()
  await pressEnterOn(
    seller,
    seller.getByRole('region', { name: 'Led by' }).getByRole('button', { name: 'Change' }),
  )
  const lead = seller.getByRole('dialog').getByRole('combobox', { name: 'Sales lead' })
  await tabTo(seller, lead)
  await seller.keyboard.press('Enter')
  await expect(seller.getByRole('option', { name: 'Kim Holt' })).toBeVisible()
  await seller.keyboard.type('Kim')
  await expect(seller.getByRole('option', { name: 'Kim Holt' })).toBeFocused()
  await seller.keyboard.press('Enter')
  await expect(lead).toHaveText('Kim Holt')
  await helper.goto(pitch)
  await expect(cardOf(helper, 'Ada Berg')).toContainText('Rowing')
  await helper.context().close()
  await seller.context().close()
})
