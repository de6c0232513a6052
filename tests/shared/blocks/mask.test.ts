import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskName, maskPath, maskShapes, readMaskName } from '#shared/blocks/image/mask.ts'
import { presets } from '#shared/blocks/shape/presets.ts'
import { cutName, readCutName } from '#shared/pptx/cutName.ts'

const crop = { l: 0, t: 0, r: 0, b: 0 }

test('a picture may be in plain areas, not in solids, brackets and lines', () => {
  for (const shape of ['rect', 'ellipse', 'heart', 'star5', 'donut', 'wedgeRoundRectCallout'] as const)
    expect(maskShapes.has(shape), shape).toBe(true)
  for (const shape of ['cube', 'can', 'leftBracket'] as const)
    expect(maskShapes.has(shape), shape).toBe(false)
})

test('what is left of a picture in a shape goes by a name that says the shape again, moved handles and all', () => {
  const side = fc.integer({ min: 1, max: 2_000 })
  fc.assert(
    fc.property(fc.constantFrom(...maskShapes), side, side, fc.integer(), (shape, w, h, value) => {
      const adjust = Object.fromEntries(presets[shape].adjusts.map(({ name }) => [name, value]))
      const masked = { shape, adjust, radius: 0 }
      const mask = maskName(masked, w, h)
      const asset = 'a'.repeat(64)
      const { asset: read, cut } = readCutName(cutName(asset, { crop, seen: null, mask }))
      expect([read, cut?.mask ?? null]).toEqual([asset, mask])
      if (mask) expect(readMaskName(mask)).toEqual({ path: maskPath(masked, w, h), w, h })
    }),
  )
})

test('a name that nobody wrote is no shape', () => {
  for (const name of ['', 'constructor.3.4', 'ellipse', 'ellipse.0.10', 'ellipse.x.y'])
    expect(readMaskName(name), name).toBeNull()
})
