import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { setLanguage } from '#shared/docs/languageDoc.ts'
import { roomName, type RoomName } from '#shared/protocol/rooms.ts'
import { editRoom } from '../support/editRoom.ts'
import { Browser } from '../support/people.ts'
import { anotherBrowser, signInAs } from './support/enter.ts'
import { saved, slides } from './support/editor.ts'
import { roomLine, type RoomLine } from './support/roomLine.ts'
import { copyDemoDeck } from './support/twoOwners.ts'

/** Two people of marketing in one key message: A does things to lines, B types in them. */
interface Pair {
  readonly a: Page
  readonly b: Page
  readonly lines: { readonly a: RoomLine; readonly b: RoomLine }
}

let pair: Pair
let design: RoomName
/** The browsers of both, and one of sales for the pitch. */
let browsers: readonly BrowserContext[]
/** Each test has a slide of its own. */
let slide = 0

test.beforeAll(async ({ browser }) => {
  const [a, b, sales] = [
    await anotherBrowser(browser),
    await anotherBrowser(browser),
    await anotherBrowser(browser),
  ]
  browsers = [a, b, sales].map((page) => page.context())
  await Promise.all([signInAs(a, 'marketing'), signInAs(b, 'marketing'), signInAs(sales, 'sales')])
  const { deck } = await copyDemoDeck(a.context(), sales.context(), 'Northwind')
  design = roomName('design', deck.id)
  const lines = { a: await roomLine(a, design), b: await roomLine(b, design) }
  await Promise.all([a, b].map((page) => page.goto(`/decks/${deck.id}`)))
  pair = { a, b, lines }
})
test.afterAll(() => Promise.all(browsers.map((each) => each.close())))

test.beforeEach(async () => {
  const { a, b, lines } = pair
  for (const line of [lines.a, lines.b]) line.delay(0)
  for (const page of [a, b]) {
    await slides(page).nth(slide).click()
    await page.getByRole('textbox', { name: 'Key message' }).click()
    await expect(words(page)).toBeFocused()
  }
  slide += 1
  await a.keyboard.press('Control+a')
  await a.keyboard.type('first line')
  await a.keyboard.press('Enter')
  await a.keyboard.type('second line')
  await expect.poll(() => paragraphs(b)).toEqual(['first line', 'second line'])
  await saved(a)
})

test('a line that one joins to the one above keeps what the other typed in it meanwhile', async () => {
  const { a, b } = pair
  await apart(async () => {
    await caretAt(a, 1, 0)
    await a.keyboard.press('Backspace')
    await caretAt(b, 1, 'second'.length)
    await b.keyboard.type(' and third')
  })
  await both(['first linesecond and third line'])
})

test('a line that one makes an item and indents keeps what the other typed in it meanwhile', async () => {
  const { a, b } = pair
  await caretAt(a, 0, 0)
  await a.keyboard.press('Control+Shift+8')
  await caretAt(a, 1, 0)
  await a.keyboard.press('Control+Shift+8')
  await expect(words(b).locator('p[data-list]')).toHaveCount(2)
  await apart(async () => {
    await a.keyboard.press('Tab')
    await caretAt(b, 1, 'second'.length)
    await b.keyboard.type(' and third')
  })
  await both(['first line', 'second and third line'])
  for (const page of [a, b]) await expect(words(page).locator('p[data-level="1"]')).toHaveCount(1)
})

test('two who press Enter in one sentence have three lines, and no word twice', async () => {
  const { a, b } = pair
  await apart(async () => {
    await caretAt(a, 1, 3)
    await a.keyboard.press('Enter')
    await caretAt(b, 1, 7)
    await b.keyboard.press('Enter')
  })
  await both(['first line', 'sec', 'ond ', 'line'])
})

