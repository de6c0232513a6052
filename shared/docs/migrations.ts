import type * as Y from 'yjs'
import type { RoomKind } from '#shared/policy.ts'
import { flattenTexts } from './flattenTexts.ts'
import { documentSchema, schemaVersion, stampSchema } from './schema.ts'
import { asMap } from './ymap.ts'

/**
 * Only the server migrates, when it opens a room and before anyone joins: two clients that migrate at once
 * both succeed, and every insertion is there twice. So clients have nothing of this.
 */
interface Migration {
  /** The schema a document has afterwards; each is one more than the one before, the last `schemaVersion`. Never changed, only added to. */
  readonly to: number
  readonly name: string
  migrate(kind: RoomKind, doc: Y.Doc): void
}

export const migrations: readonly Migration[] = [
  // The first schema: documents made before they carried a number have the same shape.
  { to: 1, name: 'carry a schema number', migrate: () => undefined },
  { to: 2, name: 'make every text flat', migrate: (_kind, doc) => flattenTexts(doc) },
  { to: 3, name: 'let a paragraph say its direction', migrate: () => undefined },
  { to: 4, name: 'know tables and charts', migrate: () => undefined },
  // Slides of before follow no layout and are as they were; an editor of before would draw followers without their look.
  { to: 5, name: 'know cropped and masked pictures, layouts, and conditions', migrate: () => undefined },
  // An editor of before would show and export what is hidden, and words at another size and in one column.
  { to: 6, name: 'know hidden blocks and words that fit', migrate: () => undefined },
  // An editor of before would show at once what appears step by step, and draw and fit words in another font.
  { to: 7, name: 'know builds, and fonts that a workspace brought', migrate: () => undefined },
  // An editor of before would draw and fit words as far from the sides of their frame as from above, and show every
  // client marketing's numbers in charts that sales filled.
  {
    to: 8,
    name: 'know insets of their own at the sides, and charts that sales fills',
    migrate: () => undefined,
  },
  // An editor of before would draw and fit lists with other signs and indents.
  { to: 9, name: 'know how lists stand', migrate: () => undefined },
  // An editor of before would draw signs of lists as their words, and forget how they look with the next change of them;
  // and words of cells as far from their sides as from above. Tables of before ran from the left whatever they said, and go on so.
  {
    to: 10,
    name: 'know how signs of lists look, insets of their own at the sides of cells, and which way columns run',
    migrate: (_kind, doc) => keepColumnsAsTheyRan(doc),
  },
  // An editor of before would take from a paragraph where Enter is pressed, and from words that are typed over.
  {
    to: 11,
    name: 'know indents, spaces and tab stops of paragraphs, words in capitals, and patterns',
    migrate: () => undefined,
  },
]

/** Of tables on slides and in layouts, each that says nothing of it: with letters or a language it would turn round by itself. */
function keepColumnsAsTheyRan(doc: Y.Doc): void {
  for (const pages of [doc.getMap('slides'), doc.getMap('layouts')])
    for (const page of pages.values())
      for (const value of asMap(asMap(page)?.get('blocks'))?.values() ?? []) {
        const block = asMap(value)
        if (block?.get('kind') === 'table' && !block.has('direction')) block.set('direction', 'ltr')
      }
}

/** Brings a document up to this build's schema, in one transaction. A current or newer one is left as it is. */
export function migrateDocument(kind: RoomKind, doc: Y.Doc): void {
  const from = documentSchema(doc)
  if (from >= schemaVersion) return
  doc.transact(() => {
    for (const step of migrations) if (step.to > from) step.migrate(kind, doc)
    stampSchema(doc)
  })
}
