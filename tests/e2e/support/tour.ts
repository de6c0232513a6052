import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import type { DeckRecord, Me } from '#shared/protocol/api.ts'
import type { StageOpened } from '#shared/protocol/stage.ts'
import { canvas } from './canvas.ts'
import { selectBlock, slides } from './editor.ts'
import { anotherBrowser, signInAs } from './enter.ts'
import { answerOf, freshEmail, invite, makeDeck, makePitch, password } from './people.ts'
import { atTheDoor, harbour, onShow } from './stage.ts'
import { goTo } from './tab.ts'
import { copyDemoDeck } from './twoOwners.ts'

/** What is done at each screen of the product, once it stands there. */
export type Look = (name: string, page: Page) => Promise<void>

/** Walks through every screen of the product once, as a guest, marketing, sales and the audience. */
export async function tour(browser: Browser, look: Look): Promise<void> {
  const marketing = await anotherBrowser(browser)
  await signInAs(marketing, 'marketing')
  const sales = await anotherBrowser(browser)
  await signInAs(sales, 'sales')
  await marketing.goto('/account')
  await pages(marketing, look)
  await door(browser, marketing, look)
  await emptyAndCrowded(browser, look)
  const { deck, pitch } = await copyDemoDeck(marketing.context(), sales.context(), 'Northwind')
  await goTo(marketing, `/decks/${deck.id}`)
  await expect(slides(marketing)).toHaveCount(deck.slideCount)
  await expect(canvas(marketing)).toBeVisible()
  await editor(marketing, look)
  await sales.goto(`/decks/${deck.id}/pitches/${pitch.id}`)
  await expect(slides(sales)).toHaveCount(deck.slideCount + 1)
  await expect(canvas(sales)).toBeVisible()
  await editorOfSales(sales, look)
  await show(browser, marketing, sales, look)
  await Promise.all([marketing, sales].map((page) => page.context().close()))
}

async function pages(page: Page, look: Look): Promise<void> {
  await expect(heading(page, 'Account')).toBeVisible()
  await look('account', page)
  await goTo(page, '/profile')
  await expect(heading(page, 'Your profile')).toBeVisible()
  await look('profile', page)
  await goTo(page, '/members')
  await expect(heading(page, 'People')).toBeVisible()
  await look('members', page)
  await press(page, 'Invite people')
  await look('members-invite', page)
  await away(page)
  await goTo(page, '/brand')
  await expect(heading(page, 'Brand')).toBeVisible()
  await look('brand', page)
  await goTo(page, '/')
  await expect(heading(page, 'Decks')).toBeVisible()
  await look('decks', page)
  await press(page, 'New deck')
  await look('decks-new', page)
  await away(page)
}

async function door(browser: Browser, host: Page, look: Look): Promise<void> {
  const me = await answerOf<Me>(host.request.get('/api/me'))
  const { url } = await invite(host, me.workspaces[0]!, freshEmail('guest'), ['sales'])
  const guest = await anotherBrowser(browser)
  await guest.goto('/sign-in')
  for (const [name, path] of [
    ['sign-in', '/sign-in'],
    ['sign-up', '/sign-up'],
    ['forgotten', '/forgot-password'],
    ['new-password', '/reset-password/x'],
    ['invited', new URL(url).pathname],
    ['invited-unknown', '/invite/unknown'],
    ['nowhere', '/nowhere'],
  ] as const) {
    await goTo(guest, path)
    await expect(guest.getByRole('heading', { level: 1 })).toBeVisible()
    await look(`door-${name}`, guest)
  }
  await guest.context().close()
}

/** One who comes to a fresh server: first steps, a workspace with nothing in it, then one with long names. */
async function emptyAndCrowded(browser: Browser, look: Look): Promise<void> {
  const page = await anotherBrowser(browser)
  await answerOf(
    page.request.post('/api/auth/sign-up/email', {
      data: { name: 'Bartholomäus Wintersteen-Featherstonehaugh', email: freshEmail('long'), password },
    }),
  )
  await page.goto('/welcome')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('welcome', page)
  const workspace = await answerOf<Me['workspaces'][number]>(
    page.request.post('/api/workspaces', {
      data: { name: 'Wintersteen, Featherstonehaugh & Grandchildren' },
    }),
  )
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'New deck' }).first()).toBeVisible()
  await look('decks-empty', page)
  const long = 'The quarterly partnership review for everybody who has ever asked for one, second edition'
  for (const title of [long, `Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen`, 'عرض الشركة']) {
    const deck = await makeDeck(page, workspace, title)
    await makePitch(page, deck, `${title} GmbH & Co. KG`, '2027-01-14')
  }
  await page.goto('/')
  await expect(page.getByText(long).first()).toBeVisible()
  await look('decks-long', page)
  const [first] = (
    await answerOf<{ decks: DeckRecord[] }>(page.request.get(`/api/decks?workspace=${workspace.id}`))
  ).decks
  await goTo(page, `/decks/${first!.id}/pitches/${first!.pitches[0]!.id}`)
  await expect(slides(page).first()).toBeVisible()
  await expect(canvas(page)).toBeVisible()
  await look('editor-long', page)
  await page.context().close()
}

