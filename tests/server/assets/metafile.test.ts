import sharp from 'sharp'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { drawMetafile, type DrawnMetafile } from '#server/assets/metafile/drawMetafile.ts'
import { drawable } from '#server/assets/metafile/bitmaps.ts'
import { withoutHugeBitmaps } from '#server/assets/metafile/hugeBitmaps.ts'
import { metafileIn } from '#server/assets/metafile/metafileIn.ts'
import { Metafiles } from '#server/assets/metafile/metafiles.ts'
import { childProcesses } from '../../support/childProcesses.ts'
import { seed } from '../../support/seed.ts'
import { seededRandom } from '../../support/seededRandom.ts'
import {
  bitmap,
  emf,
  emfRecord,
  filled,
  plainPixels,
  plus,
  plusEnd,
  plusFilled,
  plusHeader,
  plusPicture,
  wmf,
  wmfRecord,
  words,
} from '../../support/metafiles.ts'

/** What it shows, on white, `width` pixels wide: the colour at a place. */
async function seen(drawn: DrawnMetafile, width = 200) {
  const bytes = drawn.kind === 'drawing' ? Buffer.from(drawn.svg) : drawn.bytes
  const { data, info } = await sharp(bytes)
    .resize({ width })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    height: info.height,
    at: (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)],
  }
}

const red = [255, 0, 0, 255]
const green = [0, 255, 0, 255]
const clear = [0, 0, 0, 0]

describe('an EMF', () => {
  test('of shapes is a drawing, clear where nothing is drawn', async () => {
    const drawn = await drawMetafile(
      emf([filled(0x0000ff, 0, 0, 100, 50), filled(0x00ff00, 150, 50, 200, 100)]),
    )
    expect(drawn).toMatchObject({ kind: 'drawing', isPartial: false })
    const { at, height } = await seen(drawn)
    expect([height, at(50, 25), at(175, 75), at(50, 75)]).toEqual([100, red, green, clear])
  })

  test('fills its picture with its frame, which may be more than is drawn', async () => {
    const drawn = await drawMetafile(
      emf([filled(0x0000ff, 100, 100, 200, 200)], {
        bounds: [100, 100, 199, 199],
        frame: [0, 0, 4000, 2000],
      }),
    )
    const { at, height } = await seen(drawn, 400)
    expect([height, at(150, 150), at(50, 50), at(250, 150)]).toEqual([200, red, clear, clear])
  })

  test('has its letters as shapes, so that every machine shows the same', async () => {
    const drawn = await drawMetafile(emf([words('Visio Ж', [10, 10])]))
    expect(drawn).toMatchObject({ kind: 'drawing', isPartial: false })
    const { at } = await seen(drawn)
    const row = Array.from({ length: 200 }, (_, x) => Math.max(...[15, 20, 25].map((y) => at(x, y)[3]!)))
    expect(row.slice(0, 8).every((alpha) => alpha === 0)).toBe(true)
    // Each letter where the file has it.
    for (const nth of [0, 3, 6])
      expect(Math.max(...row.slice(10 + nth * 12, 22 + nth * 12))).toBeGreaterThan(100)
    expect(row.slice(110).every((alpha) => alpha === 0)).toBe(true)
  })

  test('has the ground of its letters behind them, below, on and above the line that they are at', async () => {
    const rows = async (align: number) => {
      const drawn = await drawMetafile(
        emf([filled(0x0000ff, 0, 0, 200, 100), emfRecord(22, align), words('Hi', [50, 40])]),
      )
      const { at } = await seen(drawn)
      const white = Array.from({ length: 100 }, (_, y) => y).filter((y) => at(72, y)[1] === 255)
      return [white[0], white.at(-1)]
    }
    expect([await rows(0), await rows(24), await rows(8)]).toEqual([
      [40, 61],
      [22, 43],
      [18, 39],
    ])
  })

  test.each([
    ['letters that no font here has', words('漢字', [10, 10])],
    ['signs of Wingdings', words('ab', [10, 10], 'Wingdings')],
    ['records that nobody knows', emfRecord(0x7000, 1, 2, 3)],
  ])('says of %s that they are not drawn, and draws the rest', async (_, record) => {
    const drawn = await drawMetafile(emf([filled(0x0000ff, 0, 0, 100, 100), record]))
    expect(drawn.isPartial).toBe(true)
    expect((await seen(drawn)).at(90, 50)).toEqual(red)
  })

  test('that is nothing but a photo is that photo, byte for byte', async () => {
    const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#cc2211' } })
      .jpeg()
      .toBuffer()
    const records = [plusHeader(false), plusPicture(photo, 40, 20, [0, 0, 200, 100]), plusEnd]
    const drawn = await drawMetafile(emf([plus(...records)]))
    expect(drawn).toMatchObject({ kind: 'picture', isPhoto: true })
    // Records end at multiples of four bytes.
    const { bytes } = drawn as Extract<DrawnMetafile, { kind: 'picture' }>
    expect(Buffer.from(bytes).subarray(0, photo.length).equals(photo)).toBe(true)
  })

  test('of a bitmap finer than its device keeps the pixels, and puts none together bit by bit', async () => {
    const stripes = plainPixels(400, 10, [255, 0, 0])
    for (let x = 0; x < 400; x += 2)
      for (let y = 0; y < 10; y++) stripes.bytes.set([0, 255, 0], y * 1200 + x * 3)
    const drawn = await drawMetafile(emf([bitmap(stripes, [0, 0, 200, 100])]))
    const { at } = await seen(drawn, 400)
    expect([at(200, 50), at(201, 50)]).toEqual([green, red])
  })

  test('of a bitmap and a shape is a picture', async () => {
    const drawn = await drawMetafile(
      emf([bitmap(plainPixels(10, 10, [255, 0, 0]), [0, 0, 100, 100]), filled(0x00ff00, 100, 0, 200, 100)]),
    )
    expect(drawn.kind).toBe('picture')
    const { at } = await seen(drawn)
    expect([at(50, 50), at(150, 50)]).toEqual([red, green])
  })

  test('whose icon has a mask is clear around it, whatever lies beneath', async () => {
    const [ground, ink] = [plainPixels(10, 10, [255, 255, 255]), plainPixels(10, 10, [0, 0, 0])]
    const and = 0x8800c6
    const xor = 0x660046
    const half = { ...plainPixels(5, 10, [255, 0, 0]), width: 5 }
    const drawn = await drawMetafile(
      emf([
        bitmap(ground, [0, 0, 100, 100], and),
        bitmap(ink, [100, 0, 100, 100], and),
        bitmap(half, [100, 0, 100, 100], xor),
      ]),
    )
    const { at } = await seen(drawn)
    expect([at(50, 50), at(150, 50)]).toEqual([clear, red])
  })

  test('of GDI+ alone is drawn by that, one of both by one of them', async () => {
    const [over, under] = [plusFilled(0xffff0000, 0, 0, 100, 100), filled(0x0000ff, 0, 0, 100, 100)]
    for (const isDual of [false, true]) {
      const records = [plus(plusHeader(isDual), over), ...(isDual ? [under] : []), plus(plusEnd)]
      const drawn = await drawMetafile(emf(records))
      const { at } = await seen(drawn)
      expect([at(50, 50), at(150, 50)]).toEqual([red, clear])
    }
  })
})

