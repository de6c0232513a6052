import type { Kysely, Migration } from 'kysely'

/** Reports name pictures where they counted them; those of before, kept for three days, are not told any more. */
export const reportPictures: Migration = {
  async up(db: Kysely<Record<string, Record<string, unknown>>>): Promise<void> {
    await db.updateTable('export_job').set({ report: null, remarks: null }).execute()
  },
}
