import type { CSSProperties } from 'react'
import { languageOf, type Language } from '#shared/model/language.ts'
import { listMarker, markerRooms, signWidth, usualListLevel } from '#shared/model/listMarker.ts'
import { noMarks, plainText, type ListItem, type Paragraph, type RichText } from '#shared/model/richText.ts'
import { isMixed, typeSizes } from '#shared/model/typeSizes.ts'
import { colorValue } from './colors.ts'
import { fontValue } from './fontValue.ts'
import { fittedPoints } from './fittedPoints.ts'

/** Custom properties beside the ordinary ones, which React's type does not know. */
export type Style = CSSProperties & Readonly<Record<`--${string}`, string | number>>

/** What a paragraph says beyond its block's style, for whoever draws it: our renderer or the live editor. */
export interface ParagraphLook {
  readonly style: Style | undefined
  /** The sign of an item; `null`: none is shown. */
  readonly marker: string | null
  /**
   * What its letters are read in, by browsers that choose their shapes and by screen readers; `null`: in what the words
   * around are.
   */
  readonly language: Language | null
  /** Whether its words are of several sizes, so that each makes its own line tall. */
  readonly isMixed: boolean
  /** Points of each inline; `null`: the block's. */
  readonly sizes: readonly (number | null)[]
}

/** `said`: what somebody said that the words are in. */
export function paragraphLooks(text: RichText, said: Language | null): readonly ParagraphLook[] {
  const rooms = markerRooms(text)
  return text.map((paragraph, at) => ({
    style: styleOf(paragraph, rooms[at] ?? 0),
    marker: paragraph.list && listMarker(paragraph.list),
    language: otherThan(said, plainText([paragraph])),
    isMixed: isMixed(paragraph),
    sizes: typeSizes(paragraph),
  }))
}

function otherThan(said: Language | null, words: string): Language | null {
  const language = languageOf(words, words, said)
  return language === said ? null : language
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Paragraphs in a row that are in a list, or in none. */
export function listsIn(text: RichText): readonly Stretch[] {
  const starts = text.flatMap(({ list }, at) => (at > 0 && !list === !text[at - 1]?.list ? [] : [at]))
  return starts.map((start, nth) => ({ start, end: starts[nth + 1] ?? text.length }))
}

function styleOf(paragraph: Paragraph, room: number): Style | undefined {
  const { align, lineSpacing, list } = paragraph
  const sizes = typeSizes(paragraph)
  const style: Style = {
    ...(align === null ? {} : { textAlign: align }),
    ...(lineSpacing === null ? {} : { '--line-spacing': lineSpacing }),
    ...ownSize(sizes),
    ...(list && { ...listStyle(list), ...markerStyle(paragraph) }),
    ...(room > 0 && { '--marker-room': markerRoom(room, sizes[0] ?? null) }),
  }
  return Object.keys(style).length > 0 ? style : undefined
}

/** What its block says of the level (`listsCss`), or what is usual. */
function listStyle({ kind, level }: ListItem): Style {
  const { before, hang } = usualListLevel(level)
  return {
    '--before': `var(--before-${level}, ${before}px)`,
    '--least': `var(--hang-${level}, ${hang}px)`,
    ...(kind === 'bullet' && { '--sign': `var(--sign-${level})` }),
    '--sign-color': `var(--sign-color-${level})`,
    '--sign-size': `var(--sign-size-${level}, 1)`,
  }
}

/** A browser makes no line lower than the paragraph's own type: so that is the smallest of its words. */
function ownSize(sizes: readonly (number | null)[]): Style {
  const named = sizes.filter((size) => size !== null)
  if (named.length === 0) return {}
  const smallest = fittedPoints(Math.min(...named))
  return { fontSize: named.length === sizes.length ? smallest : `min(1em, ${smallest})` }
}

/** In the sign's own type size. */
const markerRoom = (room: number, size: number | null): string =>
  `calc(${room} * var(--sign-width, 1) * ${size === null ? 'var(--size)' : fittedPoints(size)})`

/** A sign looks like the first words behind it, as PowerPoint's do. */
function markerStyle({ inlines, list }: Paragraph): Style {
  const first = inlines.find((inline) => inline.kind !== 'break')
  const { color, size, font, bold, italic } = first?.marks ?? noMarks
  return {
    ...(color && { '--marker-color': colorValue(color) }),
    ...(size && { '--marker-size': fittedPoints(size) }),
    ...(font && { '--marker-font': fontValue(font), '--sign-width': signWidth(font) }),
    ...(bold && list?.kind === 'number' && { '--marker-weight': 700 }),
    ...(italic && list?.kind === 'number' && { '--marker-style': 'italic' }),
  }
}
