import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  initDesign,
  maybeBlockMap,
  readDesign,
  readLayout,
  readSlide,
  standOnTemplate,
} from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom, duplicateLayout } from '#shared/docs/layoutEdits.ts'
import { documentSchema, schemaVersion } from '#shared/docs/schema.ts'
import { hideInPitch, initPitch, moveInPitch, readPitch } from '#shared/docs/pitchDoc.ts'
import { initPlan, readPlan, setHandover, setSeconds, setShort, setSpeaker } from '#shared/docs/planDoc.ts'
import { decideSuggestion, putSuggestion, readSuggestions } from '#shared/docs/reviewDoc.ts'
import { founderOf, rewriteDocument } from '#shared/docs/rewrite.ts'
import { frame } from '#shared/model/frame.ts'
import type { RoomKind } from '#shared/policy.ts'
import { anyDesignDoc, anyWriting, pitchDocOf } from '../../support/arbitraries.ts'

function expectSame<T>(kind: RoomKind, doc: Y.Doc, read: (doc: Y.Doc) => T): void {
  const fresh = rewriteDocument(kind, doc)
  expect(read(fresh)).toEqual(read(doc))
  expect([...fresh.store.clients.keys()]).toEqual([founderOf(fresh)])
  expect(documentSchema(fresh)).toBe(schemaVersion)
}

describe('a document put down anew says what it said:', () => {
  test('a design, whatever is in it', () => {
    fc.assert(
      fc.property(anyDesignDoc(), (doc) => expectSame('design', doc, readDesign)),
      { numRuns: 100 },
    )
  })

  test('a design on a brand template, and of odd notes on it what can be one', () => {
    const doc = new Y.Doc()
    initDesign(doc, { title: 'Deck' })
    standOnTemplate(doc, 'version1')
    const filePlaceholder = { type: 'body', idx: 13 } as const
    const place = { kind: 'text', frame: frame(0, 0, 100, 50), place: 'body/0', filePlaceholder } as const
    const part = 'ppt/slideLayouts/slideLayout3.xml'
    const id = addLayout(doc, { title: 'Two columns', part, blocks: [place, place] })
    const spoilt = readDesign(doc).layouts[0]!.blocks[1]!.id
    maybeBlockMap(doc, id, spoilt)!.set('filePlaceholder', ['constructor', -1])
    const slide = addSlideFrom(doc, id)
    expectSame('design', doc, readDesign)
    expect(readDesign(doc).template).toBe('version1')
    const [layout] = readDesign(doc).layouts
    expect(layout).toMatchObject({ part, blocks: [{ filePlaceholder }, { kind: 'text' }] })
    expect(layout!.blocks[1]).not.toHaveProperty('filePlaceholder')
    expect(readSlide(doc, slide)!.blocks[0]).not.toHaveProperty('filePlaceholder')
    const copy = readLayout(doc, duplicateLayout(doc, id)!)
    expect(copy).not.toHaveProperty('part')
  })

  test('a pitch, with words whose place is gone', () => {
    const ids = ['block1', 'block2']
    fc.assert(
      fc.property(anyWriting(), (writing) => {
        const doc = pitchDocOf(writing, ids, ids)
        hideInPitch(doc, 'slide1', true)
        moveInPitch(doc, 'slide2', 'a1')
        expectSame('pitch', doc, readPitch)
      }),
      { numRuns: 100 },
    )
  })

  test('a plan', () => {
    const doc = new Y.Doc()
    initPlan(doc)
    setSpeaker(doc, 'slide1', 'sam')
    setSeconds(doc, 'slide1', 90)
    setShort(doc, 'slide2', true)
    setHandover(doc, 'slide2', 'Over to you')
    expectSame('plan', doc, readPlan)
  })

  test('what was suggested and answered', () => {
    const doc = new Y.Doc()
    const by = { id: 'sam', name: 'Sam', at: '2026-11-28T12:00:00Z' }
    const suggestion = {
      slideId: 's',
      blockId: 'b',
      part: '',
      pitchId: null,
      by,
      note: 'Shorter',
      was: null,
      text: null,
      decision: null,
    }
    for (const id of ['one', 'two']) putSuggestion(doc, { ...suggestion, id })
    decideSuggestion(doc, 'one', { outcome: 'accepted', by, answer: 'Yes' })
    expectSame('review', doc, readSuggestions)
  })
})

test('nothing overwritten or deleted comes along', () => {
  const doc = new Y.Doc()
  initPitch(doc, { client: 'Harbour Foods' })
  for (let at = 0; at < 1_000; at++) doc.getMap('facts').set('client.city', `City ${at}`)
  expect(Y.encodeStateAsUpdate(rewriteDocument('pitch', doc)).length).toBeLessThan(300)
})
