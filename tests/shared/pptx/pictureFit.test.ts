import { expect, test } from 'vitest'
import { frame } from '#shared/model/frame.ts'
import { pictureBox } from '#shared/model/pictureBox.ts'
import { fitPicture } from '#shared/pptx/pictureFit.ts'

const [centre, zoom] = [{ x: 0.5, y: 0.5 }, 1]
const wide = { width: 400, height: 200 }
const whole = { l: 0, t: 0, r: 0, b: 0 }

test('a wide picture that covers a square loses its sides', () => {
  const square = frame(10, 20, 100, 100)
  const { frame: kept, crop } = fitPicture({ frame: square, fit: 'cover', focus: centre, zoom }, wide)
  expect(kept).toBe(square)
  expect(crop).toEqual({ l: 25_000, r: 25_000, t: 0, b: 0 })
})

test('the focus decides which side goes', () => {
  const fit = { frame: frame(0, 0, 100, 100), fit: 'cover', zoom } as const
  expect(fitPicture({ ...fit, focus: { x: 0, y: 1 } }, wide).crop).toEqual({ l: 0, r: 50_000, t: 0, b: 0 })
  expect(fitPicture({ ...fit, focus: { x: 1, y: 0 } }, wide).crop).toEqual({ l: 50_000, r: 0, t: 0, b: 0 })
})

test('a tall picture loses top and bottom', () => {
  const fit = { frame: frame(0, 0, 200, 100), fit: 'cover', focus: { x: 0, y: 0.25 }, zoom } as const
  expect(fitPicture(fit, { width: 100, height: 100 }).crop).toEqual({ l: 0, r: 0, t: 12_500, b: 37_500 })
})

test('a picture that is contained keeps all of itself, about the same centre and turn', () => {
  const { frame: kept, crop } = fitPicture(
    { frame: frame(10, 20, 100, 100, 30), fit: 'contain', focus: centre, zoom },
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
  expect(fitPicture({ frame: place, fit: 'cover', focus: centre, zoom }, size)).toEqual({
    frame: place,
    crop: whole,
  })
})

test('however thin the frame, a sliver of the picture stays', () => {
  const { crop } = fitPicture(
    { frame: frame(0, 0, 1, 1e6), fit: 'cover', focus: centre, zoom },
    { width: 1e6, height: 1 },
  )
  expect(crop.l + crop.r).toBeLessThan(100_000)
})

test('a picture that was made larger in its frame is cropped on all sides, as the canvas draws it', () => {
  const fit = { frame: frame(0, 0, 100, 100), fit: 'cover', focus: { x: 0.5, y: 1 }, zoom: 2 } as const
  expect(fitPicture(fit, wide).crop).toEqual({ l: 37_500, r: 37_500, t: 50_000, b: 0 })
  expect(pictureBox(fit.frame, fit, wide)).toEqual({ x: -150, y: -100, w: 400, h: 200 })
})
