import type { Kysely } from 'kysely'
import type { DeckId, PitchId, WorkspaceId } from '#shared/model/ids.ts'
import { roomKinds } from '#shared/policy.ts'
import { roomName, type RoomName } from '#shared/protocol/rooms.ts'
import type { Schema } from '../database/schema.ts'

export interface StoredDeps {
  readonly db: Kysely<Schema>
  /** All that stands in what is stored of a room. */
  readonly stored: (room: RoomName) => AsyncIterable<Uint8Array>
}

interface Whose {
  readonly deckIds: readonly DeckId[]
  readonly pitchIds: readonly PitchId[]
}

/** All decks and pitches of a workspace. */
export async function roomsOf(db: Kysely<Schema>, workspaceId: WorkspaceId): Promise<Whose> {
  const decks = await db.selectFrom('deck').select('id').where('workspace_id', '=', workspaceId).execute()
  const pitches = await db
    .selectFrom('pitch')
    .innerJoin('deck', 'deck.id', 'pitch.deck_id')
    .select('pitch.id')
    .where('deck.workspace_id', '=', workspaceId)
    .execute()
  return { deckIds: decks.map(({ id }) => id), pitchIds: pitches.map(({ id }) => id) }
}

/** Everything in which these may name a thing of the workspace: their rooms, and the decks that their showings had on show. */
export async function* storedIn(
  { db, stored }: StoredDeps,
  { deckIds, pitchIds }: Whose,
): AsyncGenerator<Uint8Array> {
  for (const id of [...deckIds, ...pitchIds]) for (const kind of roomKinds) yield* stored(roomName(kind, id))
  for (const id of pitchIds) {
    const shown = await db
      .selectFrom('shown_deck')
      .innerJoin('stage', 'stage.id', 'shown_deck.stage_id')
      .select('shown_deck.deck_hash')
      .distinct()
      .where('stage.pitch_id', '=', id)
      .execute()
    yield* frozenDecks(db, shown)
  }
}

/** What the files of a workspace were made of that are expected back: held against that, they need what it names. */
export async function* awaitedIn(
  { db }: Pick<StoredDeps, 'db'>,
  workspaceId: WorkspaceId,
): AsyncGenerator<Uint8Array> {
  const awaited = await db
    .selectFrom('exported_file')
    .select('deck_hash')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .execute()
  yield* frozenDecks(db, awaited)
}

async function* frozenDecks(
  db: Kysely<Schema>,
  named: readonly { readonly deck_hash: string }[],
): AsyncGenerator<Uint8Array> {
  for (const { deck_hash } of named) {
    const deck = db.selectFrom('frozen_deck').select('content').where('hash', '=', deck_hash)
    const found = await deck.executeTakeFirst()
    if (found) yield Buffer.from(found.content)
  }
}
