import type { SvgNode } from 'emf-converter'
import type { ViewBox } from './frame.ts'

/** A drawing without clips that cut nothing off: programs write one around nearly everything, and each costs a layer. */
export function withoutIdleClips(root: SvgNode, whole: ViewBox): SvgNode {
  const clips = new Map<string, Clip>()
  for (const def of root.children?.filter(({ tag }) => tag === 'defs').flatMap(childrenOf) ?? [])
    if (def.tag === 'clipPath') clips.set(String(def.attrs['id']), clipOf(def))
  /** The clip that cuts something of `inside` off, past those that do not. */
  const needed = (id: string | null, inside: Box | null): string | null => {
    for (let next = id; next !== null; next = clips.get(next)?.outer ?? null) {
      const clip = clips.get(next)
      if (!clip || !clip.isRect || !inside || !holds(clip.box, inside)) return next
    }
    return null
  }
  const seen: Box = [whole.x, whole.y, whole.x + whole.width, whole.y + whole.height]
  const settled = (node: SvgNode): readonly SvgNode[] => {
    if (node.tag !== 'g') return [node]
    const id = nameIn(node.attrs['clip-path'])
    if (id === null) return [{ ...node, children: childrenOf(node).flatMap(settled) }]
    const parts = childrenOf(node)
    return bundled(parts.map((part) => ({ part, clip: needed(needed(id, seen), boxOf(part)) })))
  }
  const children = childrenOf(root).flatMap((node) => {
    if (node.tag !== 'defs') return settled(node)
    return [{ ...node, children: childrenOf(node).map((def) => withOuter(def, clips, needed)) }]
  })
  return { ...root, children }
}

const childrenOf = ({ children = [] }: SvgNode): readonly SvgNode[] => children

interface Clip {
  readonly isRect: boolean
  readonly box: Box
  /** The clip that it lies in. */
  readonly outer: string | null
}

function clipOf(def: SvgNode): Clip {
  const [inside] = childrenOf(def)
  const d = String(inside?.attrs['d'] ?? '')
  const points = inside?.tag === 'path' ? pointsIn(d) : null
  const box = points && around(points)
  const isRect = box !== null && !/[cC]/.test(d) && isRectangle(points!, box)
  return { isRect, box: box ?? [0, 0, 0, 0], outer: nameIn(inside?.attrs['clip-path']) }
}

/** One clip within another that cuts nothing off it stands alone. */
function withOuter(
  def: SvgNode,
  clips: ReadonlyMap<string, Clip>,
  needed: (id: string | null, inside: Box | null) => string | null,
): SvgNode {
  const [inside] = childrenOf(def)
  if (def.tag !== 'clipPath' || inside?.attrs['clip-path'] === undefined) return def
  const { box, outer } = clips.get(String(def.attrs['id']))!
  const still = needed(outer, box)
  const { 'clip-path': _, ...attrs } = inside.attrs
  return {
    ...def,
    children: [{ ...inside, attrs: still === null ? attrs : { ...attrs, 'clip-path': `url(#${still})` } }],
  }
}

/** What stands side by side in one clip is one group. */
function bundled(
  parts: readonly { readonly part: SvgNode; readonly clip: string | null }[],
): readonly SvgNode[] {
  const nodes: SvgNode[] = []
  let last: string | null = null
  for (const { part, clip } of parts) {
    // A group that is cut is painted by itself: how it goes with what lies beneath is the group's to say.
    const { style, ...attrs } = part.attrs
    const isLoose = !isBlended(part.attrs)
    if (clip === null) nodes.push(part)
    else if (clip === last && isLoose) nodes.at(-1)!.children!.push(part)
    else {
      const said = { 'clip-path': `url(#${clip})`, ...(!isLoose && { style: style! }) }
      nodes.push({ tag: 'g', attrs: said, children: [isLoose ? part : { ...part, attrs }] })
    }
    last = isLoose ? clip : null
  }
  return nodes
}

/** Painted with what lies beneath it, not over it. */
export const isBlended = ({ style = '' }: SvgNode['attrs']): boolean =>
  String(style).includes('mix-blend-mode')

const nameIn = (value: string | number | undefined): string | null =>
  /^url\(#(.+)\)$/.exec(String(value))?.[1] ?? null

type Box = readonly [left: number, top: number, right: number, bottom: number]
type Point = readonly [number, number]

const holds = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] + 0.5 &&
  outer[1] <= inner[1] + 0.5 &&
  outer[2] >= inner[2] - 0.5 &&
  outer[3] >= inner[3] - 0.5

const around = (points: readonly Point[]): Box | null => {
  if (points.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return [left, top, right, bottom]
}

/** Its corners, each of them, and nothing but them. */
const isRectangle = (points: readonly Point[], [left, top, right, bottom]: Box): boolean => {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.05
  const corners = new Set(
    points.map(([x, y]) => {
      const [onX, onY] = [
        near(x, left) ? 0 : near(x, right) ? 1 : null,
        near(y, top) ? 0 : near(y, bottom) ? 2 : null,
      ]
      return onX === null || onY === null ? null : onX + onY
    }),
  )
  return corners.size === 4 && !corners.has(null)
}

/** Where what is drawn lies, stroke and all; `null`: not known. */
function boxOf({ tag, attrs }: SvgNode): Box | null {
  if (attrs['transform'] !== undefined) return null
  if (tag === 'image') {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attrs[name]))
    return [x!, y!, x! + width!, y! + height!]
  }
  const points = tag === 'path' ? pointsIn(String(attrs['d'])) : null
  const box = points && around(points)
  if (!box) return null
  const mitred = attrs['stroke-linejoin'] === undefined ? 2 : 1
  const over = attrs['stroke'] === undefined ? 0 : (Number(attrs['stroke-width'] ?? 1) / 2) * mitred
  return [box[0] - over, box[1] - over, box[2] + over, box[3] + over]
}

/** How many numbers each command of a path takes. */
const taken: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, z: 0 }

/** All points that a path names, handles of its curves too; `null` where it says more than is known here. */
function pointsIn(d: string): readonly Point[] | null {
  const points: Point[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, command, said] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const isRelative = command === command!.toLowerCase()
    const count = taken[command!.toLowerCase()]
    if (count === undefined) return null
    const numbers = (said!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    for (let at = 0; count > 0 && at + count <= numbers.length; at += count) {
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0]
      for (let nth = at; nth < at + count; nth += 2) {
        ;[x, y] = [fromX + numbers[nth]!, fromY + numbers[nth + 1]!]
        points.push([x, y])
      }
      if (command!.toLowerCase() === 'm' && at === 0) [startX, startY] = [x, y]
    }
    if (count === 0) [x, y] = [startX, startY]
  }
  return points
}
