import type { Color } from '#shared/model/color.ts'
import {
  maxListLevel,
  noText,
  placeBounds,
  type Inline,
  type ListItem,
  type Marks,
  type Paragraph,
  type RichText,
} from '#shared/model/richText.ts'
import { slideSize } from '#shared/model/frame.ts'
import {
  leastHang,
  listLevelOf,
  markerRooms,
  mostListLevels,
  signRoom,
  signSizes,
  standOf,
  usualListLevel,
  type ListLevel,
} from '#shared/model/listMarker.ts'
import { mostTabStops, readTabs, sorted, usualTab, writtenTabs } from '#shared/model/tabStop.ts'
import type { TextStyle } from '#shared/model/theme.ts'
import { cleanText } from '#shared/pptx/cleanText.ts'
import { attribute, child, children, numberOf, type XmlElement } from '../xml/readXml.ts'
import { formulaWords } from './formula.ts'
import { readLink } from './links.ts'
import type { Reading } from './reading.ts'
import { lengthOf, tidy, type Scale } from './scale.ts'
import {
  asSigns,
  laidOver,
  listLooks,
  lookAt,
  readParagraphLook,
  readRunLook,
  type Bullet,
  type Looks,
  type ParagraphLook,
  type RunLook,
  type Spacing,
} from './textLook.ts'

/** Words as a deck has them: what most of them look like is their place's style, the rest are marks. */
export interface ReadWords {
  readonly text: RichText
  readonly style: TextStyle
  /** Left out: its lists stand as they usually do, or there are none. */
  readonly lists?: readonly ListLevel[]
}

interface Piece {
  readonly inline:
    Exclude<Inline, { kind: 'variable' }> | { readonly kind: 'variable'; readonly name: string }
  readonly look: RunLook
  readonly link: string | null
}

interface Line {
  readonly pieces: readonly Piece[]
  readonly look: ParagraphLook
  readonly level: number
}

/** The words of a text body. `chain`: what it follows, from the farthest to the nearest; its own list style aside. */
export function readWords(body: XmlElement | null, chain: readonly Looks[], reading: Reading): ReadWords {
  const whole = [...chain, listLooks(child(body, 'a:lstStyle'), reading)]
  const lines = closer(
    children(body, 'a:p').map((paragraph) => readLine(paragraph, whole, reading)),
    child(body, 'a:bodyPr', 'a:normAutofit'),
  )
  const style = commonStyle(lines, lines.length > 0 ? lines : [emptyLine(whole)], reading)
  const isEmpty = lines.every(({ pieces }) => pieces.length === 0)
  const { lists } = readLists(lines, whole, reading)
  const text = isEmpty && lines.length <= 1 ? noText : paragraphs(lines, { style, lists }, reading)
  return { text, style, ...(lists && { lists }) }
}

/** PowerPoint took some of the space between lines, so that they fit: they are that close here. */
function closer(lines: readonly Line[], autofit: XmlElement | null): readonly Line[] {
  const taken = (numberOf(autofit, 'lnSpcReduction') ?? 0) / 100_000
  if (taken === 0) return lines
  return lines.map((line) => {
    const { line: spacing = { kind: 'share', share: 1 } } = line.look
    if (spacing.kind === 'points') return line
    return { ...line, look: { ...line.look, line: { ...spacing, share: spacing.share - taken } } }
  })
}

/** As the first item of each level has it, or a place has it for what will be written there. */
function readLists(
  lines: readonly Line[],
  chain: readonly Looks[],
  reading: Reading,
): Pick<ReadWords, 'lists'> {
  const looks = Array.from(
    { length: mostListLevels },
    (_, level) =>
      lines.find((line) => line.level === level && hasSign(line.look))?.look ?? lookAt(chain, level),
  )
  if (!lines.some(({ look }) => hasSign(look)) && !looks.some(hasSign)) return {}
  const lists = looks.map((look, level) => listLevel(look, usualListLevel(level), reading))
  const isUsual = (one: ListLevel, level: number): boolean =>
    JSON.stringify(one) === JSON.stringify(usualListLevel(level))
  const last = lists.findLastIndex((one, level) => !isUsual(one, level))
  return last === -1 ? {} : { lists: lists.slice(0, last + 1) }
}

const hasSign = ({ bullet }: ParagraphLook): boolean => bullet !== undefined && bullet.kind !== 'none'

function listLevel(look: ParagraphLook, usual: ListLevel, { scale }: Reading): ListLevel {
  if (!hasSign(look)) return usual
  const { left = 0, indent = 0, bullet, bulletColor } = look
  const pixels = (emu: number): number => Math.min(600, Math.max(0, tidy(lengthOf(emu, scale))))
  const hang = Math.max(leastHang, pixels(-indent))
  const size = signSize(look)
  return {
    before: Math.max(0, tidy(pixels(left) - hang)),
    hang,
    sign: (bullet?.kind === 'bullet' ? bullet.sign : null) ?? usual.sign,
    ...(bulletColor && { color: bulletColor.color }),
    ...(size !== 1 && { size }),
  }
}

