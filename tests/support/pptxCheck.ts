import { unzipSync } from 'fflate'
import { attribute, elements, relationshipsPath, type PptxPackage } from './pptxPackage.ts'

/**
 * What PowerPoint repairs or refuses and no schema finds: names, content types, relationships, ids, masters,
 * pictures, the order of what forms a shape, tables, workbooks, notes. An empty list is a clean package.
 */
export const packageFaults = (pptx: PptxPackage): readonly string[] =>
  [names, contentTypes, relationships, ids, masters, pictures, forms, tables, workbooks, notes].flatMap(
    (check) => check(pptx),
  )

function names({ names }: PptxPackage): readonly string[] {
  const doubles = names.filter((name, at) => names.findIndex((other) => sameName(other, name)) !== at)
  return [
    ...doubles.map((name) => `${name} is there twice`),
    ...names.filter((name) => name.endsWith('/')).map((name) => `${name} is a directory entry`),
    ...(names[0] === '[Content_Types].xml' ? [] : ['[Content_Types].xml is not first']),
  ]
}

/** Names in a package do not differ by case alone. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

function contentTypes({ names, xml }: PptxPackage): readonly string[] {
  const types = xml('[Content_Types].xml')
  const defaults = elements(types, 'Default').map((each) => attribute(each, 'Extension'))
  const overrides = elements(types, 'Override').map((each) => attribute(each, 'PartName').slice(1))
  const parts = names.filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'))
  const extension = (name: string) => name.slice(name.lastIndexOf('.') + 1)
  return [
    ...overrides
      .filter((name) => !names.includes(name))
      .map((name) => `a type for ${name}, which is not there`),
    ...repeated(overrides).map((name) => `two types for ${name}`),
    ...repeated(defaults).map((name) => `two types for .${name}`),
    ...parts
      .filter((name) => !overrides.includes(name))
      .filter((name) => extension(name) === 'xml' || !defaults.includes(extension(name)))
      .map((name) => `${name} has no type`),
  ]
}

function relationships(pptx: PptxPackage): readonly string[] {
  const { names } = pptx
  const reached = new Set<string>()
  const faults = names
    .filter((name) => !name.endsWith('.rels'))
    .concat('')
    .flatMap((part) => {
      const all = pptx.relationships(part)
      const used = part.endsWith('.xml') ? relationshipIds(pptx.text(part)) : []
      for (const { external, path } of all) if (!external) reached.add(path)
      return [
        ...repeated(all.map(({ id }) => id)).map((id) => `${part}: ${id} is there twice`),
        ...used
          .filter((id) => !all.some((each) => each.id === id))
          .map((id) => `${part}: ${id} leads nowhere`),
        ...all
          .filter(({ external, path }) => !external && !names.includes(path))
          .map(({ path }) => `${part}: no ${path}`),
        ...all
          .filter(({ external, target }) => external && !URL.canParse(target))
          .map(({ target }) => `${part}: bad link ${target}`),
      ]
    })
  const parts = names.filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'))
  const lost = parts.filter((name) => !reached.has(name)).map((name) => `nothing leads to ${name}`)
  const orphans = names
    .filter((name) => name.endsWith('.rels'))
    .filter((name) => ![...parts, ''].some((part) => relationshipsPath(part) === name))
    .map((name) => `${name} belongs to nothing`)
  return [...faults, ...lost, ...orphans]
}

const relationshipIds = (xml: string): readonly string[] =>
  // A jump that whoever shows the file works out has none.
  [...xml.matchAll(/\br:(?:id|embed|link)="([^"]*)"(?! action="ppaction:\/\/hlinkshowjump)/g)].map(
    ([, id]) => id ?? '',
  )

function ids(pptx: PptxPackage): readonly string[] {
  const trees = pptx.names.filter((name) => /^ppt\/(slide|notes)\w*\/\w+\.xml$/.test(name))
  const shapes = trees.flatMap((name) =>
    repeated(elements(pptx.xml(name), 'p:cNvPr').map((each) => attribute(each, 'id'))).map(
      (id) => `${name}: shape id ${id} is there twice`,
    ),
  )
  const presentation = pptx.xml('ppt/presentation.xml')
  const slides = elements(presentation, 'p:sldId').map((each) => attribute(each, 'id'))
  const masters = [
    ...elements(presentation, 'p:sldMasterId'),
    ...elements(pptx.xml('ppt/slideMasters/slideMaster1.xml'), 'p:sldLayoutId'),
  ].map((each) => attribute(each, 'id'))
  const sections = elements(presentation, 'p14:section').map((each) => attribute(each, 'id'))
  const sectionSlides = elements(presentation, 'p14:sldId').map((each) => attribute(each, 'id'))
  return [
    ...shapes,
    ...repeated(slides).map((id) => `slide id ${id} is there twice`),
    ...repeated(masters).map((id) => `master or layout id ${id} is there twice`),
    ...repeated(sections).map((id) => `section id ${id} is there twice`),
    ...sections.filter((id) => id !== id.toUpperCase()).map((id) => `section id ${id} is in lower case`),
    ...(sections.length > 0 && sectionSlides.join() !== slides.join()
      ? ['sections do not hold the slides']
      : []),
  ]
}

function masters(pptx: PptxPackage): readonly string[] {
  const owners = pptx.names.filter((name) => /Masters\/\w+\.xml$/.test(name))
  const themes = owners.map(
    (name) => pptx.relationships(name).find(({ type }) => type === 'theme')?.path ?? '',
  )
  const slides = pptx.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const layouts = (name: string) => pptx.relationships(name).filter(({ type }) => type === 'slideLayout')
  return [
    ...repeated(themes).map((theme) => `two masters share ${theme}`),
    ...themes.flatMap((theme, at) => (theme === '' ? [`${owners[at]} has no theme`] : [])),
    ...slides.filter((name) => layouts(name).length !== 1).map((name) => `${name} has not one layout`),
  ]
}

const signatures: Readonly<Record<string, string>> = {
  png: '89504e470d0a1a0a',
  jpeg: 'ffd8ff',
  gif: '474946',
  svg: Buffer.from('<svg').toString('hex'),
}

function pictures({ entries }: PptxPackage): readonly string[] {
  return entries
    .filter(({ name }) => name.startsWith('ppt/media/'))
    .flatMap(({ name, bytes, stored }) => {
      const start = signatures[name.slice(name.lastIndexOf('.') + 1)]
      const honest = start !== undefined && bytes.toString('hex', 0, 8).startsWith(start)
      return [
        ...(honest ? [] : [`${name} is not what its name says`]),
        ...(stored ? [] : [`${name} is deflated`]),
      ]
    })
}

const formOrder = [/xfrm/, /Geom/, /Fill/, /:ln$/, /effectLst/]

/** What a shape says of itself stands in one order. */
function forms(pptx: PptxPackage): readonly string[] {
  const sheets = pptx.names.filter((name) => /^ppt\/slide\w*\/\w+\.xml$/.test(name))
  return sheets.flatMap((name) =>
    elements(pptx.xml(name), 'p:spPr').flatMap((form) => {
      const said = Array.from(form.childNodes).flatMap(({ nodeName }) =>
        nodeName === '#text' ? [] : nodeName,
      )
      const ranks = said.map((one) => formOrder.findIndex((rank) => rank.test(one)))
      const isOrdered = ranks.every((rank, at) => at === 0 || rank > ranks[at - 1]!)
      return isOrdered ? [] : [`${name}: ${said.join(', ')} in one shape`]
    }),
  )
}

