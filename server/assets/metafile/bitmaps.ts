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

function bytesOf({ attrs }: SvgNode) {
  const [, kind, base64] = /^data:image\/(png|jpeg);base64,(.*)$/s.exec(String(attrs['href'])) ?? []
  return kind === undefined ? null : { bytes: Buffer.from(base64!, 'base64'), isPhoto: kind === 'jpeg' }
}

/** Lines are drawn as fine as other drawings; where all is bitmaps, none of them has to lose a pixel. */
export async function sideOf(root: SvgNode, { width, height }: ViewBox): Promise<number> {
  const drawn = placedIn(root)
  const bitmaps = drawn.map(({ node }) => bytesOf(node))
  if (bitmaps.includes(null)) return metafileLimits.side
  const finest = await Promise.all(
    drawn.map(async ({ node, matrix: { a, b } }, nth) => {
      const pixels = (await sharp(bitmaps[nth]!.bytes).metadata()).width
      return pixels / Math.max(1, Number(node.attrs['width']) * Math.hypot(a, b))
    }),
  )
  return Math.min(metafileLimits.side, Math.max(1, ...finest) * Math.max(width, height))
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
