import { expect, type Page } from '@playwright/test'
import type { Role } from '#shared/policy.ts'
import type { DeckRecord, Members } from '#shared/protocol/api.ts'
import type { RoomName } from '#shared/protocol/rooms.ts'
import { expectAccessible } from './support/accessible.ts'
import { blocks, canvas } from './support/canvas.ts'
import { saved, selectBlock } from './support/editor.ts'
import { anotherBrowser } from './support/enter.ts'
import { answerOf, joinAs, makeDeck, makePitch, signUpWithWorkspace } from './support/people.ts'
import { test } from './support/twoOwners.ts'

const text = (page: Page) => page.locator('.ProseMirror')
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Text' })
const points = (page: Page) => page.getByRole('textbox', { name: /^Talking points/ })

test.describe('together', () => {
  test('two people write on one slide and see each other’s words and carets', async ({
    marketing,
    sales,
  }) => {
    await marketing.goto(sales.url())
    const headline = await wordsOf(marketing, /Fresh food/)
    const line = await wordsOf(sales, openingLine)
    await words(marketing, headline).dblclick()
    await words(sales, line).dblclick()
    await Promise.all([expect(text(marketing)).toBeFocused(), expect(text(sales)).toBeFocused()])
    await marketing.keyboard.press('Control+End')
    await marketing.keyboard.type(' Daily.')
    await sales.keyboard.type('For Northwind alone')
    await expect(words(sales, headline)).toContainText('Daily.')
    await expect(words(marketing, line)).toContainText('For Northwind alone')
    await expect(marketing.locator('.peer-name')).toHaveText('TR')
    await expect(sales.locator('.peer-name')).toHaveText('ML')
    await saved(marketing)
    await saved(sales)
    await sales.reload()
    await expect(words(sales, line)).toHaveText('For Northwind alone')
  })

  test('what can be done to words is at hand, named, and works without a pointer', async ({ sales }) => {
    const line = await wordsOf(sales, openingLine)
    await words(sales, line).dblclick()
    await sales.keyboard.type('Plain')
    await expectAccessible(sales)
    await sales.keyboard.press('Control+b')
    await expect(toolbar(sales).getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
    await sales.keyboard.type(' and loud')
    await expect(text(sales).locator('strong')).toHaveText(' and loud')
    // What is typed stays: Markdown is no language here.
    await sales.keyboard.press('Control+a')
    await sales.keyboard.press('Delete')
    const typed = '# Costs 5 * 3 * 2, **not** _4_ `or` ~~5~~'
    await sales.keyboard.type(typed)
    await expect(text(sales)).toHaveText(typed)
    await expect(text(sales).locator('p > *')).toHaveCount(0)
    // Left with the last letter: it is on the slide at once, and in what is copied of it.
    expect(await typeAndLeave(sales, line, '!')).toEqual({ shown: `${typed}!`, taken: `${typed}!` })
    await expect(text(sales)).toHaveCount(0)
    await expect(toolbar(sales)).toHaveCount(0)
  })

  test('items are heard as items while they are written: how deep, and which of how many', async ({
    sales,
  }) => {
    await points(sales).click()
    await expect(text(sales)).toBeFocused()
    await sales.keyboard.type('First')
    await sales.keyboard.press('Enter')
    await sales.keyboard.type('Second')
    await sales.keyboard.press('Tab')
    const items = points(sales).getByRole('listitem')
    await expect(items).toHaveText(['First', 'Second'])
    await expect.poll(() => listsHeard(sales)).toEqual([['•First', '–Second']])
    for (const [at, level] of [1, 2].entries()) {
      await expect(items.nth(at)).toHaveAttribute('aria-posinset', String(at + 1))
      await expect(items.nth(at)).toHaveAttribute('aria-setsize', '2')
      await expect(items.nth(at)).toHaveAttribute('aria-level', String(level))
    }
    await expectAccessible(sales)
    await sales.keyboard.press('Control+Shift+8')
    await expect(items).toHaveCount(1)
    await expect.poll(() => listsHeard(sales)).toEqual([['•First']])
    await sales.keyboard.type(' to none')
    await expect(points(sales).locator('p')).toHaveText(['First', 'Second to none'])
    for (const line of ['9. Nine', 'Ten', 'Eleven']) {
      await sales.keyboard.press('Enter')
      await sales.keyboard.type(line)
    }
    await expect.poll(() => listsHeard(sales)).toEqual([['•First'], ['9.Nine', '10.Ten', '11.Eleven']])
  })

  test('Tab right after a click into words is a tab; who comes by Tab and writes nothing goes on', async ({
    sales,
  }) => {
    await words(sales, await wordsOf(sales, openingLine)).dblclick()
    await expect(text(sales)).toBeFocused()
    await sales.keyboard.press('Tab')
    await sales.keyboard.type('indented')
    await expect.poll(() => text(sales).textContent()).toBe('\tindented')
    await sales.keyboard.press('Escape')

    await points(sales).click()
    await expect(text(sales)).toBeFocused()
    await sales.keyboard.press('Tab')
    await sales.keyboard.type('too')
    await expect.poll(() => text(sales).textContent()).toBe('\ttoo')
    // Back is within the words too; Escape leads out, and Tab goes on from there.
    await sales.keyboard.press('Shift+Tab')
    await expect(text(sales)).toBeFocused()
    await sales.keyboard.press('Control+z')
    await sales.keyboard.press('Control+z')
    await sales.keyboard.press('Escape')
    await expect(text(sales)).toHaveCount(0)
    await sales.keyboard.press('Shift+Tab')
    await sales.keyboard.press('Tab')
    await expect(text(sales)).toBeFocused()
    await sales.keyboard.press('Tab')
    await expect(text(sales)).toHaveCount(0)
  })

  test('a fact is chosen while typing, a new one is stated on the way, and one whose name is typed out stands without its braces', async ({
    sales,
  }) => {
    // The first letter counts, though the text becomes an editor only with the press.
    await points(sales).click()
    await sales.keyboard.type('Ask @client n')
    await expect(text(sales)).toHaveText('Ask @client n')
    await expect(sales.getByRole('listbox', { name: 'Facts about the client' })).toHaveCount(0)
    for (let nth = 0; nth < 2; nth++) await sales.keyboard.press('Backspace')
    await sales.keyboard.press('Enter')
    await expect(text(sales).locator('[data-variable="client.name"]')).toHaveText('Northwind')
    await sales.keyboard.type(' about @budget')
    await sales.getByRole('option', { name: 'New fact “budget”' }).click()
    await sales.getByLabel('What it says for Northwind').fill('40 k a year')
    await sales.keyboard.press('Enter')
    await expect(text(sales).locator('[data-variable="budget"]')).toHaveText('40 k a year')
    await sales.keyboard.press('Control+z')
    await expect(text(sales).locator('[data-variable="budget"]')).toHaveCount(0)
    await expect(text(sales)).toContainText('@budget')

    await sales.keyboard.press('Control+a')
    await sales.keyboard.press('Delete')
    await sales.keyboard.type('For {{client.name}} today')
    await expect(text(sales)).toHaveText('For Northwind today')
    const fact = (await text(sales).locator('[data-variable]').boundingBox())!
    const y = fact.y + fact.height / 2
    // A letter after a click stands beside it, on the side that was nearer.
    await sales.mouse.click(fact.x + fact.width * 0.4, y)
    await sales.keyboard.type('old ')
    await expect(text(sales)).toHaveText('For old Northwind today')
    for (let nth = 0; nth < 4; nth++) await sales.keyboard.press('Backspace')
    // An arrow goes past it, and the next letter stands behind it.
    await sales.keyboard.press('ArrowRight')
    await sales.keyboard.type('’s')
    await expect(text(sales)).toHaveText('For Northwind’s today')
    for (let nth = 0; nth < 2; nth++) await sales.keyboard.press('Backspace')
    // What goes into a mail says what the client would read.
    await sales.keyboard.press('Control+a')
    const { html, plain } = await copied(sales)
    expect(plain).toBe('For Northwind today')
    expect(html.replace(/<[^>]*>/g, '')).toBe('For Northwind today')
    expect(html).not.toContain('{{')
    await sales.keyboard.press('Control+End')
    // A drag that ends in it takes it along, and so does one out of it.
    await sales.mouse.move(fact.x + 3 * fact.width, y)
    await sales.mouse.down()
    await sales.mouse.move(fact.x + fact.width * 0.6, y, { steps: 4 })
    await sales.mouse.up()
    await expect.poll(() => sales.evaluate(() => String(getSelection()))).toBe('Northwind today')
    await sales.mouse.move(fact.x + fact.width * 0.6, y)
    await sales.mouse.down()
    await sales.mouse.move(fact.x - 3 * fact.width, y, { steps: 4 })
    await sales.mouse.up()
    await sales.keyboard.type('Until')
    await expect(text(sales)).toHaveText('Until today')
  })

  test('pasted words keep what the deck knows, and lose the rest', async ({ sales }) => {
    await points(sales).click()
    await paste(
      sales,
      `<h1 style="color: red; font-size: 60px">Heading</h1>
       <ul><li><b>Loud</b> and <span style="font-family: Papyrus">odd</span></li></ul>
       <a href="javascript:alert(1)">trap</a> <a href="https://example.com/">way</a>
       <table><tr><td>Cell</td></tr></table><img src="x" onerror="document.title = 'broken in'">`,
    )
    await expect(text(sales).locator('h1, table, img, [style*="red"], [style*="Papyrus"]')).toHaveCount(0)
    await expect(text(sales).locator('p[data-list="bullet"] strong')).toHaveText('Loud')
    await expect(text(sales).locator('a')).toHaveText('way')
    for (const words of ['Heading', 'and odd', 'trap', 'Cell']) await expect(text(sales)).toContainText(words)
    await expect(sales).not.toHaveTitle('broken in')
  })

  test('undo puts the caret back where the words were written, and goes back over both documents, newest first', async ({
    marketing,
  }) => {
    await selectBlock(marketing, /^Slide 1:/, 0)
    const message = marketing.getByRole('textbox', { name: 'Key message' })
    await message.click()
    await expect(text(marketing)).toBeFocused()
    await marketing.keyboard.press('Control+End')
    await marketing.keyboard.type(' Then wait.')
    await marketing.keyboard.press('Escape')
    await words(marketing, await wordsOf(marketing, /Fresh food/)).dblclick()
    await expect(text(marketing)).toBeFocused()
    await marketing.keyboard.press('Control+End')
    await marketing.keyboard.type('!!')
    await marketing.keyboard.press('Control+Home')
    while ((await text(marketing).innerText()).includes('!')) await marketing.keyboard.press('Control+z')
    await expect(message).toContainText('Then wait.')
    await marketing.keyboard.type('?')
    await expect(text(marketing)).toHaveText(/\?$/)
    for (let nth = 0; nth < 13; nth++) await marketing.keyboard.press('Control+z')
    await expect(message).not.toContainText('Then wait.')
  })
})

test('words that could not be saved are offered back', async ({ page, browser }) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const deck = await makeDeck(page, workspace, 'Spring')
  const pitch = await makePitch(page, deck, 'Harbour Foods')
  const guest = await anotherBrowser(browser)
  const sam = await joinAs(page, guest, workspace, 'Sam Lund', ['sales'])
  const wire = await holdableWire(guest, `pitch/${pitch.id}`)
  await guest.goto(`/decks/${deck.id}/pitches/${pitch.id}`)
  await points(guest).click()
  wire.hold()
  await guest.keyboard.type('Nobody else knows this')
  await expect(guest.getByRole('banner').getByRole('status')).toContainText('Saving')
  await setRoles(page, workspace.id, sam.email, ['viewer'])
  const dialog = guest.getByRole('dialog', { name: 'Keep your words' })
  await expect(dialog).toContainText('Talking points, slide 1')
  await expect(dialog).toContainText('Nobody else knows this')
  await expectAccessible(guest)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(guest.getByText('Sales writes these')).toBeVisible()
  await expect(guest.getByText('Nobody else knows this')).toHaveCount(0)
  await saved(guest)
  await guest.context().close()
})