/** A row has a cell for each column, and a merge ends within its table. */
function tables(pptx: PptxPackage): readonly string[] {
  const slides = pptx.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  return slides.flatMap((name) =>
    elements(pptx.xml(name), 'a:tbl').flatMap((table) => {
      const columns = elements(table, 'a:gridCol').length
      const rows = elements(table, 'a:tr')
      return rows.flatMap((row, at) => {
        const cells = elements(row, 'a:tc')
        const reaches = (span: string, from: number): number => from + Number(span || 1)
        return [
          ...(cells.length === columns
            ? []
            : [`${name}: row ${at + 1} has ${cells.length} of ${columns} cells`]),
          ...cells
            .filter(
              (cell, column) =>
                reaches(attribute(cell, 'gridSpan'), column) > columns ||
                reaches(attribute(cell, 'rowSpan'), at) > rows.length,
            )
            .map(() => `${name}: a cell of row ${at + 1} reaches beyond its table`),
        ]
      })
    }),
  )
}

/** “Edit data” opens these. */
const workbooks = ({ entries }: PptxPackage): readonly string[] =>
  entries
    .filter(({ name }) => name.startsWith('ppt/embeddings/'))
    .flatMap(({ name, bytes }) => {
      const parts = namesIn(bytes)
      if (parts === null) return [`${name} does not open`]
      const missing = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']
      return [
        ...missing.filter((part) => !parts.includes(part)).map((part) => `${name}: no ${part}`),
        ...parts.filter((part) => part.endsWith('/')).map((part) => `${name}: ${part} is a directory entry`),
      ]
    })

function namesIn(zip: Uint8Array): readonly string[] | null {
  try {
    return Object.keys(unzipSync(zip))
  } catch {
    return null
  }
}

function notes(pptx: PptxPackage): readonly string[] {
  const pages = pptx.names.filter((name) => /^ppt\/notesSlides\/\w+\.xml$/.test(name))
  const master = elements(pptx.xml('ppt/presentation.xml'), 'p:notesMasterId').length
  return [
    ...pages
      .filter((name) => (pptx.xml(name).documentElement?.textContent ?? '').trim() === '')
      .map((name) => `${name} is empty`),
    ...(pages.length > 0 && master !== 1 ? ['notes without a notes master'] : []),
    ...(pages.length === 0 && master !== 0 ? ['a notes master without notes'] : []),
  ]
}

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at)
