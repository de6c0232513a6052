import { expect, test } from 'vitest'
import { importLimits } from '#server/pptx/read/limits.ts'
import { Remarks } from '#server/pptx/read/remarks.ts'
import type { Reading } from '#server/pptx/read/reading.ts'
import { scaleFor } from '#server/pptx/read/scale.ts'
import { tilesOf } from '#server/pptx/read/tiles.ts'
import { readXml } from '#server/pptx/xml/readXml.ts'

const reading = () =>
  ({ scale: scaleFor(12_192_000, 6_858_000), remarks: new Remarks() }) as unknown as Reading

test('large tiles make a coarser picture, larger ones none: what they are cut from has a bound', () => {
  const frame = { w: 1280, h: 720 }
  const tiled = (side: number, asked = reading()) =>
    tilesOf(fill, { width: side, height: side }, frame, asked)?.size
  expect(tiled(40)).toEqual({ width: 2560, height: 1440 })
  const { width } = tiled(1990)!
  expect(width).toBeGreaterThan(1000)
  expect((width / 1280) ** 2 * (1280 + 2 * 1990) * (720 + 2 * 1990)).toBeLessThan(25_000_000)
  const asked = reading()
  expect(tiled(2010, asked)).toBeUndefined()
  expect(asked.remarks.list).toEqual(['A picture that is repeated in large shows once.'])
})

const fill = readXml(
  '<a:blipFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:tile flip="xy"/></a:blipFill>',
  importLimits,
)
