import { strToU8, zipSync } from 'fflate'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '#server/errors.ts'
import { Importer, type FileToRead } from '#server/pptx/importer.ts'
import { ReadingProgress } from '#server/pptx/readingProgress.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { importRefusals, NotImported, type ImportRefusal } from '#server/pptx/read/refusals.ts'
import type { TextContent } from '#shared/blocks/text/model.ts'
import { plainText } from '#shared/model/richText.ts'
import { leads, line, place2d, presentation, shape, sourceParts, zipped } from '../../support/pptxSource.ts'

const open: Importer[] = []
const folder = mkdtempSync(join(tmpdir(), 'duodeck-importer-'))
const importer = (limits?: ConstructorParameters<typeof Importer>[1]): Importer => {
  const made = new Importer(join(folder, 'importing'), limits)
  open.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
})

function file(bytes: Uint8Array): FileToRead {
  const path = join(mkdtempSync(join(folder, 'file-')), 'deck')
  writeFileSync(path, bytes)
  return { path, name: 'Deck' }
}

const read = (bytes: Uint8Array) => importPptx({ bytes, name: 'Deck' })

const why = (bytes: Uint8Array): Promise<ImportRefusal | 'read'> =>
  read(bytes).then(
    () => 'read' as const,
    (error: unknown) => {
      if (error instanceof NotImported) return error.why
      throw error
    },
  )

const words = (text: string) => shape({ at: [0, 0, 914_400, 914_400], isText: true, body: line(text) })
const oneSlide = (text = 'Hello') => sourceParts({ slides: [{ tree: words(text) }] })

