import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '#shared/compose/compose.ts'
import { audienceDeck } from '#shared/compose/audience.ts'
import { coverOf } from '#shared/compose/cover.ts'
import { readDesign } from '#shared/docs/designDoc.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { unplanned } from '#shared/model/plan.ts'
import { readCover, writeCover } from '#server/frozen/cover.ts'
import { freeze, printsOf, snapshot } from '#server/frozen/freeze.ts'
import { frozenRow, maybeFrozen, readPrints } from '#server/frozen/frozenDeck.ts'
import { maybeStage, readConcerns, readStage, writeStage } from '#server/frozen/stageState.ts'
import type { Stage } from '#shared/stage/stage.ts'
import { anyDesignDoc } from '../../support/arbitraries.ts'
import { factsOnly } from '../../support/builtDeck.ts'

interface Fixture {
  readonly stage: { readonly state: string; readonly concerns: string }
  readonly frozen: { readonly hash: string; readonly content: string; readonly prints: string }
  readonly cover: string
}

const fixture = async (name: string): Promise<Fixture> =>
  JSON.parse(await readFile(new URL(`./oldForms/${name}`, import.meta.url), 'utf8')) as Fixture

test('copies from before they had a number are read as what they were', async () => {
  const { stage, frozen, cover } = await fixture('form0.json')
  expect(readStage(stage)).toEqual(startedAsSet(JSON.parse(stage.state) as Stage))
  expect(readConcerns(stage)).toEqual(JSON.parse(stage.concerns))
  // What was emptied for an audience then is not even named to it now.
  const named = cover.replaceAll(/"slot":null,?|"reason":"",?/g, '').replaceAll(',}', '}')
  expect(readCover(cover)).toEqual(asDrawnNow(named))
  const shown = maybeFrozen({ ...frozen, schema: 0 })!
  expect({ deck: shown.deck, slides: shown.slides, handovers: shown.handovers }).toEqual(
    asDrawnNow(frozen.content, { tint: null }),
  )
  expect(shown).toMatchObject({ hash: frozen.hash, content: frozen.content })
  expect(readPrints(frozen.prints)).toEqual(JSON.parse(frozen.prints))
  expect(readStage({ state: writeStage(readStage(stage)) })).toEqual(readStage(stage))
})

/** Pictures of then had no zoom, shape, colour, border or shadow: they are whole rectangles without any. */
const asDrawnNow = (text: string, composed = {}): unknown =>
  JSON.parse(text, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'image'
      ? { zoom: 1, shape: 'rect', adjust: {}, stroke: null, shadow: false, ...composed, ...value }
      : value,
  )

test('a showing from before a stage could be set ahead started as it was set, and had no breaks and no builds', async () => {
  const { stage } = await fixture('form1.json')
  const { value } = JSON.parse(stage.state) as { readonly value: Stage }
  expect(readStage(stage)).toEqual(startedAsSet(value))
  expect(readConcerns(stage)).toEqual(['Nobody is planned to speak yet'])
})

test('slides that say nothing new are known by the prints of before drawings had colours and tables a direction', async () => {
  const { frozen } = await fixture('form2.json')
  const { deck } = JSON.parse(frozen.content, (_key, value: unknown) => asComposedNow(value)) as {
    readonly deck: ComposedDeck
  }
  expect(printsOf({ audience: audienceDeck(deck) })).toEqual(readPrints(frozen.prints))
})

function asComposedNow(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('kind' in value)) return value
  if (value.kind === 'image') return { ...value, tint: null }
  return value.kind === 'table' ? { ...value, direction: 'ltr' } : value
}

const startedAsSet = (older: Stage) => ({ ...older, setAt: older.startedAt, breaks: [], built: 0 })

test('whatever a deck holds, its frozen form and its cover are read back as they were', () => {
  fc.assert(
    fc.property(anyDesignDoc(), (doc) => {
      const design = readDesign(doc)
      const frozen = freeze(snapshot(compose(design, factsOnly), unplanned))
      expect(maybeFrozen(frozenRow(frozen))).toEqual(frozen)
      expect(readPrints(frozenRow(frozen).prints)).toEqual(printsOf(frozen))
      const cover = coverOf(design, factsOnly)
      // One with a huge chart is shortened, which is another test's.
      if (JSON.stringify(cover).length < 40_000) expect(readCover(writeCover(cover))).toEqual(cover)
    }),
    { numRuns: 50 },
  )
})

test('what is damaged, or of a newer build, is told from what can be read, and never throws', () => {
  const numbered = (value: unknown) => JSON.stringify({ schema: 99, value })
  expect(readCover(numbered({}))).toBeNull()
  expect(maybeFrozen({ hash: 'h', schema: 99, content: '{}' })).toBeNull()
  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"__proto__":{"deck":{}}}',
    '{"schema":1}',
    '{"schema":-1,"value":{}}',
  ]) {
    expect(readCover(text)).toBeNull()
    expect(maybeStage({ state: text })).toBeNull()
    expect(maybeFrozen({ hash: 'h', schema: 1, content: text })).toBeNull()
  }
  fc.assert(
    fc.property(fc.json(), (text) => {
      maybeStage({ state: text })
      readCover(text)
      readPrints(text)
      readConcerns({ concerns: text })
      maybeFrozen({ hash: 'h', schema: 0, content: text })
    }),
  )
})