test('what is typed while a deck is opened anew goes into the words where it was meant', async ({
  page,
  browser,
}) => {
  const { workspace } = await signUpWithWorkspace(page, 'Ada Berg')
  const data = { workspaceId: workspace.id, starter: 'case-study' }
  const deck = await answerOf<DeckRecord>(page.request.post('/api/decks', { data }))
  const guest = await anotherBrowser(browser)
  const kim = await joinAs(page, guest, workspace, 'Kim Lund', ['marketing'])
  await guest.goto(`/decks/${deck.id}`)
  const title = blocks(guest).filter({ hasText: /\S/ }).first()
  await title.dblclick()
  const editor = title.locator('.ProseMirror')
  await expect(editor).toBeFocused()
  await guest.keyboard.press('End')
  await guest.keyboard.type(' one')
  await saved(guest)
  // As long as nobody knows whether they may write, the words stand still.
  await setRoles(page, workspace.id, kim.email, ['viewer'])
  await expect(editor).toHaveCount(0)
  await guest.keyboard.type(' twoo')
  await guest.keyboard.press('Backspace')
  await setRoles(page, workspace.id, kim.email, ['marketing'])
  await expect(editor).toBeFocused()
  await guest.keyboard.type(' three')
  await expect(title).toContainText(' one two three')
  await saved(guest)
  await guest.context().close()
})

