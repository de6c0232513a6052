import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetShow } from '#client/browser/showCache.ts'
import { dropShow, keepShow, keepStage, keptShow, type KeptStage } from '#client/stage/keptShow.ts'
import { FakeCaches } from '../../support/fakeCaches.ts'
import { composedDeck, composedSlide, imageBlock, picture, shapeBlock } from '../../support/pptxDecks.ts'
import { pairOnStage } from '../../support/presenterStage.ts'

const fetched = vi.hoisted((): { name: string }[] => [])
vi.mock('#client/slide/rareHere.ts', () => ({
  bringRare: () => Promise.resolve(fetched.push({ name: '/assets/drawRare-1.js' })),
}))

const page = '<link href="/assets/stage-1.css"><script src="/assets/stage-2.js"></script>'
const newBuild = '<link href="/assets/stage-1.css"><script src="/assets/stage-3.js"></script>'
const hotel = '<h1>Which room are you in?</h1>'
const element = (name: string, value: string) => ({
  getAttribute: (asked: string) => (asked === name ? value : null),
})
const { asset } = picture()
const slides = [composedSlide([imageBlock()])]
const feed = { deckHash: 'd', deck: composedDeck(slides), handovers: { a: 'Over to Sam' } }
const kept: KeptStage = { me: 'maya', stage: pairOnStage(), clockOffset: 7, watching: 3, steps: [], cues: [] }
const always = new AbortController().signal

let [device, refused, served]: [FakeCaches, readonly string[], string] = [undefined!, [], page]
beforeEach(() => {
  refused = []
  served = page
  const network = (path: string) =>
    Promise.resolve(new Response(served, { status: refused.includes(path) ? 404 : 200 }))
  device = new FakeCaches(network)
  vi.stubGlobal('caches', device)
  vi.stubGlobal('fetch', network)
  vi.stubGlobal('location', { origin: 'http://here', href: 'http://here/present/s' })
  const worker = { state: 'activated', addEventListener: () => undefined }
  const unregister = () => Promise.resolve(true)
  vi.stubGlobal('navigator', {
    serviceWorker: {
      register: () => Promise.resolve({ installing: null, waiting: null, active: worker }),
      getRegistration: () => Promise.resolve({ unregister }),
    },
  })
  vi.stubGlobal('document', {
    querySelectorAll: () => [
      element('src', '/assets/stage-2.js'),
      element('href', '/assets/stage-1.css'),
      element('href', '/icon.svg'),
    ],
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const keep = (stageId = 's') => keepShow(stageId, feed, () => kept, always)

test('the page, its code, the deck, its pictures and how the stage stands are on the device', async () => {
  await keep()
  expect(device.paths).toEqual([
    '/api/me',
    `/api/stages/s/pictures/${asset}`,
    '/assets/stage-1.css',
    '/assets/stage-2.js',
    '/icon.svg',
    '/present/s',
    '/present/s/deck',
    '/present/s/stage',
    '/theme.js',
  ])
  expect(await keptShow('s', 'maya')).toEqual({ ...feed, ...kept })
})

test('what draws rare shapes is kept for a deck that has one, although no slide so far has shown it', async () => {
  vi.spyOn(performance, 'getEntriesByType').mockImplementation(() => fetched as PerformanceEntry[])
  await keep()
  expect(device.paths).not.toContain('/assets/drawRare-1.js')
  const deck = composedDeck([...slides, composedSlide([shapeBlock({ shape: 'gear6' })])])
  await keepShow('s', { ...feed, deckHash: 'e', deck }, () => kept, always)
  expect(device.paths).toContain('/assets/drawRare-1.js')
})

test('nobody else at this browser is shown it, nor another stage', async () => {
  await keep()
  expect(await keptShow('s', 'sam')).toBeNull()
  expect(await keptShow('other', 'maya')).toBeNull()
})

test('it is the latest stage, and none of another deck than the one that is kept', async () => {
  await keep()
  await keepStage('s', { ...kept, stage: { ...kept.stage, current: 'b' } })
  expect((await keptShow('s', 'maya'))?.stage.current).toBe('b')
  await keepStage('s', { ...kept, stage: { ...kept.stage, deck: 'newer' } })
  expect(await keptShow('s', 'maya')).toBeNull()
})

test('one show at a time: of the one before nothing is left', async () => {
  await keep('before')
  await keep()
  expect(device.paths.filter((path) => path.includes('before'))).toEqual([])
})

test('signed out, or over: nothing is left, whatever a page in another tab still wants to keep', async () => {
  await keep()
  await forgetShow()
  await keepStage('s', kept)
  expect(device.paths).toEqual([])
  expect(await keptShow('s', 'maya')).toBeNull()
})

test('a show that is over goes, and leaves another that is kept alone', async () => {
  await keep()
  await dropShow('other')
  expect(await keptShow('s', 'maya')).not.toBeNull()
  await dropShow('s')
  expect(device.paths).toEqual([])
})

test('a picture that is missing is missing on the next page too, and the show is kept all the same', async () => {
  refused = [`/api/stages/s/pictures/${asset}`]
  await keep()
  expect(device.paths).not.toContain(refused[0])
  expect(await keptShow('s', 'maya')).toEqual({ ...feed, ...kept })
})

test.each([
  ['of a new build, whose code is not here', newBuild],
  ['a stranger’s, before the network lets anybody through', hotel],
])('a page that is %s is not kept', async (_what, answer) => {
  served = answer
  await expect(keep()).rejects.toThrow('another build')
  expect(device.paths).toEqual([])
})

test('deployed during a show: the page that is kept goes on with the code it names, and with the deck of now', async () => {
  await keep()
  const before = device.paths
  served = newBuild
  await keepShow(
    's',
    { ...feed, deckHash: 'e' },
    () => ({ ...kept, stage: { ...kept.stage, deck: 'e' } }),
    always,
  )
  expect(device.paths).toEqual(before)
  const shelf = await device.open('duodeck-show')
  expect(await (await shelf.match('/present/s'))!.text()).toBe(page)
  expect((await keptShow('s', 'maya'))?.deckHash).toBe('e')
})

test('what is not whole is not shown: code that did not come, a page that was left meanwhile', async () => {
  refused = ['/assets/stage-2.js']
  await expect(keep()).rejects.toThrow('404')
  expect(await keptShow('s', 'maya')).toBeNull()
  refused = []
  await expect(keepShow('s', feed, () => kept, AbortSignal.abort())).rejects.toThrow('aborted')
  expect(await keptShow('s', 'maya')).toBeNull()
})

test('a browser that keeps nothing says so, and forgets without a fault', async () => {
  vi.stubGlobal('caches', undefined)
  await expect(keep()).rejects.toThrow()
  expect(await keptShow('s', 'maya')).toBeNull()
  await forgetShow()
})
