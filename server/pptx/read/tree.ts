import { mostGroups } from '#shared/blocks/groups.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import type { ShapeOrigin } from '#shared/content/importedDeck.ts'
import type { ContentBase } from '#shared/model/block.ts'
import { newId } from '#shared/model/ids.ts'
import { bullets, paragraph, type RichText } from '#shared/model/richText.ts'
import { cleanText } from '#shared/pptx/cleanText.ts'
import { markedName } from '../blockMark.ts'
import { attribute, byWord, child, children, descendants, numberOf, type XmlElement } from '../xml/readXml.ts'
import { readGroupBox } from './boxes.ts'
import { readChart } from './charts.ts'
import { importLimits } from './limits.ts'
import { readLink } from './links.ts'
import { isLine, readLine, withJoins } from './lines.ts'
import { readFill, readStroke, shadowIn } from './paint.ts'
import { givenName, identityOf, placeholderOf } from './placeholders.ts'
import { altOf, readPicture } from './pictures.ts'
import { onSlide, type ReadBlock, type SlideReading, type Surroundings } from './readingSlide.ts'
import { maskOf, readOutline } from './outlines.ts'
import { baseOf, boxOf, followed, hasWords, propertiesOf, readShape, roomFor, wordsAlone } from './shapes.ts'
import { NotImported } from './refusals.ts'
import { readTables } from './tables.ts'
import type { Box } from './scale.ts'

/** The blocks of a slide's tree, back to front, with lines on what they are glued to. */
export async function readTree(
  tree: XmlElement | null,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const most = importLimits.blocksPerSlide
  const room = { left: most, over: 0 }
  const blocks = await readAll(tree?.children ?? [], onSlide(room), reading)
  const over = room.over + Math.max(0, blocks.length - most)
  if (over > 0) reading.remarks.add(`A slide holds ${most} blocks at the most; ${over} are left out.`)
  return withJoins(blocks.slice(0, most))
}

async function readAll(
  elements: readonly XmlElement[],
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const read: ReadBlock[] = []
  for (const element of elements)
    read.push(...(await readOne(element, around, reading).catch(orSaid(reading))))
  return read
}

/** What is built as nothing that we know costs itself, not its slide. */
const orSaid =
  ({ remarks }: SlideReading) =>
  (error: unknown): readonly [] => {
    if (error instanceof NotImported) throw error
    remarks.add('Something on this slide could not be read.')
    return []
  }

async function readOne(
  element: XmlElement,
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  if (!takesRoom.has(element.name)) return readGathered(element, around, reading)
  const { room } = around
  if (room.left <= 0) {
    room.over += 1
    return []
  }
  room.left -= 1
  const blocks = (await readThing(element, around, reading)).map((block) => ({
    shape: originOf(element),
    ...(around.within.length > 0 && { within: around.within }),
    ...block,
  }))
  room.left -= Math.max(0, blocks.length - 1)
  const link = blocks.length > 0 ? (readLink(identityOf(element), reading) ?? around.link) : null
  return link === null ? blocks : blocks.map((block) => ({ ...block, content: { ...block.content, link } }))
}

const originOf = (element: XmlElement): ShapeOrigin => {
  const identity = identityOf(element)
  return {
    id: attribute(identity, 'id') ?? '',
    mark: markedName(attribute(identity, 'name') ?? '').mark,
  }
}

/** Each is a block, more than one, or none that can be read. */
const takesRoom: ReadonlySet<string> = new Set(['p:sp', 'dsp:sp', 'p:cxnSp', 'p:pic', 'p:graphicFrame'])

async function readThing(
  element: XmlElement,
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  switch (element.name) {
    case 'p:pic':
      return readPic(element, around, reading)
    case 'p:graphicFrame':
      return readFrame(element, around, reading)
    default:
      if (!isLine(element)) return readShape(element, around, reading)
      return [
        ...readLine(element, around, reading),
        ...(hasWords(element) ? await readShape(wordsAlone(element), around, reading) : []),
      ]
  }
}

/** What things lie in, and what is no thing on a slide. */
async function readGathered(
  element: XmlElement,
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  switch (element.name) {
    case 'p:grpSp':
    case 'dsp:grpSp':
      return readGroup(element, around, reading)
    case 'mc:AlternateContent':
      return readAll(chosen(element, reading).children, around, reading)
    case 'p:contentPart':
      reading.remarks.add('Handwriting is left out.')
      return []
    default:
      return []
  }
}

/** What of several writings is for a reader like this one: the newer one where it is only a newer way to say it. */
function chosen(element: XmlElement, { remarks }: SlideReading): XmlElement {
  const choices = children(element, 'mc:Choice')
  const fallback = child(element, 'mc:Fallback')
  const known = choices.find(
    (one) =>
      /^((a14|p14|p15|a16|a15|adec)(\s+|$))+$/.test(attribute(one, 'Requires') ?? '') &&
      one.children.some(({ name }) => takesRoom.has(name) || name.endsWith(':grpSp')),
  )
  if (known || !fallback || fallback.children.length === 0) return known ?? choices[0] ?? element
  const told = choices.flatMap((one) => [...one.children, ...descendants(one, 'a:graphicData')])
  const what = told.map((one) => picturedKinds.get(attribute(one, 'uri') ?? one.name)).find((one) => one)
  if (what) remarks.add(`${what} stands as its picture.`)
  return fallback
}

