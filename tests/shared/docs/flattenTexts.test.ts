import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readDesign } from '#shared/docs/designDoc.ts'
import { migrateDocument } from '#shared/docs/migrations.ts'
import { schemaVersion } from '#shared/docs/schema.ts'
import { readPitch } from '#shared/docs/pitchDoc.ts'
import { readPlan } from '#shared/docs/planDoc.ts'
import { leaveFormatsAlone } from '#shared/docs/transact.ts'
import { plainText } from '#shared/model/richText.ts'

const element = (
  name: string,
  attributes: Record<string, unknown>,
  ...children: (Y.XmlElement | Y.XmlText)[]
) => {
  const made = new Y.XmlElement(name)
  // Yjs types attributes as strings, and keeps any JSON value, as the editor wrote them.
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children)
  return made
}
const run = (...pieces: readonly (readonly [string, object?])[]) => {
  const text = new Y.XmlText()
  let at = 0
  for (const [words, marks = {}] of pieces) {
    text.insert(at, words, marks)
    at += words.length
  }
  return text
}

/** A text as the editor of schema 1 left it. */
const tree = (): Y.XmlElement[] => [
  element(
    'paragraph',
    { textAlign: 'center', lineSpacing: 1.5 },
    run(['Dear ', { bold: {} }]),
    element('variable', { name: 'client.name' }),
    run([', hello', { textStyle: { color: 'accent1', fontSize: '24pt', fontFamily: null } }]),
  ),
  element(
    'orderedList',
    { start: 7 },
    element(
      'listItem',
      {},
      element('paragraph', {}, run(['seven'])),
      element('paragraph', {}, run(['more of it'])),
      element(
        'bulletList',
        {},
        element(
          'listItem',
          {},
          element('paragraph', {}, run(['deeper', { 'link--x1': { href: 'https://a.example' } }])),
        ),
      ),
    ),
    element(
      'listItem',
      {},
      element('paragraph', {}, new Y.XmlText(), element('hardBreak', {}), run(['eight'])),
    ),
  ),
  element('paragraph', {}),
]

/** As another process or page reads it: it knows no root by its type before it asks. */
function stored(write: (doc: Y.Doc) => void): Y.Doc {
  const old = new Y.Doc()
  old.transact(() => {
    write(old)
    old.getMap('meta').set('schema', 1)
  })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(old))
  return doc
}

const expected = [
  {
    list: null,
    align: 'center',
    lineSpacing: 1.5,
    inlines: [
      { kind: 'text', text: 'Dear ', marks: { bold: true } },
      { kind: 'variable', name: 'client.name', marks: { bold: true } },
      { kind: 'text', text: ', hello', marks: { color: 'accent1', size: 24 } },
    ],
  },
  {
    list: { kind: 'number', level: 0, ordinal: 7 },
    align: null,
    lineSpacing: null,
    inlines: [{ kind: 'text', text: 'seven', marks: {} }],
  },
  {
    list: { kind: 'number', level: 0, ordinal: null },
    align: null,
    lineSpacing: null,
    inlines: [{ kind: 'text', text: 'more of it', marks: {} }],
  },
  {
    list: { kind: 'bullet', level: 1, ordinal: 1 },
    align: null,
    lineSpacing: null,
    inlines: [{ kind: 'text', text: 'deeper', marks: { link: 'https://a.example' } }],
  },
  {
    list: { kind: 'number', level: 0, ordinal: 8 },
    align: null,
    lineSpacing: null,
    inlines: [{ kind: 'break' }, { kind: 'text', text: 'eight', marks: {} }],
  },
  { list: null, align: null, lineSpacing: null, inlines: [] },
]

describe('a document of the first schema opens with every word, mark, list, link and fact', () => {
  test('a pitch', () => {
    const doc = stored((old) => {
      old.getXmlFragment('fill/b1').insert(0, tree())
      old.getXmlFragment('points/s1').insert(0, tree())
    })
    migrateDocument('pitch', doc)
    const { fills, points } = readPitch(doc)
    expect([fills.get('b1'), points.get('s1')]).toEqual([expected, expected])
    expect(doc.getMap('meta').get('schema')).toBe(schemaVersion)
  })

  test('a design and a plan', () => {
    const design = stored((old) => {
      const text = new Y.XmlFragment()
      text.insert(0, tree())
      const block = new Y.Map<unknown>([
        ['kind', 'text'],
        ['order', 'a0'],
        ['text', text],
      ])
      const slide = new Y.Map<unknown>([
        ['order', 'a0'],
        ['blocks', new Y.Map([['b1', block]])],
      ])
      old.getMap('slides').set('s1', slide)
      old.getXmlFragment('key/s1').insert(0, tree())
    })
    migrateDocument('design', design)
    const [slide] = readDesign(design).slides
    expect(slide?.keyMessage).toEqual(expected)
    expect(slide?.blocks[0]).toMatchObject({ body: { text: expected } })
    const plan = stored((old) => {
      old.getXmlFragment('goal/sales').insert(0, tree())
      old.getXmlFragment('handover/s1').insert(0, tree())
    })
    migrateDocument('plan', plan)
    expect(readPlan(plan).goals.sales).toEqual(expected)
    expect(readPlan(plan).slides.get('s1')?.handover).toEqual(expected)
  })

  test('one whose lists are nested five hundred deep keeps its words', () => {
    const doc = stored((old) => {
      let within: Y.XmlFragment = old.getXmlFragment('fill/b1')
      for (let depth = 0; depth < 500; depth++) {
        const [list, item] = [new Y.XmlElement('bulletList'), new Y.XmlElement('listItem')]
        within.insert(0, [list])
        list.insert(0, [item])
        within = item
      }
      within.insert(0, [element('paragraph', {}, run(['deepest']))])
    })
    migrateDocument('pitch', doc)
    expect(plainText(readPitch(doc).fills.get('b1') ?? [])).toBe('deepest')
  })
})

test('a copy of a document tidies no formats away: whoever may only read has nothing to send', () => {
  const [ada, ben, reader] = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc()
    doc.clientID = clientID
    leaveFormatsAlone(doc)
    return doc
  }) as [Y.Doc, Y.Doc, Y.Doc]
  const exchange = (from: Y.Doc, to: Y.Doc) =>
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'wire')
  ada.getText('fill/b').insert(0, 'some words to format\n', {})
  for (const doc of [ben, reader]) exchange(ada, doc)
  let own = 0
  reader.on('update', (_update: Uint8Array, origin: unknown) => (own += origin === 'wire' ? 0 : 1))
  for (const doc of [ada, ben, reader]) doc.getText('fill/b').observe(() => undefined)
  ada.getText('fill/b').format(2, 9, { bold: true })
  ben.getText('fill/b').format(4, 12, { bold: true })
  ben.getText('fill/b').format(3, 5, { bold: null })
  for (const [from, to] of [
    [ada, ben],
    [ben, ada],
    [ada, reader],
    [ben, reader],
  ] as const)
    exchange(from, to)
  expect(own).toBe(0)
  expect(reader.getText('fill/b').toDelta()).toEqual(ada.getText('fill/b').toDelta())
})
