import type { Kysely, Migration } from 'kysely'

/** How each side of a workspace describes its half of the work, a row a line. */
export const roleCards: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('role_card_line')
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('field', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('role_card_line_once', ['workspace_id', 'role', 'field'])
      .execute()
  },
}
