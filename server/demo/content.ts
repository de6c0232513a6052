import type { WorkspaceId } from '#shared/model/ids.ts'
import * as Y from 'yjs'
import type { NamedParts } from '#shared/content/buildSlides.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { Services } from '../services.ts'
import { goalKeys, putGoal } from '#shared/docs/goalDoc.ts'
import { Form } from '#shared/content/form.ts'
import { words } from '#shared/content/words.ts'
import { readContentFile, readDeckFile } from '../starters/contentFiles.ts'
import type { StarterContent } from '../starters/starter.ts'
import { readDemoPitch, type DemoPitch } from './demoPitch.ts'
import { readTurns, type Pair, type Turns } from './turns.ts'

/** The sample deck, Daylark, which plans fresh food by night; and what two clients' pitches make of it. */
export interface DemoContent {
  readonly deck: StarterContent
  /** In the order of their meetings. */
  readonly pitches: readonly DemoPitch[]
  /** Who speaks where: the same for both clients, they know their parts by now. */
  readonly turns: Turns
}

export async function readDemoContent(): Promise<DemoContent> {
  const [deck, turns, ...pitches] = await Promise.all([
    readDemoDeck(),
    readTurns(),
    readDemoPitch('harbour'),
    readDemoPitch('kestrel'),
  ])
  return { deck, turns, pitches }
}

/** With what marketing wants of it, which no other deck begins with. */
async function readDemoDeck(): Promise<StarterContent> {
  const deck = await readDeckFile('demo/deck')
  const goals = new Form(await readContentFile('demo/deck.json'), 'deck').get('goals')
  return {
    ...deck,
    build: async (doc, store) => {
      for (const key of goalKeys.design) putGoal(doc, key, words(goals.get(key).text))
      return deck.build(doc, store)
    },
  }
}

/** Makes the sample deck and its pitches, as people would: through the library, into documents on disk. */
export async function buildDemoContent(
  services: Services,
  workspaceId: WorkspaceId,
  pair: Pair,
): Promise<void> {
  const { decks, pitches, leads, documents, assets } = services
  const store = assets.storeFor(workspaceId)
  const content = await readDemoContent()
  let parts: NamedParts | null = null
  const starter: StarterContent = {
    ...content.deck,
    build: async (doc, pictures) => (parts = await content.deck.build(doc, pictures)),
  }
  const { id } = await decks.create(workspaceId, starter, starter.title, { by: pair.marketing })
  const deck = await decks.maybe(id)
  if (!deck || !parts) throw new Error('The sample deck was not made.')
  for (const sample of content.pitches) {
    const pitch = await pitches.create(
      deck,
      { client: sample.client, meetingOn: isoDay(sample.meetingInDays) },
      pair.sales,
    )
    const asked = (await leads.of(pitch.id)).marketing
    if (asked)
      await leads.hand(
        { id: pitch.id, workspace_id: workspaceId },
        'marketing',
        { ...asked, with: pair.sales },
        pair.marketing,
      )
    const room = roomName('pitch', pitch.id)
    const doc = await documents.copyOf(room)
    await sample.build(doc, parts, store)
    await documents.plant(room, doc)
    const common = new Y.Doc()
    content.turns.agree(common, parts, pair, sample.goals)
    await documents.plant(roomName('plan', pitch.id), common)
  }
}

function isoDay(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  // Sweden writes dates as ISO does; `toISOString` would give the day in Greenwich.
  return day.toLocaleDateString('sv-SE')
}