/** A share of the words' size. */
function signSize({ bulletSize, run }: ParagraphLook): number {
  if (!bulletSize) return 1
  const share = bulletSize.kind === 'share' ? bulletSize.share : bulletSize.points / (run.size ?? 18)
  return tidy(Math.min(signSizes[1], Math.max(signSizes[0], share)))
}

const emptyLine = (chain: readonly Looks[]): Line => ({
  pieces: [],
  look: lookAt(chain, 0),
  level: 0,
})

function readLine(paragraph: XmlElement, chain: readonly Looks[], reading: Reading): Line {
  const said = child(paragraph, 'a:pPr')
  const level = Math.min(maxListLevel, Math.max(0, numberOf(said, 'lvl') ?? 0))
  const look = laidOver(lookAt(chain, level), readParagraphLook(said, reading))
  const pieces = paragraph.children.flatMap((piece) => readPiece(piece, look.run, reading))
  const end = readRunLook(child(paragraph, 'a:endParaRPr'), reading)
  return {
    pieces,
    look: pieces.length > 0 ? look : { ...look, run: { ...look.run, ...end } },
    level,
  }
}

function readPiece(piece: XmlElement, base: RunLook, reading: Reading): readonly Piece[] {
  const said = child(piece, 'a:rPr')
  const look = { ...base, ...readRunLook(said, reading) }
  const words = children(piece, 'a:t')
    .map(({ text }) => text)
    .join('')
  switch (piece.name) {
    case 'a:br':
      return [{ inline: { kind: 'break' }, look, link: null }]
    case 'a:r':
      return textPieces(words, look, readLink(said, reading))
    case 'a:fld':
      return readField(attribute(piece, 'type') ?? '', words, look)
    case 'a14:m':
    case 'm:oMath':
    case 'm:oMathPara': {
      reading.remarks.add('A formula stands as plain words.')
      return textPieces(formulaWords(piece), look, null)
    }
    case 'mc:AlternateContent':
      return (
        (child(piece, 'mc:Choice') ?? child(piece, 'mc:Fallback'))?.children.flatMap((one) =>
          readPiece(one, base, reading),
        ) ?? []
      )
    default:
      return []
  }
}

/** What PowerPoint writes for a character that XML cannot hold. */
const escapedCharacter = /_x([0-9A-Fa-f]{4})_/g

