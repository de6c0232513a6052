import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frame, isOnSlide, slideSize, type Frame } from '#shared/model/frame.ts'
import type { Spot } from '#shared/model/onSlide.ts'
import { shownPart } from '#shared/pptx/shownPart.ts'

const whole = { l: 0, t: 0, r: 0, b: 0 }
const all = 100_000

test('a picture that lies on the slide stays as it is, turned or not', () => {
  for (const rotation of [0, 30, 90, 180, 270]) {
    const place = frame(400, 200, 300, 200, rotation)
    const shown = shownPart(place, { l: 10, t: 0, r: 20, b: 0 }, false)!
    expect(shown.cut).toEqual({ crop: { l: 10, t: 0, r: 20, b: 0 }, seen: null })
    expect(shown.frame.x).toBeCloseTo(400)
  }
})

test('of one that hangs over the left edge the left part goes, of what its frame shows of it', () => {
  const { frame: left, cut } = shownPart(frame(-100, 0, 400, 200), { ...whole, r: 20_000 }, false)!
  expect(left).toEqual(frame(0, 0, 300, 200))
  expect(cut).toEqual({ crop: { l: 20_000, t: 0, r: 20_000, b: 0 }, seen: null })
})

test('a quarter turn takes the side that hangs over, whichever it was', () => {
  // Upright on its right side: its own left is above.
  const { frame: left, cut } = shownPart(frame(400, -100, 400, 200, 90), whole, false)!
  expect(cut.seen).toBeNull()
  expect(cut.crop).toEqual({ l: 50_000, t: 0, r: 0, b: 0 })
  expect([left.x, left.y, left.w, left.h].map((side) => Math.round(side) + 0)).toEqual([500, 0, 200, 200])
})

test('round corners keep their frame, and what hangs over is blotted out', () => {
  const place = frame(-100, 0, 400, 200)
  const shown = shownPart(place, whole, true)!
  expect(shown.frame).toEqual(place)
  expect(shown.cut.crop).toEqual(whole)
  expect(new Set(shown.cut.seen!.map(({ x }) => x))).toEqual(new Set([25_000, all]))
})

test('one that lies beside the slide, also by the corner of its turn alone, shows nothing', () => {
  expect(shownPart(frame(-400, 0, 400, 200), whole, false)).toBeNull()
  // The box about it reaches over the slide's corner, it does not.
  const corner = frame(-270, -270, 300, 300, 45)
  expect(isOnSlide(corner)).toBe(false)
  expect(shownPart(corner, whole, false)).toBeNull()
})

const frames = fc
  .record({
    x: fc.integer({ min: -600, max: 1400 }),
    y: fc.integer({ min: -600, max: 900 }),
    w: fc.integer({ min: 20, max: 1500 }),
    h: fc.integer({ min: 20, max: 1500 }),
    rotation: fc.integer({ min: 0, max: 359 }),
  })
  .map(({ x, y, w, h, rotation }) => frame(x, y, w, h, rotation))

const onDeck = ({ x, y, w, h, rotation }: Frame, spot: Spot): Spot => {
  const turn = (rotation * Math.PI) / 180
  const [dx, dy] = [(spot.x - 0.5) * w, (spot.y - 0.5) * h]
  return {
    x: x + w / 2 + dx * Math.cos(turn) - dy * Math.sin(turn),
    y: y + h / 2 + dx * Math.sin(turn) + dy * Math.cos(turn),
  }
}
const square = [0, all].flatMap((x) => [0, all].map((y) => ({ x, y })))

test('whatever the turn: no corner of what stays lies beside the slide, and what stays stays where it was', () => {
  fc.assert(
    fc.property(frames, fc.boolean(), (place, isRound) => {
      const shown = shownPart(place, whole, isRound)
      expect(shown !== null).toBe(isOnSlide(place))
      if (!shown) return
      const { crop, seen } = shown.cut
      for (const corner of seen ?? square) {
        const at = onDeck(shown.frame, { x: corner.x / all, y: corner.y / all })
        expect(at.x).toBeGreaterThan(-1)
        expect(at.x).toBeLessThan(slideSize.width + 1)
        expect(at.y).toBeGreaterThan(-1)
        expect(at.y).toBeLessThan(slideSize.height + 1)
      }
      // The crop and the frame tell of the same part.
      const corner = onDeck(place, { x: crop.l / all, y: crop.t / all })
      const kept = onDeck(shown.frame, { x: 0, y: 0 })
      expect(Math.hypot(corner.x - kept.x, corner.y - kept.y)).toBeLessThan(1)
    }),
    { numRuns: 500 },
  )
})