/** An OLE file with a stream of that name, as far as anybody looks. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])

const spoilt = (bytes: Uint8Array, spoil: (file: Buffer, end: number) => void): Uint8Array => {
  const file = Buffer.from(bytes)
  spoil(file, file.lastIndexOf(Buffer.from('504b0506', 'hex')))
  return file
}

const files: readonly (readonly [string, () => Uint8Array, ImportRefusal])[] = [
  ['an empty file', () => new Uint8Array(), 'empty'],
  ['any bytes', () => Buffer.from('just some words'), 'not-a-deck'],
  ['a PDF', () => Buffer.from('%PDF-1.7 …'), 'pdf'],
  ['one with a password', () => compound('EncryptedPackage'), 'password'],
  ['one of before 2007', () => compound('PowerPoint Document'), 'legacy'],
  ['another OLE file', () => compound('WordDocument'), 'not-a-deck'],
  ['a zip of anything', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-deck'],
  ['a Keynote file', () => zipSync({ 'Index/Document.iwa': strToU8('a') }), 'keynote'],
  [
    'an OpenDocument file',
    () => zipSync({ 'content.xml': strToU8('<a/>'), 'META-INF/manifest.xml': strToU8('<a/>') }),
    'opendocument',
  ],
  [
    'a Word document',
    () =>
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        'word/document.xml': strToU8('<d/>'),
      }),
    'word',
  ],
  [
    'one that is cut off',
    () => {
      const whole = zipped(oneSlide())
      return whole.subarray(0, whole.length >> 1)
    },
    'damaged',
  ],
  [
    'one whose presentation is missing',
    () => {
      const { 'ppt/presentation.xml': _gone, ...rest } = oneSlide()
      return zipped(rest)
    },
    'damaged',
  ],
  [
    'one whose presentation is not well formed',
    () => zipped({ ...oneSlide(), 'ppt/presentation.xml': '<p:presentation>' }),
    'damaged',
  ],
  [
    'one whose directory lists more than there is',
    () => spoilt(zipped(oneSlide()), (file, end) => file.writeUInt16LE(9_000, end + 10)),
    'damaged',
  ],
  [
    'one whose directory lies elsewhere',
    () => spoilt(zipped(oneSlide()), (file, end) => file.writeUInt32LE(file.length * 2, end + 16)),
    'damaged',
  ],
  [
    'one whose entries begin elsewhere',
    () =>
      spoilt(zipped(oneSlide()), (file, end) =>
        file.writeUInt32LE(7, entryOf(file, end, presentationPart) + 42),
      ),
    'damaged',
  ],
  [
    'one whose parts are encrypted',
    () =>
      spoilt(zipped(oneSlide()), (file, end) => {
        for (let at = file.readUInt32LE(end + 16); at < end; at += 46 + file.readUInt16LE(at + 28))
          file.writeUInt16LE(1, at + 8)
      }),
    'password',
  ],
  [
    'one with a document type',
    () =>
      zipped({
        ...oneSlide(),
        'ppt/slides/slide1.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      }),
    'hostile',
  ],
  [
    'one that nests without end',
    () => zipped({ ...oneSlide(), 'ppt/slides/slide1.xml': '<a>'.repeat(50_000) + '</a>'.repeat(50_000) }),
    'hostile',
  ],
  [
    'one of endless elements',
    () =>
      zipped({
        ...oneSlide(),
        'ppt/slides/slide1.xml': `<a>${Array.from({ length: 250_000 }, (_, at) => `<b/>${at}<c/>`).join('')}</a>`,
      }),
    'too-much',
  ],
  [
    'one that unpacks to far more',
    () => zipped({ ...oneSlide(), 'ppt/slides/slide1.xml': new Uint8Array(60 * 1024 * 1024) }),
    'bomb',
  ],
  ['one that says it unpacks to less', () => lying(), 'bomb'],
  ['one whose stored parts say that they hold nothing', () => storedAs(0), 'bomb'],
  ['one whose stored parts say that they hold more', () => storedAs(1_000_000), 'damaged'],
  ['one of many entries over the same bytes', () => overlapping(40), 'bomb'],
  ['one whose pictures come to more than is kept', () => manyPictures(), 'too-much'],
  [
    'one whose slides share more words than a deck holds',
    () => {
      const notes = 'ppt/notesSlides/notesSlide1.xml'
      const slides = Array.from({ length: 20 }, () => ({
        notes: line('word '.repeat(180_000)),
      }))
      const parts = sourceParts({ slides })
      const shared = Object.entries(parts).filter(([path]) => !/notesSlide(1\d|20|[2-9])\.xml$/.test(path))
      const alike = shared.map(([path, part]) => [
        path,
        typeof part === 'string' ? part.replace(/notesSlides\/notesSlide\d+\.xml/, notes.slice(4)) : part,
      ])
      return zipped(Object.fromEntries(alike) as Record<string, string>)
    },
    'too-much',
  ],
  [
    'one of more entries than any',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`a${at}`, new Uint8Array()]))),
    'bomb',
  ],
]

/** Slides of pictures, of which the directory says forty megabytes each. */
function manyPictures(): Uint8Array {
  const numbers = Array.from({ length: 8 }, (_, at) => at)
  const path = (at: number) => `ppt/media/${at}.png`
  const pictures = numbers.map(
    (at) =>
      `<p:pic><p:nvPicPr><p:cNvPr id="${at}" name=""/></p:nvPicPr><p:blipFill><a:blip r:embed="p${at}"/></p:blipFill><p:spPr>${place2d([0, 0, 914_400, 914_400])}</p:spPr></p:pic>`,
  )
  const links = numbers.map((at) => leads(`p${at}`, 'image', `../media/${at}.png`))
  const parts = Object.fromEntries(numbers.map((at) => [path(at), 'a picture'.repeat(99)]))
  const source = { slides: [{ tree: pictures.join(''), leads: links.join('') }], parts }
  return spoilt(presentation(source), (file, end) => {
    for (const at of numbers) file.writeUInt32LE(40 * 1024 * 1024, entryOf(file, end, path(at)) + 24)
  })
}

const presentationPart = 'ppt/presentation.xml'

