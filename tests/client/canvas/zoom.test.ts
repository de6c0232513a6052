import { expect, test } from 'vitest'
import { deskSize, fitZoom, zoomOnPart, zoomStep } from '#client/editor/canvas/viewport/zoomSteps.ts'

test('the slide fits with room around it, in both directions', () => {
  const zoom = fitZoom({ w: 920, h: 640 })
  expect(1280 * zoom).toBeLessThan(920)
  expect(720 * zoom).toBeLessThan(640)
})

test('steps go to the next known size, from anywhere, and stop at the ends', () => {
  expect([zoomStep(0.68, 'in'), zoomStep(0.68, 'out'), zoomStep(1, 'in'), zoomStep(1, 'out')]).toEqual([
    0.75, 0.67, 1.25, 0.9,
  ])
  expect([zoomStep(4, 'in'), zoomStep(0.1, 'out')]).toEqual([4, 0.1])
})

test('a part of the slide fits with air around it; one that is tiny is not blown up beyond all bounds', () => {
  const zoom = zoomOnPart({ w: 1000, h: 700 }, { w: 400, h: 100 })
  expect(zoom).toBe(2)
  expect(zoomOnPart({ w: 1000, h: 700 }, { w: 100, h: 700 })).toBeCloseTo(0.8)
  expect(zoomOnPart({ w: 1000, h: 700 }, { w: 0, h: 0 })).toBe(4)
})

test('a slide that fits needs no scrolling; a larger one can be scrolled past its edges', () => {
  expect(deskSize({ w: 1000, h: 700 }, 0.5)).toEqual({ w: 1000, h: 700 })
  expect(deskSize({ w: 1000, h: 700 }, 2).w).toBeGreaterThan(2560 + 900)
})

test('on a small screen the slide takes nearly all of the width: tools stand beside it', () => {
  expect(fitZoom({ w: 390, h: 700 }, true) * 1280).toBeGreaterThan(370)
  const desk = deskSize({ w: 390, h: 700 }, fitZoom({ w: 390, h: 700 }, true), true)
  expect(desk).toEqual({ w: 390, h: 700 })
})
