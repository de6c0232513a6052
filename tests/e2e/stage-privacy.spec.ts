import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Line } from '../support/line.ts'
import { makeSecretPitch, type SecretPitch, type ShownSlide } from '../support/secretPitch.ts'
import { PresenterScreen, startStage } from '../support/stage.ts'

const onShow = (page: Page) => page.getByRole('main').getByRole('region').first()

test('an audience receives the slides on show, and 0 bytes of anything else', async ({
  browser,
  baseURL,
}) => {
  const staged = await makeSecretPitch(baseURL!, 5)
  const { maya, sam, pitch, slides } = staged
  const options = { passcode: 'open-sesame', reason: 'SECRET-start-reason' }
  const { stageId, watchUrl } = await startStage(maya, pitch, options)
  const driver = await PresenterScreen.open(maya, stageId)
  const partner = await PresenterScreen.open(sam, stageId)
  const line = await Line.to(Number(new URL(baseURL!).port))
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const requested: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  page.on('websocket', (socket) => requested.push(socket.url()))

  const path = new URL(watchUrl!).pathname
  await page.goto(line.url + path)
  await expect(page.getByLabel('Passcode')).toBeVisible()
  expect(line.received.includes('WORDS-'), 'nothing of the deck before anyone is in').toBe(false)
  await page.getByLabel('Your name').fill('Ines')
  await page.getByLabel('Passcode').fill('open-sesame')
  await page.getByRole('button', { name: 'Watch the presentation' }).click()
  await page.getByRole('button', { name: /Questions/ }).click()
  await page.getByLabel('Ask the presenters').fill('Does it work on Sundays?')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()

  // Forth, a jump over one slide that is never shown, a refused jump, back, and the end with one still to come.
  const shown: ShownSlide[] = []
  for (const nth of [0, 1, 3, 1]) {
    if (nth > 0) expect(await driver.say({ kind: 'go', to: slides[nth]!.id })).toBe('accepted')
    shown.push(slides[nth]!)
    await expect(onShow(page)).toHaveAccessibleName(slides[nth]!.title)
    await driver.say({ kind: 'cue', id: `cue-${nth}`, text: 'SECRET-cue' })
    await partner.say({ kind: 'cue', id: `answer-${nth}`, text: 'SECRET-cue' })
    expectOnly(staged, shown, line.received, 'on the wire')
    await expectPictures(page, line.url + path, staged, shown)
  }
  await driver.say({ kind: 'settle', question: driver.stage.questions[0]!.id, state: 'answered' })
  await expect(page.getByText('Answered')).toBeVisible()
  // The whole is called by the first title that was shown.
  const content = (await page.content()).replaceAll(`Northwind – ${slides[0]!.title}`, '')
  expectOnly(staged, shown.slice(-1), Buffer.from(content), 'in the page')
  expectOnly(staged, shown, await heapOf(await context.newCDPSession(page)), 'in memory')
  expect(await kept(page)).toEqual({ local: {}, session: {}, databases: [], caches: [] })
  const cookies = (await context.cookies()).map(({ name }) => name)
  expect(cookies.sort()).toEqual(['duodeck_visitor', 'duodeck_watch'])

  await driver.say({ kind: 'end' })
  await expect(page.getByRole('heading', { name: 'Thank you for watching' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Thank you for watching' })).toBeVisible()
  expectOnly(staged, shown, line.received, 'on the wire')
  expect(requested.filter((url) => !url.startsWith(line.url))).toEqual([])
  await Promise.all([context.close(), driver.leave(), partner.leave()])
  await line.close()
})

/** What has been shown must be found, or the search itself is broken; nothing else may be. */
function expectOnly(staged: SecretPitch, shown: readonly ShownSlide[], bytes: Buffer, where: string): void {
  for (const slide of staged.slides) {
    const marks = [slide.words, slide.picture]
    const found = marks.filter((mark) => bytes.includes(mark))
    expect(found, `of slide ${slide.title} ${where}`).toEqual(shown.includes(slide) ? marks : [])
  }
  const people = [staged.maya, staged.sam].flatMap(({ id, email }) => [id, email])
  const coming = staged.slides.filter((slide) => !shown.includes(slide)).map(({ id }) => id)
  const secrets = ['SECRET-', staged.pitch.id, staged.deck.id, ...people, ...staged.hiddenPictures, ...coming]
  expect(
    secrets.filter((secret) => bytes.includes(secret)),
    `secrets ${where}`,
  ).toEqual([])
}

/** Asked for by their hashes, which nobody could guess, with the cookie of someone who is in. */
async function expectPictures(page: Page, base: string, staged: SecretPitch, shown: readonly ShownSlide[]) {
  const answer = async (hash: string): Promise<number> =>
    (await page.request.get(`${base}/pictures/${hash}`, { failOnStatusCode: false })).status()
  for (const slide of staged.slides) {
    expect(await answer(slide.picture), slide.title).toBe(shown.includes(slide) ? 200 : 404)
  }
  for (const hash of staged.hiddenPictures) expect(await answer(hash)).toBe(404)
}

/** Every string that the page's scripts hold. */
async function heapOf(session: CDPSession): Promise<Buffer> {
  const parts: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  return Buffer.from(parts.join(''))
}

const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }))

const privateParts = ['$YJS$', '/api/me', '/api/pitches', '/sync', '/stage/', 'ProseMirror']

test('the audience’s page is built without the documents, the editor and the members’ API', () => {
  const scripts = reachable('dist/client', 'watch.html')
  expect(scripts.size).toBeGreaterThan(0)
  const code = [...scripts.values()].join('\n')
  for (const mark of privateParts) {
    expect(code.includes(mark), mark).toBe(false)
  }
  // The same search finds them where they are.
  const all = [...reachable('dist/client', 'index.html').values()].join('\n')
  for (const mark of privateParts) {
    expect(all.includes(mark), mark).toBe(true)
  }
})

/** The scripts that a page names, and those that they name. */
function reachable(dir: string, page: string): ReadonlyMap<string, string> {
  const scripts = readdirSync(join(dir, 'assets')).filter((name) => name.endsWith('.js'))
  const found = new Map<string, string>()
  const follow = (text: string): void => {
    for (const name of scripts) {
      if (found.has(name) || !text.includes(name)) continue
      found.set(name, readFileSync(join(dir, 'assets', name), 'utf8'))
      follow(found.get(name)!)
    }
  }
  follow(readFileSync(join(dir, page), 'utf8'))
  return found
}
