import type { SvgNode } from 'emf-converter'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * A drawing whose letters are shapes, in the fonts that slides have, so that it looks the same everywhere. `missing`:
 * letters that none of them has, which are left out.
 */
export function lettersAsShapes(root: SvgNode): { readonly root: SvgNode; readonly missing: number } {
  const letters = new Letters()
  let missing = 0
  const settled = (node: SvgNode): SvgNode => {
    const children: SvgNode[] = []
    for (const child of node.children ?? []) {
      if (child.tag !== 'text') {
        children.push(settled(child))
        continue
      }
      const ground = groundBehind(child, children.at(-1))
      if (ground) children.splice(-1, 1, ground)
      const shape = letters.shapeOf(child)
      missing += shape.missing
      if (shape.d === '') continue
      const attrs = paintOf(child)
      const before = children.at(-1)
      // Programs write letter by letter.
      if (before && isSameInk(before, attrs)) before.attrs['d'] = `${before.attrs['d']}${shape.d}`
      else children.push({ tag: 'path', attrs: { ...attrs, d: shape.d } })
    }
    return { ...node, children }
  }
  return { root: settled(root), missing }
}

function paintOf({ attrs }: SvgNode): SvgNode['attrs'] {
  const kept = ['fill', 'fill-opacity', 'transform', 'style']
  return Object.fromEntries(Object.entries(attrs).filter(([name]) => kept.includes(name)))
}

const isSameInk = ({ tag, attrs }: SvgNode, ink: SvgNode['attrs']): boolean =>
  tag === 'path' &&
  ink['fill-opacity'] === undefined &&
  Object.keys(attrs).length === Object.keys(ink).length + 1 &&
  Object.entries(ink).every(([name, value]) => attrs[name] === value)

/**
 * What was drawn before a text, behind its letters where it is the ground that belongs to them: the converter has that
 * always as high as they are large, and above the line that they are said to be at, on which they need not stand.
 * `null`: it is something else.
 */
function groundBehind({ attrs: text }: SvgNode, before: SvgNode | undefined): SvgNode | null {
  const d = String(before?.attrs['d'])
  // Bounded, since letters that were put together are a path of any length.
  if (!before || !/^M[-\d. ]{3,40}l[-\d. ]{9,80}z$/.test(d)) return null
  const numbers = (d.match(/-?\d*\.?\d+/g) ?? []).map(Number)
  const [left, top, width, , , height] = numbers as [number, number, number, number, number, number]
  const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number.parseFloat(String(text[name])))
  const isIts = numbers.length === 8 && isNear(height, size!) && isNear(top + height, y!)
  const isThere = x! > left - 0.1 && x! < left + width + 0.1
  if (!isIts || !isThere || before.attrs['transform'] !== text['transform']) return null
  const base = y! + (baselines[String(text['dominant-baseline'])] ?? 0) * size!
  const [above, all] = [ascent * size!, (ascent + descent) * size!]
  return { tag: 'path', attrs: { ...before.attrs, d: `M${left} ${base - above}h${width}v${all}h${-width}z` } }
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.1

/** The fonts that slides have, by what the names of others have in common; the first that fits. */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/courier|consol|mono|typewriter|terminal|fixedsys/i, 'cousine'],
  [/sans|gothic|grotesk/i, 'arimo'],
  [/georgia/i, 'gelasio'],
  [/cambria|constantia/i, 'caladea'],
  [/calibri|candara|corbel|segoe|aptos/i, 'carlito'],
  [/times|roman|serif|garamond|palatino|bookman|antiqua|century|minion|song|mincho/i, 'tinos'],
]
const usual = 'arimo'

/** Fonts whose letters are signs: as letters they would say something else. */
const signs = /wingdings|webdings|marlett|symbol/i

/** The parts that a font comes in, the likeliest first. */
const subsets = [
  'latin',
  'latin-ext',
  'greek',
  'cyrillic',
  'vietnamese',
  'greek-ext',
  'cyrillic-ext',
  'hebrew',
]

/** What of opentype.js is used: its own types bring all of the DOM's along. */
interface OpenType {
  parse(file: ArrayBuffer): Font
}

