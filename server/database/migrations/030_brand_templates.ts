import type { Kysely, Migration } from 'kysely'

/** A workspace's brand templates, their versions, and the layouts of each, a row each. */
export const brandTemplates: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('brand_template')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('folded', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('version_id', 'text', (column) => column.notNull())
      .addUniqueConstraint('brand_template_name', ['workspace_id', 'folded'])
      .execute()
    await db.schema
      .createTable('template_version')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('template_id', 'text', (column) => column.notNull())
      .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspace.id'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('parts', 'text', (column) => column.notNull())
      .addColumn('theme', 'text', (column) => column.notNull())
      .addColumn('layouts', 'integer', (column) => column.notNull())
      .addColumn('removals', 'text', (column) => column.notNull())
      .addColumn('file_name', 'text', (column) => column.notNull())
      .addColumn('file_hash', 'text', (column) => column.notNull())
      .addColumn('added_by', 'text', (column) => column.notNull())
      .addColumn('added_at', 'text', (column) => column.notNull())
      .addColumn('offered_until', 'text')
      .addUniqueConstraint('template_version_number', ['template_id', 'number'])
      .execute()
    await db.schema.createIndex('template_version_hash').on('template_version').column('hash').execute()
    await db.schema
      .createIndex('template_version_whose')
      .on('template_version')
      .column('workspace_id')
      .execute()
    await db.schema
      .createTable('template_layout')
      .addColumn('version_id', 'text', (column) =>
        column.notNull().references('template_version.id').onDelete('cascade'),
      )
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('template_layout_key', ['version_id', 'position'])
      .execute()
  },
}