/** Where the directory lists an entry. */
function entryOf(file: Buffer, end: number, name: string): number {
  let at = file.readUInt32LE(end + 16)
  while (at < end && file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28)) !== name)
    at += 46 + file.readUInt16LE(at + 28)
  return at
}

/** A directory that says a hundred bytes of ten megabytes. */
const lying = (): Uint8Array =>
  spoilt(zipped({ ...oneSlide(), [presentationPart]: ' '.repeat(10 * 1024 * 1024) }), (file, end) =>
    file.writeUInt32LE(100, entryOf(file, end, presentationPart) + 24),
  )

/** Parts that are not packed, of which the directory says any length. */
const storedAs = (length: number): Uint8Array =>
  spoilt(zipped(oneSlide(), { level: 0 }), (file, end) =>
    file.writeUInt32LE(length, entryOf(file, end, presentationPart) + 24),
  )

/** A directory that lists one stored entry again and again, under other names. */
function overlapping(times: number): Uint8Array {
  const file = Buffer.from(
    zipped({ ...oneSlide(), 'ppt/media/0.bin': new Uint8Array(100_000) }, { level: 0 }),
  )
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'))
  const at = entryOf(file, end, 'ppt/media/0.bin')
  const entry = file.subarray(at, at + 46 + 'ppt/media/0.bin'.length)
  const more = Array.from({ length: times }, (_, nth) => {
    const copy = Buffer.from(entry)
    copy.write(String.fromCodePoint(65 + nth), copy.length - 5)
    return copy
  })
  const tail = Buffer.from(file.subarray(end))
  tail.writeUInt16LE(tail.readUInt16LE(10) + times, 10)
  tail.writeUInt32LE(tail.readUInt32LE(12) + times * entry.length, 12)
  return Buffer.concat([file.subarray(0, end), ...more, tail])
}

describe('what is no presentation ends in its sentence', () => {
  test.each(files)('%s', async (_name, make, refusal) => {
    expect(await why(make())).toBe(refusal)
  })

  test('every sentence says what to do next', () => {
    for (const sentence of Object.values(importRefusals)) expect(sentence).toMatch(/\. [A-Z][^.]+(\.|pptx)/)
  })
})

