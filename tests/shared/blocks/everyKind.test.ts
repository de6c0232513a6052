import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinds, type BlockKind } from '#shared/blocks/kinds.ts'
import { frame, isOnSlide } from '#shared/model/frame.ts'
import { anyBlock } from '../../support/arbitraries.ts'
import { expectAnswers } from '../../support/kindAnswers.ts'

/** All that an audience gets of each kind. Whoever adds a key here gives it to every client. */
const audienceKeys: Readonly<Record<BlockKind, readonly string[]>> = {
  text: ['kind', 'id', 'frame', 'body', 'surface'],
  shape: ['kind', 'id', 'frame', 'shape', 'adjust', 'drawing', 'body', 'surface'],
  image: [
    ...['kind', 'id', 'frame', 'picture', 'fit', 'focus', 'zoom'],
    ...['shape', 'adjust', 'tint', 'opacity', 'radius', 'stroke', 'shadow'],
  ],
  line: ['kind', 'id', 'frame', 'stroke', 'heads', 'route', 'joins'],
  table: [
    ...['kind', 'id', 'frame', 'direction', 'rows', 'columns', 'cells'],
    ...['role', 'inset', 'headers', 'banded', 'accent', 'borders'],
  ],
  chart: ['kind', 'id', 'frame', 'look', 'title', 'x', 'y', 'categories', 'series', 'highlight'],
}

test.each(Object.keys(kinds) as BlockKind[])(
  'every text and picture of a %s is composed, checked, stripped, drawn, planned, copied and offered back',
  (kind) => {
    const blocks = anyBlock().filter((block) => block.kind === kind)
    fc.assert(
      fc.property(blocks, (block) => expectAnswers(block, audienceKeys[kind])),
      { numRuns: 40 },
    )
  },
)

test('a frame is on the slide as soon as any of it is, turned as it is', () => {
  expect(isOnSlide(frame(-200, 0, 200, 50))).toBe(false)
  expect(isOnSlide(frame(-199, 0, 200, 50))).toBe(true)
  expect(isOnSlide(frame(-120, 300, 100, 400))).toBe(false)
  expect(isOnSlide(frame(-120, 300, 100, 400, 90))).toBe(true)
  expect(isOnSlide(frame(100, 720, 200, 50))).toBe(false)
  expect(isOnSlide(frame(100, 700, 200, 0))).toBe(true)
})
