import {
  leads,
  line,
  namespaces,
  place2d,
  relationships,
  shape,
  sourceParts,
  theme,
  tree,
} from './pptxSource.ts'

/** A company's template: two masters with themes and logos of their own, many layouts, footers, and what no deck carries. */

type Parts = Record<string, string | Uint8Array>

/** A valid PNG of one pixel. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const emf = Buffer.concat([
  Buffer.from([1, 0, 0, 0]),
  Buffer.alloc(36),
  Buffer.from(' EMF'),
  Buffer.alloc(60),
])

const inch = 914_400

export const picture = (id: string, more = ''): string =>
  `<p:pic><p:nvPicPr><p:cNvPr id="90" name="Logo"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"${more}/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${place2d([inch, 0, inch, inch])}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`

const title = (text: string) =>
  shape({ id: 3, placeholder: 'type="title"', at: [inch, inch, 9 * inch, inch], body: line(text) })
const body = (idx: number, at: number) =>
  shape({
    id: 4 + idx,
    placeholder: `type="body" idx="${idx}"`,
    at: [(1 + 5 * at) * inch, 2 * inch, 4 * inch, 3 * inch],
    body: line('Say it'),
  })
const footer = shape({
  id: 70,
  placeholder: 'type="ftr" sz="quarter" idx="11"',
  at: [inch, 6.9 * inch, 4 * inch, 0.4 * inch],
  body: line('Harbour Ltd, confidential'),
})
const number = shape({
  id: 71,
  placeholder: 'type="sldNum" sz="quarter" idx="12"',
  at: [11 * inch, 6.9 * inch, inch, 0.4 * inch],
  body: '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>‹#›</a:t></a:fld></a:p>',
})

export interface TemplateSource {
  /** Layouts of the first and of the second master. */
  readonly layouts?: readonly [number, number]
  /** What else stands on the first layout, and what that leads to. */
  readonly odd?: { readonly tree?: string; readonly leads?: string; readonly behind?: string }
  readonly parts?: Parts
}

export const layoutPath = (nth: number): string => `ppt/slideLayouts/slideLayout${nth}.xml`

/** The parts by their paths. Layouts are numbered from 1 over both masters. */
export function templateParts({ layouts = [11, 3], odd = {}, parts = {} }: TemplateSource = {}): Parts {
  const source = sourceParts({ slides: [] })
  const made: Parts = { ...source, 'ppt/media/logo.png': dot, 'ppt/media/seal.emf': emf }
  made['ppt/presentation.xml'] =
    `<p:presentation ${namespaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/><p:sldMasterId id="2147483700" r:id="rId2"/></p:sldMasterIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>`
  made['ppt/_rels/presentation.xml.rels'] = relationships(
    leads('rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'),
    leads('rId2', 'slideMaster', 'slideMasters/slideMaster2.xml'),
    leads('rId3', 'vbaProject', 'vbaProject.bin'),
  )
  const [first, second] = layouts
  addMaster(made, { number: 1, from: 1, count: first, name: 'Harbour' })
  addMaster(made, { number: 2, from: first + 1, count: second, name: 'Harbour dark' })
  const { tree: more = '', leads: led = '', behind = '' } = odd
  made[layoutPath(1)] = layoutXml('Title Slide', `${title('Title')}${footer}${number}${more}`, behind)
  made['ppt/slideLayouts/_rels/slideLayout1.xml.rels'] = relationships(
    leads('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml'),
    led,
  )
  return { ...made, ...parts }
}

const layoutXml = (name: string, inside: string, behind = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<p:sldLayout ${namespaces} type="obj" preserve="1"><p:cSld name="${name}">${tree(inside)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${behind}</p:sldLayout>`

interface SourceMaster {
  readonly number: number
  readonly from: number
  readonly count: number
  readonly name: string
}

function addMaster(made: Parts, { number: nth, from, count, name }: SourceMaster): void {
  const layouts = Array.from({ length: count }, (_, at) => from + at)
  made[`ppt/theme/theme${nth}.xml`] = theme.replace('name="Harbour"', `name="${name}"`)
  made[`ppt/slideMasters/slideMaster${nth}.xml`] =
    `<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(`${picture('rId900')}${title('Headline')}${body(1, 0)}${footer}${number}`)}</p:cSld><p:clrMap bg1="${nth === 1 ? 'lt1' : 'dk1'}" tx1="${nth === 1 ? 'dk1' : 'lt1'}" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${layouts.map((at) => `<p:sldLayoutId id="${2147483648 + (nth - 1) * 52 + 1 + at - from}" r:id="rId${at}"/>`).join('')}</p:sldLayoutIdLst><p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`
  made[`ppt/slideMasters/_rels/slideMaster${nth}.xml.rels`] = relationships(
    ...layouts.map((at) => leads(`rId${at}`, 'slideLayout', `../slideLayouts/slideLayout${at}.xml`)),
    leads('rId900', 'image', '../media/logo.png'),
    leads('rId901', 'theme', `../theme/theme${nth}.xml`),
  )
  for (const at of layouts) {
    const inside = `${title('Headline')}${body(13, 0)}${body(14, 1)}${footer}${number}`
    made[layoutPath(at)] = layoutXml(at === from ? 'Title Slide' : `Two bodies ${at - from}`, inside)
    made[`ppt/slideLayouts/_rels/slideLayout${at}.xml.rels`] = relationships(
      leads('rId1', 'slideMaster', `../slideMasters/slideMaster${nth}.xml`),
    )
  }
}
