import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { Refusal } from '#server/errors.ts'
import { assetLimits } from '#server/assets/limits.ts'
import { reencode } from '#server/assets/reencode.ts'
import { drawSvg } from '#server/assets/svgDrawing.ts'
import { emf } from '../../support/metafiles.ts'

const picture = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 60, alpha } } })

const opaque = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 60 } } })

describe('what is kept', () => {
  test('a photograph stays JPEG, without EXIF and upright', async () => {
    const exif = { IFD0: { Copyright: 'Secret Studio' }, IFD3: { GPSLatitudeRef: 'N' } }
    const source = await opaque(400, 200).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await sharp(source).metadata()).orientation).toBe(6)

    const { bytes, ...about } = await reencode(source)

    expect(about).toEqual({ type: 'image/jpeg', width: 200, height: 400 })
    const metadata = await sharp(bytes).metadata()
    expect(metadata.exif).toBeUndefined()
    expect(metadata.orientation).toBeUndefined()
    expect(bytes.includes('Secret Studio')).toBe(false)
  })

  test('transparency stays, as PNG', async () => {
    const { bytes, type } = await reencode(await picture(10, 10, 0.5).webp().toBuffer())
    expect(type).toBe('image/png')
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true)
  })

  test.each([
    ['png', 'image/png', () => opaque(20, 10).png().toBuffer()],
    ['webp', 'image/jpeg', () => opaque(20, 10).webp().toBuffer()],
    ['avif', 'image/jpeg', () => opaque(20, 10).avif({ effort: 0 }).toBuffer()],
    ['gif', 'image/png', () => opaque(20, 10).gif().toBuffer()],
  ])('an opaque %s becomes %s', async (_kind, type, make) => {
    expect(await reencode(await make())).toMatchObject({ type, width: 20, height: 10 })
  })

  const shade = (at: number) =>
    sharp({ create: { width: 8, height: 8, channels: 3, background: at % 2 ? '#fff' : '#000' } })

  /** An animation of so many frames. */
  const moving = async (frames: number) => {
    const each = Array.from({ length: frames }, (_, at) => shade(at))
    return sharp(await Promise.all(each.map((one) => one.png().toBuffer())), { join: { animated: true } })
  }

  test('of an animation the first frame, and all of it for screens, without what else its file says', async () => {
    const frames = await (await moving(3)).gif({ loop: 2, delay: [100, 200, 300] }).toBuffer()
    // A comment, as some programs sign their files.
    const end = frames.length - 1
    const signed = Buffer.concat([
      frames.subarray(0, end),
      Buffer.from('!\xfe\x06Secret\0', 'latin1'),
      Buffer.from(';'),
    ])
    const { screen, ...still } = await reencode(signed)
    expect(still).toMatchObject({ type: 'image/png', width: 8, height: 8 })
    expect((await sharp(still.bytes).metadata()).pages).toBeUndefined()
    expect(screen?.type).toBe('image/gif')
    expect(screen!.bytes.includes('Secret')).toBe(false)
    expect(await sharp(screen!.bytes).metadata()).toMatchObject({ pages: 3, loop: 2, delay: [100, 200, 300] })
  })

  test('of one that is too long, or no GIF, the first frame alone, and that is said', async () => {
    const long = await (await moving(assetLimits.frames + 1)).gif().toBuffer()
    const webp = await (await moving(3)).webp().toBuffer()
    for (const bytes of [long, webp]) {
      const { screen, stopped } = await reencode(bytes)
      expect([screen, stopped]).toEqual([undefined, true])
    }
  })

  test('a drawing is kept in its lines, beside a picture of it as large as slides show it', async () => {
    const logo =
      '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"><path onload="x()" fill="#f00" d="M0 0h12v6H0z"/></svg>'
    const { bytes, screen, ...about } = await reencode(Buffer.from(`<?xml version="1.0"?>\n${logo}`))
    expect(about).toEqual({ type: 'image/png', width: 2048, height: 1024 })
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 2048, height: 1024 })
    expect(screen?.type).toBe('image/svg+xml')
    expect(String(screen!.bytes)).toMatch(/^<svg [^>]*><path fill="#f00" d="M0 0h12v6H0z"><\/path><\/svg>$/)
  })

  test('lines that would be drawn for hours are given up, and what draws them ends', async () => {
    let seed = 1
    const any = () => (seed = (seed * 16_807) % 2_147_483_647) % 9_000
    const lines = Array.from({ length: 20_000 }, () => `L${any()} ${any()}`).join('')
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9000 9000"><path d="M0 0${lines}"/></svg>`
    await expect(drawSvg(Buffer.from(drawing), 3)).rejects.toThrow('no drawing that can be kept')
  })

  test('of a PNG that moves too', async () => {
    const still = await opaque(8, 8).png().toBuffer()
    // The chunk that says how many frames follow comes before the picture itself.
    const control = Buffer.from('000000086163544c0000000100000000b42de9a0', 'hex')
    const moving = Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
    expect((await fileTypeFromBuffer(moving))?.mime).toBe('image/apng')
    expect(await reencode(moving)).toMatchObject({ type: 'image/png', width: 8, height: 8 })
  })

  test('a huge picture is brought down to what a slide can show', async () => {
    expect(await reencode(await opaque(5120, 1000).jpeg().toBuffer())).toMatchObject({
      width: 2560,
      height: 500,
    })
  })

  test('a small one is not blown up', async () => {
    expect(await reencode(await opaque(3, 2).png().toBuffer())).toMatchObject({ width: 3, height: 2 })
  })
})

describe('what is refused', () => {
  test.each([
    ['an SVG without a size', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'],
    [
      'an SVG with words',
      '<?xml version="1.0"?>\n<!-- c -->\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>A</text></svg>',
    ],
  ])('%s, with words on what to do, for whoever can draw it', async (_name, text) => {
    await expect(reencode(Buffer.from(text))).rejects.toMatchObject({
      status: 422,
      code: 'not-plain-drawing',
      message: expect.stringContaining('PNG') as string,
    })
  })

  test.each([
    ['HEIC', 'JPEG', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])],
    ['TIFF', 'PNG', Buffer.concat([Buffer.from('II*\0'), Buffer.from([8, 0, 0, 0]), Buffer.alloc(60)])],
    ['BMP', 'PNG', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
    ['PDF', 'PNG', Buffer.from('%PDF-1.7\n')],
  ])('a %s says what it is and what to use: %s', async (kind, instead, bytes) => {
    const said = await reencode(bytes).catch(({ status, message }: Refusal) => ({ status, message }))
    expect(said).toMatchObject({ status: 415 })
    expect((said as Refusal).message).toMatch(new RegExp(`This is an? ${kind}.*${instead}`))
  })

  test.each([
    ['text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a metafile, which is opened elsewhere', emf([])],
    ['a program', Buffer.from('MZ\x90\x00\x03\x00\x00\x00')],
  ])('%s', async (_name, bytes) => {
    await expect(reencode(bytes)).rejects.toMatchObject({ status: 415 })
  })

  test('a picture that stops half way', async () => {
    const whole = await opaque(600, 600).jpeg().toBuffer()
    await expect(reencode(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ status: 422 })
  })

  test('a small file that would open to a huge picture', async () => {
    const bomb = await opaque(12_000, 12_000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(reencode(bomb)).rejects.toMatchObject({ status: 413, code: 'too-large' })
  })
})
