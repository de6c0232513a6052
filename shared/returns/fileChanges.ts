import { chartParts } from '../blocks/chart/model.ts'
import type { ComposedBlock } from '../blocks/kinds.ts'
import { cellPart } from '../blocks/table/grid.ts'
import type { ImportedComment } from '../content/importedDeck.ts'
import { cutText } from '../model/characters.ts'
import type { BlockId, SlideId } from '../model/ids.ts'
import { type FileSlide, type FileThing, type FileWords, isAside, wordsOf } from './fileSlide.ts'
import { framesApart } from './framesApart.ts'
import { pairSlides, pairThings, type Pairs } from './pairs.ts'
import { saysSame } from './threeWay.ts'

/** What was changed in a file since it was made, slide by slide; slides on which nothing was are left out. */
export type FileChanges = readonly SlideChanges[]

export interface SlideChanges {
  /** `null`: the slide is new. */
  readonly slideId: SlideId | null
  /** Where it stands in the file, from 1; `null`: it is deleted there. */
  readonly number: number | null
  readonly title: string
  readonly words: readonly ChangedWords[]
  readonly notes: Pick<ChangedWords, 'was' | 'file'> | null
  readonly things: readonly ChangedThing[]
  readonly comments: readonly ImportedComment[]
}

/** Words that say something else now, at the address that they have in the deck. */
export interface ChangedWords {
  readonly block: BlockId
  readonly part: string
  readonly was: string
  readonly file: string
  readonly isNumber: boolean
}

/** Whatever else was changed, in a sentence. */
export interface ChangedThing {
  /** `null`: it is about no block of the deck. */
  readonly block: BlockId | null
  readonly said: string
  /** Words of the file that stand nowhere else; may be empty. */
  readonly words: string
  /** What the file's slide calls the picture that stands there now. */
  readonly picture?: string
}

/** A slide as the file was made, read from a file of the same making. */
export interface MadeSlide {
  readonly id: SlideId
  readonly slide: FileSlide
  /** By their marks in the file. */
  readonly blocks: ReadonlyMap<string, ComposedBlock>
}

/** Compares a file with what it was made of. Nothing that it says otherwise is left out. */
export function fileChanges(made: readonly MadeSlide[], file: readonly FileSlide[]): FileChanges {
  const before = made.map(({ slide }) => slide)
  const pairs = pairSlides(before, file)
  const moved = outOfOrder(pairs)
  const elsewhere = strays(made, file, pairs)
  const found = new Map([...pairs].map(([at, to]) => [to, at]))
  const changed = file.map((slide, to): SlideChanges => {
    const at = found.get(to)
    if (at === undefined) return newSlide(slide, to)
    return changedSlide(made[at]!, slide, { to, from: moved.has(at) ? at : null, elsewhere })
  })
  const gone = made.filter((_, at) => !pairs.has(at)).map((one) => goneSlide(one, elsewhere))
  return [...changed, ...gone].filter(
    ({ words, notes, things, comments }) =>
      words.length > 0 || notes !== null || things.length > 0 || comments.length > 0,
  )
}

interface Where {
  readonly to: number
  /** Where it stood; `null`: among the same slides as before. */
  readonly from: number | null
  readonly elsewhere: Strays
}

function changedSlide({ id, slide: was, blocks }: MadeSlide, now: FileSlide, where: Where): SlideChanges {
  const pairs = pairThings(was.things, now.things)
  const taken = new Set(pairs.values())
  const words: ChangedWords[] = []
  const things: ChangedThing[] = []
  if (where.from !== null)
    things.push(said(null, `Slide ${where.from + 1} is number ${where.to + 1} in the file.`))
  if (now.isHidden) things.push(said(null, 'The slide is hidden in the file.'))
  for (const [at, thing] of was.things.entries()) {
    const block = blocks.get(thing.mark ?? '') ?? null
    const to = pairs.get(at)
    const stray = to === undefined ? where.elsewhere.get(thing.mark ?? '') : undefined
    const there = to === undefined ? stray?.thing : now.things[to]
    if (!there) {
      if (!isAside(thing)) things.push(said(block, `${nameOf(thing)} is deleted in the file.`))
      continue
    }
    if (stray) things.push(said(block, `${nameOf(thing)} stands on slide ${stray.number} in the file.`))
    else if (!isAside(thing) || !isAside(there))
      things.push(...framesApart(thing, there).map((what) => said(block, `${nameOf(thing)} ${what}`)))
    if (there.picture && looksOther(thing, there)) {
      const other = said(block, `${nameOf(thing)} is another one in the file.`)
      things.push({ ...other, picture: there.picture.key })
      // One that a program has left out is a program's way, and no word less.
    } else if (there.alt.trim() !== '' && !saysSame(thing.alt, there.alt))
      things.push(said(block, `${nameOf(thing)} is described otherwise in the file.`, there.alt))
    const compared = block ? comparedWords(block, thing, there) : unaddressed(thing, there, now)
    words.push(...compared.words)
    things.push(...compared.things)
  }
  for (const [to, thing] of now.things.entries())
    if (!taken.has(to) && !isStray(where.elsewhere, thing)) things.push(...newThing(thing, now))
  // What could not be read is no word less than what is deleted.
  for (const remark of now.remarks)
    if (!was.remarks.includes(remark)) things.push(said(null, `In the file: ${remark}`))
  const notes = saysSame(was.notes, now.notes) ? null : { was: was.notes, file: now.notes }
  return {
    slideId: id,
    number: where.to + 1,
    title: was.title || now.title,
    words,
    notes,
    things,
    comments: now.comments,
  }
}

