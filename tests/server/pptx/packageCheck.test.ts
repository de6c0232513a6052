import { unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported } from '../../support/pptxExport.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { showcaseDeck } from '../../support/pptxShowcase.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

/** A check that finds nothing proves little until it has found what was put there. */
let clean: Uint8Array
beforeAll(async () => {
  clean = await exported(showcaseDeck())
})

type Files = Record<string, Uint8Array>

function spoilt(spoil: (files: Files) => void): Uint8Array {
  const files: Files = { ...unzipSync(clean) }
  spoil(files)
  return zipSync(files, { level: 0 })
}

const replace = (path: string, from: string | RegExp, to: string) =>
  spoilt((files) => {
    const text = new TextDecoder().decode(files[path])
    expect(text).toMatch(from)
    files[path] = new TextEncoder().encode(text.replace(from, to))
  })

const slide = 'ppt/slides/slide1.xml'
const slideLinks = 'ppt/slides/_rels/slide1.xml.rels'
const notesMasterLinks = 'ppt/notesMasters/_rels/notesMaster1.xml.rels'

test.each([
  [
    'a directory entry',
    () => spoilt((files) => void (files['ppt/slides/'] = new Uint8Array())),
    'directory entry',
  ],
  [
    'a part nobody leads to',
    () => spoilt((files) => void (files['ppt/stray.xml'] = new Uint8Array())),
    'stray',
  ],
  [
    'a missing part',
    () => spoilt((files) => void delete files['ppt/notesSlides/notesSlide1.xml']),
    'notesSlide1',
  ],
  [
    'a type for a part that is not there',
    () => replace('[Content_Types].xml', 'slide1.xml', 'slide9.xml'),
    'slide9',
  ],
  ['a doubled shape id', () => replace(slide, 'id="3"', 'id="2"'), 'shape id 2'],
  [
    'a relationship that leads nowhere',
    () => replace(slideLinks, 'slideLayout1', 'slideLayout7'),
    'slideLayout7',
  ],
  [
    'an id without a relationship',
    () => replace('ppt/slides/slide4.xml', /r:embed="\w+"/, 'r:embed="rId99"'),
    'rId99',
  ],
  ['two masters with one theme', () => replace(notesMasterLinks, 'theme2', 'theme1'), 'share'],
  [
    'a section id in lower case',
    () => replace('ppt/presentation.xml', /id="\{[^"]*/, 'id="{abc'),
    'lower case',
  ],
  ['a picture that is none', () => replace('ppt/media/image1.png', /^/, '<svg/>'), 'not what its name says'],
  ['empty notes', () => replace('ppt/notesSlides/notesSlide2.xml', /<a:t>.*<\/a:t>/, ''), 'is empty'],
])('the package check finds %s', (_, spoil, fault) => {
  expect(packageFaults(openPptx(spoil())).join('\n')).toContain(fault)
})

test('a name that is there twice', () => {
  const twice = clean.slice()
  const bytes = Buffer.from(twice.buffer)
  bytes.write('slide2.xml', bytes.lastIndexOf('ppt/slides/slide1.xml') + 'ppt/slides/'.length)
  expect(packageFaults(openPptx(twice)).join('\n')).toContain('slide2.xml is there twice')
})

test('Microsoft’s validator finds what is against the schema', async () => {
  expect(await validatorErrors(clean)).toEqual([])
  expect(await validatorErrors(replace(slide, /sz="\d+"/, 'sz="7"'))).not.toEqual([])
  expect(await validatorErrors(replace(slide, 'prst="rect"', 'prst="hexagone"'))).not.toEqual([])
}, 60_000)
