import type { SvgNode } from 'emf-converter'
import sharp from 'sharp'
import type { ViewBox } from './frame.ts'
import { isBlended } from './idleClips.ts'
import { metafileLimits } from './limits.ts'

/** The bitmap that is all that a drawing shows; `null`: there is more, or it is turned, cut, or not one that browsers know. */
export function bitmapOf(root: SvgNode, { x, y, width, height }: ViewBox) {
  const [image, ...others] = placedIn(root)
  if (!image || others.length > 0 || image.isChanged) return null
  const { a, b, c, d, e, f } = image.matrix
  if (b !== 0 || c !== 0 || a <= 0 || d <= 0) return null
  const at = (name: string): number => Number(image.node.attrs[name])
  const [left, top] = [a * at('x') + e, d * at('y') + f]
  const [right, bottom] = [left + a * at('width'), top + d * at('height')]
  const slack = 0.01 * Math.max(width, height)
  const off = [left - x, top - y, right - x - width, bottom - y - height]
  return off.every((side) => Math.abs(side) <= slack) ? bytesOf(image.node) : null
}

const known = /^data:image\/(png|jpeg);base64,/

const isKnown = ({ attrs }: SvgNode): boolean => known.test(String(attrs['href']))

function bytesOf({ attrs }: SvgNode) {
  const source = String(attrs['href'])
  const [start, kind] = known.exec(source) ?? []
  return start === undefined
    ? null
    : { bytes: Buffer.from(source.slice(start.length), 'base64'), isPhoto: kind === 'jpeg' }
}

/** What is drawn of a tree that becomes a picture, and how large. */
interface Drawable {
  readonly root: SvgNode
  /** Pixels of the longer side of its picture. */
  readonly side: number
  /** It is all of it: no bitmap was left out by which it has more pixels than may be opened. */
  readonly isWhole: boolean
}

/** Lines are drawn as fine as other drawings; where all is bitmaps, none of them has to lose a pixel. */
export async function drawable(root: SvgNode, box: ViewBox): Promise<Drawable> {
  const sizes = await sizesIn(root)
  let left: number = metafileLimits.pixels
  let isWhole = true
  const kept = (node: SvgNode): boolean => {
    const size = sizes.get(node)
    const pixels = size ? size.width * size.height : 0
    if (pixels > left) return (isWhole = false)
    left -= pixels
    return true
  }
  const bounded = (node: SvgNode): SvgNode =>
    node.children ? { ...node, children: node.children.filter(kept).map(bounded) } : node
  const within = bounded(root)
  return { root: within, side: sideOf(within, box, sizes), isWhole }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** How many pixels each bitmap has, as its head says; the same one again is opened once. */
async function sizesIn(root: SvgNode): Promise<ReadonlyMap<SvgNode, Size>> {
  const bySource = new Map<string, Size>()
  const sizes = new Map<SvgNode, Size>()
  for (const node of imagesIn(root)) {
    const source = String(node.attrs['href'])
    const size = bySource.get(source) ?? (await sizeOf(source))
    bySource.set(source, size)
    sizes.set(node, size)
  }
  return sizes
}

function* imagesIn(node: SvgNode): Generator<SvgNode> {
  if (node.tag === 'image') yield node
  for (const child of node.children ?? []) yield* imagesIn(child)
}

/** Without bounds: one that cannot be told. A drawing in it has none of its own. */
async function sizeOf(source: string): Promise<Size> {
  if (source.startsWith('data:image/svg')) return { width: 0, height: 0 }
  try {
    return await sharp(Buffer.from(source.slice(source.indexOf(',') + 1), 'base64')).metadata()
  } catch {
    return { width: Infinity, height: Infinity }
  }
}

function sideOf(root: SvgNode, { width, height }: ViewBox, sizes: ReadonlyMap<SvgNode, Size>): number {
  let finest = 1
  for (const { node, matrix } of placedIn(root)) {
    const size = isKnown(node) ? sizes.get(node) : undefined
    if (!size) return metafileLimits.side
    const over = Number(node.attrs['width']) * Math.hypot(matrix.a, matrix.b)
    finest = Math.max(finest, size.width / Math.max(1, over))
  }
  return Math.min(metafileLimits.side, finest * Math.max(width, height))
}

/** Something that is drawn, and how it comes to stand where it does. */
interface Placed {
  readonly node: SvgNode
  readonly matrix: Matrix
  /** It is cut, or painted otherwise than over what lies beneath. */
  readonly isChanged: boolean
}

interface Matrix {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
}

const asItIs: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }

function placedIn(node: SvgNode, around = asItIs, isChanged = false): readonly Placed[] {
  const { attrs, children = [] } = node
  const within = node.tag === 'svg' ? around : combined(around, matrixOf(attrs['transform']))
  const isOther = isChanged || attrs['clip-path'] !== undefined || isBlended(attrs)
  if (node.tag !== 'svg' && node.tag !== 'g')
    return node.tag === 'defs' ? [] : [{ node, matrix: within, isChanged: isOther }]
  return children.flatMap((child) => placedIn(child, within, isOther))
}

/** As `matrix(…)` says it, which is the one way in which these drawings do. */
function matrixOf(said: string | number | undefined): Matrix {
  const [a, b, c, d, e, f] = (String(said).match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
  return f === undefined ? asItIs : { a: a!, b: b!, c: c!, d: d!, e: e!, f }
}

const combined = (outer: Matrix, inner: Matrix): Matrix => ({
  a: outer.a * inner.a + outer.c * inner.b,
  b: outer.b * inner.a + outer.d * inner.b,
  c: outer.a * inner.c + outer.c * inner.d,
  d: outer.b * inner.c + outer.d * inner.d,
  e: outer.a * inner.e + outer.c * inner.f + outer.e,
  f: outer.b * inner.e + outer.d * inner.f + outer.f,
})
