import type * as Converter from 'emf-converter'
import type { SvgNode } from 'emf-converter'
import { createRequire } from 'node:module'
import sharp, { type Sharp } from 'sharp'
import { cleanSvg } from '../cleanSvg.ts'
import { assetLimits } from '../limits.ts'
import { bitmapOf, drawable } from './bitmaps.ts'
import { frameOf, type ViewBox } from './frame.ts'
import { withoutHugeBitmaps } from './hugeBitmaps.ts'
import { isBlended, withoutIdleClips } from './idleClips.ts'
import { lettersAsShapes } from './letters.ts'
import { metafileLimits } from './limits.ts'
import { stretchedPlainly } from './stretching.ts'

const require = createRequire(import.meta.url)
/** Required: imported from source, tsx would read all of its two megabytes first. */
const { convertMetafileToSvgTree, svgTreeToString } = require('emf-converter') as typeof Converter

/** What a metafile shows. */
export type DrawnMetafile = (
  | { readonly kind: 'drawing'; /** As `cleanSvg` writes it. */ readonly svg: string }
  | {
      readonly kind: 'picture'
      /** A PNG or a JPEG. */ readonly bytes: Uint8Array
      readonly isPhoto: boolean
    }
) & {
  /** Something in it is not drawn. */
  readonly isPartial: boolean
}

/**
 * Draws a metafile: as a drawing where it holds nothing but shapes and letters, as the bitmap that is all of it, or as a
 * picture. Throws where nothing can be drawn. What it may take is up to whoever ends its process (`metafiles.ts`).
 */
export async function drawMetafile(metafile: Uint8Array): Promise<DrawnMetafile> {
  const { root, isWhole } = await treeOf(metafile)
  const box = frameOf(metafile, root)
  const bare = withoutIdleClips(root, box)
  const bitmap = bitmapOf(bare, box)
  if (bitmap) return { kind: 'picture', ...bitmap, isPartial: !isWhole }
  const { root: shapes, missing } = lettersAsShapes(bare)
  const isPartial = !isWhole || missing > 0
  const svg = svgTreeToString(framed(shapes, box))
  if (svg.length > metafileLimits.length) throw new RangeError('A metafile that is too large as a drawing')
  const clean = plainSvg(svg)
  if (clean !== null) return { kind: 'drawing', svg: clean, isPartial }
  const { root: seen, side, isWhole: hasAll } = await drawable(shapes, box)
  const bytes = await pictureOf(framed(seen, box, side))
  return { kind: 'picture', bytes, isPhoto: false, isPartial: isPartial || !hasAll }
}

const opened = (root: SvgNode): Sharp =>
  sharp(Buffer.from(svgTreeToString(root)), { limitInputPixels: assetLimits.inputPixels, unlimited: true })

/**
 * A PNG. What is painted with what lies beneath it, as masks of icons are, is drawn on white and on black: as far as
 * the two differ one sees through it.
 */
async function pictureOf(root: SvgNode): Promise<Buffer> {
  if (!all(root).some(({ attrs }) => isBlended(attrs))) return opened(root).png().toBuffer()
  const [x, y, width, height] = String(root.attrs['viewBox']).split(' ')
  const on = (fill: string) => {
    const ground = { tag: 'rect', attrs: { x: x!, y: y!, width: width!, height: height!, fill } }
    return opened({ ...root, children: [ground, ...root.children!.map(sharpMasks)] })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
  }
  const { data: white } = await on('#fff')
  const { data: black, info } = await on('#000')
  const pixels = Buffer.alloc((black.length / 3) * 4)
  for (let from = 0, to = 0; from < black.length; from += 3, to += 4) {
    let through = 255
    for (let nth = 0; nth < 3; nth++) through = Math.min(through, white[from + nth]! - black[from + nth]!)
    const alpha = 255 - Math.max(0, through)
    for (let nth = 0; nth < 3; nth++)
      pixels[to + nth] = alpha === 0 ? 0 : Math.min(255, (black[from + nth]! * 255) / alpha)
    pixels[to + 3] = alpha
  }
  return sharp(pixels, { raw: { ...info, channels: 4 } })
    .png()
    .toBuffer()
}

/** A mask whose edges are smoothed leaves a line around what it cuts out. */
const sharpMasks = (node: SvgNode): SvgNode => ({
  ...node,
  attrs: isBlended(node.attrs) ? { ...node.attrs, 'image-rendering': 'optimizeSpeed' } : node.attrs,
  ...(node.children && { children: node.children.map(sharpMasks) }),
})

interface Tree {
  readonly root: SvgNode
  /** Nothing in it was unknown, or too large. */
  readonly isWhole: boolean
}

async function treeOf(metafile: Uint8Array): Promise<Tree> {
  const within = withoutHugeBitmaps(metafile)
  let { isWhole } = within
  const { console: usual } = globalThis
  // The one way in which it tells of what it left out.
  globalThis.console = Object.assign(Object.create(usual) as Console, { warn: () => (isWhole = false) })
  try {
    const { bytes, scale } = stretchedPlainly(within.bytes)
    const root = await convertMetafileToSvgTree(new Uint8Array(bytes).buffer, {
      dpiScale: scale,
      // Reckoned pixel by pixel it takes seconds, and what is clear is black.
      exactRasterOps: false,
      maxRecords: metafileLimits.records,
      idPrefix: '',
    })
    if (!root?.children?.some(({ tag }) => tag !== 'defs')) throw new Error('A metafile that shows nothing')
    return { root, isWhole }
  } finally {
    globalThis.console = usual
  }
}

/** `side`: pixels of the longer one; left out: as long as it is in its own measure. */
function framed(root: SvgNode, { x, y, width, height }: ViewBox, side = Math.max(width, height)): SvgNode {
  const scale = side / Math.max(width, height)
  const pixels = (length: number) => Math.max(1, Math.round(length * scale))
  return {
    tag: 'svg',
    attrs: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${x} ${y} ${width} ${height}`,
      width: pixels(width),
      height: pixels(height),
      style: 'isolation:isolate',
    },
    children: root.children ?? [],
  }
}

function plainSvg(svg: string): string | null {
  try {
    return cleanSvg(Buffer.from(svg)).svg
  } catch {
    return null
  }
}

const all = (node: SvgNode): readonly SvgNode[] => [node, ...(node.children ?? []).flatMap(all)]
