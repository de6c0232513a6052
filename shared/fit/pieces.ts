import type { ComposedBody } from '../model/body.ts'
import { isField, numberField } from '../model/fields.ts'
import type { Font } from '../model/font.ts'
import { listLevelOf, markerRooms, signWidth, type ListLevel } from '../model/listMarker.ts'
import { noMarks, type Inline, type Marks, type Paragraph } from '../model/richText.ts'
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
}

/** A paragraph as it is laid into lines, whatever their width and the scale of the type. */
export interface Measured {
  readonly pieces: readonly Piece[]
  readonly indent: Length
  readonly lineSpacing: number
}

const pixels = 4 / 3

/** The words of a body, ready to be laid out at any scale. */
export function measured({ text, style, lists }: ComposedBody, fonts: Theme['fonts']): readonly Measured[] {
  const rooms = markerRooms(text)
  return text.map((paragraph, at) => {
    const sizes = typeSizes(paragraph)
    return {
      pieces: piecesOf(paragraph, sizes, style, fonts),
      indent: indentOf(
        paragraph.list && listLevelOf(lists, paragraph.list.level),
        (rooms[at] ?? 0) * signWidth(signFont(paragraph) ?? style.font) * (sizes[0] ?? style.size) * pixels,
      ),
      lineSpacing: paragraph.lineSpacing ?? style.lineSpacing,
    }
  })
}

/** That of the first words, which its sign is set in. */
const signFont = ({ inlines }: Paragraph): Font | undefined =>
  inlines.find((inline) => inline.kind !== 'break')?.marks.font

/** `room`: what its sign takes, which goes along with the type once it is more than its level gives. */
function indentOf(level: ListLevel | null, room: number): Length {
  if (!level) return none
  const { before, hang } = level
  return room > hang ? { scaled: room, fixed: before } : { scaled: 0, fixed: before + hang }
}

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
    shownIn(style, wordsOf(inline))
      .split('\n')
      .forEach((words, nth) => {
        if (nth > 0) endLine(size, true)
        const look = setIn(inline.kind === 'break' ? noMarks : inline.marks, size, style, fonts)
        for (const character of words) {
          characters.push(character)
          looks.push(look)
        }
      })
  })
  endLine((sizes.at(-1) ?? style.size) * pixels, false)
  return pieces
}

const shownIn = ({ capitals = false }: TextStyle, words: string): string =>
  capitals ? words.toUpperCase() : words

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
  characters.forEach((character, at) => {
    if (breaks[at]) {
      pieces.push({ word, blanks, size, ends: false })
      ;[word, blanks, size] = [none, none, 0]
    }
    const look = looks[at]!
    const wide = { scaled: letterWidth(character, look.face) * look.size * look.share, fixed: tracking }
    if (isBlankSign(character)) blanks = plus(blanks, character === '\t' ? tab : wide)
    else word = plus(word, wide)
    size = Math.max(size, look.size)
  })
  return [...pieces, { word, blanks, size: size || last.size, ends: last.ends }]
}

/** An inch to the next stop, at the most. */
const tab: Length = { scaled: 0, fixed: 96 }

const plus = (a: Length, b: Length): Length => ({ scaled: a.scaled + b.scaled, fixed: a.fixed + b.fixed })
