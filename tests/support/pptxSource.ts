import { strToU8, zipSync, type ZipOptions } from 'fflate'

/** Presentations as other programs write them, part by part, for tests of what comes in. */

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface SourceSlide {
  /** What stands in its `p:spTree`. */
  readonly tree?: string
  /** Attributes of `p:sld`. */
  readonly said?: string
  /** `p:bg`, before the tree. */
  readonly background?: string
  readonly notes?: string
  /** Relationships, after that to its layout: `<Relationship Id="rId9" …/>`. */
  readonly leads?: string
}

export interface Source {
  readonly slides?: readonly SourceSlide[]
  readonly master?: string
  readonly textStyles?: string
  readonly layout?: string
  /** Inside `p:presentation`, behind the size. */
  readonly presentation?: string
  readonly size?: readonly [number, number]
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

type Parts = Record<string, string | Uint8Array>

export const relationships = (...all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`

export const leads = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${types}/${type}" Target="${target}" ${more}/>`

export const tree = (inside = ''): string =>
  `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${inside}</p:spTree>`

/** The parts by their paths; a test may spoil one before they are zipped. */
export function sourceParts({
  slides = [{}],
  master = '',
  textStyles = '',
  layout = '',
  presentation = '',
  size = [12_192_000, 6_858_000],
  parts = {},
}: Source = {}): Parts {
  const numbers = slides.map((_, at) => at + 1)
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(leads('rId1', 'officeDocument', 'ppt/presentation.xml')),
    'ppt/presentation.xml': `<p:presentation ${namespaces}><p:sldIdLst>${numbers.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n}"/>`).join('')}</p:sldIdLst><p:sldSz cx="${size[0]}" cy="${size[1]}"/>${presentation}</p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships(
      leads('rId900', 'slideMaster', 'slideMasters/slideMaster1.xml'),
      ...numbers.map((n) => leads(`rId${n}`, 'slide', `slides/slide${n}.xml`)),
    ),
    'ppt/theme/theme1.xml': theme,
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></p:bgPr></p:bg>${tree(master)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId r:id="rId1"/></p:sldLayoutIdLst><p:txStyles>${textStyles}</p:txStyles></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships(
      leads('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
      leads('rId2', 'theme', '../theme/theme1.xml'),
    ),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout ${namespaces}><p:cSld name="Title and text">${tree(layout)}</p:cSld></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships(
      leads('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'),
    ),
    ...Object.fromEntries(slides.flatMap((slide, at) => Object.entries(slideParts(slide, at + 1)))),
    ...parts,
  }
}

function slideParts(
  { tree: inside, said = '', background = '', notes, leads: more = '' }: SourceSlide,
  n: number,
): Parts {
  return {
    [`ppt/slides/slide${n}.xml`]: `<p:sld ${namespaces} ${said}><p:cSld>${background}${tree(inside)}</p:cSld></p:sld>`,
    [`ppt/slides/_rels/slide${n}.xml.rels`]: relationships(
      leads('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'),
      ...(notes === undefined ? [] : [leads('rId2', 'notesSlide', `../notesSlides/notesSlide${n}.xml`)]),
      more,
    ),
    ...(notes !== undefined && {
      [`ppt/notesSlides/notesSlide${n}.xml`]: `<p:notes ${namespaces}><p:cSld>${tree(shape({ placeholder: 'type="body" idx="1"', body: notes }))}</p:cSld></p:notes>`,
    }),
  }
}

/** The same parts are the same bytes, whenever they are made. */
export const zipped = (parts: Parts, options: ZipOptions = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, body]) => [path, typeof body === 'string' ? strToU8(body) : body]),
    ),
    { mtime: new Date(2026, 0, 1), ...options },
  )

export const presentation = (source: Source = {}): Uint8Array => zipped(sourceParts(source))

interface SourceShape {
  readonly id?: number
  readonly placeholder?: string
  /** `x`, `y`, width and height in EMU, and attributes of the `a:xfrm`. */
  readonly at?: readonly [number, number, number, number]
  readonly turned?: string
  /** Behind the place in `p:spPr`. */
  readonly properties?: string
  /** Paragraphs. */
  readonly body?: string
  readonly bodyPlace?: string
  readonly lists?: string
  readonly isText?: boolean
}

export function shape({
  id = 2,
  placeholder,
  at,
  turned = '',
  properties = '',
  body,
  bodyPlace = '',
  lists = '',
  isText = false,
}: SourceShape): string {
  const place = at ? place2d(at, turned) : ''
  const words =
    body === undefined
      ? ''
      : `<p:txBody>${bodyPlace || '<a:bodyPr/>'}<a:lstStyle>${lists}</a:lstStyle>${body}</p:txBody>`
  const isPlaceholder = placeholder === undefined ? '' : `<p:ph ${placeholder}/>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Shape ${id}"/><p:cNvSpPr${isText ? ' txBox="1"' : ''}/><p:nvPr>${isPlaceholder}</p:nvPr></p:nvSpPr><p:spPr>${place}${properties}</p:spPr>${words}</p:sp>`
}

export const place2d = ([x, y, w, h]: readonly [number, number, number, number], turned = ''): string =>
  `<a:xfrm ${turned}><a:off x="${x}" y="${y}"/><a:ext cx="${w}" cy="${h}"/></a:xfrm>`

export const line = (text: string, said = '', run = ''): string =>
  `<a:p>${said}<a:r><a:rPr ${run}/><a:t>${text}</a:t></a:r></a:p>`

const color = (name: string, hex: string): string => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`

const otherScripts = '<a:ea typeface=""/><a:cs typeface=""/>'
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

export const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Harbour"><a:themeElements><a:clrScheme name="x">${color('dk1', '101010')}${color('lt1', 'FAFAFA')}${color('dk2', '202020')}${color('lt2', 'EEEEEE')}${color('accent1', '0A64C8')}${color('accent2', 'C80A64')}${color('accent3', '333333')}${color('accent4', '444444')}${color('accent5', '555555')}${color('accent6', '666666')}${color('hlink', '0000FF')}${color('folHlink', '800080')}</a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Georgia"/>${otherScripts}</a:majorFont><a:minorFont><a:latin typeface="Montserrat"/>${otherScripts}</a:minorFont></a:fontScheme><a:fmtScheme name="x"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="9525">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
