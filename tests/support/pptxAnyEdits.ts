import { strFromU8, unzipSync } from 'fflate'
import { leads, namespaces, relationships, tree, zipped } from './pptxSource.ts'

/** What decides and what is new: the same for the same seed. */
export interface Chance {
  /** A whole number below `count`. */
  readonly below: (count: number) => number
  /** A word that stands nowhere else. */
  readonly word: () => string
}

export const oneOf = <T>(all: readonly T[], { below }: Chance): T | undefined => all[below(all.length)]

/** Other words in the place of these: some more, some less, others, or none. */
export function otherWords(words: string, chance: Chance): string {
  const { below, word } = chance
  const all = words.split(' ')
  const at = below(all.length + 1)
  switch (below(6)) {
    case 0:
      return all.toSpliced(at, 1).join(' ')
    case 1:
      return all.toSpliced(at, 1, word()).join(' ')
    case 2:
      return Array.from({ length: 1 + below(4) }, word).join(' ')
    case 3:
      return below(3) === 0 ? '' : `${words} ${word()}`
    default:
      return all.toSpliced(at, 0, word()).join(' ')
  }
}

type Parts = Record<string, string | Uint8Array>

const thing = /<p:(sp|pic|cxnSp|graphicFrame)>(?:(?!<p:\1>).)*?<\/p:\1>/gs
const things = (xml: string): readonly string[] => xml.match(thing) ?? []
const listed = /<p:sldId [^>]*\/>/g

/** A file as somebody's program saves it after a few changes of any kind. */
export function anyEdits(pptx: Uint8Array, chance: Chance): Uint8Array {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(pptx)).map(([path, bytes]) => [
      path,
      /\.(xml|rels)$/.test(path) ? strFromU8(bytes) : bytes,
    ]),
  )
  for (let left = 1 + chance.below(8); left > 0; left -= 1) oneOf(edits, chance)!(parts, chance)
  return zipped(parts)
}

type Edit = (parts: Parts, chance: Chance) => void

const change = (parts: Parts, path: string, edit: (xml: string) => string): void => {
  const xml = parts[path]
  if (typeof xml === 'string') parts[path] = edit(xml)
}

/** Paths of the slides that the file shows, in its order. */
function slidesOf(parts: Parts): readonly string[] {
  const targets = leadsOf(parts, 'ppt/_rels/presentation.xml.rels')
  const order = (parts['ppt/presentation.xml'] as string).match(listed) ?? []
  return order.flatMap((one) => {
    const target = targets.get(/r:id="([^"]*)"/.exec(one)?.[1] ?? '')
    return target === undefined ? [] : [`ppt/${target.replace(/^(\/ppt\/)?/, '')}`]
  })
}

