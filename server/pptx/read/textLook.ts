import type { Font } from '#shared/model/font.ts'
import type { Align, Marks } from '#shared/model/richText.ts'
import type { TabAlign, TabStop } from '#shared/model/tabStop.ts'
import { attribute, byWord, child, children, flagOf, numberOf, type XmlElement } from '../xml/readXml.ts'
import { readColor, type ReadColor } from './colors.ts'
import type { Reading } from './reading.ts'
import { fontOf } from './theme.ts'

/** What a run says of its look; an absent key is what it follows has. */
export interface RunLook {
  /** Points in the file. */
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly color?: ReadColor
  readonly highlight?: ReadColor
  readonly font?: Font
  readonly script?: Marks['script'] | 'none'
  /** Points between characters. */
  readonly tracking?: number
  readonly capitals?: 'all' | 'small' | 'none'
  /** The font of signs that its letters stand for; `null`: they are letters. */
  readonly signs?: SignFont | null
}

interface SignFont {
  readonly name: string
  /** Letters of the alphabet, too: PowerPoint sets but what it put in for an arrow so. */
  readonly all: boolean
}

/** A space or a line's height: a share of the type's own line, or points in the file. */
export type Spacing =
  { readonly kind: 'share'; readonly share: number } | { readonly kind: 'points'; readonly points: number }

export type Bullet =
  | { readonly kind: 'none' }
  /** `null`: a picture, or a character that nobody can tell. */
  | { readonly kind: 'bullet'; readonly sign: string | null }
  /** `isPlain`: in figures. */
  | { readonly kind: 'number'; readonly startAt: number; readonly isPlain: boolean }

/** What a paragraph says of its look. */
export interface ParagraphLook {
  readonly align?: Align
  readonly rtl?: boolean
  readonly line?: Spacing
  readonly before?: Spacing
  readonly after?: Spacing
  readonly bullet?: Bullet
  /** `null`: the words'. */
  readonly bulletColor?: ReadColor | null
  /** Against the words. */
  readonly bulletSize?: Spacing
  /** EMU that its words are moved in, and its first line against the others. */
  readonly left?: number
  readonly indent?: number
  /** EMU from the edge of the text. */
  readonly tabs?: readonly TabStop[]
  /** EMU from one to the next where it says no other. */
  readonly usualTab?: number
  readonly run: RunLook
}

const aligns = byWord<Align>({
  l: 'left',
  ctr: 'center',
  r: 'right',
  just: 'justify',
  justLow: 'justify',
  dist: 'justify',
  thaiDist: 'justify',
})

/** An `a:rPr`, `a:defRPr` or `a:endParaRPr`. */
export function readRunLook(said: XmlElement | null, reading: Reading): RunLook {
  if (!said) return {}
  const size = numberOf(said, 'sz')
  const tracking = numberOf(said, 'spc')
  const baseline = numberOf(said, 'baseline')
  const [underline, strike, capitals] = ['u', 'strike', 'cap'].map((key) => attribute(said, key))
  const color = textColor(said, reading)
  const highlight = readColor(child(said, 'a:highlight'), reading.palette)
  const font = fontOf(
    attribute(child(said, 'a:latin'), 'typeface') ?? '',
    reading.theme.fonts,
    reading.deckFonts,
  )
  return known({
    size: size === null ? undefined : size / 100,
    bold: flagOf(said, 'b') ?? undefined,
    italic: flagOf(said, 'i') ?? undefined,
    underline: underline === null ? undefined : underline !== 'none',
    strike: strike === null ? undefined : strike !== 'noStrike',
    color: color ?? undefined,
    highlight: highlight ?? undefined,
    font: font ?? undefined,
    script: baseline === null ? undefined : baseline === 0 ? 'none' : baseline > 0 ? 'super' : 'sub',
    tracking: tracking === null ? undefined : tracking / 100,
    capitals: capitalsBy.get(capitals ?? ''),
    signs: signFontOf(said),
  })
}

/** `undefined`: it says no font. */
function signFontOf(said: XmlElement): SignFont | null | undefined {
  const name = (kind: string): string | null => attribute(child(said, `a:${kind}`), 'typeface')
  const [latin, signs] = [name('latin'), name('sym')]
  if (latin !== null && isSignFont(latin)) return { name: latin, all: true }
  if (signs !== null && isSignFont(signs)) return { name: signs, all: false }
  return latin === null ? undefined : null
}

const isSignFont = (name: string): boolean => pictorial.has(name) && name !== 'Courier New'

/** Words in letters of any font, as they were meant where they are in one of signs. */
export const asSigns = (words: string, { name, all }: SignFont): string =>
  [...words].map((letter) => (all || letter > '\u007f' ? (signOf(letter, name) ?? letter) : letter)).join('')

const capitalsBy = byWord<NonNullable<RunLook['capitals']>>({ all: 'all', small: 'small', none: 'none' })

/** The fill of letters as one colour: of a gradient its first. */
function textColor(said: XmlElement, reading: Reading): ReadColor | null {
  const solid = readColor(child(said, 'a:solidFill'), reading.palette)
  if (solid) return solid
  const [first] = child(said, 'a:gradFill', 'a:gsLst')?.children ?? []
  return readColor(first ?? null, reading.palette)
}

