import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '#shared/compose/compose.ts'
import * as Y from 'yjs'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom, deleteLayout } from '#shared/docs/layoutEdits.ts'
import { frame } from '#shared/model/frame.ts'
import { noPlan, unplanned, type Plan } from '#shared/model/plan.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { freeze, snapshot, withOffered } from '#server/frozen/freeze.ts'
import { frozenRow, maybeFrozen } from '#server/frozen/frozenDeck.ts'
import { factsOnly } from '../../support/builtDeck.ts'
import { anyDesignDoc } from '../../support/arbitraries.ts'

/** Reports and re-exports find a deck by the hash of what `JSON.stringify` made of it. */
test('a frozen deck is known by the same hash as ever, however its JSON is put together', () => {
  fc.assert(
    fc.property(anyDesignDoc(), fc.boolean(), (doc, isPlanned) => {
      const { layouts: _edited, formerLayouts: _former, ...deck } = compose(readDesign(doc), factsOnly)
      const handover = { ...noPlan, speaker: 'sam', seconds: 90, handover: plainRichText('Over to “you”') }
      const plan: Plan = isPlanned
        ? { ...unplanned, slides: new Map(deck.slides.map(({ id }) => [id, handover])) }
        : unplanned
      const shown = deck.slides.filter(({ hidden }) => !hidden)
      const content = JSON.stringify({
        deck: { ...deck, slides: shown, problems: [], parked: [] },
        slides: shown.map(({ id }) => ({
          id,
          speaker: isPlanned ? 'sam' : null,
          seconds: isPlanned ? 90 : 0,
        })),
        handovers: Object.fromEntries(shown.map(({ id }) => [id, isPlanned ? 'Over to “you”' : ''])),
      })
      const frozen = freeze(snapshot(deck, plan))
      expect(frozen.content).toBe(content)
      expect(frozen.hash).toBe(createHash('sha256').update(content).digest('hex'))
    }),
    { numRuns: 30 },
  )
})

test('a layout is kept while a slide that is shown follows it, and changes nothing where none does', () => {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Deck' })
  const [used, gone] = ['Used', 'Gone'].map((title) => addLayout(doc, { title, blocks: [place] }))
  const before = () => freeze(snapshot(compose(readDesign(doc), null), unplanned))
  addSlideFrom(doc, gone!)
  addSlideFrom(doc, used!)
  deleteLayout(doc, gone!)
  const frozen = before()
  expect(frozen.deck.layouts?.map(({ title }) => title)).toEqual(['Used', 'Gone'])
  addLayout(doc, { title: 'Offered', blocks: [place] })
  expect(before().hash).toBe(frozen.hash)
  expect(withOffered(before()).layouts?.map(({ title }) => title)).toEqual(['Used', 'Offered', 'Gone'])
  expect(JSON.stringify(frozen.audience)).not.toMatch(/"place"|Used|Gone/)
  const kept = maybeFrozen(frozenRow(frozen))!
  expect(kept.deck.layouts?.map(({ title, blocks }) => [title, blocks.map((block) => block.place)])).toEqual([
    ['Used', ['body/0']],
    ['Gone', ['body/0']],
  ])
  expect(kept.deck.slides.map(({ layout }) => layout)).toEqual([gone, used])
})

const place = { kind: 'text', place: 'body/0', frame: frame(0, 0, 100, 100) } as const
