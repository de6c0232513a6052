import { expect, type Page } from '@playwright/test'
import { fillText, readPitch } from '#shared/docs/pitchDoc.ts'
import type { PitchId } from '#shared/model/ids.ts'
import { plainText } from '#shared/model/richText.ts'
import { parseAddress } from '#shared/model/textAddress.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { editRoom } from '../support/editRoom.ts'
import { overTheWire } from './support/enter.ts'
import { comeIn, it } from './support/show.ts'
import { onShow } from './support/stage.ts'
import { translate } from './support/translator.ts'

/** What some browser lacks, refuses, or has switched off. */
const takeAway: Readonly<Record<string, () => void>> = {
  'full screen': () => Reflect.deleteProperty(Element.prototype, 'requestFullscreen'),
  'event streams': () => Reflect.deleteProperty(window, 'EventSource'),
  lists: () => Reflect.deleteProperty(Intl, 'ListFormat'),
  segments: () => Reflect.deleteProperty(Intl, 'Segmenter'),
  channels: () => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError')
      }
    } as unknown as typeof BroadcastChannel
  },
  storage: () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    }
  },
  'wake locks and the clipboard': () => {
    for (const name of ['wakeLock', 'clipboard', 'locks']) {
      Object.defineProperty(Navigator.prototype, name, { value: undefined, configurable: true })
    }
    Reflect.deleteProperty(Navigator.prototype, 'wakeLock')
  },
  'sizes of elements': () => Reflect.deleteProperty(window, 'ResizeObserver'),
  sockets: () => {
    window.WebSocket = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError')
      }
    } as unknown as typeof WebSocket
  },
}

it('a translated page goes on: the audience’s, the presenter’s and the editor', async ({ show, browser }) => {
  const { sales, link, another, editor } = show
  const ines = await comeIn(browser, link)
  for (const page of [ines, sales]) await translate(page)
  // What lives is not translated, and so goes on as it is: slides, the clock, the place.
  const clock = sales.getByRole('timer', { name: 'Elapsed' })
  const before = await clock.textContent()
  await expect(clock).not.toHaveText(before!)
  await sales.keyboard.press('ArrowRight')
  await expect(sales.getByText('slide 2 of')).toBeVisible()
  await expect(ines.locator('main [data-context] font')).toHaveCount(0)

  // One that takes everything leaves words behind that do not change any more, and no page that died.
  const writing = await (await another()).newPage()
  await writing.goto(editor)
  const canvas = writing.getByRole('main', { name: 'Slide' })
  // The slide stands before its keys are there.
  await expect(canvas.getByRole('group', { name: 'Slide canvas' })).toBeVisible()
  for (const page of [ines, sales, writing]) await translate(page, true)
  for (let slides = 0; slides < 2; slides += 1) await writing.keyboard.press('PageDown')
  await sales.keyboard.press('ArrowRight')
  const screens = [canvas, slideOn(sales), slideOn(ines)]
  for (const screen of [slideOn(sales), slideOn(ines)])
    await expect(screen).toHaveAccessibleName('Fresh food moves in hours. Planning still moves in weeks.')

  // A colleague makes a word plain while it is shown, and bold again.
  const word = '6.8 %'
  const colleague = await overTheWire(new URL(sales.url()).origin, 'sales')
  for (const bold of [null, true]) {
    for (const page of [ines, sales, writing]) await translate(page, true)
    await editRoom(colleague, roomName('pitch', editor.split('/').at(-1) as PitchId), (doc) => {
      const [key, words] = [...readPitch(doc).fills].find(([, text]) =>
        plainText(text).includes(`lose ${word}`),
      )!
      fillText(doc, parseAddress(key)).format(plainText(words).indexOf(word), word.length, { bold })
    })
    await sales.keyboard.press('u')
    for (const screen of screens)
      await expect(screen.locator('strong', { hasText: word })).toHaveCount(bold ? 1 : 0)
  }

  // And where something breaks all the same, the page is drawn anew.
  for (const [page, key] of [
    [writing, 'PageDown'],
    [sales, 'ArrowRight'],
  ] as const) {
    await page.evaluate(breakOnce)
    await page.keyboard.press(key)
    await page.waitForFunction(() => 'broke' in window)
  }
  await expect(canvas.getByRole('region').first()).toBeVisible()
  for (const page of [sales, ines])
    await expect(slideOn(page)).toHaveAccessibleName('Five minutes, at six o’clock')
  for (const page of [sales, ines, writing])
    await expect(page.getByText('This page stopped working')).toHaveCount(0)
  for (const page of [ines, writing]) await page.context().close()
})

/** The next element that the page takes out is not where it was. */
function breakOnce(): void {
  const whole = Object.getOwnPropertyDescriptor(Node.prototype, 'removeChild')!
  Node.prototype.removeChild = () => {
    Object.defineProperty(Node.prototype, 'removeChild', whole)
    Object.assign(window, { broke: true })
    throw new DOMException('It is not a child of this node.', 'NotFoundError')
  }
}

