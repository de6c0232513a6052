import fc from 'fast-check'
import { brotliCompressSync, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { readFont } from '#server/brand/fontFacts.ts'
import { FontRefusal } from '#server/brand/fontTables.ts'
import { faces, letters } from '#shared/fit/fontTables.ts'
import { areWidths } from '#shared/fit/ownWidths.ts'
import { fontFile, namesOf, ttfFile } from '../../support/fontFiles.ts'

test.each([
  ['carlito', 400, 'normal', { name: 'Carlito', bold: false, italic: false, like: 'Arial' }],
  ['carlito', 700, 'italic', { name: 'Carlito', bold: true, italic: true, like: 'Arial' }],
  ['tinos', 700, 'normal', { name: 'Tinos', bold: true, italic: false, like: 'Times New Roman' }],
  ['cousine', 400, 'italic', { name: 'Cousine', bold: false, italic: true, like: 'Courier New' }],
] as const)('%s %i %s says what it is called and what it looks like', async (name, weight, look, facts) => {
  expect(await readFont(fontFile(name, weight, look))).toMatchObject({ ...facts, type: 'font/woff2' })
})

test('the widths of its letters are those that words are fitted by, and a letter it lacks has none', async () => {
  const { widths } = await readFont(fontFile('carlito'))
  const pairs = [...letters].map((letter, at) => ({
    letter,
    own: widths.slice(at * 2, at * 2 + 2),
    known: faces.Calibri[0]!.slice(at * 2, at * 2 + 2),
  }))
  const latin = pairs.filter(({ letter }) => /[ -~]/.test(letter))
  expect(latin.map(({ own }) => own)).toEqual(latin.map(({ known }) => known))
  expect(pairs.find(({ letter }) => letter === 'Ж')!.own).toBe('..')
})

test('a TTF says the same as the web font, and is known by its name for Windows programs', async () => {
  const [web, plain] = [await readFont(fontFile('carlito')), await readFont(ttfFile('carlito'))]
  expect(plain).toEqual({ ...web, type: 'font/ttf' })
  expect(await readFont(ttfFile('carlito', () => namesOf('Ärzte Grotesk Light')))).toMatchObject({
    name: 'Ärzte Grotesk Light',
  })
})

test.each([
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n, and more', 'latin1'), /WOFF2, TTF or OTF/],
  ['nothing', Buffer.alloc(0), /WOFF2, TTF or OTF/],
  ['an older web font', fontFile('carlito', 400, 'normal', 'woff'), /older web font.+WOFF2/],
  ['a collection', Buffer.from('ttcf and so on'), /several fonts/],
  ['a font cut off', fontFile('carlito').subarray(0, 5_000), /broken/],
  ['a name that would end a style sheet', ttfFile('carlito', () => namesOf('A"; } body {')), /no name/],
  ['a font that unpacks to far too much', bomb(), /broken/],
])('%s is refused in words', async (_name, file, words) => {
  await expect(readFont(file)).rejects.toThrow(FontRefusal)
  await expect(readFont(file)).rejects.toThrow(words)
})

/** Declares itself a web font and unpacks to 64 MB. */
function bomb(): Buffer {
  const packed = brotliCompressSync(Buffer.alloc(64 * 1024 * 1024), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  })
  const head = Buffer.alloc(51)
  head.write('wOF2\0\x01\0\0', 'latin1')
  head.writeUInt16BE(1, 12)
  head.writeUInt32BE(packed.length, 20)
  head.writeUInt8(1, 49)
  return Buffer.concat([head.subarray(0, 50), packed])
}

test('whatever is wrong in a file, it is read or refused in words', async () => {
  const whole = ttfFile('carlito')
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 })
  const inHead = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(fc.oneof(damage, inHead), fc.nat(whole.length), async (changes, length) => {
      const file = Buffer.from(whole)
      for (const [at, value] of changes) file[at] = value
      for (const one of [file, file.subarray(0, length)]) {
        const read = await readFont(one).catch((error: unknown) => error)
        if (read instanceof Error) expect(read).toBeInstanceOf(FontRefusal)
        else expect(areWidths((read as { widths: string }).widths)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})
