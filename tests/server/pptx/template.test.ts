import { describe, expect, test } from 'vitest'
import { importTemplate } from '#server/pptx/importTemplate.ts'
import { NotImported, type ImportRefusal } from '#server/pptx/read/refusals.ts'
import type { Template } from '#server/pptx/template.ts'
import type { TextContent } from '#shared/blocks/text/model.ts'
import { plainText } from '#shared/model/richText.ts'
import { leads, line, shape, zipped } from '../../support/pptxSource.ts'
import { dot, layoutPath, picture, templateParts, type TemplateSource } from '../../support/templateSource.ts'

const read = (parts: Parameters<typeof zipped>[0]) => importTemplate({ bytes: zipped(parts) })
const readSource = (source?: TemplateSource) => read(templateParts(source))

const bodyOf = ({ parts }: Template, path: string): string =>
  new TextDecoder().decode(parts.find((part) => part.path === path)?.body)

const pathsOf = ({ parts }: Template): readonly string[] => parts.map(({ path }) => path).sort()

const outside = (id: string, type: string, target = 'https://example.com/x'): string =>
  leads(id, type, target, 'TargetMode="External"')

/** The first layout with something odd on it, and what was said of that. */
async function withOdd(odd: TemplateSource['odd'], parts: TemplateSource['parts'] = {}) {
  const source = templateParts({ odd: odd!, parts })
  const { template, removals } = await read(source)
  const said = removals.filter((sentence) => sentence.includes('layout'))
  return { source: source[layoutPath(1)] as string, body: bodyOf(template, layoutPath(1)), template, said }
}

describe('a template', () => {
  test('is carried byte for byte: masters in order, layouts, themes, and the pictures that they show', async () => {
    const source = templateParts()
    const { template, removals } = await read(source)
    expect(template.masters).toEqual([
      'ppt/slideMasters/slideMaster1.xml',
      'ppt/slideMasters/slideMaster2.xml',
    ])
    expect(template.slideSize).toEqual({ cx: 12_192_000, cy: 6_858_000 })
    const carried = /^ppt\/(slideMasters|slideLayouts|theme)\/[^/]*$|logo\.png$/
    expect(pathsOf(template)).toEqual(
      Object.keys(source)
        .filter((path) => carried.test(path))
        .sort(),
    )
    for (const { path, body } of template.parts)
      expect(Buffer.from(body).equals(Buffer.from(source[path] as string)), path).toBe(true)
    expect(removals).toEqual(['Its macros are left out.'])
    const paths = new Set(pathsOf(template))
    for (const { path, relationships } of template.parts)
      for (const { target } of relationships) expect(paths.has(target), `${path} to ${target}`).toBe(true)
  })

  test('is layouts here, which say the part and the placeholders that they are', async () => {
    const { layouts, theme } = await readSource()
    expect(theme.name).toBe('Harbour')
    expect(layouts.map(({ part }) => part)).toEqual(Array.from({ length: 14 }, (_, at) => layoutPath(at + 1)))
    expect([layouts[0]!.title, layouts[11]!.title]).toEqual(['Title Slide', 'Title Slide · Harbour dark'])
    const said = layouts[1]!.blocks!.map(({ kind, place, filePlaceholder }) => ({
      kind,
      place,
      filePlaceholder,
    }))
    expect(said).toEqual([
      { kind: 'image' },
      { kind: 'text', filePlaceholder: { type: 'ftr', idx: 11 } },
      { kind: 'text', filePlaceholder: { type: 'sldNum', idx: 12 } },
      { kind: 'text', place: 'title/0', filePlaceholder: { type: 'title', idx: 0 } },
      { kind: 'text', place: 'body/0', filePlaceholder: { type: 'body', idx: 13 } },
      { kind: 'text', place: 'body/1', filePlaceholder: { type: 'body', idx: 14 } },
    ])
  })

  test('asks for words where its places ask for none, and says that its slides have another shape', async () => {
    const parts = templateParts()
    const bare = shape({ placeholder: 'type="body" idx="13"', at: [0, 0, 914_400, 914_400], body: '<a:p/>' })
    parts[layoutPath(2)] = (parts[layoutPath(2)] as string).replace('</p:spTree>', `${bare}</p:spTree>`)
    parts['ppt/presentation.xml'] = (parts['ppt/presentation.xml'] as string).replace('12192000', '9144000')
    const { layouts, removals } = await read(parts)
    const last = layouts[1]!.blocks!.at(-1) as TextContent
    expect(plainText(last.body!.text!)).toBe('Text')
    expect(removals.at(-1)).toContain('not 16:9')
  })

  test('shows at the foot of its slides what its sample slides show', async () => {
    const parts = templateParts()
    const slide = shape({ placeholder: 'type="sldNum" idx="12"', body: line('1') })
    parts['ppt/slides/slide1.xml'] = (parts[layoutPath(1)] as string)
      .replaceAll('sldLayout', 'sld')
      .replace(/<p:spTree>.*<\/p:spTree>/, `<p:spTree>${slide}</p:spTree>`)
    parts['ppt/_rels/presentation.xml.rels'] = (parts['ppt/_rels/presentation.xml.rels'] as string).replace(
      '</Relationships>',
      `${leads('rId9', 'slide', 'slides/slide1.xml')}</Relationships>`,
    )
    const { layouts, removals } = await read(parts)
    const feet = layouts[1]!.blocks!.flatMap(({ place, filePlaceholder }) =>
      place ? [] : (filePlaceholder?.type ?? []),
    )
    expect(feet).toEqual(['sldNum'])
    expect(removals).toContain('Its slide is left out: a template is its layouts.')
  })
})

