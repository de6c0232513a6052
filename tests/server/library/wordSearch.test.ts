import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addBlocks } from '#shared/docs/blockEdits.ts'
import { setFact, setFill, setPoints } from '#shared/docs/pitchDoc.ts'
import { addSlide, deleteSlide, moveSlide } from '#shared/docs/slideEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'
import type { DeckRecord, FoundSlide, FoundWords, PitchRecord, Workspace } from '#shared/protocol/api.ts'
import { eventually } from '../../support/eventually.ts'
import {
  type Browser,
  join,
  makeDeck,
  makePitch,
  makeWorkspace,
  type Refused,
  type TestPerson,
} from '../../support/people.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'
import { signIn } from '../../support/storedAnswers.ts'

let server: TestServer
let owner: TestPerson
let workspace: Workspace

beforeAll(async () => {
  server = await startTestServer()
  ;({ owner, workspace } = await makeWorkspace(server.url))
})
afterAll(() => server.discard())

const documents = () => server.services.documents

async function find(words: string, as: Browser = owner, where = workspace): Promise<readonly FoundSlide[]> {
  const path = `/api/decks/search?workspace=${where.id}&words=${encodeURIComponent(words)}`
  return (await as.get<FoundWords>(path)).body.found
}

/** Once the list has caught up with the documents. */
const found = (words: string, count: number) =>
  eventually(async () => {
    const slides = await find(words)
    expect(slides).toHaveLength(count)
    return slides
  })

/** A deck with a second slide that says this, and its first block's id. */
async function deckSaying(words: string, name = 'Launch') {
  const deck = await makeDeck(owner, workspace, name)
  let slideId = ''
  let blockId = ''
  await documents().editDesign(deck.id, (doc) => {
    slideId = addSlide(doc, { title: '' })
    const slot = { name: 'Words', prompt: '', limit: null, required: false }
    const body = { text: plainRichText(words) }
    blockId = addBlocks(doc, slideId, [{ kind: 'text', frame: frame(0, 0, 400, 100), slot, body }])[0]!
  })
  return { deck, slideId, blockId }
}

describe('a search', () => {
  test('finds what a slide says, without minding case and accents, and says where it stands', async () => {
    const { deck, slideId } = await deckSaying('We roast\nthe finest Café beans of the valley')
    const [slide] = await found('CAFE valley', 1)
    expect(slide).toMatchObject({ deckId: deck.id, pitchId: null, slideId, number: 2 })
    const { excerpt, marked } = slide!
    expect(excerpt).toBe('the finest Café beans of the valley')
    expect(excerpt.slice(...marked)).toBe('Café')
  })

  test('wants all of the words on one slide', async () => {
    await deckSaying('quartz and granite')
    await found('granite quartz', 1)
    expect(await find('quartz marble')).toEqual([])
  })

  test('puts the slide that says just that before those that say the words apart', async () => {
    await deckSaying('a gibbon, and far away an albatross')
    const { slideId } = await deckSaying('The gibbon albatross')
    await deckSaying('an albatross saw a gibbon')
    const [first] = await found('gibbon albatross', 3)
    expect(first).toMatchObject({ slideId, excerpt: 'The gibbon albatross' })
    expect(first!.excerpt.slice(...first!.marked)).toBe('gibbon albatross')
  })

  test('takes percent signs, underscores and quotes as they are', async () => {
    await deckSaying('Saves 84 % of the "snake_case" work!')
    await found('84 %', 1)
    await found('"snake_case" work!', 1)
    expect(await find('8_ %')).toEqual([])
    expect(await find("' or 1=1 --")).toEqual([])
  })

  test('finds a pitch’s words in slots, its talking points and its facts, each at that pitch alone', async () => {
    const { deck, slideId, blockId } = await deckSaying('For {{client.stores}} stores')
    const pitch = await makePitch(owner, deck, 'Harbour')
    await documents().editPitch(pitch.id, (doc) => {
      setPoints(doc, slideId, plainRichText('Ask who owns the walrus'))
      setFill(doc, { block: blockId, part: '' }, plainRichText('Written for narwhals'))
    })
    const other = await makePitch(owner, deck, 'Kestrel')
    await documents().editPitch(other.id, (doc) => setFact(doc, 'client.stores', 'Dromedary'))
    const at = async (words: string) => (await found(words, 1))[0]?.pitchId
    expect(await at('walrus')).toBe(pitch.id)
    expect(await at('narwhals')).toBe(pitch.id)
    expect(await at('dromedary')).toBe(other.id)
  })

  test('follows slides as they move and go', async () => {
    const { deck, slideId } = await deckSaying('ocelot')
    await found('ocelot', 1)
    await documents().editDesign(deck.id, (doc) => moveSlide(doc, slideId, 0))
    await eventually(async () => expect((await find('ocelot'))[0]?.number).toBe(1))
    await documents().editDesign(deck.id, (doc) => deleteSlide(doc, slideId))
    await found('ocelot', 0)
  })

  test('leaves out what is archived, and nothing of what is deleted for good stays', async () => {
    const { deck, slideId } = await deckSaying('capybara')
    const pitch = await makePitch(owner, deck, 'Harbour')
    await documents().editPitch(pitch.id, (doc) => setPoints(doc, slideId, plainRichText('capybara')))
    await found('capybara', 2)
    await owner.patch(`/api/pitches/${pitch.id}`, { archived: true })
    await found('capybara', 1)
    await owner.delete(`/api/pitches/${pitch.id}`)
    await owner.patch(`/api/decks/${deck.id}`, { archived: true })
    await found('capybara', 0)
    await owner.delete(`/api/decks/${deck.id}`)
    const left = await server.services.db
      .selectFrom('slide_words')
      .select('room')
      .where('deck_id', '=', deck.id)
      .execute()
    expect(left).toEqual([])
  })

  test('stays within the workspace', async () => {
    await deckSaying('axolotl')
    await found('axolotl', 1)
    const stranger = await makeWorkspace(server.url)
    expect(await find('axolotl', stranger.owner, stranger.workspace)).toEqual([])
    const asked = await stranger.owner.get<Refused>(
      `/api/decks/search?workspace=${workspace.id}&words=axolotl`,
    )
    expect(asked.status).toBe(404)
  })

  test('answers a bounded number of slides and says that there are more', async () => {
    const deck = await makeDeck(owner, workspace)
    await documents().editDesign(deck.id, (doc) => {
      for (let at = 0; at < 40; at += 1) addSlide(doc, { title: `Lemur ${at}` })
    })
    await found('lemur', 30)
    const path = `/api/decks/search?workspace=${workspace.id}&words=lemur`
    expect((await owner.get<FoundWords>(path)).body.more).toBe(true)
  })

  test('of nothing, or of a whole page, is refused in words', async () => {
    for (const words of ['', '   ', 'x'.repeat(101)]) {
      const path = `/api/decks/search?workspace=${workspace.id}&words=${words}`
      const { status, body } = await owner.get<Refused>(path)
      expect(status).toBe(400)
      expect(body.error).toMatchObject({ path: 'words', message: 'Give 1 to 100 characters to look for.' })
    }
  })
})