/** What newer programs alone draw, and write a picture of beside it. */
const picturedKinds = byWord({
  'p:contentPart': 'Handwriting',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'A chart of a newer kind',
  'http://schemas.microsoft.com/office/drawing/2017/model3d': 'A model in three dimensions',
  'http://schemas.microsoft.com/office/powerpoint/2016/slidezoom': 'A way into another slide',
  'http://schemas.microsoft.com/office/powerpoint/2016/sectionzoom': 'A way into another section',
  'http://schemas.microsoft.com/office/powerpoint/2016/summaryzoom': 'A way into other sections',
})

function readGroup(
  group: XmlElement,
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const properties = group.children.find(({ name }) => name.endsWith(':grpSpPr')) ?? null
  const box = readGroupBox(child(properties, 'a:xfrm'))
  const name = givenName(group)
  const fill = readFill(properties, reading, null, around.fill)
  return readAll(
    group.children,
    {
      ...around,
      boxes: box ? [...around.boxes, box] : around.boxes,
      groups: [...around.groups, { id: newId(), ...(name && { name }) }].slice(0, mostGroups),
      within: [...around.within, attribute(identityOf(group), 'id') ?? ''],
      fill: fill === undefined ? around.fill : fill,
      link: readLink(identityOf(group), reading) ?? around.link,
    },
    reading,
  )
}

async function readPic(
  picture: XmlElement,
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const follows = followed(picture, reading)
  const fill = picture.children.find(({ name }) => name.endsWith(':blipFill'))
  if (!fill) return []
  const box = boxOf(follows, around) ?? roomFor(follows.placeholder, reading)
  const media = child(picture, 'p:nvPicPr', 'p:nvPr')?.children.find(({ name }) =>
    /:(video|audio|quickTime)File$/.test(name),
  )
  if (media)
    reading.remarks.add(
      media.name.includes('audio') ? 'A sound stands as its picture.' : 'A video stands as its picture.',
    )
  const properties = propertiesOf(picture)
  const base = baseOf(picture, box, around, reading)
  const outline = readOutline(properties, { ...box, flipH: false, flipV: false }, reading)
  const content = await readPicture(fill, reading, {
    base,
    box,
    alt: altOf(identityOf(picture)),
    custom: outline.custom,
    look: {
      ...maskOf(outline, base.frame),
      stroke: readStroke(child(properties, 'a:ln'), reading) ?? null,
      shadow: shadowIn(properties, reading) ?? false,
    },
  })
  return [{ id: attribute(identityOf(picture), 'id') ?? '', content, placeholder: follows.placeholder }]
}

/** What lies in a frame: a table, a chart, a diagram, or something of another program with a picture of it. */
async function readFrame(
  frame: XmlElement,
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const follows = followed(frame, reading)
  const placed = (one: XmlElement): XmlElement | null => (one === frame ? frameBox(frame) : propertiesOf(one))
  const box = boxOf(follows, around, placed) ?? roomFor(follows.placeholder, reading)
  const data = child(frame, 'a:graphic', 'a:graphicData')
  const base = baseOf(frame, box, around, reading)
  const id = attribute(identityOf(frame), 'id') ?? ''
  const made = (...contents: readonly BlockContent[]): readonly ReadBlock[] =>
    contents.map((content) => ({
      id,
      content,
      placeholder: placeholderOf(frame),
    }))
  const table = child(data, 'a:tbl')
  if (table) return made(...readTables(table, base, reading))
  const chart = attribute(child(data, 'c:chart') ?? child(data, 'cx:chart'), 'r:id')
  if (chart !== null) {
    const target = reading.file.relationships(reading.part).get(chart)?.target ?? ''
    const content = readChart(target, base, reading)
    if (content) return [...made(content), ...(await readOverChart(target, { id, box }, around, reading))]
    reading.remarks.add('A chart that cannot be read is left out.')
    return []
  }
  const diagram = child(data, 'dgm:relIds')
  if (diagram) return readDiagram(diagram, { id, box, base }, around, reading)
  const picture = descendants(data, 'p:pic')[0]
  if (picture) {
    reading.remarks.add('Something of another program stands as its picture.')
    return readPic(picture, around, reading)
  }
  const older = reading.previews.of(data, reading.part)
  if (older) {
    reading.remarks.add('Something of another program stands as its picture.')
    const pictured = { base, box, alt: altOf(identityOf(frame)), custom: null, look: {} }
    return made(await readPicture(older.fill, { ...reading, part: older.part }, pictured))
  }
  const text = wordsIn(data)
  reading.remarks.add(
    text.length === 0
      ? 'Something of a kind that is not known here is left out.'
      : 'Something of a kind that is not known here came over as its words.',
  )
  return text.length === 0 ? [] : made({ kind: 'text', ...base, body: { text } })
}