describe('what is odd is read all the same', () => {
  const textOf = async (bytes: Uint8Array): Promise<string> => {
    const { deck } = await read(bytes)
    return deck.slides
      .map(({ blocks }) =>
        blocks.map((block) => ('body' in block ? plainText(block.body?.text ?? []) : '')).join(),
      )
      .join()
  }

  test('names that lead out of the package are no parts of it', async () => {
    expect(await textOf(zipped({ '../../ppt/slides/slide1.xml': '<x/>', ...oneSlide('Inside') }))).toBe(
      'Inside',
    )
  })

  test('bytes before the zip, other spellings of paths, and `\\` in them', async () => {
    const { 'ppt/slides/slide1.xml': slide, ...rest } = oneSlide('Found')
    const zip = zipped({ ...rest, 'PPT\\Slides\\SLIDE1.xml': slide! })
    expect(await textOf(Buffer.concat([Buffer.from('#!stub'), zip]).subarray(6))).toBe('Found')
  })

  test('a part in UTF-16', async () => {
    const parts = oneSlide('Größe')
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(parts['ppt/slides/slide1.xml'] as string, 'utf16le'),
    ])
    expect(await textOf(zipped({ ...parts, 'ppt/slides/slide1.xml': utf16 }))).toBe('Größe')
  })

  test('Strict files, by the other names of their namespaces', async () => {
    const strict = Object.entries(oneSlide('Strict')).map(([path, body]) => [
      path,
      (body as string)
        .replaceAll(
          'http://schemas.openxmlformats.org/presentationml/2006/main',
          'http://purl.oclc.org/ooxml/presentationml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/drawingml/2006/main',
          'http://purl.oclc.org/ooxml/drawingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ])
    expect(await textOf(zipped(Object.fromEntries(strict) as Record<string, string>))).toBe('Strict')
  })

  test('a slide that is damaged is said, and the others come over', async () => {
    const parts = sourceParts({ slides: [{ tree: words('One') }, { tree: words('Two') }] })
    const { deck } = await read(zipped({ ...parts, 'ppt/slides/slide1.xml': '<p:sld>' }))
    expect(deck.slides).toHaveLength(1)
    expect(deck.remarks).toEqual(['Slide 1 is damaged and left out.'])
  })

  test('a part that is listed twice is one slide', async () => {
    const parts = oneSlide('Once')
    const listed = (parts[presentationPart] as string).replace(/<p:sldId .*?>/, '$&$&')
    expect(await textOf(zipped({ ...parts, [presentationPart]: listed }))).toBe('Once')
  })

  test('macros and signatures are left out, and said', async () => {
    const parts = oneSlide()
    const add = (path: string, type: string) =>
      (parts[path] as string).replace(
        '</Relationships>',
        `<Relationship Id="rIdX" Type="x/${type}" Target="x.bin"/></Relationships>`,
      )
    const { deck } = await read(
      zipped({
        ...parts,
        'ppt/_rels/presentation.xml.rels': add('ppt/_rels/presentation.xml.rels', 'vbaProject'),
        '_rels/.rels': add('_rels/.rels', 'origin'),
      }),
    )
    expect(deck.remarks).toEqual([
      'The macros of this file are left out.',
      'The signature of this file is left out: what is here can be changed.',
    ])
  })
})

test('a slide that holds more than one can is left out and said, the others come over', async () => {
  const slides = [
    { tree: words('Before') },
    { notes: line('word '.repeat(240_000)) },
    { tree: words('After') },
  ]
  const { deck } = await read(zipped(sourceParts({ slides }), { level: 0 }))
  expect(deck.slides).toHaveLength(2)
  expect(deck.remarks).toEqual([expect.stringMatching(/^Slide 2 holds more than a slide can/)])
})

describe('the process', () => {
  const refusal = async (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'read',
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    )

  test('answers with the deck and its pictures, or with a sentence', async () => {
    const one = importer()
    const { deck } = await one.import(file(presentation({ slides: [{ tree: words('Hi') }] })))
    expect(deck.slides).toHaveLength(1)
    expect(plainText((deck.slides[0]!.blocks[0] as TextContent).body!.text!)).toBe('Hi')
    expect(await refusal(one.import(file(Buffer.from('%PDF-'))))).toBe('import-pdf')
  })

  test('leaves pictures where they lie until they are kept, and says how far it is', async () => {
    const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#3a6ea5' } })
      .png()
      .toBuffer()
    const tree = `<p:pic><p:nvPicPr><p:cNvPr id="7" name=""/></p:nvPicPr><p:blipFill><a:blip r:embed="rId5"/></p:blipFill><p:spPr>${place2d([0, 0, 914_400, 914_400])}</p:spPr></p:pic>`
    const slides = [{ tree, leads: leads('rId5', 'image', '../media/photo.png') }]
    const parts = sourceParts({ slides, parts: { 'ppt/media/photo.png': new Uint8Array(photo) } })
    const progress = new ReadingProgress()
    const kept = await importer().importInto({ ...file(zipped(parts)), progress }, {}, ({ pictures }) => {
      const [path] = pictures.values()
      return Promise.resolve({ path: path!, bytes: readFileSync(path!) })
    })
    expect(kept.bytes).toEqual(photo)
    expect(existsSync(dirname(kept.path))).toBe(false)
    expect(progress.slides).toBe(1)
  })

  test('is stopped when a file takes too long, and reads the next', async () => {
    const slow = importer({ time: 1 })
    expect(await refusal(slow.import(file(zipped(oneSlide()))))).toBe('import-too-slow')
    expect(await refusal(slow.import(file(zipped(oneSlide()))))).toBe('import-too-slow')
  })
})
