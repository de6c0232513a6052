import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { HolderCache } from './itemPlaces.ts'

/** Items looked at, and levels or items cut, in one turn of the event loop. Yjs goes through levels by recursion. */
const perTurn = { looks: 20_000, levels: 400, cuts: 5_000 } as const

/**
 * Cuts off what nests deeper than `depth`, the deepest first: Yjs deletes, and readers read, by recursion, and
 * would end in a stack overflow. Nobody's page makes such a document; an older build took it from anyone.
 */
export async function prune(doc: Y.Doc, depth: number): Promise<void> {
  const levels = await tooDeep(doc, depth)
  let level = levels.length - 1
  while (level >= 0) {
    doc.transact((transaction) => {
      const until = Math.max(0, level - perTurn.levels)
      for (let cuts = 0; level >= until && cuts < perTurn.cuts; level--) {
        for (const item of levels[level] ?? []) item.delete(transaction)
        cuts += levels[level]?.length ?? 0
      }
    })
    await setImmediate()
  }
}

/** Items that hold a type too deep, by how much too deep it is. */
async function tooDeep(doc: Y.Doc, depth: number): Promise<Y.Item[][]> {
  const holders = new HolderCache(doc)
  const levels: Y.Item[][] = []
  let looks = 0
  for (const structs of [...doc.store.clients.values()]) {
    for (const struct of structs) {
      if (++looks % perTurn.looks === 0) await setImmediate()
      if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentType))
        continue
      const level = holders.of(struct.content.type as Y.AbstractType<unknown>).depth - depth - 1
      if (level >= 0) (levels[level] ??= []).push(struct)
    }
  }
  return levels
}