test('one indents an item while the other takes it out of its list: it is there once', async () => {
  const { a, b } = pair
  for (const line of [0, 1]) {
    await caretAt(a, line, 0)
    await a.keyboard.press('Control+Shift+8')
  }
  await expect(words(b).locator('p[data-list]')).toHaveCount(2)
  await apart(async () => {
    await caretAt(a, 1, 2)
    await a.keyboard.press('Tab')
    await caretAt(b, 1, 4)
    await b.keyboard.press('Shift+Tab')
  })
  await both(['first line', 'second line'])
})

test('a list that comes and goes far away costs no letter of who types in it, nor their caret', async () => {
  const { a, b, lines } = pair
  lines.a.delay(400)
  lines.b.delay(400)
  await a.keyboard.press('Control+a')
  await caretAt(b, 0, 'first'.length)
  const typed = ' abcdefghijklmnopqrst'
  await Promise.all([
    (async () => {
      for (const keys of ['Control+Shift+8', 'Control+Shift+7', 'Control+Shift+7']) {
        await a.keyboard.press(keys)
        await a.waitForTimeout(350)
      }
    })(),
    b.keyboard.type(typed, { delay: 60 }),
  ])
  await both([`first${typed} line`, 'second line'])
  await b.keyboard.type('!')
  await both([`first${typed}! line`, 'second line'])
})

test('undo of a command leaves the words whole that the other typed meanwhile', async () => {
  const { a, b } = pair
  await caretAt(a, 1, 0)
  await a.keyboard.press('Backspace')
  await both(['first linesecond line'])
  await caretAt(b, 0, 'first linesec'.length)
  await b.keyboard.type('XYZ')
  await both(['first linesecXYZond line'])
  await a.keyboard.press('Control+z')
  await both(['first line', 'secXYZond line'])
  await a.keyboard.press('Control+y')
  await both(['first linesecXYZond line'])
})

test('a composition goes on while the other adds a line above it, and while somebody says what the deck is written in', async () => {
  const { a, b } = pair
  await caretAt(b, 1, 'second'.length)
  const keys = await b.context().newCDPSession(b)
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('に')
  await caretAt(a, 0, 'first line'.length)
  await a.keyboard.press('Enter')
  await a.keyboard.type('between')
  await expect.poll(() => paragraphs(b)).toEqual(['first line', 'between', 'secondに line'])
  await compose('にほ')
  const colleague = new Browser(new URL(a.url()).origin)
  for (const { name, value } of await a.context().cookies()) colleague.keep(`${name}=${value}`)
  await editRoom(colleague, design, (doc) => setLanguage(doc, 'ja-JP'))
  await expect(words(b)).toHaveAttribute('lang', 'ja-JP')
  await compose('にほん')
  await keys.send('Input.insertText', { text: '日本' })
  await both(['first line', 'between', 'second日本 line'])
})

const words = (page: Page) => page.locator('.ProseMirror')

/** The lines as they stand there, without the carets of others. */
const paragraphs = (page: Page): Promise<string[]> =>
  words(page).evaluate((text) =>
    [...text.querySelectorAll('p')].map((line) => {
      const bare = line.cloneNode(true) as HTMLElement
      for (const caret of bare.querySelectorAll('.peer-caret')) caret.remove()
      return bare.textContent ?? ''
    }),
  )

async function both(wanted: readonly string[]): Promise<void> {
  for (const page of [pair.a, pair.b]) await expect.poll(() => paragraphs(page)).toEqual(wanted)
}

/** Puts the caret into a line, by the keyboard alone. */
async function caretAt(page: Page, line: number, letter: number): Promise<void> {
  await page.keyboard.press('Control+Home')
  for (let nth = 0; nth < line; nth++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  for (let nth = 0; nth < letter; nth++) await page.keyboard.press('ArrowRight')
}

/** Neither hears of the other until both have done their part. */
async function apart(act: () => Promise<void>): Promise<void> {
  const { a, b } = pair.lines
  a.hold()
  b.hold()
  await act()
  a.release()
  b.release()
}
