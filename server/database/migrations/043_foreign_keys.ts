import type { Kysely, Migration } from 'kysely'

/** Columns that refer to another table and begin no index: each row deleted there read all of theirs. */
const referring = {
  export_job: ['pitch_id', 'workspace_id'],
  exported_file: ['pitch_id'],
  import_draft: ['workspace_id'],
  invitation: ['inviter_id'],
  notification: ['deck_id', 'pitch_id', 'workspace_id', 'by_id'],
  stage: ['deck_hash'],
  star: ['deck_id'],
  thanks: ['deck_id', 'pitch_id', 'workspace_id'],
} as const

export const foreignKeys: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [table, columns] of Object.entries(referring))
      for (const column of columns)
        await db.schema.createIndex(`${table}_of_${column}`).on(table).column(column).execute()
  },
}