function leadsOf(parts: Parts, path: string): ReadonlyMap<string, string> {
  const all = ((parts[path] as string | undefined) ?? '').match(/<Relationship [^>]*>/g) ?? []
  const said = (one: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(one)?.[1] ?? ''
  return new Map(all.map((one) => [said(one, 'Id'), said(one, 'Target')]))
}

const leadsPath = (slide: string): string => slide.replace('slides/', 'slides/_rels/') + '.rels'

function notesOf(parts: Parts, slide: string): string | null {
  const target = [...leadsOf(parts, leadsPath(slide)).values()].find((one) => one.includes('notesSlide'))
  return target === undefined ? null : target.replace('..', 'ppt')
}

const onSlide =
  (edit: (xml: string, chance: Chance) => string): Edit =>
  (parts, chance) => {
    const path = oneOf(slidesOf(parts), chance)
    if (path !== undefined) change(parts, path, (xml) => edit(xml, chance))
  }

/** One of what a pattern finds becomes something else. */
function replaceOne(xml: string, pattern: RegExp, chance: Chance, edit: (found: string) => string): string {
  const found = [...xml.matchAll(pattern)]
  const one = oneOf(found, chance)
  return one ? xml.slice(0, one.index) + edit(one[0]) + xml.slice(one.index + one[0].length) : xml
}

const reword = (xml: string, chance: Chance): string =>
  replaceOne(
    xml,
    /<a:t>[^<]*<\/a:t>/g,
    chance,
    (found) => `<a:t>${otherWords(found.slice(5, -6), chance)}</a:t>`,
  )

const behind = (xml: string, more: string): string => xml.replace('</p:spTree>', `${more}</p:spTree>`)

const newBox = ({ below, word }: Chance): string => {
  const far = below(4) === 0 ? 13_000_000 : 1_000_000
  const lines = Array.from(
    { length: below(20) === 0 ? 300 : 1 + below(3) },
    () => `<a:p><a:r><a:t>${word()}</a:t></a:r></a:p>`,
  )
  return `<p:sp><p:nvSpPr><p:cNvPr id="${900 + below(90)}" name="TextBox"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${far}" y="${below(5_000_000)}"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>${lines.join('')}</p:txBody></p:sp>`
}

const withoutMarks = (xml: string): string => xml.replaceAll(/ #[0-9a-f]{12}"/g, '"')

/** A slide behind the others, whose part is made of another's. */
function addSlide(parts: Parts, path: string, xml: string, chance: Chance): void {
  const number = Object.keys(parts).filter((one) => one.startsWith('ppt/slides/slide')).length + 50
  const added = `ppt/slides/slide${number}.xml`
  parts[added] = xml
  parts[leadsPath(added)] = parts[leadsPath(path)] ?? relationships()
  const id = `rIdNew${number}`
  change(parts, 'ppt/_rels/presentation.xml.rels', (rels) =>
    rels.replace('</Relationships>', `${leads(id, 'slide', `slides/slide${number}.xml`)}</Relationships>`),
  )
  reorder(parts, (all) =>
    all.toSpliced(chance.below(all.length + 1), 0, `<p:sldId id="${5000 + number}" r:id="${id}"/>`),
  )
}

const reorder = (parts: Parts, edit: (all: readonly string[]) => readonly string[]): void =>
  change(parts, 'ppt/presentation.xml', (xml) =>
    xml.replace(
      /<p:sldIdLst>.*?<\/p:sldIdLst>/s,
      (list) => `<p:sldIdLst>${edit(list.match(listed) ?? []).join('')}</p:sldIdLst>`,
    ),
  )

const onNotes =
  (edit: (xml: string, chance: Chance) => string): Edit =>
  (parts, chance) => {
    const slide = oneOf(slidesOf(parts), chance)
    const path = slide === undefined ? null : notesOf(parts, slide)
    if (path !== null) change(parts, path, (xml) => edit(xml, chance))
  }

/** What people do in PowerPoint, and what programs do when they save. */
const edits: readonly Edit[] = [
  onSlide(reword),
  onSlide(reword),
  onSlide(reword),
  onNotes(reword),
  // Another paragraph.
  onSlide((xml, chance) =>
    replaceOne(xml, /<\/a:p>/g, chance, (end) => `${end}<a:p><a:r><a:t>${chance.word()}</a:t></a:r></a:p>`),
  ),
  // Things deleted, new, copied with other words, and cut from one slide into another.
  onSlide((xml, chance) => replaceOne(xml, thing, chance, () => '')),
  onSlide((xml, chance) => behind(xml, newBox(chance))),
  onSlide((xml, chance) => behind(xml, reword(oneOf(things(xml), chance) ?? '', chance))),
  (parts, chance) => {
    const [from, to] = [oneOf(slidesOf(parts), chance), oneOf(slidesOf(parts), chance)]
    if (from === undefined || to === undefined) return
    let cut = ''
    change(parts, from, (xml) => replaceOne(xml, thing, chance, (found) => ((cut = found), '')))
    change(parts, to, (xml) => behind(xml, cut.includes('r:id') && from !== to ? '' : cut))
  },
  // Moved, also off the slide, and gathered into a group.
  onSlide((xml, chance) =>
    replaceOne(
      xml,
      /<a:off x="-?\d+"/g,
      chance,
      () => `<a:off x="${chance.below(2) ? -20_000_000 : chance.below(9_000_000)}"`,
    ),
  ),
  onSlide((xml, chance) =>
    replaceOne(
      xml,
      thing,
      chance,
      (found) =>
        `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${700 + chance.below(99)}" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${found}</p:grpSp>`,
    ),
  ),
  // Rows of a table, values of a chart.
  onSlide((xml, chance) =>
    replaceOne(xml, /<a:tr [^>]*>.*?<\/a:tr>/gs, chance, (row) =>
      chance.below(2) ? row + reword(row, chance) : '',
    ),
  ),
  (parts, chance) => {
    const charts = Object.keys(parts).filter((path) => /charts\/[^/]*\.xml$/.test(path))
    const path = oneOf(charts, chance)
    const xml = path === undefined ? '' : (parts[path] as string)
    const was = oneOf(xml.match(/<c:v>[^<]*<\/c:v>/g) ?? [], chance)
    if (path === undefined || was === undefined) return
    // Each series has the names of all categories.
    const said = /<c:v>-?[\d.]+</.test(was) ? 7 + chance.below(90) : chance.word()
    parts[path] = xml.replaceAll(was, `<c:v>${said}</c:v>`)
  },
  // Slides deleted, moved, hidden, copied, and new ones in a place of their own.
  (parts, { below }) => reorder(parts, (all) => all.toSpliced(below(all.length), 1)),
  (parts, { below }) =>
    reorder(parts, (all) => {
      const one = all[below(all.length)]
      return one === undefined
        ? all
        : all.filter((other) => other !== one).toSpliced(below(all.length), 0, one)
    }),
  onSlide((xml) => (xml.includes(' show="0"') ? xml : xml.replace('<p:sld ', '<p:sld show="0" '))),
  (parts, chance) => {
    const path = oneOf(slidesOf(parts), chance)
    if (path !== undefined) addSlide(parts, path, reword(parts[path] as string, chance), chance)
  },
  (parts, chance) => {
    const path = oneOf(slidesOf(parts), chance)
    const boxes = Array.from({ length: 1 + chance.below(3) }, () => newBox(chance))
    if (path !== undefined) {
      const layout = [...leadsOf(parts, leadsPath(path)).values()].find((one) => one.includes('slideLayout'))!
      addSlide(parts, path, `<p:sld ${namespaces}><p:cSld>${tree(boxes.join(''))}</p:cSld></p:sld>`, chance)
      const added = Object.keys(parts).findLast((one) => one.startsWith('ppt/slides/slide'))!
      parts[leadsPath(added)] = relationships(leads('rId1', 'slideLayout', layout))
    }
  },
  // Names and ids of a program's own, on one slide and on all.
  onSlide(withoutMarks),
  onSlide((xml) =>
    xml.replaceAll(/<p:cNvPr id="(\d+)"/g, (_, id: string) => `<p:cNvPr id="${Number(id) + 1000}"`),
  ),
  (parts) => {
    for (const path of slidesOf(parts)) change(parts, path, withoutMarks)
  },
  // Runs cut for spelling, and one underlined.
  onSlide((xml) =>
    xml.replaceAll(
      /<a:r>(<a:rPr(?:(?!<a:t>).)*)<a:t>([^<]{4})([^<]+)<\/a:t><\/a:r>/gs,
      '<a:r>$1<a:t>$2</a:t></a:r><a:r>$1<a:t>$3</a:t></a:r>',
    ),
  ),
  onSlide((xml, chance) =>
    replaceOne(xml, /<a:rPr (?=[^>]*>)(?![^>]* ?u=)/g, chance, (run) => `${run}u="sng" `),
  ),
]

const said = (xml: string): string =>
  [...xml.matchAll(/<a:p>.*?<\/a:p>/gs)]
    .map(([paragraph]) => [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''))
    .join('\n')

const titleAside =
  /<p:sp>(?:(?!<p:sp>).)*?<p:ph type="title"\/>(?:(?!<p:sp>).)*? y="-(?:(?!<p:sp>).)*?<\/p:sp>/gs

/**
 * All that a file says on its slides, in its charts and in its notes: read by nobody but this. `isShown`: without titles
 * that are kept off their slides, which say once more what stands there.
 */
export function wordsOfFile(pptx: Uint8Array, isShown = false): string {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(pptx)).flatMap(([path, bytes]) =>
      /\.(xml|rels)$/.test(path) ? [[path, strFromU8(bytes)] as const] : [],
    ),
  )
  return slidesOf(parts)
    .flatMap((path) => {
      const notes = notesOf(parts, path)
      const charts = [...leadsOf(parts, leadsPath(path))]
        .filter(([id, target]) => target.includes('charts/') && (parts[path] as string).includes(`"${id}"`))
        .map(([, target]) => parts[target.replace('..', 'ppt')] ?? '')
      return [
        said(isShown ? (parts[path] as string).replaceAll(titleAside, '') : (parts[path] as string)),
        notes === null ? '' : said(parts[notes] as string),
        ...charts.flatMap((xml) => [...xml.matchAll(/<(?:c:v|a:t)>([^<]*)</g)].map(([, text]) => text)),
      ]
    })
    .join('\n')
}
