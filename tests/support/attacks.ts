import * as Y from 'yjs'

/** Puts maps into each other, `levels` deep, under a key of a map. Returns the innermost. */
export function nest(map: Y.Map<unknown>, key: string, levels: number): Y.Map<unknown> {
  let at = map
  map.doc!.transact(() => {
    for (let level = 0; level < levels; level++) {
      const inner = new Y.Map<unknown>()
      at.set(level === 0 ? key : 'in', inner)
      at = inner
    }
  })
  return at
}

/** What one person's page would send, edit by edit. */
export function updatesOf(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => void updates.push(update)
  doc.on('update', note)
  edit(doc)
  doc.off('update', note)
  return updates
}

/** An update by which so many pages have each set one key of their own. */
export function pagesThatWrote(count: number, firstClient = 1_000): Uint8Array {
  const doc = new Y.Doc()
  for (let at = 0; at < count; at++) {
    const page = new Y.Doc()
    page.clientID = firstClient + at
    page.getMap('facts').set(`page.${at}`, 'x')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(page))
  }
  return Y.encodeStateAsUpdate(doc)
}
