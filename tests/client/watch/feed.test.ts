import { expect, test } from 'vitest'
import { hear, type Feed } from '#client/watch/feed.ts'
import { solid } from '#shared/model/color.ts'
import type { AudienceSlide } from '#shared/model/deck.ts'
import { defaultTheme } from '#shared/model/theme.ts'
import { noDrawing } from '#shared/stage/pointing.ts'
import type { AudienceEvent } from '#shared/protocol/stage.ts'

const slide = (id: string): AudienceSlide => ({ id, title: id, background: solid('background'), blocks: [] })
const state = (current: string, version = 1) => ({
  version,
  current,
  built: 0,
  blank: null,
  paused: false,
  ended: false,
  questions: [],
})

const hello: AudienceEvent = {
  kind: 'hello',
  title: 'Spring',
  theme: defaultTheme,
  slides: [slide('b')],
  state: state('b'),
  waiting: null,
  drawing: noDrawing,
  strokes: 0,
  mine: [],
}
const after = (...events: AudienceEvent[]): Feed => [hello, ...events].reduce<Feed | null>(hear, null)!

test('a slide shown for the first time takes its place in the deck', () => {
  const feed = after(
    { kind: 'slide', slide: slide('a'), order: ['a', 'b'] },
    { kind: 'state', state: state('a', 2) },
  )
  expect(feed.slides.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(feed.state.current).toBe('a')
})

test('what was drawn goes with its slide, and only with it', () => {
  const ink = { kind: 'ink', slideId: 'b', stroke: 's', points: [{ x: 1, y: 2 }] } as const
  const longer = { ...ink, points: [...ink.points, { x: 3, y: 4 }] }
  const drawn = after({ kind: 'point', pointing: ink }, { kind: 'point', pointing: longer })
  expect(drawn.drawing.strokes).toEqual([{ id: 's', points: longer.points }])
  expect(hear(drawn, { kind: 'state', state: state('b', 2) })?.drawing.strokes).toHaveLength(1)
  expect(hear(drawn, { kind: 'state', state: state('a', 2) })?.drawing.strokes).toHaveLength(0)
})

test('before the first hello nothing is known', () => {
  expect(hear(null, { kind: 'state', state: state('a', 2) })).toBeNull()
})