/** A line on which what the page sends to one room can be held back until the line breaks. */
async function holdableWire(page: Page, room: RoomName) {
  let held = false
  await page.routeWebSocket(new RegExp(`/sync/${room}`), (socket) => {
    const server = socket.connectToServer()
    held = false
    socket.onMessage((message) => {
      if (!held) server.send(message)
    })
  })
  return { hold: () => void (held = true) }
}

/**
 * Types, leaves the text and copies its block with no time between them. What is shown is read before any timer of the
 * page: behind the microtasks in which the editor reads what was written and the page is drawn.
 */
const typeAndLeave = (page: Page, blockId: string, letters: string) =>
  canvas(page).evaluate(
    async (slide, { block, typed }) => {
      const settle = async () => {
        for (let turn = 0; turn < 9; turn += 1) await Promise.resolve()
      }
      document.execCommand('insertText', false, typed)
      await settle()
      const leave = { key: 'Escape', bubbles: true, cancelable: true }
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', leave))
      await settle()
      const clipboardData = new DataTransfer()
      slide.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
      const shown = slide.querySelector(`section [data-words="${block}"]`)!.textContent
      return { shown, taken: clipboardData.getData('text/plain') }
    },
    { block: blockId, typed: letters },
  )

/** What a mail would be given. */
const copied = (page: Page) =>
  text(page).evaluate((element) => {
    const clipboardData = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return { html: clipboardData.getData('text/html'), plain: clipboardData.getData('text/plain') }
  })