interface Font {
  readonly unitsPerEm: number
  charToGlyph(letter: string): Glyph
}

interface Glyph {
  /** 0: the one for letters that the font lacks. */
  readonly index: number
  readonly advanceWidth?: number
  getPath(x: number, y: number, size: number): { toPathData(decimals: number): string }
}

const require = createRequire(import.meta.url)
/** Required, as in `drawMetafile.ts`, and once a drawing has letters. */
const parse = (file: ArrayBuffer): Font => (require('opentype.js') as OpenType).parse(file)

interface Shape {
  /** `''`: nothing to be seen. */
  readonly d: string
  readonly missing: number
}

/** Letters as shapes, each font read once. */
class Letters {
  readonly #fonts = new Map<string, Font | null>()

  /** The shape of an SVG `text` of one line, in its own measure. */
  shapeOf({ attrs, text = '' }: SvgNode): Shape {
    const said = (name: string): string => String(attrs[name] ?? '')
    const size = Number(attrs['font-size'])
    const face = faceOf(said('font-family'), said('font-weight'), said('font-style'))
    const letters = [...text]
    const found = letters.map((letter) =>
      signs.test(said('font-family')) ? null : this.#glyph(letter, face),
    )
    const widths = found.map((one) =>
      one ? ((one.glyph.advanceWidth ?? 0) * size) / one.font.unitsPerEm : size / 2,
    )
    const [xs, ys] = ['x', 'y'].map((name) => said(name).split(' ').map(Number))
    const whole = widths.reduce((sum, width) => sum + width, 0)
    const { 'text-anchor': anchor, textLength } = attrs
    const pull = textLength === undefined ? 1 : Number(textLength) / Math.max(whole, 1)
    const before = anchor === 'middle' ? whole / 2 : anchor === 'end' ? whole : 0
    const below = (baselines[said('dominant-baseline')] ?? 0) * size
    const paths: string[] = []
    let [missing, unit, pen] = [0, 0, 0]
    for (const [nth, letter] of letters.entries()) {
      // One place for each UTF-16 unit, or one for all.
      const x = xs![unit] ?? xs!.at(-1)! + pen
      if (xs![unit + letter.length] === undefined) pen += widths[nth]! * pull
      const one = found[nth]
      if (one) paths.push(one.glyph.getPath(x - before, (ys![unit] ?? ys![0]!) + below, size).toPathData(2))
      else if (/[^\s\p{C}]/u.test(letter)) missing += 1
      unit += letter.length
    }
    return { d: paths.join(''), missing }
  }

  #glyph(letter: string, face: Face) {
    for (const subset of subsets) {
      const font = this.#font(face, subset)
      const glyph = font?.charToGlyph(letter)
      if (font && glyph && glyph.index > 0) return { font, glyph }
    }
    return null
  }

  #font({ family, ending }: Face, subset: string): Font | null {
    const name = `@fontsource/${family}/files/${family}-${subset}-${ending}.woff`
    const known = this.#fonts.get(name)
    if (known !== undefined) return known
    const font = fontIn(name)
    this.#fonts.set(name, font)
    return font
  }
}

/** `null` for a part that a font does not come in. */
function fontIn(name: string): Font | null {
  try {
    const { buffer, byteOffset, byteLength } = readFileSync(require.resolve(name))
    return parse(buffer.slice(byteOffset, byteOffset + byteLength))
  } catch {
    return null
  }
}

interface Face {
  readonly family: string
  readonly ending: string
}

function faceOf(family: string, weight: string, style: string): Face {
  const isBold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  const ending = `${isBold ? 700 : 400}-${style === 'italic' || style === 'oblique' ? 'italic' : 'normal'}`
  return { family: lookalikes.find(([names]) => names.test(family))?.[1] ?? usual, ending }
}

/** How far letters reach above and below the line on which they stand, in their size. */
const [ascent, descent] = [0.9, 0.21]

/** How far the line on which letters stand is below where they are said to be, in their size. */
const baselines: Readonly<Record<string, number>> = {
  'text-before-edge': ascent,
  hanging: 0.8,
  central: 0.34,
  'text-after-edge': -descent,
  ideographic: -descent,
}
