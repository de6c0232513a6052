import fc from 'fast-check'
import * as Y from 'yjs'

/** One thing a person does to a document that has text, keys and nested types. `at` is taken modulo what is there. */
export type Edit =
  | { readonly kind: 'type'; readonly at: number; readonly words: string }
  | { readonly kind: 'erase'; readonly at: number; readonly count: number }
  | { readonly kind: 'format'; readonly at: number; readonly count: number; readonly bold: boolean }
  | { readonly kind: 'set'; readonly key: string; readonly value: number | string | readonly number[] }
  | { readonly kind: 'unset'; readonly key: string }
  | { readonly kind: 'nest'; readonly key: string; readonly words: string }

const key = fc.constantFrom('a', 'b', 'c')
const at = fc.nat({ max: 1_000 })

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('type' as const), at, words: fc.string({ minLength: 1 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('erase' as const), at, count: fc.integer({ min: 1, max: 9 }) }),
  },
  fc.record({
    kind: fc.constant('format' as const),
    at,
    count: fc.integer({ min: 1, max: 9 }),
    bold: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('set' as const),
    key,
    value: fc.oneof(fc.integer(), fc.string(), fc.array(fc.integer(), { maxLength: 3 })),
  }),
  fc.record({ kind: fc.constant('unset' as const), key }),
  fc.record({ kind: fc.constant('nest' as const), key, words: fc.string({ minLength: 1 }) }),
)

export function applyEdit(doc: Y.Doc, edit: Edit): void {
  const text = doc.getText('text')
  const map = doc.getMap('map')
  switch (edit.kind) {
    case 'type':
      return text.insert(edit.at % (text.length + 1), edit.words)
    case 'erase': {
      const start = edit.at % (text.length + 1)
      return text.delete(start, Math.min(edit.count, text.length - start))
    }
    case 'format': {
      const start = edit.at % (text.length + 1)
      return text.format(start, Math.min(edit.count, text.length - start), { bold: edit.bold || null })
    }
    case 'set':
      return void map.set(edit.key, edit.value)
    case 'unset':
      return map.delete(edit.key)
    case 'nest':
      return nest(map, edit.key, edit.words)
  }
}

/** An element with a text in it; another paragraph when there is one already. */
function nest(map: Y.Map<unknown>, name: string, words: string): void {
  const old = map.get(name)
  const element = old instanceof Y.XmlElement ? old : new Y.XmlElement('paragraph')
  if (element !== old) map.set(name, element)
  element.insert(element.length, [new Y.XmlText(words)])
}

/** All that a document holds, for comparing. */
export const contentsOf = (doc: Y.Doc): unknown => ({
  text: doc.getText('text').toDelta() as unknown,
  map: doc.getMap('map').toJSON(),
})
