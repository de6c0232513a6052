import Sqlite from 'better-sqlite3'
import { join } from 'node:path'

/** Tables that name any of these. */
export function naming(dataDir: string, ids: readonly string[]): readonly string[] {
  const sqlite = new Sqlite(join(dataDir, 'duodeck.sqlite'), { readonly: true })
  try {
    const tables = sqlite
      .prepare("select name from sqlite_master where type = 'table'")
      .pluck()
      .all() as string[]
    return tables.filter((table) => {
      const rows = JSON.stringify(sqlite.prepare(`select * from "${table}"`).all())
      return ids.some((id) => rows.includes(id))
    })
  } finally {
    sqlite.close()
  }
}
