import { mkdtempSync, rmSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { frame } from '#shared/model/frame.ts'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import { exportPptx } from '#server/pptx/exportPptx.ts'
import { importPptx } from '#server/pptx/importPptx.ts'
import { readMedia } from '#server/pptx/media.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { composedDeck, composedSlide, imageBlock, picture, slot } from '../../support/pptxDecks.ts'
import { exportedPackage, origin, pictureFiles } from '../../support/pptxExport.ts'
import { attribute, elements, openPptx } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

const asset = (letter: string) => letter.repeat(64)
const image = (letter: string, rest: Parameters<typeof imageBlock>[0] = {}) =>
  imageBlock({ picture: picture({ asset: asset(letter) }), ...rest })
const media = (names: readonly string[]) => names.filter((name) => name.startsWith('ppt/media/'))

test('a picture is in the file once, as the type it is', async () => {
  const { png, jpeg } = await pictureFiles('png', 'jpeg')
  const deck = composedDeck([composedSlide([image('a'), image('b')]), composedSlide([image('a')])])
  const paths = new Map([
    [asset('a'), png],
    [asset('b'), jpeg],
  ])
  const pptx = await exportedPackage(deck, 'client', paths)
  expect(media(pptx.names)).toEqual(['ppt/media/image1.png', 'ppt/media/image2.jpeg'])
  expect(packageFaults(pptx)).toEqual([])
})

test('a picture that is gone, or none that PowerPoint shows, leaves its place grey', async () => {
  const { webp } = await pictureFiles('webp')
  const deck = composedDeck([composedSlide([image('a'), image('b')])])
  const paths = new Map([
    [asset('a'), '/nowhere/at/all'],
    [asset('b'), webp],
  ])
  const pptx = await exportedPackage(deck, 'client', paths)
  expect(elements(pptx.xml('ppt/slides/slide1.xml'), 'p:pic')).toHaveLength(2)
  expect(media(pptx.names)).toEqual(['ppt/media/image1.png', 'ppt/media/image2.png'])
  expect(packageFaults(pptx)).toEqual([])
})

test('a picture that goes while slides are written leaves its place grey, and the report says so', async () => {
  const { jpeg } = await pictureFiles('jpeg')
  const [going, other] = ['going', 'other'].map((name) =>
    join(mkdtempSync(join(tmpdir(), 'duodeck-going-')), name),
  ) as [string, string]
  for (const path of [going, other]) await copyFile(jpeg, path)
  const deck = composedDeck([composedSlide([image('a'), image('b'), image('c')])])
  const paths: readonly (readonly [string, string])[] = [
    [asset('a'), going],
    [asset('b'), jpeg],
    [asset('c'), other],
  ]
  const reports: FileReport[] = []
  const bytes = await exportPptx(
    { deck, copy: 'presenter', origin, assetPaths: new Map(paths) },
    {
      report: (report) => void reports.push(report),
      written: () => [going, other].forEach((path) => rmSync(path)),
    },
  )
  const pptx = openPptx(bytes)
  expect(media(pptx.names)).toEqual(['ppt/media/image1.png', 'ppt/media/image2.jpeg', 'ppt/media/image3.png'])
  expect(packageFaults(pptx)).toEqual([])
  expect(reports.map(({ slides }) => slides[0]!.remarks.join(' '))).toEqual([
    '',
    expect.stringContaining('2 pictures are missing'),
  ])
})

test('an empty frame leaves nothing', async () => {
  const deck = composedDeck([composedSlide([imageBlock({ picture: null, slot: slot() })])])
  const pptx = await exportedPackage(deck)
  expect(elements(pptx.xml('ppt/slides/slide1.xml'), 'p:pic')).toEqual([])
})

test('a picture has its description, and decoration says that it is', async () => {
  const described = image('a', { picture: picture({ alt: 'Two people “in” a boat' }) })
  const decoration = image('a', { picture: picture({ alt: '' }) })
  const pptx = await exportedPackage(composedDeck([composedSlide([described, decoration])]))
  const [first, second] = elements(pptx.xml('ppt/slides/slide1.xml'), 'p:pic')
  expect(attribute(elements(first!, 'p:cNvPr')[0]!, 'descr')).toBe('Two people “in” a boat')
  expect(elements(first!, 'adec:decorative')).toHaveLength(0)
  expect(attribute(elements(second!, 'adec:decorative')[0]!, 'val')).toBe('1')
})

test('crop, opacity and round corners are PowerPoint’s own', async () => {
  const pptx = await exportedPackage(
    composedDeck([composedSlide([image('a', { opacity: 0.4, radius: 36 })])]),
  )
  const slide = pptx.xml('ppt/slides/slide1.xml')
  expect(attribute(elements(slide, 'a:srcRect')[0]!, 'l')).toBe('16667')
  expect(attribute(elements(slide, 'a:alphaModFix')[0]!, 'amt')).toBe('40000')
  expect(attribute(elements(slide, 'a:gd')[0]!, 'fmla')).toBe('val 10000')
})

test('more pictures than one file should hold are refused', async () => {
  const { png } = await pictureFiles('png')
  await expect(readMedia([asset('a')], { assetPaths: new Map([[asset('a'), png]]) }, 100)).rejects.toThrow(
    '100 bytes',
  )
})

describe('what screens draw', () => {
  const lines = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="#ff0000" d="M0 0h40v20H0z"/></svg>`
  const withScreen = async (
    block: ReturnType<typeof image>,
    copy: 'client' | 'presenter',
    screen: Buffer,
  ) => {
    const { png } = await pictureFiles('png')
    const path = join(mkdtempSync(join(tmpdir(), 'duodeck-lines-')), 'lines')
    await writeFile(path, screen)
    const [assetPaths, screenPaths] = [png, path].map((one) => new Map([[asset('a'), one]]))
    const deck = composedDeck([composedSlide([block, block])])
    const bytes = await exportPptx({ deck, copy, origin, assetPaths: assetPaths!, screenPaths: screenPaths! })
    return { bytes, pptx: openPptx(bytes) }
  }
  const whole = { frame: frame(0, 0, 400, 200) }
  const cropped = { frame: frame(0, 0, 200, 200) }

  test('a drawing goes along in its lines beside its picture, and comes back from the file', async () => {
    const { bytes, pptx } = await withScreen(image('a', whole), 'client', Buffer.from(lines))
    expect(media(pptx.names)).toEqual(['ppt/media/image1.png', 'ppt/media/image1.svg'])
    const slide = pptx.xml('ppt/slides/slide1.xml')
    expect(elements(slide, 'asvg:svgBlip')).toHaveLength(2)
    expect(elements(slide, 'a:ext').flatMap((each) => attribute(each, 'uri') || [])).toContain(
      '{96DAC541-7B7A-43D3-8B79-37D633B846F1}',
    )
    expect(await validatorErrors(bytes)).toEqual([])
    expect(packageFaults(pptx)).toEqual([])
    const { pictures } = await importPptx({ bytes, name: 'Back' })
    expect([...pictures.values()].map((one) => Buffer.from(one).toString().slice(0, 4))).toEqual(['<svg'])
  })

  test('what is cut off a drawing is in no line of a client’s file', async () => {
    const { pptx } = await withScreen(image('a', cropped), 'client', Buffer.from(lines))
    expect(media(pptx.names)).toEqual(['ppt/media/image1.png'])
    expect(packageFaults(pptx)).toEqual([])
    const own = await withScreen(image('a', cropped), 'presenter', Buffer.from(lines))
    expect(media(own.pptx.names)).toEqual(['ppt/media/image1.png', 'ppt/media/image1.svg'])
  })

  test('a drawing in a colour of the theme is that in its picture and its lines, tied to the theme, and comes back so', async () => {
    const logo = picture({ asset: asset('a'), drawing: true })
    const tinted = imageBlock({ ...whole, picture: logo, tint: 'accent2' })
    const { bytes, pptx } = await withScreen(tinted, 'client', Buffer.from(lines))
    expect(await validatorErrors(bytes)).toEqual([])
    expect(packageFaults(pptx)).toEqual([])
    const stored = (end: string) => pptx.entries.find(({ name }) => name.endsWith(end))!.bytes
    const hex = composedDeck([]).theme.colors.accent2
    const { data } = await sharp(stored('.png')).raw().toBuffer({ resolveWithObject: true })
    expect(`#${data.subarray(0, 3).toString('hex')}`).toBe(hex)
    const svg = Buffer.from(stored('.svg')).toString()
    expect(svg).toContain(`<path fill="${hex}"`)
    expect(svg).toContain('class="MsftOfcThm_Accent2_Fill_v2"')
    const { deck } = await importPptx({ bytes, name: 'Back' })
    expect(deck.slides[0]!.blocks[0]).toMatchObject({ kind: 'image', tint: 'accent2' })
  })

  test('two colours of one drawing are two files; a photograph in the same frame has its own', async () => {
    const drawing = picture({ asset: asset('a'), drawing: true })
    const blocks = [
      imageBlock({ ...whole, picture: drawing, tint: '#112233' }),
      imageBlock({ ...whole, picture: drawing }),
      imageBlock({ ...whole, picture: picture({ asset: asset('a') }), tint: '#112233' }),
    ]
    const { png } = await pictureFiles('png')
    const paths = new Map([[asset('a'), png]])
    const pptx = await exportedPackage(composedDeck([composedSlide(blocks)]), 'client', paths)
    expect(media(pptx.names)).toHaveLength(2)
  })

  test('an animation is a GIF, which PowerPoint plays', async () => {
    const frames = ['#102030', '#405060'].map((background) =>
      sharp({ create: { width: 40, height: 20, channels: 3, background } })
        .png()
        .toBuffer(),
    )
    const gif = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer()
    const { pptx } = await withScreen(image('a', whole), 'client', gif)
    expect(media(pptx.names)).toEqual(['ppt/media/image1.gif'])
    expect(
      (await sharp(pptx.entries.find(({ name }) => name.endsWith('.gif'))!.bytes).metadata()).pages,
    ).toBe(2)
    expect(packageFaults(pptx)).toEqual([])
  })
})
