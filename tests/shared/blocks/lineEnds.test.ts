import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeHeads, lineDoc } from '#shared/blocks/line/doc.ts'

const open = { form: 'arrow', size: 'large' } as const

const lineOf = (entries: Readonly<Record<string, unknown>>) => {
  const map = new Y.Doc().getMap('block')
  for (const [key, value] of Object.entries(entries)) map.set(key, value)
  return map
}

test('a line of before keeps its heads until somebody changes one, and then the other', () => {
  const map = lineOf({ heads: { start: true, end: true } })
  const triangle = { form: 'triangle', size: 'medium' }
  expect(lineDoc.read(map, 'block').heads).toEqual({ start: triangle, end: triangle })
  changeHeads({ start: null })(map)
  expect(lineDoc.read(map, 'block').heads).toEqual({ start: null, end: triangle })
  changeHeads({ end: open })(map)
  expect(lineDoc.read(map, 'block').heads).toEqual({ start: null, end: open })
})

test('two people change one end each, and both stay', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  changeHeads({ start: open })(a.getMap('block'))
  changeHeads({ end: open })(b.getMap('block'))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  expect(lineDoc.read(a.getMap('block'), 'block').heads).toEqual({ start: open, end: open })
})

test('what is no head is none', () => {
  for (const wild of ['x', 7, {}, { form: 'toString' }, null])
    expect(lineDoc.read(lineOf({ 'head.end': wild }), 'block').heads.end).toBeNull()
  expect(lineDoc.read(lineOf({ 'head.end': { form: 'oval', size: 9 } }), 'block').heads.end).toEqual({
    form: 'oval',
    size: 'medium',
  })
})
