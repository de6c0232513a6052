import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#server/database/database.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

interface Reference {
  readonly table: string
  readonly column: string
}

test('whatever refers to a row is found by an index, so that no deletion reads a whole table', async () => {
  const folder = await temporaryFolder()
  const database = await openDatabase(folder)
  onTestFinished(() => database.close())
  const unindexed = database.sqlite
    .prepare<[], Reference>(
      `select child.name as "table", fk."from" as "column"
       from sqlite_master child, pragma_foreign_key_list(child.name) fk
       where child.type = 'table' and not exists (
         select 1 from pragma_index_list(child.name) ix, pragma_index_info(ix.name) first
         where first.seqno = 0 and first.name = fk."from")`,
    )
    .all()
  expect(unindexed).toEqual([])
})
