import { expect, test, type Browser, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as path } from 'node:path'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { orderedSlides } from '#shared/docs/designDoc.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { editRoom } from '../support/editRoom.ts'
import { startMain } from '../support/mainProcess.ts'
import { join, makeDeck, makePitch, makeWorkspace, password, type TestPerson } from '../support/people.ts'
import { canvas } from './support/canvas.ts'
import { saved, slides } from './support/editor.ts'
import { freePort } from './support/freePort.ts'

test('two people write on while the server is killed and comes back, and every word of both is there', async ({
  browser,
}) => {
  // The product begins four times.
  test.slow()
  const [dataDir, port] = [await mkdtemp(path(tmpdir(), 'duodeck-writing-')), await freePort()]
  const start = () => startMain('dist/server/main.js', port, dataDir)
  const url = `http://localhost:${port}`
  let server = await start()
  const { address, maya, sam } = await makePitchToWrite(url)
  const [marketing, sales] = [await open(browser, address, maya), await open(browser, address, sam)]
  await canvas(marketing).getByText('Begin:').dblclick()
  await sales.getByRole('textbox', { name: /^Talking points/ }).click()
  // What writing takes comes behind the deck; without a server it would not come any more.
  for (const page of [marketing, sales]) await expect(page.locator('[contenteditable="true"]')).toBeFocused()
  await marketing.keyboard.press('Control+End')

  let [design, points] = ['', '']
  const both = async (round: string): Promise<void> => {
    for (const letter of 'abcdefgh') {
      design += `${letter}${round}`
      points += `${letter}${round}`
      await Promise.all([
        marketing.keyboard.type(`${letter}${round}`),
        sales.keyboard.type(`${letter}${round}`),
      ])
    }
  }
  for (const round of ['1', '2']) {
    // In the middle of a word, and on without a server.
    const writing = both(round)
    await server.kill()
    await writing
    for (const page of [marketing, sales])
      await expect(status(page)).toHaveText(/^Offline, \d+ changes? kept$/)
    server = await start()
    for (const page of [marketing, sales]) await saved(page)
  }
  for (const page of [marketing, sales]) {
    await expect(canvas(page)).toContainText(`Begin:${design}`)
    await expect(page.getByRole('region', { name: /^Talking points/ })).toContainText(points)
  }
  // What was called saved is on the disk, not in these pages.
  await Promise.all([marketing.context().close(), sales.context().close()])
  await server.kill()
  server = await start()
  const later = await open(browser, address, sam)
  await expect(canvas(later)).toContainText(`Begin:${design}`)
  await expect(later.getByRole('region', { name: /^Talking points/ })).toContainText(points)
  await later.context().close()
  await server.kill()
  await rm(dataDir, { recursive: true, force: true })
})

const status = (page: Page) => page.getByRole('banner').getByRole('status')

/** A deck of one slide with one text of marketing's, and a pitch of it. */
async function makePitchToWrite(url: string) {
  const { owner, workspace } = await makeWorkspace(url)
  const maya = await join(owner, workspace, ['marketing'], 'Maya')
  const sam = await join(owner, workspace, ['sales'], 'Sam')
  const deck = await makeDeck(maya, workspace)
  const pitch = await makePitch(sam, deck)
  await editRoom(maya, roomName('design', deck.id), (doc) => {
    const text = { text: plainRichText('Begin:') }
    addBlocks(doc, orderedSlides(doc)[0]!.id, [
      { kind: 'text', frame: frame(100, 300, 1000, 200), body: text },
    ])
  })
  return { address: `${url}/decks/${deck.id}/pitches/${pitch.id}`, maya, sam }
}

async function open(browser: Browser, address: string, { email }: TestPerson): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  const data = { email, password }
  const answer = await page.request.post(new URL('/api/auth/sign-in/email', address).href, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.goto(address)
  await expect(slides(page).first()).toBeVisible()
  return page
}
