import { expect, test } from 'vitest'
import { packageFaults } from '../../support/pptxCheck.ts'
import { exported, exportedPackage, pictureFiles } from '../../support/pptxExport.ts'
import { attribute, elements, numbered, openPptx, paragraphsOf } from '../../support/pptxPackage.ts'
import { showcaseDeck } from '../../support/pptxShowcase.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'

test.each(['client', 'presenter'] as const)(
  'the %s’s copy of a rich deck is a valid package',
  async (copy) => {
    const { png, jpeg } = await pictureFiles('png', 'jpeg')
    const paths = new Map([
      ['a'.repeat(64), png],
      ['b'.repeat(64), jpeg],
    ])
    const bytes = await exported(showcaseDeck(), copy, paths)
    expect(packageFaults(openPptx(bytes))).toEqual([])
    expect(await validatorErrors(bytes)).toEqual([])
  },
  60_000,
)

test('the XML of each part is what it was', async () => {
  const pptx = await exportedPackage(showcaseDeck())
  const xml = pptx.names.filter((name) => name.endsWith('.xml') && !name.endsWith('theme2.xml'))
  for (const name of xml) {
    await expect(lines(pptx.text(name))).toMatchFileSnapshot(`golden/${name.replaceAll('/', '-')}`)
  }
})

test('the page of talking points has every place that Keynote asks for, and a theme of its own', async () => {
  const pptx = await exportedPackage(showcaseDeck())
  const master = pptx.xml('ppt/notesMasters/notesMaster1.xml')
  const kinds = elements(master, 'p:ph').map((place) => attribute(place, 'type'))
  expect(kinds.sort()).toEqual(['body', 'dt', 'ftr', 'hdr', 'sldImg', 'sldNum'])
  expect(pptx.text('ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain('theme2.xml')
})

/** An element a line, so that a change reads as one. */
const lines = (xml: string): string => `${xml.replace(/></g, '>\n<')}\n`

test('talking points keep their paragraphs, lists and emphasis', async () => {
  const pptx = await exportedPackage(showcaseDeck())
  const [first] = numbered(pptx, 'notesSlides/notesSlide')
  const notes = pptx.xml(first ?? '')
  expect(paragraphsOf(notes)).toEqual([
    'Thank them for the invitation.',
    'Who we are',
    'thirty people',
    'Why we are here',
  ])
  expect(elements(notes, 'a:buAutoNum')).toHaveLength(2)
  expect(elements(notes, 'a:buChar')).toHaveLength(1)
  expect(attribute(elements(notes, 'a:rPr')[0]!, 'b')).toBe('1')
})

test('fonts and colours of the theme are the theme’s, on the slide and in the theme part', async () => {
  const pptx = await exportedPackage(showcaseDeck())
  const theme = pptx.xml('ppt/theme/theme1.xml')
  const places = elements(theme, 'a:clrScheme')[0]!
  expect(Array.from(places.childNodes).map(({ nodeName }) => nodeName)).toEqual(
    [
      'dk1',
      'lt1',
      'dk2',
      'lt2',
      'accent1',
      'accent2',
      'accent3',
      'accent4',
      'accent5',
      'accent6',
      'hlink',
      'folHlink',
    ].map((slot) => `a:${slot}`),
  )
  const fonts = elements(theme, 'a:fontScheme')[0]!
  expect(elements(fonts, 'a:latin').map((each) => attribute(each, 'typeface'))).toEqual([
    'Calibri',
    'Calibri',
  ])
  const slide = pptx.xml('ppt/slides/slide2.xml')
  expect(new Set(elements(slide, 'a:latin').map((each) => attribute(each, 'typeface')))).toEqual(
    new Set(['+mj-lt', '+mn-lt', 'Georgia']),
  )
  expect(elements(slide, 'a:srgbClr').map((each) => attribute(each, 'val'))).toEqual(['FFE08A', '0F172A'])
})

test('links lead out of the file, each once', async () => {
  const pptx = await exportedPackage(showcaseDeck())
  const links = pptx.relationships('ppt/slides/slide2.xml').filter(({ type }) => type === 'hyperlink')
  expect(links.map(({ target, external }) => [target, external])).toEqual([
    ['https://example.com/a%20b?q=%22x%22', true],
    ['mailto:hello@example.com', true],
  ])
})
