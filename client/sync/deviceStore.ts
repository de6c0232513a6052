import * as idb from 'lib0/indexeddb'
import type { Unsent, UnsentStore } from './unsentShelf.ts'

const database = 'duodeck'
const table = 'unsent'

let opening: Promise<IDBDatabase> | null = null

/** The browser's own database, opened when something has to be kept. Rejects where a browser keeps nothing. */
export const deviceStore: UnsentStore = {
  async put(unsent) {
    await idb.put(await tableFor('readwrite'), unsent as never, unsent.key)
  },
  async remove(keys) {
    const open = await tableFor('readwrite')
    await Promise.all(keys.map((key) => idb.del(open, key)))
  },
  async under(prefix) {
    // Behind every key that begins so.
    const range = idb.createIDBKeyRangeBound(prefix, `${prefix}\uffff`, false, false)
    const found = (await idb.getAll(await tableFor('readonly'), range)) as unknown[]
    return found.filter(isUnsent)
  },
}

/** A browser may close its database under a page, as Safari does while one sleeps: then it is opened anew. */
async function tableFor(access: 'readonly' | 'readwrite'): Promise<IDBObjectStore> {
  try {
    return await tableIn(access)
  } catch {
    opening = null
    return tableIn(access)
  }
}

async function tableIn(access: 'readonly' | 'readwrite'): Promise<IDBObjectStore> {
  opening ??= idb.openDB(database, (db) => idb.createStores(db, [[table]]))
  const [store] = idb.transact(await opening, [table], access)
  return store!
}

/** Another build may have left it. */
const isUnsent = (value: unknown): value is Unsent => {
  const one = value as Partial<Unsent> | null
  return typeof one?.key === 'string' && one.update instanceof Uint8Array && Array.isArray(one.words)
}
