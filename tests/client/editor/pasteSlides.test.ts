import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import { createEditorStore } from '#client/deck/editorStore.ts'
import { History } from '#client/deck/history.ts'
import { pasteSlides } from '#client/editor/slides/pasteSlides.ts'
import { currentToasts, dismissToast } from '#client/ui/toast.ts'
import { arrivedSlides, carrySlides } from '#shared/docs/carriedSlides.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { hideInPitch, initPitch, setFill, setPicture, setPoints } from '#shared/docs/pitchDoc.ts'
import { addSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { setThemeColor } from '#shared/docs/themeDoc.ts'
import { solid } from '#shared/model/color.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'

const words = plainRichText('Ours')
const picture = { asset: 'a'.repeat(64), width: 9, height: 9, alt: 'Their shop' }

/** What the server says when it is asked whose words are on the slides; `null`: it cannot be reached. */
let clients: readonly string[] | null = []
const asked: URL[] = []

beforeEach(() => {
  clients = []
  asked.length = 0
  for (const { id } of currentToasts()) dismissToast(id)
  vi.useFakeTimers()
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(new URL(path, 'http://deck'))
    return clients ? Promise.resolve(Response.json({ clients })) : Promise.reject(new TypeError('offline'))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A dark deck's slide, pasted into a light one while a pitch of it is open. */
async function pasted() {
  const [from, design, pitch, history] = [new Y.Doc(), new Y.Doc(), new Y.Doc(), new History()]
  initDesign(from, { title: 'Dark' })
  setThemeColor(from, 'background', '#101010')
  const source = addSlide(from, {
    background: solid('background'),
    blocks: [{ kind: 'text', frame: frame(0, 0, 100, 100), body: { text: plainRichText('Theirs') } }],
  })
  initDesign(design, { title: 'Light' })
  initPitch(pitch, { client: 'Harbour' })
  const first = addSlide(design)
  for (const doc of [design, pitch]) history.attach(doc)
  const session = {
    ...{ deckId: 'light', pitchId: 'harbour', can: { editDesign: true, editPitch: false } },
    ...{ design: { doc: design }, pitch: { doc: pitch }, history },
  } as unknown as DeckSession
  const slides = arrivedSlides(carrySlides(from, [source]))!
  await pasteSlides(session, createEditorStore(first), { kind: 'slides', slides, from: 'dark', pitch: null })
  const slide = () => readDesign(design).slides[1]!
  return { design, pitch, slide, id: slide().id, block: slide().blocks[0]!.id }
}

const press = async (label: string): Promise<void> => {
  currentToasts()
    .findLast(({ action }) => action?.label === label)!
    .action!.run()
  await vi.advanceTimersByTimeAsync(0)
}
const keep = () => press('Keep the source’s look')
const said = () => currentToasts().at(-1)?.text

test('pasted slides take the look they had where nobody has put anything on them', async () => {
  const { slide, id } = await pasted()
  expect(slide().background).toEqual(solid('background'))
  await keep()
  expect(asked.map(({ pathname, searchParams }) => [pathname, searchParams.get('slides')])).toEqual([
    ['/api/decks/light/filled', id],
  ])
  expect(slide().background).toEqual(solid('#101010'))
})

test.each<[string, (deck: Awaited<ReturnType<typeof pasted>>) => void]>([
  ['words in the open pitch', ({ pitch, block }) => setFill(pitch, { block, part: '' }, words)],
  ['a picture in it', ({ pitch, block }) => setPicture(pitch, { block, part: '' }, picture)],
  ['talking points', ({ pitch, id }) => setPoints(pitch, id, words)],
  ['hidden from a client', ({ pitch, id }) => hideInPitch(pitch, id, true)],
  ['a title', ({ design, id }) => renameSlide(design, id, 'Ours')],
  ['words in another pitch', () => (clients = ['Kestrel'])],
])('they stay where somebody has put something on them meanwhile: %s', async (_, put) => {
  const deck = await pasted()
  put(deck)
  await keep()
  expect(deck.slide().id).toBe(deck.id)
  expect(said()).toContain('The slides have changed since')
})

test('they stay where words arrive while the server is asked, and while it cannot be asked, which can be tried again', async () => {
  const deck = await pasted()
  clients = null
  await keep()
  expect(deck.slide().id).toBe(deck.id)
  expect(said()).toContain('could not be found out')
  clients = []
  const answer = press('Try again')
  setFill(deck.pitch, { block: deck.block, part: '' }, words)
  await answer
  expect(deck.slide().id).toBe(deck.id)
  expect(said()).toContain('The slides have changed since')
})
