import type { ComposedBody } from '../model/body.ts'
import { isField, numberField } from '../model/fields.ts'
import { listLevelOf, markerRooms, signRoom, standOf } from '../model/listMarker.ts'
import {
  noMarks,
  smallCapital,
  type Capitals,
  type Inline,
  type Marks,
  type Paragraph,
} from '../model/richText.ts'
import type { TabStop } from '../model/tabStop.ts'
import type { TextStyle, Theme } from '../model/theme.ts'
import { typeSizes } from '../model/typeSizes.ts'
import { breaksIn, isBlankSign } from './breaks.ts'
import { faceOf } from './faceOf.ts'
import { letterWidth, type Face } from './letterWidth.ts'

/** A length in pixels, of which one part goes along with the type size and the other does not. */
export interface Length {
  readonly scaled: number
  readonly fixed: number
}

/** What stands on one line: a word, or a part of one, and the blanks behind it. */
export interface Piece {
  readonly word: Length
  readonly blanks: Length
  /** Pixels of its largest type. */
  readonly size: number
  /** The line ends behind it whatever room there is. */
  readonly ends: boolean
  /** A tab stands behind the blanks. */
  readonly tab: boolean
  /** Of its word, what stands before the first point or comma; `null`: there is none. */
  readonly whole: Length | null
}

/** A paragraph as it is laid into lines, whatever their width and the scale of the type. */
export interface Measured {
  readonly pieces: readonly Piece[]
  readonly indent: Length
  /** Pixels that its first line begins further in than the others; of an item none, whose sign stands there. */
  readonly firstLine: number
  readonly lineSpacing: number
  /** Pixels above it; `null`: as the body has it. */
  readonly space: number | null
  readonly tabs: readonly TabStop[]
}

export const lengthAt = ({ scaled, fixed }: Length, scale: number): number => scaled * scale + fixed

const pixels = 4 / 3

/** The words of a body, ready to be laid out at any scale. */
export function measured({ text, style, lists }: ComposedBody, fonts: Theme['fonts']): readonly Measured[] {
  const rooms = markerRooms(text)
  return text.map((paragraph, at) => {
    const level = listLevelOf(lists, paragraph.list?.level ?? 0)
    const stand = standOf(paragraph, level)
    const isItem = paragraph.list !== null && paragraph.list.ordinal !== null
    return {
      pieces: piecesOf(paragraph, typeSizes(paragraph), style, fonts),
      indent: indentOf(
        stand.left,
        isItem ? stand.hang : level.hang,
        signRoom(paragraph, rooms[at] ?? 0, style),
      ),
      firstLine: isItem ? 0 : -stand.hang,
      lineSpacing: paragraph.lineSpacing ?? style.lineSpacing,
      space: paragraph.spaceBefore === undefined ? null : paragraph.spaceBefore * pixels,
      tabs: paragraph.tabs ?? [],
    }
  })
}

/** `room`: what its sign takes, which goes along with the type once it is more than is given. */
const indentOf = (left: number, hang: number, room: number): Length =>
  room > hang ? { scaled: room, fixed: Math.max(0, left - hang) } : { scaled: 0, fixed: left }

const none: Length = { scaled: 0, fixed: 0 }

/** A character, and what it is set in. */
interface Set {
  readonly face: Face
  readonly size: number
  /** Smaller than its line: what is raised or lowered. */
  readonly share: number
}

function piecesOf(
  { inlines }: Paragraph,
  sizes: readonly (number | null)[],
  style: TextStyle,
  fonts: Theme['fonts'],
): readonly Piece[] {
  const pieces: Piece[] = []
  let [characters, looks]: [string[], Set[]] = [[], []]
  const endLine = (size: number, ends: boolean) => {
    for (const piece of lineOf(characters, looks, style.tracking * pixels, { size, ends })) pieces.push(piece)
    ;[characters, looks] = [[], []]
  }
  inlines.forEach((inline, at) => {
    const size = (sizes[at] ?? style.size) * pixels
    const { capitals = style.capitals ? 'all' : null } = inline.kind === 'break' ? noMarks : inline.marks
    wordsOf(inline)
      .split('\n')
      .forEach((words, nth) => {
        if (nth > 0) endLine(size, true)
        const look = setIn(inline.kind === 'break' ? noMarks : inline.marks, size, style, fonts)
        for (const [character, share] of shownIn(capitals, words)) {
          characters.push(character)
          looks.push(share === 1 ? look : { ...look, share: look.share * share })
        }
      })
  })
  endLine((sizes.at(-1) ?? style.size) * pixels, false)
  return pieces
}

/** The letters that are seen, each with its share of the type's size. */
function shownIn(capitals: Capitals | null, words: string): readonly (readonly [string, number])[] {
  const shown: [string, number][] = []
  for (const letter of words) {
    const upper = capitals === null ? letter : letter.toUpperCase()
    const share = capitals === 'small' && upper !== letter ? smallCapital : 1
    for (const one of upper) shown.push([one, share])
  }
  return shown
}

function wordsOf(inline: Inline): string {
  if (inline.kind === 'break') return '\n'
  if (inline.kind === 'text') return inline.text
  if (!isField(inline.name)) return `{{${inline.name}}}`
  return inline.name === numberField ? '00' : '29 November 2026'
}

function setIn(marks: Marks, size: number, style: TextStyle, fonts: Theme['fonts']): Set {
  const font = marks.font ?? style.font
  const family = font === 'heading' || font === 'body' ? fonts[font] : font
  const look = { bold: marks.bold ?? style.bold, italic: marks.italic ?? style.italic }
  return { face: faceOf(family, look, fonts.own), size, share: marks.script ? 0.667 : 1 }
}

/** The pieces of words that no line break of their own parts; one of them is empty where there are none. */
function lineOf(
  characters: readonly string[],
  looks: readonly Set[],
  tracking: number,
  last: { readonly size: number; readonly ends: boolean },
): readonly Piece[] {
  const breaks = breaksIn(characters)
  const pieces: Piece[] = []
  let [word, blanks, size] = [none, none, 0]
  let whole: Length | null = null
  const endPiece = (tab: boolean) => {
    pieces.push({ word, blanks, size, ends: false, tab, whole })
    ;[word, blanks, size, whole] = [none, none, 0, null]
  }
  characters.forEach((character, at) => {
    // Behind a tab one has ended already.
    if (breaks[at] && size > 0) endPiece(false)
    const look = looks[at]!
    const wide = { scaled: letterWidth(character, look.face) * look.size * look.share, fixed: tracking }
    size = Math.max(size, look.size)
    if (character === '\t') return endPiece(true)
    if (character === '.' || character === ',') whole ??= word
    if (isBlankSign(character)) blanks = plus(blanks, wide)
    else word = plus(word, wide)
  })
  return [...pieces, { word, blanks, size: size || last.size, ends: last.ends, tab: false, whole }]
}

const plus = (a: Length, b: Length): Length => ({ scaled: a.scaled + b.scaled, fixed: a.fixed + b.fixed })