test('a WMF is as large as its header says, in the measure of its records', async () => {
  const drawn = await drawMetafile(
    wmf([wmfRecord(0x2fc, 0, 0x00ff, 0, 0), wmfRecord(0x12d, 0), wmfRecord(0x41b, 50, 100, 0, 0)], 200, 100),
  )
  const { at, height } = await seen(drawn)
  expect([height, at(50, 25), at(150, 75)]).toEqual([100, red, clear])
})

test('packed ones are told by what they unpack to', async () => {
  const one = emf([filled(0, 0, 0, 10, 10)])
  expect(Buffer.from((await metafileIn(gzipSync(one)))!).equals(one)).toBe(true)
  expect(await metafileIn(gzipSync(Buffer.from('words')))).toBeNull()
  expect(await metafileIn(gzipSync(Buffer.concat([one, Buffer.alloc(50 * 1024 * 1024)])))).toBeNull()
  expect(await metafileIn(Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBeNull()
})

describe('what claims more pixels than may be opened is left out before anything opens it, and that is said', () => {
  const claimed = 9_000
  const over = [0, 0, 200, 100] as const
  const encoded = (bytes: Buffer) => plusPicture(bytes, claimed, claimed, over)
  const plain = (width: number) =>
    sharp({ create: { width, height: width, channels: 3, background: '#00ff00' } })

  const png = async () => {
    const bytes = await plain(8).png().toBuffer()
    for (const side of [16, 20]) bytes.writeUInt32BE(claimed, side)
    return encoded(bytes)
  }
  const jpeg = async () => {
    const bytes = await plain(8).jpeg().toBuffer()
    const at = bytes.indexOf(Buffer.from([0xff, 0xc0]))
    for (const side of [5, 7]) bytes.writeUInt16BE(claimed, at + side)
    return encoded(bytes)
  }
  const tiff = async () => {
    const bytes = await plain(8).tiff().toBuffer()
    for (let at = bytes.readUInt32LE(4) + 2; at + 12 <= bytes.length; at += 12)
      if ([256, 257].includes(bytes.readUInt16LE(at))) {
        bytes.writeUInt16LE(4, at + 2)
        bytes.writeUInt32LE(claimed, at + 8)
      }
    return encoded(bytes)
  }

  test.each([
    ['a PNG', png],
    ['a JPEG', jpeg],
    ['a TIFF', tiff],
  ])('%s', async (_, make) => {
    const file = emf([plus(plusHeader(false), plusFilled(0xffff0000, 0, 0, 100, 100), await make(), plusEnd)])
    expect(withoutHugeBitmaps(file).isWhole).toBe(false)
    const drawn = await drawMetafile(file)
    expect(drawn).toMatchObject({ kind: 'drawing', isPartial: true })
    expect((await seen(drawn)).at(50, 50)).toEqual(red)
  })

  test('a bitmap of Windows', async () => {
    const huge = { ...plainPixels(1, 1, [0, 255, 0]), width: claimed, height: claimed }
    const file = emf([bitmap(huge, [...over]), filled(0x0000ff, 0, 0, 100, 100)])
    expect(withoutHugeBitmaps(file).isWhole).toBe(false)
    expect(await drawMetafile(file)).toMatchObject({ kind: 'drawing', isPartial: true })
  })

  test('one that is drawn again and again, from the time on that it is too much', async () => {
    const bytes = await plain(4_000).png({ palette: true, colours: 2 }).toBuffer()
    const attrs = {
      x: 0,
      y: 0,
      width: 10,
      height: 10,
      href: `data:image/png;base64,${bytes.toString('base64')}`,
    }
    const image = { tag: 'image', attrs }
    const root = { tag: 'svg', attrs: {}, children: [image, { tag: 'g', attrs: {}, children: [image] }] }
    const { isWhole, root: kept } = await drawable(root, { x: 0, y: 0, width: 10, height: 10 })
    expect([isWhole, kept.children]).toEqual([false, [image, { tag: 'g', attrs: {}, children: [] }]])
  })
})

describe('whatever a file is', () => {
  const metafiles = new Metafiles({ time: 20_000, allTime: 60_000 })
  afterAll(() => metafiles.close())
  const whole = emf([
    plus(plusHeader(false), plusFilled(0xffff0000, 0, 0, 100, 100), plusEnd),
    filled(0x0000ff, 0, 0, 100, 100),
    words('Visio', [10, 10]),
    filled(0x00ff00, 100, 0, 200, 100),
  ])
  const old = wmf(
    [wmfRecord(0x2fc, 0, 0x00ff, 0, 0), wmfRecord(0x12d, 0), wmfRecord(0x41b, 50, 100, 0, 0)],
    200,
    100,
  )

  /** What is said in 32 bits anywhere, as what no program would say. */
  function* spoiled(): Generator<Buffer> {
    const random = seededRandom(seed)
    for (const file of [whole, old]) {
      for (let nth = 0; nth < 20; nth++) {
        const bytes = Buffer.from(file)
        for (let times = 0; times < 3; times++) {
          const at = 4 * Math.floor((random() * bytes.length) / 4 - 1)
          bytes.writeInt32LE(
            [-1, 0x7fffffff, 0, 1 << 24, Math.floor(random() * 2 ** 31)][nth % 5]!,
            Math.max(0, at),
          )
        }
        yield bytes
      }
      for (let nth = 0; nth < 12; nth++) yield file.subarray(0, Math.floor(random() * file.length))
    }
    for (let nth = 0; nth < 10; nth++)
      yield Buffer.concat([
        whole.subarray(0, 108),
        Buffer.from(Array.from({ length: 400 }, () => random() * 256)),
      ])
  }

  test('it ends in a drawing or in none, and the next one is drawn', async () => {
    for (const bytes of spoiled()) await metafiles.draw(bytes)
    expect(await metafiles.draw(whole)).toMatchObject({ kind: 'drawing' })
  })

  const processes = () => childProcesses('metafileProcess').map(({ pid }) => pid)

  test.runIf(process.platform === 'linux')('one that ends its process costs itself', async () => {
    await metafiles.draw(whole)
    const running = processes()
    for (const pid of running) process.kill(pid, 'SIGSTOP')
    const drawing = metafiles.draw(whole)
    for (const pid of running) process.kill(pid, 'SIGKILL')
    expect(await drawing).toBeNull()
    expect(await metafiles.draw(whole)).toMatchObject({ kind: 'drawing' })
  })

  test('one that takes too long is late, and so are all behind it once those of its file have', async () => {
    const hurried = new Metafiles({ time: 1, allTime: 1 })
    expect([await hurried.draw(whole), await hurried.draw(whole)]).toEqual(['late', 'late'])
    await hurried.close()
  })
})
