import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cropOf,
  pulledFrame,
  pulledPicture,
  scaledPicture,
  settledCrop,
  zoomedPicture,
  type Crop,
} from '#client/editor/geometry/crop.ts'
import { handles } from '#client/editor/geometry/handle.ts'
import { usualFitting, type Fitting } from '#shared/model/block.ts'
import { frame, partOfFrame } from '#shared/model/frame.ts'
import { pictureBox } from '#shared/model/pictureBox.ts'

const picture = { width: 400, height: 200 }
const square = { frame: frame(100, 100, 100, 100), ...usualFitting }

test('the part that shows is what the frame is pulled to, and the picture stays where it was', () => {
  const crop = cropOf({ ...square, zoom: 2 }, picture, true)
  // 400 by 200 on the slide, from x = -50 and y = 50.
  expect(crop.box).toEqual({ x: -150, y: -50, w: 400, h: 200 })
  const pulled = pulledFrame(crop, 'nw', { x: -30, y: 20 })
  expect(pulled.frame).toEqual(frame(70, 120, 130, 80))
  expect(pulled.box).toEqual({ x: -120, y: -70, w: 400, h: 200 })
  // No further than there is picture, and not inside out.
  expect(pulledFrame(crop, 'e', { x: 900, y: 0 }).frame).toEqual(frame(100, 100, 250, 100))
  expect(pulledFrame(crop, 'n', { x: 0, y: 900 }).frame).toEqual(frame(100, 192, 100, 8))
})

test('a picture that is shown whole has its frame drawn in; in a frame that stays, it fills that', () => {
  const whole = { ...square, fit: 'contain' } as const
  expect(cropOf(whole, picture, true)).toEqual({
    frame: frame(100, 125, 100, 50),
    box: { x: 0, y: 0, w: 100, h: 50 },
  })
  expect(cropOf(whole, picture, false)).toEqual(cropOf(square, picture, false))
})

test('beneath its frame a picture is moved and made larger as far as it fills that', () => {
  const crop = cropOf(square, picture, true)
  expect(pulledPicture(crop, { x: 30, y: 70 }).box).toEqual({ x: -20, y: 0, w: 200, h: 100 })
  expect(pulledPicture(crop, { x: 300, y: 0 }).box).toMatchObject({ x: 0 })
  expect(scaledPicture(crop, 'se', { x: 200, y: 0 }).box).toEqual({ x: -50, y: 0, w: 400, h: 200 })
  expect(scaledPicture(crop, 'se', { x: -150, y: -80 }).box).toEqual(crop.box)
  expect(zoomedPicture(crop, 2).box).toEqual({ x: -150, y: -50, w: 400, h: 200 })
  expect(settledCrop(zoomedPicture(crop, 1e9), picture).zoom).toBe(100)
})

const side = fc.integer({ min: 8, max: 1280 })
const anyFitting = fc.record<Fitting>({
  fit: fc.constantFrom('cover', 'contain'),
  focus: fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  zoom: fc.double({ min: 1, max: 20, noNaN: true }),
})
const pull = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
const anyStep = fc.tuple(
  fc.constantFrom('frame', 'picture', 'corner', 'key'),
  fc.constantFrom(...handles),
  pull,
)

test('whatever is pulled at, at any turn, the frame is filled and frame and fitting say it again as it is', () => {
  fc.assert(
    fc.property(
      fc.tuple(side, side, fc.integer({ min: 0, max: 359 })),
      fc.record({ width: side, height: side }),
      anyFitting,
      fc.array(anyStep, { maxLength: 6 }),
      ([w, h, rotation], size, fitting, steps) => {
        const first = cropOf({ frame: frame(50, 60, w, h, rotation), ...fitting }, size, true)
        const last = steps.reduce<Crop>((crop, [kind, handle, by]) => {
          if (kind === 'frame') return pulledFrame(crop, handle, by)
          if (kind === 'key') return zoomedPicture(crop, by.x > 0 ? 1.05 : 1 / 1.05)
          return kind === 'corner' ? scaledPicture(crop, handle, by) : pulledPicture(crop, by)
        }, first)
        expectFilled(last)
        const said = settledCrop(last, size)
        const again = pictureBox(said.frame, said, size)
        for (const key of ['x', 'y', 'w', 'h'] as const) expect(again[key]).toBeCloseTo(last.box[key], 1)
      },
    ),
  )
})

function expectFilled({ frame: { w, h }, box }: Crop) {
  const slack = 1e-6 * Math.max(box.w, box.h)
  expect(box.x).toBeLessThanOrEqual(slack)
  expect(box.y).toBeLessThanOrEqual(slack)
  expect(box.x + box.w).toBeGreaterThanOrEqual(w - slack)
  expect(box.y + box.h).toBeGreaterThanOrEqual(h - slack)
}

test('a turned frame that is pulled leaves its picture where it lies on the slide', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 359 }),
      fc.constantFrom(...handles),
      pull,
      (rotation, handle, by) => {
        const crop = cropOf({ ...square, frame: { ...square.frame, rotation }, zoom: 3 }, picture, true)
        const [before, after] = [crop, pulledFrame(crop, handle, by)].map((one) =>
          partOfFrame(one.frame, one.box),
        )
        for (const key of ['x', 'y', 'w', 'h'] as const) expect(after![key]).toBeCloseTo(before![key], 6)
      },
    ),
  )
})
