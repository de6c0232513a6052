import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '#shared/compose/compose.ts'
import type { Design } from '#shared/model/design.ts'
import { readStarters } from '#server/starters/all.ts'
import { readContentFile } from '#server/starters/contentFiles.ts'
import { builtDesign, factsOnly } from '../../support/builtDeck.ts'
import { flaws, gaps } from '../../support/deckCare.ts'

const starters = await readStarters()
const designs = new Map<string, Design>()

// They draw their pictures first, which takes a while on a busy machine.
beforeAll(async () => {
  for (const starter of starters) designs.set(starter.id, await builtDesign(starter))
}, 120_000)

test('there are eight to choose from besides blank, by distinct ids', () => {
  expect(starters.filter(({ id }) => id !== 'blank').length).toBe(8)
  expect(new Set(starters.map(({ id }) => id)).size).toBe(starters.length)
})

test('every block of every file is in the deck that is built', async () => {
  for (const { id } of starters) {
    const { slides } = (await readContentFile(`starters/${id}.json`)) as { slides: { blocks: unknown[] }[] }
    const built = designs.get(id)!.slides.map(({ blocks }) => blocks.length)
    expect([id, built]).toEqual([id, slides.map(({ blocks }) => blocks.length)])
  }
})

test('the blank one has a slide to write on', () => {
  expect(designs.get('blank')?.slides).toHaveLength(1)
})

describe.each(starters.filter(({ id }) => id !== 'blank'))('$title', ({ id }) => {
  let design: Design
  beforeAll(() => {
    design = designs.get(id)!
  })

  test('is a deck of a sensible length with a theme of its own', () => {
    expect(design.slides.length).toBeGreaterThanOrEqual(6)
    expect(design.slides.length).toBeLessThanOrEqual(9)
    expect(design.theme.name).not.toBe('Ink')
  })

  test('every slide has a title and a key message, every slot a name and a prompt', () => {
    expect(gaps(design)).toEqual([])
  })

  test('words fit, can be read, and keep away from the edge, with a client’s facts filled in', () => {
    expect(flaws(compose(design, factsOnly))).toEqual([])
  })

  test('shows both owners their part: several slots, and a reason where marketing keeps something', () => {
    const blocks = design.slides.flatMap((slide) => slide.blocks)
    expect(blocks.filter(({ slot }) => slot !== null).length).toBeGreaterThanOrEqual(5)
    expect(blocks.some(({ reason }) => reason !== '')).toBe(true)
  })

  test('only unfilled slots stand between it and a meeting once the facts are in', () => {
    const kinds = compose(design, factsOnly).problems.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['empty-slot']))
  })
})

test('no two slides or blocks of all starters share an id', () => {
  const ids = [...designs.values()].flatMap(({ slides }) =>
    slides.flatMap((slide) => [slide.id, ...slide.blocks.map(({ id }) => id)]),
  )
  expect(new Set(ids).size).toBe(ids.length)
})