/** An `a:pPr` or a level of a list style. */
export function readParagraphLook(said: XmlElement | null, reading: Reading): ParagraphLook {
  if (!said) return { run: {} }
  const align = aligns.get(attribute(said, 'algn') ?? '')
  return {
    ...known({
      align,
      rtl: flagOf(said, 'rtl') ?? undefined,
      line: spacing(child(said, 'a:lnSpc')),
      before: spacing(child(said, 'a:spcBef')),
      after: spacing(child(said, 'a:spcAft')),
      bullet: bulletOf(said),
      bulletColor: child(said, 'a:buClrTx')
        ? null
        : (readColor(child(said, 'a:buClr'), reading.palette) ?? undefined),
      bulletSize: bulletSize(said),
      left: numberOf(said, 'marL') ?? undefined,
      indent: numberOf(said, 'indent') ?? undefined,
      tabs: tabsOf(said),
      usualTab: numberOf(said, 'defTabSz') ?? undefined,
    }),
    run: readRunLook(child(said, 'a:defRPr'), reading),
  }
}

const tabAlignBy = byWord<TabAlign>({ l: 'left', ctr: 'center', r: 'right', dec: 'decimal' })

function tabsOf(said: XmlElement): readonly TabStop[] | undefined {
  const list = child(said, 'a:tabLst')
  return list
    ? children(list, 'a:tab').map((tab) => ({
        at: numberOf(tab, 'pos') ?? 0,
        align: tabAlignBy.get(attribute(tab, 'algn') ?? 'l') ?? 'left',
      }))
    : undefined
}

const spacing = (said: XmlElement | null): Spacing | undefined =>
  shareOrPoints(child(said, 'a:spcPct'), child(said, 'a:spcPts'))

function shareOrPoints(percent: XmlElement | null, hundredths: XmlElement | null): Spacing | undefined {
  const [share, points] = [numberOf(percent, 'val'), numberOf(hundredths, 'val')]
  if (share !== null) return { kind: 'share', share: share / 100_000 }
  return points === null ? undefined : { kind: 'points', points: points / 100 }
}

function bulletSize(said: XmlElement): Spacing | undefined {
  if (child(said, 'a:buSzTx')) return { kind: 'share', share: 1 }
  return shareOrPoints(child(said, 'a:buSzPct'), child(said, 'a:buSzPts'))
}

function bulletOf(said: XmlElement): Bullet | undefined {
  for (const { name, attributes } of said.children) {
    if (name === 'a:buNone') return { kind: 'none' }
    if (name === 'a:buBlip') return { kind: 'bullet', sign: null }
    if (name === 'a:buChar') {
      const font = attribute(child(said, 'a:buFont'), 'typeface') ?? ''
      return { kind: 'bullet', sign: signOf(attributes.get('char') ?? '', font) }
    }
    if (name === 'a:buAutoNum')
      return {
        kind: 'number',
        startAt: Number(attributes.get('startAt') ?? 1) || 1,
        isPlain: /^(arabic|$)/.test(attributes.get('type') ?? ''),
      }
  }
  return undefined
}

/** What letters are in fonts of signs, by the ones that programs offer for lists. */
const pictorial = byWord<ReadonlyMap<string, string>>({
  Wingdings: byWord({
    ...{ '§': '▪', n: '■', l: '●', m: '○', q: '❑', r: '❒', o: '□', v: '❖', u: '◆', w: '◆', s: '◆' },
    ...{ ü: '✓', û: '✗', þ: '☑', ý: '☒', '¨': '□', '¤': '◉', '¡': '○', F: '☞', E: '☜', G: '☝', H: '☟' },
    ...{ ß: '←', à: '→', á: '↑', â: '↓', ã: '↖', ä: '↗', å: '↙', æ: '↘', ç: '←', è: '➔', é: '↑', ê: '↓' },
    ...{ ï: '⇦', ð: '⇨', ñ: '⇧', ò: '⇩', ó: '⬄', ô: '⇳', Ø: '➢', Ü: '➲' },
    ...{ '«': '★', J: '☺', K: '😐', L: '☹', p: '❐', '(': '☎', '*': '✉', '!': '✏', C: '👍', D: '👎' },
  }),
  'Wingdings 2': byWord({ P: '✓', O: '✗', '¡': '○', '—': '●', '£': '□' }),
  'Wingdings 3': byWord({ '}': '▶', u: '▶', w: '▼', '"': '→', '': '▶' }),
  Symbol: byWord({ '·': '•', '®': '→', Þ: '⇒', '¨': '♦', '-': '–' }),
  'Courier New': byWord({ o: '○' }),
})

/** Fonts of signs have their letters a second time where Unicode has none of its own. */
const privateStart = 0xf000

function signOf(said: string, font: string): string | null {
  const code = said.codePointAt(0) ?? 0
  const letter =
    code >= privateStart && code <= privateStart + 0xff ? String.fromCharCode(code - privateStart) : said
  const known = pictorial.get(font)
  if (known) return known.get(letter) ?? (font === 'Courier New' ? letter : null)
  return letter === said ? said : null
}

/** What a list style, or something else that words follow, says of paragraphs on a level. */
export type Looks = (level: number) => ParagraphLook

/** An `a:lstStyle`, or one of a master's styles. */
export const listLooks =
  (list: XmlElement | null, reading: Reading): Looks =>
  (level) =>
    laidOver(
      readParagraphLook(child(list, 'a:defPPr'), reading),
      readParagraphLook(child(list, `a:lvl${level + 1}pPr`), reading),
    )

/** What a paragraph on a level looks like before it says anything itself; the nearest comes last. */
export const lookAt = (chain: readonly Looks[], level: number): ParagraphLook =>
  chain.map((looks) => looks(level)).reduce(laidOver, { run: {} })

export const laidOver = (base: ParagraphLook, over: ParagraphLook): ParagraphLook => ({
  ...base,
  ...over,
  run: { ...base.run, ...over.run },
})

type Known<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const known = <T extends object>(all: T): Known<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Known<T>