/** A block of each kind of the demo's deck, counted from the back. */
const kinds = [
  ['text', /Why now/, 1],
  ['line', /Why now/, 3],
  ['shape', /Every wrong order/, 4],
  ['picture', /Plan each shelf/, 4],
  ['chart', /The gap opens/, 3],
] as const

async function editor(page: Page, look: Look): Promise<void> {
  await look('editor', page)
  for (const [kind, slide, nth] of kinds) {
    await selectBlock(page, slide, nth)
    await look(`editor-${kind}`, page)
  }
  await page.keyboard.press('Control+a')
  await look('editor-several', page)
  await away(page)
  await selectBlock(page, /The gap opens/, 3)
  await press(page, 'Edit data')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('editor-chart-data', page)
  await away(page)
  await selectBlock(page, /Why now/, 1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('toolbar', { name: 'Text' })).toBeVisible()
  await look('editor-writing', page)
  await away(page)
  await press(page, 'Add slide')
  await page.getByRole('list', { name: 'Layouts' }).getByRole('button', { name: 'Blank' }).click()
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Table' }).click()
  await press(page, '3 rows, 3 columns')
  await look('editor-table', page)
  await away(page)
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Shape' }).click()
  await look('editor-shapes', page)
  await away(page)
  await page.keyboard.press('Alt+F10')
  await expect(page.getByRole('tree', { name: /^Blocks/ })).toBeVisible()
  await look('editor-blocks', page)
  await away(page)
  await page
    .getByRole('button', { name: /^Theme/ })
    .first()
    .click()
  await page.getByRole('list', { name: 'Palettes' }).scrollIntoViewIfNeeded()
  await look('editor-theme', page)
  await page.keyboard.press('Control+Alt+1')
  await expect(page.getByRole('main', { name: 'Slides' })).toBeVisible()
  await look('editor-grid', page)
  await page.keyboard.press('Control+Alt+1')
  await page.keyboard.press('Control+h')
  await expect(page.getByLabel('Words to find')).toBeFocused()
  await page.keyboard.type('the')
  await look('editor-find', page)
  await away(page)
  await page.getByRole('group', { name: 'Slide canvas' }).focus()
  await page.keyboard.press('Control+k')
  await look('editor-palette', page)
  await away(page)
  await page.getByRole('group', { name: 'Slide canvas' }).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('editor-shortcuts', page)
  await away(page)
  await press(page, 'Edit layout')
  await expect(page.getByRole('navigation', { name: 'Layouts' })).toBeVisible()
  await look('editor-layouts', page)
  await page.getByRole('navigation', { name: 'Layouts' }).getByRole('button', { name: 'Done' }).click()
}

async function editorOfSales(page: Page, look: Look): Promise<void> {
  await look('sales', page)
  await onPhone(page, 'Details')
  await look('sales-panel', page)
  await selectBlock(page, /Why now/, 1)
  await look('sales-block', page)
  await away(page)
  await press(page, 'Share')
  await look('sales-share', page)
  await away(page)
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  await page.getByRole('menuitem', { name: /Present together/ }).click()
  await expect(page.getByRole('region', { name: 'Before you start' })).toBeVisible()
  await look('sales-start', page)
  await page
    .getByRole('region', { name: 'Before you start' })
    .getByRole('button', { name: 'Nobody is planned to speak yet' })
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('sales-plan', page)
  await away(page)
}

async function show(browser: Browser, marketing: Page, sales: Page, look: Look): Promise<void> {
  const { pitchId } = await harbour(sales)
  const { stageId, watchUrl } = await answerOf<StageOpened>(
    sales.request.post(`/api/pitches/${pitchId}/stages`, { data: {} }),
  )
  const watching = await atTheDoor(browser, watchUrl!)
  await look('audience-door', watching)
  await goTo(sales, `/present/${stageId}`)
  await expect(sales.getByText('You are driving')).toBeVisible()
  await look('presenter', sales)
  await watching.getByRole('button', { name: 'Watch the presentation' }).click()
  await expect(onShow(watching)).toBeVisible()
  await look('audience', watching)
  await sales.keyboard.press('x')
  await look('presenter-end', sales)
  await sales.getByRole('button', { name: 'End the presentation' }).click()
  await expect(watching.getByRole('heading', { level: 1 })).toBeVisible()
  await look('audience-farewell', watching)
  await watching.context().close()
  await goTo(marketing, `/pitches/${pitchId}/stages`)
  await expect(marketing.getByRole('heading', { level: 1 })).toBeVisible()
  await look('showings', marketing)
  await goTo(marketing, `/stages/${stageId}/report`)
  await expect(heading(marketing, 'Harbour Foods')).toBeVisible()
  await look('report', marketing)
  await goTo(marketing, `/stages/${stageId}/deck`)
  await expect(marketing.getByRole('main').getByRole('region').first()).toBeVisible()
  await look('shown-deck', marketing)
}

/** Opens a panel of the small screen, which stays open for the next look at it. */
async function onPhone(page: Page, panel: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('toolbar', { name: 'Panels' }).getByRole('button', { name: panel }).click()
}

const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, level: 1 })

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

/** Out of whatever lies over the page. */
async function away(page: Page): Promise<void> {
  for (let depth = 0; depth < 3; depth += 1) await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
