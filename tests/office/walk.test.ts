import { chromium, expect as expectPage, type Browser, type Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoAccounts, demoPassword } from '#server/demo/accounts.ts'
import { seedDemo } from '#server/demo/seed.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { plainText } from '#shared/model/richText.ts'
import type { ListedDeck, Me } from '#shared/protocol/api.ts'
import { findBrowser } from '../e2e/support/browser.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { moveFirstPicture, say } from './changes.ts'
import { Office } from './office.ts'

const clientDir = fileURLToPath(new URL('../../dist/client', import.meta.url))

let office: Office
let server: TestServer
let browser: Browser
beforeAll(async () => {
  if (!existsSync(clientDir)) throw new Error('Build the client first: npm run build')
  office = await Office.open()
  server = await startTestServer({ clientDir, demo: true, prepare: seedDemo })
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--disable-dev-shm-usage'] })
})
afterAll(async () => {
  await browser.close()
  await server.discard()
  await office.close()
})

/** As a file manager lets go of it over the page. */
async function drop(page: Page, bytes: Uint8Array): Promise<void> {
  const dataTransfer = await page.evaluateHandle((base64) => {
    const transfer = new DataTransfer()
    const content = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
    transfer.items.add(new File([content], 'Returned.pptx'))
    return transfer
  }, Buffer.from(bytes).toString('base64'))
  for (const kind of ['dragover', 'drop']) await page.dispatchEvent('body', kind, { dataTransfer })
}

/** What a deck says, block by block, and its points by slide; where its things stand besides. */
function told({ slides }: ComposedDeck): ReadonlyMap<string, string> {
  const all = new Map<string, string>()
  for (const { id, points, blocks } of slides) {
    all.set(`points ${id}`, plainText(points))
    for (const block of blocks)
      all.set(block.id, JSON.stringify('body' in block ? [block.frame, plainText(block.body.text)] : block))
  }
  return all
}

test('a pitch leaves by the browser, is changed in LibreOffice, and its words come back by the browser', async () => {
  const page = await (await browser.newContext({ baseURL: server.url })).newPage()
  await page.request.post('/api/auth/sign-in/email', {
    data: { email: demoAccounts.sales.email, password: demoPassword },
  })
  const answer = async <T>(path: string) => (await (await page.request.get(path)).json()) as T
  const { workspaces } = await answer<Me>('/api/me')
  const { decks } = await answer<{ decks: ListedDeck[] }>(`/api/decks?workspace=${workspaces[0]!.id}`)
  const ofHarbour = ({ client }: { readonly client: string }) => client === 'Harbour Foods'
  const deck = decks.find(({ pitches }) => pitches.some(ofHarbour))!
  const [deckId, pitchId] = [deck.id, deck.pitches.find(ofHarbour)!.id]
  const owned = (await server.services.pitches.maybe(pitchId))!
  const frozen = async () => (await server.services.live.stages.freezeNow(owned)).deck
  const before = await frozen()

  await page.goto(`/decks/${deckId}/pitches/${pitchId}`)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /Presenter copy/ }).click()
  const ask = page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true })
  // Something open in the pitch is told first.
  const asks = await Promise.race([saving.then(() => false), ask.waitFor().then(() => true)])
  if (asks) await ask.click()
  const file = await readFile(await (await saving).path())

  const slots = before.slides.flatMap(({ blocks }, at) =>
    blocks.flatMap((block) => {
      if (!block.slot || !('body' in block)) return []
      const from = block.body.text
        .flatMap(({ inlines }) => inlines.map((one) => (one.kind === 'text' ? one.text : '')))
        .find((text) => text.length > 12 && /^[\w ,.]+$/.test(text))
      return from === undefined ? [] : [{ id: block.id, at, from }]
    }),
  )
  const three = slots.slice(0, 3)
  expect(three).toHaveLength(3)
  const changed = await office.changed(
    file,
    [
      ...three.map(({ at, from }, nth) => say(at, from, `Changed ${nth}`)),
      say(1, 'before we show you anything', 'in short'),
      say(2, 'Pause after', 'Wait after', true),
      moveFirstPicture(0),
    ].join('\n'),
  )

  await page.goto('/')
  await expectPage(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await drop(page, changed)
  await page.getByRole('button', { name: 'Take all of the client’s words (4)' }).click({ timeout: 60_000 })
  const isPutAway = page.getByText('Taken just now')
  await expectPage(isPutAway).toHaveCount(4)
  // The headline is marketing's, and so is where the picture stands.
  await expectPage(page.getByText('The picture moved').first()).toBeVisible()
  await page.getByRole('button', { name: /^Suggest the rest to its owners/ }).click()
  await expectPage(page.getByText('Suggested to marketing just now').first()).toBeVisible()

  const [was, is] = [told(before), told(await frozen())]
  const pointsAt = `points ${before.slides[2]!.id}`
  const differ = [...was.keys()].filter((key) => was.get(key) !== is.get(key))
  expect(new Set(differ)).toEqual(new Set([...three.map(({ id }) => id), pointsAt]))
  for (const [nth, { id }] of three.entries()) expect(is.get(id)).toContain(`Changed ${nth}`)
  expect(is.get(pointsAt)).toContain('Wait after')
  expect([...is.keys()]).toEqual([...was.keys()])
})
