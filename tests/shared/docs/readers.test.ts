import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { addBlocks, maybeBlockText, setFrames } from '#shared/docs/blockEdits.ts'
import { initDesign, keyMessageText, readDesign } from '#shared/docs/designDoc.ts'
import { DesignReader } from '#shared/docs/designReader.ts'
import { fillText, hideInPitch, initPitch, moveInPitch, readPitch, setFact } from '#shared/docs/pitchDoc.ts'
import { PitchReader } from '#shared/docs/pitchReader.ts'
import { writeRichText } from '#shared/docs/richTextWrite.ts'
import { addSlide, deleteSlide, moveSlide, renameSlide } from '#shared/docs/slideEdits.ts'
import { setThemeColor } from '#shared/docs/themeDoc.ts'
import { frame } from '#shared/model/frame.ts'
import { plainRichText } from '#shared/model/richText.ts'

function design() {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Spring' })
  const [first, second] = [addSlide(doc, { title: 'One' }), addSlide(doc, { title: 'Two' })]
  const [block] = addBlocks(doc, first, [{ kind: 'text', frame: frame(0, 0, 100, 40) }])
  const [other] = addBlocks(doc, first, [{ kind: 'line', frame: frame(0, 0, 100, 0) }])
  return { doc, first, second, block: block!, other: other! }
}

/** A copy that hears of every change over the wire, as another person's machine does. */
function mirrorOf(doc: Y.Doc): Y.Doc {
  const mirror = new Y.Doc()
  Y.applyUpdate(mirror, Y.encodeStateAsUpdate(doc))
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(mirror, update))
  return mirror
}

describe('DesignReader', () => {
  const edits: Record<string, (d: ReturnType<typeof design>) => void> = {
    'a word': ({ doc, first, block }) => maybeBlockText(doc, first, { block, part: '' })!.insert(0, 'A'),
    'a frame': ({ doc, first, block }) => setFrames(doc, first, new Map([[block, frame(5, 5, 5, 5)]])),
    'a title': ({ doc, second }) => renameSlide(doc, second, 'Zwei'),
    'a move': ({ doc, second }) => moveSlide(doc, second, 0),
    'a deletion': ({ doc, first }) => deleteSlide(doc, first),
    'a new slide': ({ doc }) => void addSlide(doc, { title: 'Three' }, 1),
    'a key message': ({ doc, second }) =>
      writeRichText(keyMessageText(doc, second), plainRichText('Remember')),
    'a colour': ({ doc }) => setThemeColor(doc, 'accent1', '#123456'),
  }

  test.each(Object.keys(edits))(
    'after %s it reads what a fresh reading reads, here and at the other end',
    (name) => {
      const made = design()
      const mirror = mirrorOf(made.doc)
      const readers = [new DesignReader(made.doc), new DesignReader(mirror)]
      const before = readers.map((reader) => reader.current)
      edits[name]!(made)
      readers.forEach((reader, at) => {
        expect(reader.current).toEqual(readDesign(made.doc))
        expect(reader.current).not.toBe(before[at])
        expect(reader.current).toBe(reader.current)
      })
    },
  )

  test('a changed block leaves the other blocks and slides the same objects', () => {
    const { doc, first, block } = design()
    const reader = new DesignReader(doc)
    const before = reader.current
    setFrames(doc, first, new Map([[block, frame(9, 9, 9, 9)]]))
    expect(reader.current.slides[1]).toBe(before.slides[1])
    expect(reader.current.slides[0]!.blocks[1]).toBe(before.slides[0]!.blocks[1])
    expect(reader.current.slides[0]!.blocks[0]).not.toBe(before.slides[0]!.blocks[0])
    expect(reader.current.theme).toBe(before.theme)
  })

  test('tells its listeners once a transaction, and none after the end', () => {
    const { doc, first } = design()
    const reader = new DesignReader(doc)
    const listener = vi.fn()
    reader.subscribe(listener)
    doc.transact(() => {
      renameSlide(doc, first, 'A')
      renameSlide(doc, first, 'B')
    })
    expect(listener).toHaveBeenCalledTimes(1)
    reader.destroy()
    renameSlide(doc, first, 'C')
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

describe('PitchReader', () => {
  test('reads texts begun elsewhere, and keeps what did not change', () => {
    const doc = new Y.Doc()
    initPitch(doc, { client: 'Harbour Foods' })
    const reader = new PitchReader(mirrorOf(doc))
    writeRichText(fillText(doc, { block: 'b1', part: '' }), plainRichText('Your stores'))
    const first = reader.current
    expect(first).toEqual(readPitch(doc))
    writeRichText(fillText(doc, { block: 'b2', part: '' }), plainRichText('Your depots'))
    expect(reader.current).toEqual(readPitch(doc))
    expect(reader.current.fills.get('b1')).toBe(first.fills.get('b1'))
    expect(reader.current.points).toBe(first.points)
  })

  test('follows facts, hidden slides and order', () => {
    const doc = new Y.Doc()
    initPitch(doc, { client: 'Harbour Foods' })
    const reader = new PitchReader(mirrorOf(doc))
    setFact(doc, 'client.city', 'Bristol')
    setFact(doc, 'client.name', '  ')
    hideInPitch(doc, 's1', true)
    moveInPitch(doc, 's2', 'a1')
    expect(reader.current).toEqual(readPitch(doc))
    expect(reader.current.facts.get('client.name')).toBe('Harbour Foods')
    expect([...reader.current.hidden]).toEqual(['s1'])
  })
})