interface Compared {
  readonly words: readonly ChangedWords[]
  readonly things: readonly ChangedThing[]
}

function comparedWords(block: ComposedBlock, was: FileThing, now: FileThing): Compared {
  const isSame = String(was.size) === String(now.size) && was.kind === now.kind
  if (!isSame && (was.size !== null || now.size !== null))
    return { words: [], things: [regrown(block, was, now)] }
  const there = new Map(now.words.map((one) => [one.at, one]))
  const words = was.words.flatMap((one): ChangedWords[] => {
    const other = there.get(one.at)
    if (!other) return []
    const part = partOf(block, one)
    return part === null || saysSame(one.text, other.text)
      ? []
      : [{ block: block.id, part, was: one.text, file: other.text, isNumber: one.isNumber }]
  })
  const emphasis = was.words.flatMap((one): ChangedThing[] => {
    const other = there.get(one.at)
    if (!other || one.emphasis === other.emphasis || !saysSame(one.text, other.text)) return []
    const how = other.emphasis === '' ? ' nowhere' : ''
    return [said(block, `${nameOf(was)} is emphasised${how} in the file.`, other.emphasis)]
  })
  const lost = was.words.length > 0 && now.words.length === 0 && wordsOf(was) !== ''
  const unlike = was.words.length === 0 && wordsOf(now) !== ''
  return {
    words,
    things: [
      ...emphasis,
      ...(lost ? [said(block, `${nameOf(was)} has no words in the file.`)] : []),
      ...(unlike ? [said(block, `${nameOf(was)} has words in the file.`, wordsOf(now))] : []),
    ],
  }
}

/** How far two pictures are apart from one that a program has only stored anew, of 255. */
const mostApart = 16

function looksOther({ picture: was }: FileThing, { picture: now }: FileThing): boolean {
  if (!was || !now) return false
  const apart = was.thumb.reduce((sum, value, at) => sum + Math.abs(value - (now.thumb[at] ?? 0)), 0)
  return apart / was.thumb.length > mostApart
}

const unaddressed = (was: FileThing, now: FileThing, on: FileSlide): Compared => ({
  words: [],
  things:
    saysSame(wordsOf(was), wordsOf(now)) || isEcho(now, on)
      ? []
      : [said(null, `${nameOf(was)} says something else in the file.`, wordsOf(now))],
})

/** Rows or series came or went, so that nobody can say which of its words is which. */
function regrown(block: ComposedBlock, was: FileThing, now: FileThing): ChangedThing {
  const [rows, columns] = was.kind === 'chart' ? ['series', 'categories'] : ['rows', 'columns']
  const [from, to] = [was.size ?? [0, 0], now.size ?? [0, 0]]
  const lines = now.words.filter(({ text }) => text.trim() !== '').map(({ text }) => text)
  return said(
    block,
    `${nameOf(was)} has ${to[0]} ${rows} and ${to[1]} ${columns} in the file; it had ${from[0]} and ${from[1]}. All that it says there:`,
    lines.join('\n'),
  )
}

/** Where words stand in a block, by its ids; `null`: it has no such place. */
function partOf(block: ComposedBlock, { at }: FileWords): string | null {
  switch (block.kind) {
    case 'table': {
      const [row, column] = at
        .split('/')
        .map((nth, way) => (way ? block.columns : block.rows)[Number(nth)]?.id)
      return row !== undefined && column !== undefined ? cellPart(row, column) : null
    }
    case 'chart': {
      const [what, first, second] = at.split('/')
      const idOf = (of: readonly { readonly id: string }[], nth = ''): string => of[Number(nth)]?.id ?? ''
      switch (what) {
        case 'series':
          return chartParts.series(idOf(block.series, first))
        case 'category':
          return chartParts.category(idOf(block.categories, first))
        case 'value':
          return chartParts.value({
            series: idOf(block.series, first),
            category: idOf(block.categories, second),
          })
        default:
          return at
      }
    }
    default:
      return at
  }
}

