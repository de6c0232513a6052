import type { CSSProperties } from 'react'
import { languageOf, type Language } from '#shared/model/language.ts'
import { leastHang, listMarker, markerRooms, signWidth, usualListLevel } from '#shared/model/listMarker.ts'
import {
  noMarks,
  plainText,
  smallCapital,
  type Capitals,
  type Paragraph,
  type RichText,
} from '#shared/model/richText.ts'
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
  /** How many tabs stand before each inline. */
  readonly tabs: readonly number[]
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
    tabs: tabsBefore(paragraph),
  }))
}

function tabsBefore({ inlines }: Paragraph): readonly number[] {
  let count = 0
  return inlines.map((inline) => {
    const before = count
    if (inline.kind === 'text') count += inline.text.split('\t').length - 1
    return before
  })
}

function otherThan(said: Language | null, words: string): Language | null {
  const language = languageOf(words, words, said)
  return language === said ? null : language
}

interface Row {
  readonly start: number
  readonly end: number
}

/** Paragraphs in a row that are in a list, or in none. */
export function listsIn(text: RichText): readonly Row[] {
  const starts = text.flatMap(({ list }, at) => (at > 0 && !list === !text[at - 1]?.list ? [] : [at]))
  return starts.map((start, nth) => ({ start, end: starts[nth + 1] ?? text.length }))
}

function styleOf(paragraph: Paragraph, room: number): Style | undefined {
  const { align, lineSpacing, list, spaceBefore } = paragraph
  const sizes = typeSizes(paragraph)
  const style: Style = {
    ...(align === null ? {} : { textAlign: align }),
    ...(lineSpacing === null ? {} : { '--line-spacing': lineSpacing }),
    ...(spaceBefore === undefined ? {} : { '--paragraph-space': `${spaceBefore}pt` }),
    ...ownSize(sizes),
    ...(list ? { ...listStyle(paragraph), ...markerStyle(paragraph) } : placeStyle(paragraph)),
    ...(room > 0 && { '--marker-room': markerRoom(room, sizes[0] ?? null) }),
  }
  return Object.keys(style).length > 0 ? style : undefined
}

const placeStyle = ({ indent, firstLine }: Paragraph): Style => ({
  ...(indent ? { paddingInlineStart: `${indent}px` } : {}),
  ...(firstLine ? { textIndent: `${firstLine}px` } : {}),
})

/** What its block says of the level (`listsCss`), or what is usual, unless it says so itself (`standOf`). */
function listStyle({ list, indent, firstLine }: Paragraph): Style {
  if (!list) return {}
  const { kind, level, ordinal } = list
  const { before, hang } = usualListLevel(level)
  const given = { before: `var(--before-${level}, ${before}px)`, hang: `var(--hang-${level}, ${hang}px)` }
  const isItem = ordinal !== null
  const least = firstLine === undefined || !isItem ? given.hang : `${Math.max(leastHang, -firstLine)}px`
  const left = indent === undefined ? `(${given.before} + ${given.hang})` : `${indent}px`
  const isOwn = (indent ?? firstLine) !== undefined
  return {
    '--before': isOwn ? `max(0px, ${left} - ${least})` : given.before,
    '--least': least,
    ...(!isItem && firstLine ? { textIndent: `${firstLine}px` } : {}),
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

/** How the nth tab of the nth paragraph is drawn (`tabsCss`). */
export const tabStyle = (paragraph: number, nth: number): Style => ({
  tabSize: `var(--tab-${paragraph}-${nth}, 96px)`,
})

/** What of a run is drawn by itself: tabs, and in small capitals what is smaller. */
export interface Stretch {
  readonly words: string
  readonly kind: 'plain' | 'tab' | 'small'
}

export const stretchesIn = (words: string, capitals: Capitals | undefined): readonly Stretch[] =>
  words
    .split(capitals === 'small' ? /(\t|[\p{Ll}\p{M}]+)/u : /(\t)/)
    .map((part, at): Stretch => ({
      words: part,
      kind: at % 2 === 0 ? 'plain' : part === '\t' ? 'tab' : 'small',
    }))
    .filter((stretch) => stretch.words !== '')

export const smallStyle: Style = { fontSize: `${smallCapital}em` }
