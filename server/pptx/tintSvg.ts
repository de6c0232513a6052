import { themeColors, type ThemeColor } from '#shared/model/color.ts'

/** What a drawing is painted in: a colour, and the place in the theme that it comes from; `null`: it is fixed. */
export interface Tint {
  readonly hex: `#${string}`
  readonly place: ThemeColor | null
}

/*
 * A drawing of the picture store, written anew in one colour. Such a drawing is what `cleanSvg` wrote: each element says
 * its own looks, and no value holds a sign of markup.
 */

/** By these names Office ties a drawing's paint to the theme, in drawings that it has made itself. */
const officeNames: Readonly<Record<ThemeColor, string>> = {
  text: 'Text1',
  background: 'Background1',
  text2: 'Text2',
  background2: 'Background2',
  accent1: 'Accent1',
  accent2: 'Accent2',
  accent3: 'Accent3',
  accent4: 'Accent4',
  accent5: 'Accent5',
  accent6: 'Accent6',
  link: 'Hyperlink',
}

const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])
const paints = ['fill', 'stroke'] as const
type Painted = Readonly<Record<(typeof paints)[number], string>>

/** The usual paint of whatever says none. */
const usual: Painted = { fill: '#000', stroke: 'none' }

const tag = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g

/**
 * All of it in one colour, as clear as it was, so that it covers the same. `null`: that cannot be said in lines, since
 * how bright a mask is painted decides what is seen.
 */
export function tintSvg(svg: string, tint: Tint): string | null {
  // What is drawn by name has its paint from where it is named, which no class of its own should stand over.
  const isTied = tint.place !== null && !svg.includes('<use')
  const around: Painted[] = []
  let inMask = 0
  let isSaid = true
  const tinted = svg.replace(tag, (_, end: string, name: string, said: string, empty: string) => {
    if (end !== '') {
      around.pop()
      if (name === 'mask') inMask -= 1
      return `</${name}>`
    }
    if ((name === 'mask' || inMask > 0) && (elsewhere.has(name) || said.includes('url(#'))) isSaid = false
    const attributes = readAttributes(said)
    const above = around.at(-1) ?? usual
    const own = {
      fill: attributes.get('fill') ?? above.fill,
      stroke: attributes.get('stroke') ?? above.stroke,
    }
    if (name === 'mask') for (const paint of paints) attributes.set(paint, own[paint])
    else if (inMask === 0) repaint(name, attributes, own, { tint, isTied, isRoot: around.length === 0 })
    if (empty === '') {
      around.push(own)
      if (name === 'mask') inMask += 1
    }
    const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')
    const sheet = around.length === 1 && own === around[0] && isTied ? sheetOf(tint) : ''
    return `<${name}${written}${empty}>${sheet}`
  })
  return isSaid ? tinted : null
}

interface Repainting {
  readonly tint: Tint
  /** Whether shapes say that their colour is the theme's. */
  readonly isTied: boolean
  readonly isRoot: boolean
}

function repaint(
  name: string,
  attributes: Map<string, string>,
  own: Painted,
  { tint, isTied, isRoot }: Repainting,
): void {
  const isShape = shapes.has(name)
  const classes: string[] = []
  for (const paint of paints) {
    const isSaid = attributes.has(paint) || isRoot || (isTied && isShape)
    if (!isSaid || !isColour(own[paint])) continue
    attributes.set(paint, inColour(own[paint], tint.hex))
    // A class says the colour of its place as it is, and nothing of how clear it was.
    if (isTied && isShape && alphaOf(own[paint]) >= 1) classes.push(officeClass(tint.place!, paint))
  }
  if (attributes.has('color')) attributes.set('color', tint.hex)
  if (name === 'stop')
    attributes.set('stop-color', inColour(attributes.get('stop-color') ?? '#000', tint.hex))
  if (classes.length > 0) attributes.set('class', classes.join(' '))
}

const officeClass = (place: ThemeColor, paint: 'fill' | 'stroke'): string =>
  `MsftOfcThm_${officeNames[place]}_${paint === 'fill' ? 'Fill' : 'Stroke'}_v2`

const sheetOf = ({ hex, place }: Tint): string =>
  `<style>${paints.map((paint) => `.${officeClass(place!, paint)}{${paint}:${hex};}`).join('')}</style>`

const readAttributes = (said: string): Map<string, string> =>
  new Map([...said.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]))

/** What a mask's brightness comes from when not from paint of its own. */
const elsewhere = new Set(['use', 'linearGradient', 'radialGradient', 'pattern'])

/** What shows a colour, and not nothing, a gradient or what is said further out. */
const isColour = (paint: string): boolean => !/^\s*(none|inherit|transparent)\s*$|url\(/i.test(paint)

/** As clear as the colour that was there. */
function inColour(was: string, hex: string): string {
  const alpha = alphaOf(was)
  if (alpha >= 1) return hex
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
  return `rgba(${r},${g},${b},${alpha})`
}

function alphaOf(said: string): number {
  const color = said.trim()
  if (/^#([0-9a-f]{4}|[0-9a-f]{8})$/i.test(color)) {
    const digits = color.length === 5 ? color[4]!.repeat(2) : color.slice(7)
    return parseInt(digits, 16) / 255
  }
  const [, last, percent] = /^(?:rgb|hsl)a?\((?:[^,)]*,){3}\s*([\d.]+)(%?)\s*\)$/i.exec(color) ?? []
  return color === 'transparent' ? 0 : last === undefined ? 1 : Number(last) / (percent ? 100 : 1)
}

/**
 * The one place in the theme that all of a drawing's paint is tied to, as Office says it; `null`: it has several
 * colours, or fixed ones. Icons that PowerPoint inserts say so, and drawings of ours that have such a colour.
 */
export function tintIn(svg: string): ThemeColor | null {
  const drawn = [...svg.matchAll(/<(path|rect|circle|ellipse|line|polyline|polygon)\s([^<>]*)>/g)]
  const places = drawn.map(([, , said = '']) => {
    const classes = /class="([^"]*)"/.exec(said)?.[1] ?? ''
    const isPlain = /fill="none"/.test(said) && !/stroke="(?!none)/.test(said)
    const named = [...classes.matchAll(/MsftOfcThm_([A-Za-z0-9]+)_(?:Fill|Stroke)(?:_v2)?(?=\s|$)/g)]
    return isPlain ? [] : named.length === 0 ? [''] : named.map(([, place]) => place!)
  })
  const [only, ...others] = new Set(places.flat())
  return others.length > 0 ? null : (themeColors.find((place) => officeNames[place] === only) ?? null)
}
