import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { encodeMetafile, isMetafileAt } from '#server/assets/metafile/encodeMetafile.ts'
import { emf, emfRecord, filled, plus, plusEnd, plusHeader, plusPicture } from '../../support/metafiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'duodeck-metafiles-'))
afterAll(() => rmSync(folder, { recursive: true }))

function place(bytes: Uint8Array): string {
  const path = join(folder, 'picture')
  writeFileSync(path, bytes)
  return path
}

/** Milliseconds: how fast this machine is is not what is tested. */
const time = 60_000

const shapes = emf([filled(0x0000ff, 0, 0, 100, 100)])
const packed = gzipSync(emf([filled(0x0000ff, 0, 0, 100, 100), emfRecord(0x7000, 1)]))

test('a metafile is told by its head, and one that is packed may be one', async () => {
  const told = async (bytes: Uint8Array) => isMetafileAt(place(bytes))
  expect(await told(shapes)).toBe(true)
  expect(await told(packed)).toBe(true)
  expect(await told(Buffer.from('GIF89a'))).toBe(false)
  expect(await told(Buffer.alloc(0))).toBe(false)
})

test('one is kept as what it is drawn as, from where it lies; what is not drawn is said', async () => {
  expect(await encodeMetafile(place(packed), undefined, time)).toMatchObject({
    ...{ type: 'image/png', width: 2048, height: 1024 },
    ...{ screen: { type: 'image/svg+xml' }, partial: true },
  })
})

const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#c21' } })
  .png()
  .toBuffer()
const showing = (picture: Buffer) =>
  emf([plus(plusHeader(false), plusPicture(picture, 40, 20, [0, 0, 200, 100]), plusEnd)])

test.each([
  ['that stops', shapes.subarray(0, 100), { status: 422, message: expect.stringContaining('EMF') as string }],
  ['of one picture that stops', showing(photo.subarray(0, 60)), { status: 422, code: 'broken-picture' }],
  ['that is something else, packed', gzipSync('words'), { status: 415, code: 'unsupported-picture' }],
])('one %s is refused in words', async (_, bytes, refusal) => {
  await expect(encodeMetafile(place(bytes), undefined, time)).rejects.toMatchObject(refusal)
})

test('one that takes too long is refused for that', async () => {
  await expect(encodeMetafile(place(shapes), undefined, 1)).rejects.toMatchObject({
    ...{ status: 422, message: expect.stringContaining('too long') as string },
  })
})

test('what nobody waits for any more is not drawn on', async () => {
  const gone = new AbortController()
  const drawing = encodeMetafile(place(shapes), gone.signal)
  gone.abort()
  await expect(drawing).rejects.toMatchObject({ code: 'gone' })
})
