import type { PlanCrop, PlanPicture } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'
import { effects, noOutline } from './box.ts'
import { isAlike } from './isAlike.ts'
import { outline } from './paint.ts'
import { placeholderOf } from './placeholder.ts'
import { presetGeometry, transform } from './shapeProperties.ts'

/** The relationships of a page to a picture. */
export interface PictureLinks {
  /** To its pixels. */
  toPicture(asset: string): string
  /** To the same in lines; `null`: it has none. */
  toDrawing(asset: string): string | null
}

/** A picture; one in a place has from there what it does not say. */
export const pictureXml = (plan: PlanPicture, identity: Xml, links: PictureLinks): Xml =>
  el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      identity,
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr', {}, plan.place ? placeholderOf(plan.place) : null),
    ),
    el('p:blipFill', {}, pixels(plan, links), crop(plan.crop), el('a:stretch', {}, el('a:fillRect'))),
    properties(plan),
  )

const opaque = 100_000

function pixels({ asset, alpha }: PlanPicture, links: PictureLinks): Xml {
  const lines = links.toDrawing(asset)
  return el(
    'a:blip',
    { 'r:embed': links.toPicture(asset) },
    alpha < opaque ? el('a:alphaModFix', { amt: alpha }) : null,
    lines === null ? null : drawnInLines(lines),
  )
}

/** Which programs draw that know of it. */
const drawnInLines = (id: string): Xml =>
  el(
    'a:extLst',
    {},
    el(
      'a:ext',
      { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
      el('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': id,
      }),
    ),
  )

const crop = ({ l, t, r, b }: PlanCrop): Xml | null =>
  l + t + r + b === 0 ? null : el('a:srcRect', { l: l || null, t: t || null, r: r || null, b: b || null })

function properties({ frame, geometry, outline: border, shadow, place }: PlanPicture): Xml {
  const below = place?.box
  return el(
    'p:spPr',
    {},
    below && isAlike(frame, below.frame) ? null : transform(frame),
    below && isAlike(geometry, below.geometry) ? null : presetGeometry(geometry),
    border ? outline(border) : below?.outline ? noOutline : null,
    shadow || below?.shadow ? effects(shadow) : null,
  )
}