function newSlide(slide: FileSlide, to: number): SlideChanges {
  const { title, things, notes, comments, remarks } = slide
  const words = things.map(wordsOf).filter((one) => one !== '')
  return {
    ...{ slideId: null, number: to + 1, title, words: [], notes: null, comments },
    things: [
      said(null, `Slide ${to + 1} is new in the file${besides(things)}.`, words.join('\n')),
      ...(notes.trim() === '' ? [] : [said(null, 'It has notes.', notes)]),
      ...remarks.map((remark) => said(null, `In the file: ${remark}`)),
    ],
  }
}

/** What stands on it that words do not say. */
function besides(things: readonly FileThing[]): string {
  const counted = (['picture', 'table', 'chart'] as const).flatMap((kind) => {
    const count = things.filter((thing) => thing.kind === kind).length
    return count === 0 ? [] : [count === 1 ? `a ${kind}` : `${count} ${kind}s`]
  })
  return counted.length === 0 ? '' : `, with ${counted.join(' and ')}`
}

function goneSlide({ id, slide }: MadeSlide, elsewhere: Strays): SlideChanges {
  const left = slide.things.flatMap((thing) => {
    const stray = elsewhere.get(thing.mark ?? '')
    return stray
      ? [said(null, `${nameOf(thing)} stands on slide ${stray.number} in the file.`, wordsOf(stray.thing))]
      : []
  })
  return {
    ...{ slideId: id, number: null, title: slide.title, words: [], notes: null, comments: [] },
    things: [said(null, 'The slide is deleted in the file.'), ...left],
  }
}

function newThing(thing: FileThing, on: FileSlide): readonly ChangedThing[] {
  const where = isAside(thing) ? ' beside the slide' : ''
  return isEcho(thing, on)
    ? []
    : [said(null, `A ${names[thing.kind]} is new${where} in the file.`, wordsOf(thing))]
}

/** Beside the slide, and says nothing that is not said on it: as titles do that are kept off it. */
const isEcho = (thing: FileThing, { things }: FileSlide): boolean =>
  isAside(thing) && things.some((one) => !isAside(one) && inOneLine(one).includes(inOneLine(thing)))

const inOneLine = (thing: FileThing): string => wordsOf(thing).replaceAll(/\s+/g, ' ').trim()

const said = (block: ComposedBlock | null, sentence: string, words = ''): ChangedThing => ({
  block: block?.id ?? null,
  said: sentence,
  words,
})

const names = { text: 'text', picture: 'picture', line: 'line', table: 'table', chart: 'chart' } as const

/** Characters of words that tell a thing from others. */
const nameLength = 40

function nameOf(thing: FileThing): string {
  const words = inOneLine(thing)
  const short = cutText(words, nameLength)
  return `The ${names[thing.kind]}${words === '' ? '' : ` “${short === words ? words : `${short}…`}”`}`
}

/** Blocks that stand on another slide in the file than they were made on, by their marks. */
type Strays = ReadonlyMap<string, { readonly thing: FileThing; readonly number: number }>

function strays(made: readonly MadeSlide[], file: readonly FileSlide[], pairs: Pairs): Strays {
  const at = (slides: readonly FileSlide[]): ReadonlyMap<string, number[]> => {
    const places = new Map<string, number[]>()
    for (const [nth, { things }] of slides.entries())
      for (const { mark } of things) if (mark !== null) places.set(mark, [...(places.get(mark) ?? []), nth])
    return places
  }
  const there = at(file)
  const found = new Map<string, { readonly thing: FileThing; readonly number: number }>()
  for (const [mark, [home = -1]] of at(made.map(({ slide }) => slide))) {
    const [to, ...more] = there.get(mark) ?? []
    if (to === undefined || more.length > 0 || pairs.get(home) === to) continue
    const thing = file[to]!.things.find((one) => one.mark === mark)
    if (thing) found.set(mark, { thing, number: to + 1 })
  }
  return found
}

const isStray = (elsewhere: Strays, thing: FileThing): boolean =>
  thing.mark !== null && elsewhere.get(thing.mark)?.thing === thing

/** Slides that do not stand in the order of the others any more: as few as explain it. */
function outOfOrder(pairs: Pairs): ReadonlySet<number> {
  const order = [...pairs].sort(([a], [b]) => a - b)
  const best: { readonly length: number; readonly from: number }[] = []
  for (const [nth, [, to]] of order.entries()) {
    let [length, from] = [1, -1]
    for (let before = 0; before < nth; before += 1)
      if (order[before]![1] < to && best[before]!.length + 1 > length)
        [length, from] = [best[before]!.length + 1, before]
    best.push({ length, from })
  }
  const kept = new Set<number>()
  let at = best.reduce(
    (longest, { length }, nth) => (length > (best[longest]?.length ?? 0) ? nth : longest),
    0,
  )
  while (at >= 0 && best[at]) {
    kept.add(order[at]![0])
    at = best[at]!.from
  }
  return new Set(order.map(([one]) => one).filter((one) => !kept.has(one)))
}