test('decks from before the search are found after the next start, and do not look changed', async () => {
  const first = await startTestServer()
  const { owner: maker, workspace: place } = await makeWorkspace(first.url)
  const deck = await makeDeck(maker, place)
  const pitch = await makePitch(maker, deck, 'Harbour')
  await first.services.documents.editDesign(deck.id, (doc) => {
    const slideId = addSlide(doc, { title: 'Pangolin' })
    void first.services.documents.editPitch(pitch.id, (own) =>
      setPoints(own, slideId, plainRichText('Pangolin')),
    )
  })
  await eventually(async () => expect(await find('pangolin', maker, place)).toHaveLength(2))
  const { db } = first.services
  await db.deleteFrom('slide_words').execute()
  for (const table of ['deck', 'pitch'] as const) {
    await db.updateTable(table).set({ words_known: 0, updated_at: '2026-01-01T00:00:00.000Z' }).execute()
  }
  await first.close()

  const second = await startTestServer({ config: { dataDir: first.dataDir } })
  const again = await signIn(second.url, maker.email)
  await eventually(async () => expect(await find('pangolin', again, place)).toHaveLength(2))
  const now = (await again.get<DeckRecord>(`/api/decks/${deck.id}`)).body
  expect(now.updatedAt).toBe('2026-01-01T00:00:00.000Z')
  await second.discard()
})

test('one person’s words in a deck of theirs are found by every member', async () => {
  await deckSaying('tapir')
  const viewer = await join(owner, workspace, ['viewer'])
  await eventually(async () => expect(await find('tapir', viewer)).toHaveLength(1))
})

test('a pitch’s record says who made it', async () => {
  const { deck } = await deckSaying('ibex')
  expect(deck.ownerId).toBe(owner.id)
  const sales = await join(owner, workspace, ['sales'])
  const pitch: PitchRecord = await makePitch(sales, deck)
  expect(pitch.ownerId).toBe(sales.id)
  const copy = await owner.post<PitchRecord>(`/api/pitches/${pitch.id}/duplicate`, { client: 'Next' })
  expect(copy.body.ownerId).toBe(owner.id)
})
