import { expect, test } from 'vitest'
import { pinched } from '#client/editor/canvas/viewport/pinch.ts'

const at = (clientX: number, clientY: number) => ({ clientX, clientY })
const began = [at(100, 100), at(200, 100)]

test('two fingers that part make the slide larger about their middle', () => {
  const wider = pinched({ fingers: began, zoom: 0.5 }, began, [at(50, 100), at(250, 100)])
  expect(wider).toEqual({ zoom: 1, about: at(150, 100), by: { x: 0, y: 0 } })
})

test('two that move together drag the view and leave its size', () => {
  const dragged = pinched({ fingers: began, zoom: 0.5 }, began, [at(130, 90), at(230, 90)])
  expect(dragged).toEqual({ zoom: 0.5, about: at(180, 90), by: { x: 30, y: -10 } })
})

test('fingers that began on one spot throw nothing away', () => {
  const spot = [at(10, 10), at(10, 10)]
  expect(pinched({ fingers: spot, zoom: 1 }, spot, [at(10, 10), at(12, 10)]).zoom).toBe(2)
})
