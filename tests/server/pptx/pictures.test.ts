import { expect, test } from 'vitest'
import { readMedia } from '#server/pptx/media.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { composedDeck, composedSlide, imageBlock, picture, slot } from '../../support/pptxDecks.ts'
import { exportedPackage, pictureFiles } from '../../support/pptxExport.ts'
import { attribute, elements } from '../../support/pptxPackage.ts'

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
  await expect(readMedia([asset('a')], new Map([[asset('a'), png]]), 100)).rejects.toThrow('100 bytes')
})
