import { expect, test } from 'vitest'
import { frame } from '#shared/model/frame.ts'
import { fitPicture } from '#shared/pptx/pictureFit.ts'

const centre = { x: 0.5, y: 0.5 }
const wide = { width: 400, height: 200 }
const whole = { l: 0, t: 0, r: 0, b: 0 }

test('a wide picture that covers a square loses its sides', () => {
  const square = frame(10, 20, 100, 100)
  const { frame: kept, crop } = fitPicture({ frame: square, fit: 'cover', focus: centre }, wide)
  expect(kept).toBe(square)
  expect(crop).toEqual({ l: 25_000, r: 25_000, t: 0, b: 0 })
})

test('the focus decides which side goes', () => {
  const fit = { frame: frame(0, 0, 100, 100), fit: 'cover' } as const
  expect(fitPicture({ ...fit, focus: { x: 0, y: 1 } }, wide).crop).toEqual({ l: 0, r: 50_000, t: 0, b: 0 })
  expect(fitPicture({ ...fit, focus: { x: 1, y: 0 } }, wide).crop).toEqual({ l: 50_000, r: 0, t: 0, b: 0 })
})

test('a tall picture loses top and bottom', () => {
  const fit = { frame: frame(0, 0, 200, 100), fit: 'cover', focus: { x: 0, y: 0.25 } } as const
  expect(fitPicture(fit, { width: 100, height: 100 }).crop).toEqual({ l: 0, r: 0, t: 12_500, b: 37_500 })
})

test('a picture that is contained keeps all of itself, about the same centre and turn', () => {
  const { frame: kept, crop } = fitPicture(
    { frame: frame(10, 20, 100, 100, 30), fit: 'contain', focus: centre },
    wide,
  )
  expect(kept).toEqual(frame(10, 45, 100, 50, 30))
  expect(crop).toEqual(whole)
})

test.each([
  ['an empty frame', frame(0, 0, 0, 100), wide],
  ['a picture without size', frame(0, 0, 100, 100), { width: 0, height: 200 }],
  ['a size that is no number', frame(0, 0, 100, 100), { width: NaN, height: 200 }],
])('%s is left as it is', (_, place, size) => {
  expect(fitPicture({ frame: place, fit: 'cover', focus: centre }, size)).toEqual({
    frame: place,
    crop: whole,
  })
})

test('however thin the frame, a sliver of the picture stays', () => {
  const { crop } = fitPicture(
    { frame: frame(0, 0, 1, 1e6), fit: 'cover', focus: centre },
    { width: 1e6, height: 1 },
  )
  expect(crop.l + crop.r).toBeLessThan(100_000)
})
