import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesOf, WrittenNotes } from '#client/deck/ownFonts.ts'
import { familyValue, fontValue } from '#client/slide/fontValue.ts'
import { nextRoomState, openingRoom } from '#client/sync/roomState.ts'
import { noteOwnFonts, readTheme } from '#shared/docs/themeDoc.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'

const font = (name: string, asset: string): OwnFont => ({
  name,
  like: 'Times New Roman',
  faces: [{ bold: false, italic: false, asset: asset.repeat(64), widths: '' }],
})
const [one, other] = [font('One', 'a'), font('Two', 'b')]

test('a deck notes the fonts that it comes to use, as the workspace has them', () => {
  const brought = [{ ...one, faces: [{ ...one.faces[0]!, licence: 'Bought', bytes: 4 }] }, other]
  expect(notesOf(['One'], [], brought)).toEqual(new Map([['One', one]]))
  expect(notesOf(['One'], [one], brought).size).toBe(0)
})

test('a file that was brought again comes along, a font that was deleted goes, and one that is unknown is left alone', () => {
  const again = font('One', 'c')
  expect(notesOf(['One'], [one], [again])).toEqual(new Map([['One', again]]))
  expect(notesOf(['One'], [one, other], [other])).toEqual(new Map([['One', null]]))
  expect(notesOf(['Three'], [], [one]).size).toBe(0)
})

test('words in an own font are drawn in what comes closest until it is here, and in Arial once nobody knows it', () => {
  expect(familyValue('own:One', [one])).toBe("own-One, Tinos, 'Times New Roman', serif")
  expect(familyValue('own:One')).toBe(familyValue('Arial'))
  expect(fontValue('own:A B')).toBe(`var(--own-A-20-B, ${familyValue('Arial')})`)
})

describe('a session that notes fonts down', () => {
  /** What it writes into a copy, which it has then. */
  function write(written: WrittenNotes, copy: Y.Doc, brought: readonly OwnFont[], used = ['One']) {
    const notes = written.due(copy, notesOf(used, readTheme(copy).fonts.own ?? [], brought))
    written.wrote(copy, notes)
    noteOwnFonts(copy, notes)
    return [...notes.keys()]
  }

  test('is refused once by a full deck, which stays open through all fresh copies', () => {
    const written = new WrittenNotes()
    let room = nextRoomState(openingRoom, { type: 'synced', writable: true })
    for (let at = 0; at < 5; at++) {
      // A fresh copy, without what was refused.
      if (write(written, new Y.Doc(), [one]).length > 0)
        room = nextRoomState(room, { type: 'refused', at, reason: 'This deck is full.' })
      room = nextRoomState(room, { type: 'synced', writable: true })
    }
    expect(room).toMatchObject({ kind: 'synced', refusedAt: [0] })
  })

  test('writes another font, and that font once its file is another', () => {
    const written = new WrittenNotes()
    write(written, new Y.Doc(), [one])
    const fresh = new Y.Doc()
    expect(write(written, fresh, [one, other], ['One', 'Two'])).toEqual(['Two'])
    expect(write(written, fresh, [font('One', 'c'), other])).toEqual(['One'])
  })

  test('writes again what was taken, then deleted, then brought again, in one copy and the next', () => {
    const written = new WrittenNotes()
    const copy = new Y.Doc()
    for (const brought of [[one], [], [one]]) expect(write(written, copy, brought)).toEqual(['One'])
    const fresh = new Y.Doc()
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(copy))
    expect(write(written, fresh, [one])).toEqual([])
    for (const brought of [[], [one]]) expect(write(written, fresh, brought)).toEqual(['One'])
  })
})
