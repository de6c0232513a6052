import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StageRows } from '#server/stage/stageRows.ts'
import { stages } from '#server/database/migrations/003_stages.ts'
import { rehearsed } from '#server/database/migrations/004_rehearsed.ts'
import { moments } from '#server/database/migrations/005_moments.ts'
import { copies } from '#server/database/migrations/007_copies.ts'
import type { StageRow } from '#server/database/tables/stages.ts'
import type { Schema } from '#server/database/schema.ts'
import type { Stage } from '#shared/stage/stage.ts'
import { shownDecks } from '#shared/stage/moments.ts'

const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: new Sqlite(':memory:') }) })
beforeAll(async () => {
  for (const migration of [stages, rehearsed, copies]) await migration.up(db)
})
afterAll(() => db.destroy())

test('a stage from before moments were kept knows how it began and what it showed, and loses nothing else', async () => {
  const state = {
    id: 's',
    startedAt: 1_000,
    offer: { to: 'sam', planned: true },
    visits: [{ slideId: 'a', driver: 'maya', from: 1_000, to: null }],
    questions: [{ id: 'q', text: 'Does “it” scale?' }],
  }
  const row = {
    id: 's',
    pitch_id: 'p',
    workspace_id: 'w',
    mode: 'show',
    version: 7,
    state: JSON.stringify(state),
    deck_hash: 'd1',
    started_at: '2026-11-25T14:00:00.000Z',
    ended_at: null,
    reason: '',
    concerns: '[]',
  } as const
  await db.insertInto('frozen_deck').values({ hash: 'd1', schema: 0, content: '{}', prints: '[]' }).execute()
  // As the table was then.
  await db
    .insertInto('stage')
    .values(row as unknown as StageRow)
    .execute()
  await moments.up(db)

  const stage = JSON.parse((await new StageRows(db).maybe('s'))!.state) as Stage
  const start = { kind: 'start', at: 1_000, by: 'maya', deck: 'd1' }
  expect(stage).toEqual({ ...state, offer: null, short: false, moments: [start] })
  expect(shownDecks(stage)).toEqual([{ hash: 'd1', from: 1_000 }])
})
