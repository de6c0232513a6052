import sharp from 'sharp'
import { expect, test } from 'vitest'
import { importLimits } from '#server/pptx/read/limits.ts'
import type { OpenPackage } from '#server/pptx/read/openPackage.ts'
import { PictureParts } from '#server/pptx/read/pictureParts.ts'
import { recolorOf } from '#server/pptx/read/recolor.ts'
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

const element = (inside: string) =>
  readXml(
    `<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId1">${inside}</a:blip>`,
    importLimits,
  )

test('a deck has so many pixels recoloured, the same picture once; beyond that pictures stay as they are', () => {
  const asked = { ...reading(), pictures: new PictureParts(holding(new Uint8Array())) }
  const recolored = (asset: string, change = '<a:grayscl/>') =>
    recolorOf(element(change), { asset, width: 6000, height: 3000 }, asked) !== null
  // 2560 × 1280 each.
  const taken = Array.from({ length: 30 }, (_, nth) => recolored(`photo ${nth}`))
  expect(taken.lastIndexOf(true)).toBe(13)
  expect(taken.indexOf(false)).toBe(14)
  expect(asked.remarks.list).toEqual(['A picture that was recoloured has its own colours. (16 times)'])
  expect(recolored('photo 3')).toBe(true)
  expect(recolored('photo 3', '<a:grayscl/><a:lum bright="20000"/>')).toBe(false)
})

test.each([
  ['grey all over', '<a:grayscl/>', 'jpeg'],
  [
    'clear in one colour',
    '<a:clrChange><a:clrFrom><a:srgbClr val="FFFFFF"/></a:clrFrom><a:clrTo><a:srgbClr val="FFFFFF"><a:alpha val="0"/></a:srgbClr></a:clrTo></a:clrChange>',
    'png',
  ],
])('a photo that is %s is a JPEG again, unless one can see through it', async (_, change, format) => {
  const photo = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#ffffff' } })
    .jpeg()
    .toBuffer()
  const pictures = new PictureParts(holding(photo))
  const palette = { scheme: new Map(), map: new Map(), places: new Map() }
  const blip = element(change)
  const found = (await pictures.of(blip, ''))!
  const stored = await pictures.of(blip, '', recolorOf(blip, found, { ...reading(), palette, pictures }))
  const { format: kept, width, height } = await sharp(pictures.bytes.get(stored!.asset)).metadata()
  expect({ kept, width, height }).toEqual({ kept: format, width: 20, height: 10 })
})

/** A file of one picture. */
const holding = (bytes: Uint8Array) =>
  ({
    relationships: () => new Map([['rId1', { target: 'photo', external: false }]]),
    picture: () => bytes,
  }) as unknown as OpenPackage

const fill = readXml(
  '<a:blipFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:tile flip="xy"/></a:blipFill>',
  importLimits,
)