/** A frame's place as a shape has one. */
const frameBox = (frame: XmlElement): XmlElement => ({
  ...frame,
  children: children(frame, 'p:xfrm').map((one) => ({ ...one, name: 'a:xfrm' })),
})

/** What is drawn over a chart, in a part of the chart's own: blocks over it, each at its share of the chart. */
function readOverChart(
  chart: string,
  { id, box }: { readonly id: string; readonly box: Box },
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const part = reading.file.related(chart, 'chartUserShapes')
  if (part === null) return Promise.resolve([])
  const anchors = reading.file
    .xml(part)
    ?.children.filter(({ name }) => /^cdr:(rel|abs)SizeAnchor$/.test(name))
  const room = { ...box, inner: { x: 0, y: 0, w: box.w, h: box.h } }
  const within = { ...around, boxes: [room], within: [...around.within, id] }
  return readAll(
    (anchors ?? []).flatMap((one) => anchored(one, box)),
    within,
    { ...reading, part },
  )
}

/** What an anchor holds, as a shape of a slide that is as large as the chart. */
function anchored(anchor: XmlElement, { w, h }: Box): readonly XmlElement[] {
  const at = (corner: string, way: 'x' | 'y'): number =>
    Number(child(anchor, `cdr:${corner}`, `cdr:${way}`)?.text)
  const [x, y, ext] = [at('from', 'x') * w, at('from', 'y') * h, child(anchor, 'cdr:ext')]
  const place = {
    'a:off': { x, y },
    'a:ext': {
      cx: numberOf(ext, 'cx') ?? at('to', 'x') * w - x,
      cy: numberOf(ext, 'cy') ?? at('to', 'y') * h - y,
    },
  }
  const placed = (one: XmlElement): XmlElement => ({
    ...one,
    name: one.name.replace('cdr:', 'p:'),
    children:
      one.name === 'a:xfrm'
        ? Object.entries(place).map(([name, said]) => elementOf(name, said))
        : one.children.map(placed),
  })
  return anchor.children.filter(({ name }) => takesRoom.has(name.replace('cdr:', 'p:'))).map(placed)
}

const elementOf = (name: string, said: Readonly<Record<string, number>>): XmlElement => ({
  name,
  attributes: new Map(Object.entries(said).map(([key, value]) => [key, String(value)])),
  children: [],
  text: '',
})

/** Whatever is written in something, a paragraph each. */
const wordsIn = (data: XmlElement | null): RichText =>
  descendants(data, 'a:p')
    .map((one) =>
      descendants(one, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    .filter((words) => words.trim() !== '')
    .map((words) => paragraph(cleanText(words)))

/** A diagram as the shapes that it was last drawn as; without those its words as a list. */
function readDiagram(
  diagram: XmlElement,
  { id, box, base }: { readonly id: string; readonly box: Box; readonly base: ContentBase },
  around: Surroundings,
  reading: SlideReading,
): Promise<readonly ReadBlock[]> {
  const leads = reading.file.relationships(reading.part)
  const data = reading.file.xml(leads.get(attribute(diagram, 'r:dm') ?? '')?.target ?? '')
  const part = drawingOf(diagram, reading)
  const tree = child(reading.file.xml(part), 'dsp:spTree')
  if (!tree || descendants(tree, 'dsp:sp').length === 0) {
    const items = descendants(data, 'dgm:t').map((one) =>
      descendants(one, 'a:t')
        .map(({ text }) => text)
        .join(''),
    )
    const text = bullets(...items.filter((item) => item.trim() !== ''))
    reading.remarks.add(
      text.length === 0 ? 'A diagram that cannot be read is left out.' : 'A diagram came over as its words.',
    )
    if (text.length === 0) return Promise.resolve([])
    return Promise.resolve([{ id, content: { kind: 'text', ...base, body: { text } }, placeholder: null }])
  }
  reading.remarks.add('A diagram came over as its shapes.')
  const room = { ...box, inner: { x: 0, y: 0, w: box.w, h: box.h } }
  const within = {
    ...around,
    boxes: [room],
    groups: [...around.groups, { id: newId(), name: base.name ?? 'Diagram' }].slice(0, mostGroups),
    within: [...around.within, id],
  }
  return readAll(tree.children, within, { ...reading, part })
}

/** The part that a diagram was last drawn in: as its data name it, or as the data's own name has it in other programs. */
function drawingOf(diagram: XmlElement, { file, part }: SlideReading): string {
  const leads = file.relationships(part)
  const data = leads.get(attribute(diagram, 'r:dm') ?? '')?.target ?? ''
  const said = attribute(descendants(file.xml(data), 'dsp:dataModelExt')[0], 'relId')
  const named = leads.get(said ?? '')?.target
  if (named !== undefined) return named
  const number = (path: string): string => /\d*(?=\.\w+$)/.exec(path)?.[0] ?? ''
  const drawings = [...leads.values()].filter(({ type }) => type === 'diagramDrawing')
  return drawings.find(({ target }) => number(target) === number(data))?.target ?? ''
}