const { sockets, ...others } = takeAway
for (const [what, missing] of [
  ['no sockets', [sockets!]],
  [`no ${Object.keys(others).join(', ')}`, Object.values(others)],
] as const) {
  it(`no page goes white in a browser with ${what}`, async ({ show }) => {
    const { editor, stage, link, another, sales } = show
    const context = await another()
    for (const without of missing) await context.addInitScript(without)
    const broken: string[] = []
    context.on('weberror', (error) => broken.push(error.error().message))
    const open = async (path: string): Promise<Page> => {
      const page = await context.newPage()
      await page.goto(path)
      return page
    }
    const [writing, presenting] = [await open(editor), await open(stage)]
    if (what === 'no sockets') {
      await expect(presenting.getByRole('heading', { name: 'Live connections are blocked' })).toBeVisible()
      await expect(writing.getByRole('heading', { name: 'Live connections are blocked' })).toBeVisible()
    } else {
      await expect(presenting.getByText('You are driving')).toBeVisible()
      await expect(writing.getByRole('group', { name: 'Slide canvas' })).toBeVisible()
      await writing.bringToFront()
      await writing.keyboard.press('Control+Enter')
      await expect(writing.getByText('Arrow keys or Space to move')).toBeVisible()
    }
    const watching = await comeIn(context, link)
    await sales.keyboard.press('ArrowRight')
    await expect(onShow(watching)).not.toHaveAccessibleName('Fresh food, right by six.')
    for (const page of [writing, presenting, watching])
      await expect(page.getByText('This page stopped working')).toHaveCount(0)
    expect(broken).toEqual([])
    await context.close()
  })
}

it('a page that fails is drawn anew; one that fails again and again ends in words and a way to reload', async ({
  show,
  browser,
}) => {
  const context = await browser.newContext()
  let spoilt = 1
  await context.route('**/stream*', async (route) => {
    if ((spoilt -= 1) < 0) return route.continue()
    const state = { version: 1, current: 'a', blank: null, ended: false, questions: [] }
    const hello = { kind: 'hello', title: 'T', theme: null, slides: [{ id: 'a' }], state, mine: [] }
    return route.fulfill({ contentType: 'text/event-stream', body: `data: ${JSON.stringify(hello)}\n\n` })
  })
  const ines = await comeIn(context, show.link)
  await expect(onShow(ines)).toHaveAccessibleName('Fresh food, right by six.')
  expect(spoilt).toBe(-1)

  spoilt = 1_000
  await ines.reload()
  await expect(ines.getByRole('heading', { name: 'This page stopped working' })).toBeVisible()
  spoilt = 0
  await ines.getByRole('button', { name: 'Reload' }).click()
  await expect(onShow(ines)).toHaveAccessibleName('Fresh food, right by six.')
  await context.close()
})

it('a proxy that holds streams back: the audience sees the slides all the same', async ({
  show,
  browser,
}) => {
  const context = await browser.newContext()
  // Never answered, as by a proxy that waits for the end.
  await context.route('**/stream*', () => undefined)
  const ines = await comeIn(context, show.link)
  await expect(show.sales.getByText('1 watching')).toBeVisible()
  await show.sales.keyboard.press('ArrowRight')
  await expect(onShow(ines)).not.toHaveAccessibleName('Fresh food, right by six.')
  await expect(ines.getByText('No connection')).toBeHidden()
  await context.close()
})

it('seven tabs of one browser all show the slide, and a question goes out from the last', async ({
  show,
  browser,
}) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const tabs: Page[] = []
  for (let nth = 0; nth < 7; nth += 1) tabs.push(await comeIn(context, show.link))
  await show.sales.keyboard.press('ArrowRight')
  for (const tab of tabs) await expect(onShow(tab)).not.toHaveAccessibleName('Fresh food, right by six.')
  const last = tabs.at(-1)!
  await last.getByRole('button', { name: /Questions/ }).click()
  await last.getByLabel('Ask the presenters').fill('Do you hear me?')
  await last.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(show.sales.getByText('Do you hear me?')).toBeVisible()
  await context.close()
})

it('screens stay awake while something is shown, also after the page was away', async ({ show, browser }) => {
  const context = await browser.newContext({ storageState: await show.sales.context().storageState() })
  await context.addInitScript(() => {
    const asked: string[] = []
    const sentinel = { released: false, release: () => Promise.resolve() }
    const request = (kind: string) => {
      asked.push(kind)
      return Promise.resolve({ ...sentinel, released: asked.length === 1 })
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.assign(window, { asked })
  })
  const presenting = await context.newPage()
  await presenting.goto(show.stage)
  for (const page of [presenting, await comeIn(context, show.link)]) {
    const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
    await expect.poll(asked).toEqual(['screen'])
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect.poll(asked).toEqual(['screen', 'screen'])
  }
  await context.close()
})

/** On an audience's page and on a presenter's alike. */
const slideOn = (page: Page) => page.locator('main [data-context="audience"]').first()
