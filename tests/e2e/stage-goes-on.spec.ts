import { expect, test, type Browser, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { deleteSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { editRoom } from '../support/editRoom.ts'
import { Line } from '../support/line.ts'
import { startMain, type MainProcess } from '../support/mainProcess.ts'
import { password, type TestPerson } from '../support/people.ts'
import { makeSecretPitch, type SecretPitch } from '../support/secretPitch.ts'
import { startStage } from '../support/stage.ts'
import { freePort } from './support/freePort.ts'

/** The product in a process of its own, two presenters and an audience, each over a line of their own. */
interface Showing {
  readonly staged: SecretPitch
  readonly maya: Page
  readonly sam: Page
  readonly ines: Page
  readonly lineOf: (page: Page) => Line
  readonly kill: () => Promise<void>
  readonly restart: () => Promise<void>
}

const it = test.extend<{ showing: Showing }>({
  showing: async ({ browser }, use) => {
    const [dataDir, port] = [await mkdtemp(join(tmpdir(), 'duodeck-show-')), await freePort()]
    const start = (): Promise<MainProcess> => startMain('dist/server/main.js', port, dataDir)
    let server = await start()
    const staged = await makeSecretPitch(`http://localhost:${port}`, 7)
    const { stageId, watchUrl } = await startStage(staged.maya, staged.pitch, { reason: 'To see it go on' })
    const lines = new Map<Page, Line>()
    const open = async (enter: (page: Page, origin: string) => Promise<void>): Promise<Page> => {
      const [page, line] = [await newPage(browser), await Line.to(port)]
      lines.set(page, line)
      await enter(page, line.url)
      await page.evaluate(recordSlides)
      return page
    }
    const maya = await open((page, origin) => present(page, origin, staged.maya, stageId))
    const sam = await open((page, origin) => present(page, origin, staged.sam, stageId))
    const ines = await open((page, origin) => watch(page, origin + new URL(watchUrl!).pathname))
    await use({
      staged,
      maya,
      sam,
      ines,
      lineOf: (page) => lines.get(page)!,
      kill: () => server.kill(),
      restart: async () => {
        server = await start()
      },
    })
    await Promise.all([maya, sam, ines].map((page) => page.context().close()))
    await Promise.all([...lines.values()].map((line) => line.close()))
    await server.kill()
    await rm(dataDir, { recursive: true, force: true })
  },
})

it('kill -9: every screen keeps its slide, none goes back, and all agree again', async ({ showing }) => {
  // The product begins three times.
  it.slow()
  const { maya, sam, ines, kill, restart } = showing
  const screens = [maya, sam, ines]
  await expectAll(screens, 'WORDS-0-title')
  for (const at of [0, 2]) {
    await kill()
    for (const screen of screens) await expect(screen.getByText('No connection')).toBeVisible()
    // The partner moves nobody; whoever drives goes on, and the others follow when they can.
    await sam.keyboard.press('ArrowRight')
    await maya.keyboard.press('ArrowRight')
    await expectAll([maya], `WORDS-${at + 1}-title`)
    await expectAll([sam, ines], `WORDS-${at}-title`)
    await restart()
    await Promise.all(screens.map(connected))
    await expectAll(screens, `WORDS-${at + 1}-title`)
    await maya.keyboard.press('ArrowRight')
    await expectAll(screens, `WORDS-${at + 2}-title`)
  }
  for (const screen of screens) {
    expect(await slidesSeen(screen)).toEqual([0, 1, 2, 3, 4].map((at) => `WORDS-${at}-title`))
  }
})

it('a line that flaps, and a machine that sleeps, come back to the slide on show', async ({ showing }) => {
  const { maya, sam, ines, lineOf } = showing
  const screens = [maya, sam, ines]
  for (const at of [1, 2]) {
    lineOf(ines).cut()
    lineOf(sam).cut()
    await expect(ines.getByText('No connection')).toBeVisible()
    await maya.keyboard.press('ArrowRight')
    await expectAll([maya], `WORDS-${at}-title`)
    await expectAll([sam, ines], `WORDS-${at - 1}-title`)
    for (const screen of [sam, ines]) lineOf(screen).mend()
    await expectAll(screens, `WORDS-${at}-title`)
  }
  lineOf(ines).stall()
  lineOf(sam).stall()
  await maya.keyboard.press('ArrowRight')
  await expectAll([maya], 'WORDS-3-title')
  await maya.keyboard.press('ArrowRight')
  await expectAll([maya], 'WORDS-4-title')
  await expectAll([sam, ines], 'WORDS-2-title')
  // Pressed in its sleep by someone who does not drive: it moves nobody when it arrives.
  await sam.keyboard.press('ArrowLeft')
  for (const screen of [sam, ines]) lineOf(screen).wake()
  await expectAll(screens, 'WORDS-4-title')
  await Promise.all(screens.map(connected))
  for (const screen of screens) {
    const seen = await slidesSeen(screen)
    expect(seen).toEqual([...new Set(seen)].sort())
  }
})

it('the network drops on stage: the driver and the projector beside them go on, and the audience follows', async ({
  showing,
}) => {
  const { maya, sam, ines, lineOf } = showing
  const opening = maya.waitForEvent('popup')
  await maya.keyboard.press('f')
  const projector = await opening
  await expectAll([maya, sam, ines, projector], 'WORDS-0-title')
  await keptHere(maya)

  // With a line too keys pressed in its window are the show's, after a click there; none loads it anew.
  await slideOn(projector).click()
  for (const [key, at] of [
    [' ', 1],
    ['ArrowLeft', 0],
  ] as const) {
    await projector.keyboard.press(key)
    await expectAll([maya, sam, ines, projector], `WORDS-${at}-title`)
  }
  await projector.evaluate(watchReload)
  await projector.keyboard.press('F5')
  expect(await projector.evaluate(() => (window as { loadsAnew?: boolean }).loadsAnew)).toBe(false)
  // Nobody told the server its address, so what it gives away is the one that this page was reached by.
  await maya.bringToFront()
  await maya.keyboard.press('i')
  await expect(maya.getByText(`${lineOf(maya).url}/watch/`)).toBeVisible()
  await maya.keyboard.press('Escape')

  lineOf(maya).cut()
  const goesOn = maya.getByText('You and the projector on this machine can go on; the audience sees slide 1')
  await expect(goesOn).toBeVisible()
  for (const at of [1, 2]) {
    await maya.keyboard.press('PageDown')
    await expectAll([maya, projector], `WORDS-${at}-title`)
  }
  // A clicker's receiver may be plugged into either window.
  await projector.keyboard.press('PageDown')
  await expectAll([maya, projector], 'WORDS-3-title')
  await projector.keyboard.press('b')
  await expect(projector.getByRole('img', { name: 'The screen is blank' })).toBeVisible()
  await projector.keyboard.press('b')
  await expect(projector.getByRole('img', { name: 'The screen is blank' })).toBeHidden()
  await expectAll([sam, ines], 'WORDS-0-title')

  // Their tab crashes, or they press the wrong key: the page, the show and the way they took are on the device.
  await maya.reload()
  await expect(goesOn).toBeVisible()
  await expectAll([maya, projector], 'WORDS-3-title')
  await maya.keyboard.press('PageDown')
  await expectAll([maya, projector], 'WORDS-4-title')

  lineOf(maya).mend()
  await expectAll([maya, projector, sam, ines], 'WORDS-4-title')
  await expect(sam.getByText('We are on slide 5 now.')).toBeVisible()
  await maya.keyboard.press('PageDown')
  await expectAll([maya, projector, sam, ines], 'WORDS-5-title')

  await maya.keyboard.press('x')
  await maya.getByRole('button', { name: 'End the presentation' }).click()
  await expect(maya.getByRole('heading', { name: 'Presented together' })).toBeVisible()
  await expect.poll(() => maya.evaluate(() => caches.keys())).toEqual([])
})

it('the network drops on stage and the partner takes over: the stage stays with them, and both are told', async ({
  showing,
}) => {
  const { maya, sam, ines, lineOf } = showing
  lineOf(maya).cut()
  await expect(maya.getByText('No connection')).toBeVisible()
  for (const at of [1, 2]) {
    await maya.keyboard.press('ArrowRight')
    await expectAll([maya], `WORDS-${at}-title`)
  }
  await sam.getByRole('button', { name: /Drive now/ }).click()
  await expect(sam.getByText('You are driving')).toBeVisible()
  await sam.keyboard.press('ArrowRight')
  await expectAll([sam, ines], 'WORDS-1-title')

  lineOf(maya).mend()
  await expectAll([maya, sam, ines], 'WORDS-1-title')
  await expect(maya.getByRole('region', { name: 'Messages' })).toContainText(
    'took the baton while you had no connection. The audience sees slide 2, and so do you now.',
  )
  await expect(sam.getByText('While my line was gone I went on to slide 3.')).toBeVisible()
  await maya.keyboard.press('ArrowRight')
  await expectAll([maya, sam, ines], 'WORDS-1-title')
})

it('an edit reaches no screen until the driver takes it, and the slide on screen stays', async ({
  showing,
}) => {
  const { staged, maya, sam, ines, lineOf } = showing
  const screens = [maya, sam, ines]
  const design = roomName('design', staged.deck.id)
  // Three presses within a second are three slides on a slow line too.
  lineOf(maya).delay(600)
  for (let presses = 0; presses < 3; presses += 1) await maya.keyboard.press('ArrowRight')
  await expectAll(screens, 'WORDS-3-title')
  lineOf(maya).delay(0)
  await maya.keyboard.press('ArrowLeft')
  await expectAll(screens, 'WORDS-2-title')

  await editRoom(staged.maya, design, (doc) => {
    const { id } = staged.slides[2]!
    // Presenters know a slide by its name, an audience by the title that stands on it.
    renameSlide(doc, id, 'Said better')
    const body = { text: plainRichText('Said better'), role: 'title' } as const
    addBlocks(doc, id, [{ kind: 'text', frame: frame(60, 0, 900, 50), body }])
  })
  const take = maya.getByRole('button', { name: 'Take the latest' })
  await expect(take).toBeVisible()
  await expectAll(screens, 'WORDS-2-title')
  await take.click()
  await expectAll(screens, 'Said better')
  await expect(take).toBeHidden()

  await editRoom(staged.maya, design, (doc) => deleteSlide(doc, staged.slides[2]!.id))
  await expect(take).toBeVisible()
  await expectAll(screens, 'Said better')
  await take.click()
  // Gone: the nearest one before it.
  await expectAll(screens, 'WORDS-1-title')
  await maya.keyboard.press('ArrowRight')
  await expectAll(screens, 'WORDS-3-title')
})

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  return context.newPage()
}

async function present(page: Page, origin: string, person: TestPerson, stageId: string): Promise<void> {
  const data = { email: person.email, password }
  const answer = await page.request.post(`${origin}/api/auth/sign-in/email`, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.goto(`${origin}/present/${stageId}`)
  await expect(slideOn(page)).toBeVisible()
}

async function watch(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Watch the presentation' }).click()
  await expect(slideOn(page)).toBeVisible()
}

/** The show is on their device, for a page that is loaded without a network. */
const keptHere = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await caches.match(`${location.pathname}/deck`)) !== undefined))
    .toBe(true)

/** The slide on show, on a presenter's screen and on an audience's alike. */
const slideOn = (page: Page) => page.locator('main [data-context="audience"]').first()

async function expectAll(screens: readonly Page[], title: string): Promise<void> {
  await Promise.all(screens.map((screen) => expect(slideOn(screen)).toHaveAccessibleName(title)))
}

const connected = (page: Page) =>
  page.waitForFunction(() => !document.body.innerText.includes('No connection'))

/** Whether the browser would do with F5 what it does elsewhere. */
function watchReload(): void {
  window.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'F5') Object.assign(window, { loadsAnew: !defaultPrevented })
  })
}

/** Keeps the name of every slide that is drawn as the one on show, in order. */
function recordSlides(): void {
  const seen: string[] = []
  const look = (): void => {
    const name = document.querySelector('main [data-context="audience"]')?.getAttribute('aria-label')
    if (name && seen.at(-1) !== name) seen.push(name)
  }
  look()
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
  Object.assign(window, { slidesSeen: seen })
}

const slidesSeen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { slidesSeen: readonly string[] }).slidesSeen)