/** As if copied from another page. */
const paste = (page: Page, html: string) =>
  text(page).evaluate((element, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', content)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

/** What stands in the opening line of the first slide before sales has written there. */
const openingLine = /The order for every shelf/

/** The words of one block on the open slide. */
const words = (page: Page, blockId: string) => canvas(page).locator(`section [data-words="${blockId}"]`)

/** The id of the block that says this. */
async function wordsOf(page: Page, said: RegExp): Promise<string> {
  const found = canvas(page).locator('section [data-words]').filter({ hasText: said }).first()
  await expect(found).toBeVisible()
  return (await found.getAttribute('data-words')) ?? ''
}

async function setRoles(page: Page, workspaceId: string, email: string, roles: readonly Role[]) {
  const answer = await page.request.get(`/api/workspaces/${workspaceId}/members`)
  const { members } = (await answer.json()) as Members
  const { userId } = members.find((member) => member.email === email)!
  await page.request.patch(`/api/workspaces/${workspaceId}/members/${userId}`, { data: { roles } })
}

interface Heard {
  readonly nodeId: string
  readonly childIds?: readonly string[]
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
}

/** The lists in the editor's words as the browser tells assistive programs of them, each item with its sign and its words. */
async function listsHeard(page: Page): Promise<readonly (readonly string[])[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
    nodes: readonly Heard[]
  }
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const below = ({ childIds = [] }: Heard): readonly Heard[] =>
    childIds.flatMap((id) => {
      const child = byId.get(id)
      return child ? [child, ...below(child)] : []
    })
  const wordsIn = (node: Heard): string =>
    below(node)
      .filter(({ role }) => role?.value === 'StaticText')
      .map(({ name }) => name?.value ?? '')
      .join('')
  const editor = nodes.find(
    ({ role, name }) => role?.value === 'textbox' && name?.value.startsWith('Talking points'),
  )!
  return below(editor)
    .filter(({ role }) => role?.value === 'list')
    .map((list) =>
      below(list)
        .filter(({ role }) => role?.value === 'listitem')
        .map(wordsIn),
    )
}
