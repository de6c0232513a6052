import { setImmediate } from 'node:timers/promises'
import { lookThrough, type Found } from '#shared/find/findWords.ts'
import { excerptOf } from '#shared/find/hit.ts'
import type { Matcher } from '#shared/find/matcher.ts'
import type { DeckId } from '#shared/model/ids.ts'
import type { FoundInPitches, FoundInPitch, FoundInWords } from '#shared/protocol/api.ts'
import { endOfTurn, type Documents } from './documents.ts'
import type { LibraryRows } from './rows.ts'

/** Pitches that are looked through for one question. */
const mostPitches = 100
/** Hits that are told of each. */
const mostTold = 20

/**
 * Where words stand in what the pitches of a deck add to its design, a pitch after the other, with the event loop free
 * in between. Facts are found by their values in each pitch.
 */
export async function findInPitches(
  rows: LibraryRows,
  documents: Documents,
  deckId: DeckId,
  matches: Matcher,
): Promise<FoundInPitches> {
  const inUse = (await rows.pitchesOf(deckId)).filter(({ archived_at }) => archived_at === null)
  const pitches: FoundInPitch[] = []
  let more = inUse.length > mostPitches
  for (const { id, deck_id, client } of inUse.slice(0, mostPitches)) {
    const design = await documents.deckOf({ id, deck_id })
    const looking = lookThrough(design, await documents.wordsOf(id), matches, 'pitch')
    const found = await inTurns(looking)
    more ||= found.more || found.count > mostTold
    if (found.count > 0) pitches.push({ pitchId: id, client, count: found.count, hits: told(found) })
    await setImmediate()
  }
  return { pitches, more }
}

async function inTurns(looking: Generator<void, Found>): Promise<Found> {
  let isOver = endOfTurn()
  for (let turn = looking.next(); ; turn = looking.next()) {
    if (turn.done) return turn.value
    if (!isOver()) continue
    await setImmediate()
    isOver = endOfTurn()
  }
}

function told({ slides, apart }: Found): readonly FoundInWords[] {
  return [
    ...slides.flatMap(({ slideId, number, hits }) =>
      hits.map((hit) => ({ slideId, number, ...excerptOf(hit) })),
    ),
    ...apart.map((hit) => ({ slideId: null, number: 0, ...excerptOf(hit) })),
  ].slice(0, mostTold)
}
