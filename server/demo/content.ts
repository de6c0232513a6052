import * as Y from 'yjs'
import { roomName } from '#shared/protocol/rooms.ts'
import type { Services } from '../services.ts'
import { buildDemoDeck, demoTitle, type DemoSlots } from './deck.ts'
import { harbourPitch } from './pitches/harbour.ts'
import { kestrelPitch } from './pitches/kestrel.ts'
import type { DemoPitch } from './pitches/pitchPlan.ts'
import { agree, type Pair } from './pitches/turns.ts'

export { buildDemoDeck, demoTitle, type DemoSlots } from './deck.ts'

/** In the order of their meetings. */
export const demoPitches: readonly DemoPitch[] = [harbourPitch, kestrelPitch]

/** Makes the sample deck and its pitches, as people would: through the library, into documents on disk. */
export async function buildDemoContent(services: Services, workspaceId: string, pair: Pair): Promise<void> {
  const { decks, pitches, documents, assets } = services
  const store = assets.storeFor(workspaceId)
  let slots: DemoSlots | null = null
  const starter = {
    id: 'demo',
    title: demoTitle,
    description: '',
    build: async (doc: Parameters<typeof buildDemoDeck>[0]) => {
      slots = await buildDemoDeck(doc, store)
    },
  }
  const { id } = await decks.create(workspaceId, starter, demoTitle)
  const deck = await decks.maybe(id)
  if (!deck || !slots) throw new Error('The sample deck was not made.')
  for (const plan of demoPitches) {
    const pitch = await pitches.create(deck, plan.client, isoDay(plan.meetingInDays))
    const room = roomName('pitch', pitch.id)
    const doc = await documents.copyOf(room)
    await plan.build(doc, slots, store)
    await documents.plant(room, doc)
    const common = new Y.Doc()
    agree(common, slots, pair, plan.goals)
    await documents.plant(roomName('plan', pitch.id), common)
  }
}

function isoDay(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  // Sweden writes dates as ISO does; `toISOString` would give the day in Greenwich.
  return day.toLocaleDateString('sv-SE')
}