const link = '<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:id="rIdX"/>'
const frame = (inside: string): string =>
  `<p:graphicFrame><p:nvGraphicFramePr/><a:graphic><a:graphicData uri="x">${inside}</a:graphicData></a:graphic></p:graphicFrame>`
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

describe('what may not come along is taken out, and said', () => {
  const gone: readonly (readonly [string, string, string, string])[] = [
    ['a link', `<p:sp><p:nvSpPr>${link}</p:nvSpPr></p:sp>`, outside('rIdX', 'hyperlink'), link],
    [
      'a chart',
      frame('<c:chart xmlns:c="c" r:id="rIdX"/>'),
      leads('rIdX', 'chart', '../charts/chart1.xml'),
      '',
    ],
    [
      'an object of another program',
      frame(
        `<mc:AlternateContent ${mc}><mc:Choice Requires="v"><p:oleObj r:id="rIdX"/></mc:Choice><mc:Fallback><p:oleObj r:id="rIdX"><p:pic/></p:oleObj></mc:Fallback></mc:AlternateContent>`,
      ),
      leads('rIdX', 'oleObject', '../embeddings/x.bin'),
      '',
    ],
    [
      'a video',
      `<p:ext-lst/><p:sp><p:nvPr><a:videoFile r:link="rIdX"/></p:nvPr></p:sp>`,
      outside('rIdX', 'video'),
      '<a:videoFile r:link="rIdX"/>',
    ],
    [
      'a part of another program',
      `<mc:AlternateContent ${mc}><mc:Choice Requires="p14"><p:contentPart r:id="rIdX"/></mc:Choice><mc:Fallback><p:sp/></mc:Fallback></mc:AlternateContent>`,
      leads('rIdX', 'ink', '../ink/ink1.xml'),
      '',
    ],
    ['what names a missing part', picture('rIdNone'), '', ''],
    [
      'a picture that is damaged, linked or of a kind that is not carried',
      picture('rIdX'),
      leads('rIdX', 'image', '../media/odd.png'),
      '',
    ],
    [
      'an action',
      '<p:sp><a:hlinkClick r:id="" action="ppaction://macro?name=Go"/></p:sp>',
      '',
      '<a:hlinkClick r:id="" action="ppaction://macro?name=Go"/>',
    ],
  ]
  test.each(gone)('%s', async (what, tree, led, cut) => {
    const { source, body, said } = await withOdd({ tree, leads: led }, { 'ppt/media/odd.png': 'no picture' })
    expect(body).toBe(source.replace(cut || tree, ''))
    expect(said).toEqual([`Left out of the layout “Title Slide”: ${what}.`])
  })

  test('controls and notes of add-ins, and animations of what went', async () => {
    const behind = '<p:timing><p:tnLst/></p:timing>'
    const tags = '<p:custDataLst><p:tags r:id="rIdT"/></p:custDataLst>'
    const controls = '<p:controls><p:control r:id="rIdC" spid="1"/></p:controls>'
    const odd = { tree: picture('rIdNone'), behind: `${tags}${controls}${behind}` }
    const led =
      leads('rIdT', 'tags', '../tags/tag1.xml') + leads('rIdC', 'control', '../activeX/activeX1.xml')
    const { body, said, template } = await withOdd({ ...odd, leads: led })
    expect(body).not.toMatch(/rId[TC]|timing|p:pic/)
    expect(body).toContain('<p:custDataLst></p:custDataLst><p:controls></p:controls>')
    expect(said).toEqual([
      'Left out of the layout “Title Slide”: what names a missing part, notes of an add-in, an ActiveX control, animations of what is left out.',
    ])
    expect(pathsOf(template).filter((path) => /tag|active/.test(path))).toEqual([])
  })

  test('of a picture that is linked and kept, the link alone', async () => {
    const led = leads('rIdX', 'image', '../media/logo.png') + outside('rIdL', 'image')
    const { source, body } = await withOdd({ tree: picture('rIdX', ' r:link="rIdL"'), leads: led })
    expect(body).toBe(source.replace(' r:link="rIdL"', ''))
  })

  test('metafiles and drawings that only draw are carried, others are not', async () => {
    const svg = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`
    const drawings = {
      'ppt/media/plain.svg': svg('<path d="M0 0h9v9z" style="fill:url(#a)"/>'),
      'ppt/media/painted.svg': svg('<style>.a{fill:url(#a)}</style><path class="a" d="M0 0h9v9z"/>'),
      'ppt/media/script.svg': svg('<script>1</script>'),
      'ppt/media/click.svg': svg('<g onclick="go()"/>'),
      'ppt/media/far.svg': svg('<image xlink:href="https://example.com/x.png"/>'),
      'ppt/media/style.svg': svg('<style>@import "https://example.com/x.css"</style>'),
      'ppt/media/cut.svg': svg('<style>@imp<![CDATA[ort "http://example.com/x.css";]]></style>'),
      'ppt/media/cut-address.svg': svg('<style>a{fill:u<![CDATA[rl(http://example.com/x)]]></style>'),
      'ppt/media/parted.svg': svg('<style>a{fill:u<g>-</g>rl(http://example.com/x)}</style>'),
      'ppt/media/escaped.svg': svg('<style>@\\69mport "http://example.com/x.css";</style>'),
      'ppt/media/escaped-fill.svg': svg('<path fill="u\\72l(http://example.com/x)" d="M0 0"/>'),
      'ppt/media/set.svg': svg('<style>a{fill:image-set("http://example.com/x.png")}</style>'),
      'ppt/media/later.svg': svg('<a><set attributeName="href" to="http://example.com/"/></a>'),
      'ppt/media/moving.svg': svg('<g><animate attributeName="href" values="http://example.com/"/></g>'),
    }
    const names = ['seal.emf', ...Object.keys(drawings).map((path) => path.slice('ppt/media/'.length))]
    const tree = names.map((_, at) => picture(`rIdP${at}`)).join('')
    const led = names.map((name, at) => leads(`rIdP${at}`, 'image', `../media/${name}`)).join('')
    const { template } = await withOdd({ tree, leads: led }, drawings)
    expect(pathsOf(template).filter((path) => path.includes('media'))).toEqual([
      'ppt/media/logo.png',
      'ppt/media/painted.svg',
      'ppt/media/plain.svg',
      'ppt/media/seal.emf',
    ])
  })

  test('a part that lies where files have their own gets another path', async () => {
    const parts = templateParts()
    const master = 'ppt/slideMasters/_rels/slideMaster1.xml.rels'
    parts[master] = (parts[master] as string).replace('../media/logo.png', '/ppt/presentation.png')
    const { template } = await read({ ...parts, 'ppt/presentation.png': dot, 'ppt/media/image1.png': dot })
    expect(pathsOf(template).filter((path) => path.endsWith('png'))).toEqual([
      'ppt/media/image1.png',
      'ppt/media/logo.png',
    ])
  })

  test('two masters on one theme have one each', async () => {
    const parts = templateParts()
    const second = 'ppt/slideMasters/_rels/slideMaster2.xml.rels'
    parts[second] = (parts[second] as string).replace('theme2', 'theme1')
    const { template } = await read(parts)
    expect(pathsOf(template).filter((path) => path.includes('theme/'))).toEqual([
      'ppt/theme/theme1.xml',
      'ppt/theme/theme2.xml',
    ])
    expect(bodyOf(template, 'ppt/theme/theme2.xml')).toBe(parts['ppt/theme/theme1.xml'])
  })

  test('a part in UTF-16 is cut as what it is', async () => {
    const parts = templateParts({ odd: { tree: picture('rIdNone') } })
    const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const source = (parts[layoutPath(1)] as string).replace('UTF-8', 'UTF-16')
    const { template } = await read({ ...parts, [layoutPath(1)]: utf16(source) })
    const carried = template.parts.find(({ path }) => path === layoutPath(1))!.body
    expect(Buffer.from(carried).equals(utf16(source.replace(picture('rIdNone'), '')))).toBe(true)
  })
})

describe('a hostile or broken template ends in its sentence', () => {
  const spoilt = (path: string, spoil: (text: string) => string) => {
    const parts = templateParts()
    return { ...parts, [path]: spoil(parts[path] as string) }
  }
  const master = 'ppt/slideMasters/slideMaster1.xml'
  const theme = 'ppt/theme/theme1.xml'
  const files: readonly (readonly [string, () => Parameters<typeof zipped>[0], ImportRefusal])[] = [
    [
      'a document type in a theme',
      () => spoilt(theme, (text) => `<!DOCTYPE x [<!ENTITY e "e">]>${text}`),
      'hostile',
    ],
    [
      'a layout that nests without end',
      () =>
        spoilt(layoutPath(2), (text) =>
          text.replace('</p:cSld>', `${'<a:a>'.repeat(500)}${'</a:a>'.repeat(500)}</p:cSld>`),
        ),
      'hostile',
    ],
    ['a master that is not well formed', () => spoilt(master, (text) => text.slice(0, -3)), 'damaged'],
    ['a theme that is another thing', () => spoilt(theme, () => '<a:b xmlns:a="x"/>'), 'damaged'],
    [
      'a part in an old encoding',
      () => spoilt(master, (text) => `<?xml version="1.0" encoding="utf-7"?>${text}`),
      'damaged',
    ],
    ['a master without layouts', () => templateParts({ layouts: [0, 0] }), 'damaged'],
    ['more layouts than any', () => templateParts({ layouts: [200, 101] }), 'too-much'],
    [
      'Strict Open XML',
      () =>
        Object.fromEntries(
          Object.entries(templateParts()).map(([path, part]) => [
            path,
            typeof part === 'string' && !path.endsWith('.rels')
              ? part.replaceAll(
                  /http:\/\/schemas.openxmlformats.org\/(presentationml|drawingml)\/2006/g,
                  'http://purl.oclc.org/ooxml/$1',
                )
              : part,
          ]),
        ),
      'strict',
    ],
  ]
  test.each(files)('%s', async (_name, make, wanted) => {
    const why = await read(make()).then(
      () => 'read',
      (error: unknown) => (error instanceof NotImported ? error.why : error),
    )
    expect(why).toBe(wanted)
  })
})
