import { getFilledBy } from '#client/api.ts'
import { listed } from '#shared/model/listed.ts'
import type { BlockId, SlideId } from '#shared/model/ids.ts'
import type { DeckSession } from './DeckSession.tsx'
import { stillOpen } from './stillOpen.ts'
import { undoToast } from './undoToast.ts'

/** Something of the design's that sales may have filled. */
export interface Removal {
  /** Blocks that hold slots, and slides, whose points count too. */
  readonly blocks: readonly BlockId[]
  readonly slides: readonly SlideId[]
  /** How many blocks elsewhere lead there; left out: none can. */
  readonly links?: number
  /** `Delete this slide`. */
  readonly act: string
  /** What is said afterwards: `Slide deleted.` */
  readonly done: string
  readonly run: () => void
}

export interface ParkingQuestion {
  readonly act: string
  /** Whose words are there, in a sentence. */
  readonly text: string
  readonly go: () => void
}

/** Milliseconds that somebody who deletes waits to be told whose words are there. */
const waitFor = 4_000

let question: ParkingQuestion | null = null
let asking = false
const listeners = new Set<() => void>()

/** What somebody has to say yes to before it goes; `null`: nothing. */
export const parkingQuestion = {
  get current(): ParkingQuestion | null {
    return question
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  close(): void {
    ask(null)
  },
}

/**
 * Takes something away, and asks beforehand where clients' words or pictures are in it: they would be parked. Where
 * nothing of theirs can be in it, it goes at once.
 */
export async function removeWithCare(session: DeckSession, removal: Removal): Promise<void> {
  const { blocks, slides, links = 0, act, run } = removal
  const done = links === 0 ? removal.done : `${removal.done} ${counted(links)} led there.`
  if (blocks.length + slides.length === 0) return run()
  // Pressed again while the answer is on its way: it is the same wish.
  if (asking) return
  asking = true
  const clients = await clientsOn(session, { blocks, slides })
  asking = false
  if (!stillOpen(session)) return
  if (clients?.length === 0) {
    run()
    return undoToast(session, done)
  }
  const go = (): void => {
    if (!stillOpen(session)) return
    run()
    undoToast(session, clients ? `${done} ${parkedWords(clients)}` : done)
  }
  const text = clients ? whose(clients) : unknown
  ask({
    act,
    text: links === 0 ? text : `${text} ${counted(links)} ${links === 1 ? 'leads' : 'lead'} here.`,
    go,
  })
}

/** The clients whose words or pictures would be parked; `null`: that could not be found out in time. */
export const clientsOn = (
  { deckId }: DeckSession,
  taken: Pick<Removal, 'blocks' | 'slides'>,
): Promise<readonly string[] | null> => Promise.race([getFilledBy(deckId, taken).catch(() => null), late()])

const late = (): Promise<null> => new Promise((give) => setTimeout(() => give(null), waitFor))

function ask(next: ParkingQuestion | null): void {
  question = next
  for (const listener of listeners) listener()
}

const counted = (links: number): string => (links === 1 ? 'A link' : `${links} links`)

/** More names than this nobody reads. */
const mostNamed = 4

const named = (clients: readonly string[]): string =>
  clients.length > mostNamed ? `${clients.length} clients` : listed(clients)

const whose = (clients: readonly string[]): string =>
  `Sales wrote or put something here for ${named(clients)}. It is kept, parked in ${clients.length === 1 ? 'that pitch' : 'those pitches'}, until it is placed again.`

const parkedWords = (clients: readonly string[]): string =>
  `What sales has there for ${named(clients)} is parked.`

const unknown =
  'Whether sales has words here could not be found out just now. Whatever they have is kept, parked in their pitches.'