function textPieces(words: string, look: RunLook, link: string | null): readonly Piece[] {
  const said = words.replace(escapedCharacter, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  const { font: _font, ...drawn } = look
  const shown = look.signs?.all ? drawn : look
  return cleanText(look.signs ? asSigns(said, look.signs) : said)
    .split('\n')
    .flatMap((text, at): Piece[] => [
      ...(at > 0 ? [{ inline: { kind: 'break' as const }, look, link: null }] : []),
      ...(text === '' ? [] : [{ inline: { kind: 'text' as const, text, marks: {} }, look: shown, link }]),
    ])
}

function readField(type: string, words: string, look: RunLook): readonly Piece[] {
  if (type === 'slidenum') return [{ inline: { kind: 'variable', name: 'slide.number' }, look, link: null }]
  if (type.startsWith('datetime'))
    return [{ inline: { kind: 'variable', name: 'slide.date' }, look, link: null }]
  return textPieces(words, look, null)
}

/** What most characters say, and only what all of them do for bold and italic, which marks can add and not take away. */
function commonStyle(lines: readonly Line[], shown: readonly Line[], reading: Reading): TextStyle {
  const pieces = lines.flatMap((line) => line.pieces.filter(({ inline }) => inline.kind !== 'break'))
  const looks =
    pieces.length > 0
      ? pieces.map(({ look, inline }) => ({ look, weight: lengthOfInline(inline) }))
      : shown.map(({ look }) => ({ look: look.run, weight: 1 }))
  const most = <T>(value: (look: RunLook) => T): T =>
    prevailing(looks.map(({ look, weight }) => [value(look), weight]))
  const said = lines.filter((line) => line.pieces.length > 0)
  const spoken = said.length > 0 ? said : shown
  const ofLines = <T>(value: (line: Line) => T): T =>
    prevailing(spoken.map((line) => [value(line), Math.max(1, line.pieces.length)]))
  const size = most((look) => sizeOf(look, reading))
  const before = new Map(lines.map((line, at) => [line, lines[at - 1] ?? line]))
  return {
    font: most(({ font }) => font ?? 'body'),
    size,
    bold: looks.every(({ look }) => look.bold === true),
    italic: looks.every(({ look }) => look.italic === true),
    color: most(colorOf),
    align: ofLines(({ look }) => look.align ?? 'left'),
    lineSpacing: ofLines(({ look }) => lineSpacing(look, size, reading)),
    spaceAfter: prevailing(
      spoken
        .slice(spoken.length > 1 ? 1 : 0)
        .map((line) => [spaceAbove(line, before.get(line) ?? line, reading), 1]),
    ),
    tracking: most(({ tracking = 0 }) => tidy(tracking * reading.scale.factor)),
    ...(looks.every(({ look }) => look.capitals === 'all') && { capitals: true }),
  }
}

const lengthOfInline = (inline: Piece['inline']): number => (inline.kind === 'text' ? inline.text.length : 1)

const sizeOf = ({ size = 18 }: RunLook, { scale }: Reading): number =>
  Math.min(400, Math.max(4, tidy(size * scale.factor)))

const colorOf = ({ color }: RunLook): Color => color?.color ?? 'text'

function lineSpacing({ line }: ParagraphLook, size: number, { scale }: Reading, least = 0.5): number {
  if (!line) return 1
  const multiple = line.kind === 'share' ? line.share : (line.points * scale.factor) / (1.2 * size)
  return Math.min(5, Math.max(least, tidy(multiple)))
}

/** An empty paragraph is as high as the type that it waits for, of which nothing but its spacing can tell here. */
function spacingOf({ look, pieces }: Line, size: number, reading: Reading): number {
  if (pieces.length > 0) return lineSpacing(look, size, reading)
  const share = look.line?.kind === 'points' ? 1 : sizeOf(look.run, reading) / size
  return Math.min(5, Math.max(leastLine, tidy(lineSpacing(look, size, reading, leastLine) * share)))
}

/** Of a line, which paragraphs without words are made as low as. */
const leastLine = 0.1

/** Points between a paragraph and the one before: what that one says of the space below it, and this one of that above. */
function spaceAbove(line: Line, last: Line, { scale }: Reading): number {
  const points = (one: Spacing | undefined, { look, pieces }: Line): number => {
    if (!one) return 0
    const { size = 18 } = pieces[0]?.look ?? look.run
    return (one.kind === 'points' ? one.points : one.share * 1.2 * size) * scale.factor
  }
  const [least, most] = placeBounds.spaceBefore
  return Math.min(most, Math.max(least, tidy(points(last.look.after, last) + points(line.look.before, line))))
}

/** The value that has the most weight; the first of equal ones. */
function prevailing<T>(weighed: readonly (readonly [T, number])[]): T {
  const sums = new Map<T, number>()
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/** What is said of a text as a whole. */
interface Whole {
  readonly style: TextStyle
  readonly lists: readonly ListLevel[] | undefined
}

function paragraphs(lines: readonly Line[], { style, lists }: Whole, reading: Reading): RichText {
  const counts: number[] = []
  const read = lines.map((line, at): Paragraph => {
    const list = listOf(line, counts, reading)
    if (!list) counts.length = 0
    const align = line.look.align ?? 'left'
    const spacing = spacingOf(line, style.size, reading)
    const above = spaceAbove(line, lines[at - 1] ?? line, reading)
    return {
      list,
      align: align === style.align ? null : align,
      lineSpacing: spacing === style.lineSpacing ? null : spacing,
      ...(line.look.rtl !== undefined &&
        needsDirection(line) && { direction: line.look.rtl ? 'rtl' : 'ltr' }),
      ...(at > 0 && above !== style.spaceAfter && { spaceBefore: above }),
      ...tabsIn(line, reading),
      inlines: joined(line.pieces.map((piece) => inlineOf(piece, style, reading))),
    }
  })
  const rooms = markerRooms(read)
  return read.map((paragraph, at) => ({
    ...placeOf(lines[at]!, paragraph, {
      level: listLevelOf(lists, paragraph.list?.level ?? 0),
      room: signRoom(paragraph, rooms[at] ?? 0, style),
      scale: reading.scale,
    }),
    ...paragraph,
  }))
}

interface AsUsual {
  readonly level: ListLevel
  /** What its sign needs. */
  readonly room: number
  readonly scale: Scale
}

/** What of a paragraph's place is not as its list has it; nobody sees less than a pixel. */
function placeOf(
  { look: { left: within = 0, indent = 0 }, pieces }: Line,
  paragraph: Paragraph,
  { level, room, scale }: AsUsual,
): Pick<Paragraph, 'indent' | 'firstLine'> {
  if (pieces.length === 0) return {}
  const isItem = paragraph.list !== null && paragraph.list.ordinal !== null
  const usual = standOf(paragraph, level)
  const further = paragraph.list ? Math.max(0, room - level.hang) : 0
  const [left, first] = [within, indent].map((emu) => tidy(lengthOf(emu, scale))) as [number, number]
  const hang = isItem ? Math.max(leastHang, -first) : -first
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1
  const inBounds = (name: 'indent' | 'firstLine', value: number): number =>
    Math.min(placeBounds[name][1], Math.max(placeBounds[name][0], value))
  return {
    ...(!isNear(left, usual.left) &&
      !isNear(left, usual.left + further) && { indent: inBounds('indent', left) }),
    ...(!isNear(hang, usual.hang) &&
      !(isItem && isNear(hang, usual.hang + further)) && { firstLine: inBounds('firstLine', -hang) }),
  }
}

/** Where its tabs end, if it has any and they do not end every inch. */
function tabsIn({ look, pieces }: Line, { scale }: Reading): Pick<Paragraph, 'tabs'> {
  if (!pieces.some(({ inline }) => inline.kind === 'text' && inline.text.includes('\t'))) return {}
  const set = (look.tabs ?? []).map(({ at, align }) => ({ at: tidy(lengthOf(at, scale)), align }))
  const step = lengthOf(look.usualTab ?? inch, scale)
  const last = Math.max(0, ...set.map(({ at }) => at))
  // Stops that nobody set stand behind those, as far apart as the file has it.
  const usual =
    Math.abs(step - usualTab) < 1 || step < leastHang
      ? []
      : Array.from({ length: mostTabStops }, (_, nth) => tidy((nth + 1) * step))
          .filter((at) => at > last && at < slideSize.width)
          .map((at) => ({ at, align: 'left' as const }))
  const tabs = readTabs(writtenTabs(sorted([...set, ...usual])))
  return tabs ? { tabs } : {}
}

const inch = 914_400

/** Left out where the letters say so themselves: what is typed there later may be of another script. */
function needsDirection({ pieces, look }: Line): boolean {
  const words = pieces.map(({ inline }) => (inline.kind === 'text' ? inline.text : '')).join('')
  return look.rtl === true || /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(words)
}

function listOf({ look, level, pieces }: Line, counts: number[], reading: Reading): ListItem | null {
  const { scale, remarks } = reading
  const bullet: Bullet = look.bullet ?? { kind: 'none' }
  if (bullet.kind === 'none') {
    const left = lengthOf((look.left ?? 0) + Math.min(0, look.indent ?? 0), scale)
    // Without an item above it would be one itself.
    const goesOn = left >= 12 && pieces.length > 0 && counts[level] !== undefined
    return goesOn ? { kind: 'bullet', level, ordinal: null } : null
  }
  if (bullet.kind === 'number' && !bullet.isPlain)
    remarks.add('Letters and Roman numbers that count the items of a list are figures here.')
  const begins = counts[level] === undefined
  counts.length = level + 1
  const ordinal = begins ? (bullet.kind === 'number' ? bullet.startAt : 1) : (counts[level] ?? 0) + 1
  counts[level] = pieces.length > 0 ? ordinal : ordinal - 1
  return { kind: bullet.kind, level, ordinal }
}

function inlineOf({ inline, look, link }: Piece, style: TextStyle, reading: Reading): Inline {
  if (inline.kind === 'break') return inline
  const marks = marksOf(look, link, style, reading)
  return inline.kind === 'text' ? { ...inline, marks } : { ...inline, marks }
}

function marksOf(look: RunLook, link: string | null, style: TextStyle, reading: Reading): Marks {
  const [size, color, font] = [sizeOf(look, reading), colorOf(look), look.font ?? 'body']
  const inTheme = link !== null && color === style.color
  return {
    ...(look.bold && !style.bold && { bold: true }),
    ...(look.italic && !style.italic && { italic: true }),
    ...(look.underline && link === null && { underline: true }),
    ...(look.strike && { strike: true }),
    ...(look.script && look.script !== 'none' && { script: look.script }),
    ...(color !== style.color && !inTheme && color !== 'link' && { color }),
    ...(color === 'link' && link === null && style.color !== 'link' && { color }),
    ...(look.highlight && { highlight: look.highlight.color }),
    ...(font !== style.font && { font }),
    ...(size !== style.size && { size }),
    ...((look.capitals === 'small' || (look.capitals === 'all' && !style.capitals)) && {
      capitals: look.capitals,
    }),
    ...(link !== null && { link }),
  }
}

/** Runs that look alike are one: programs cut them for spelling. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const together: Inline[] = []
  for (const inline of inlines) {
    const last = together.at(-1)
    if (
      last?.kind === 'text' &&
      inline.kind === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(inline.marks)
    )
      together[together.length - 1] = { ...last, text: last.text + inline.text }
    else together.push(inline)
  }
  return together
}
