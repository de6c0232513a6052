import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '#shared/compose/compose.ts'
import { readDesign } from '#shared/docs/designDoc.ts'
import { noPlan, unplanned, type Plan } from '#shared/model/plan.ts'
import { plainRichText } from '#shared/model/richText.ts'
import { freeze, snapshot } from '#server/frozen/freeze.ts'
import { factsOnly } from '../../support/builtDeck.ts'
import { anyDesignDoc } from '../../support/arbitraries.ts'

/** Reports and re-exports find a deck by the hash of what `JSON.stringify` made of it. */
test('a frozen deck is known by the same hash as ever, however its JSON is put together', () => {
  fc.assert(
    fc.property(anyDesignDoc(), fc.boolean(), (doc, isPlanned) => {
      const { layouts: _edited, ...deck } = compose(readDesign(doc), factsOnly)
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
