import type { PlanCrop, PlanOutline, PlanPicture, PlanPlace } from '#shared/pptx/plan.ts'
import { outline } from '../drawingMl/paint.ts'
import { placeholderOf } from '../drawingMl/place.ts'
import { insertBefore, replaceFirst, without } from '../xml/edit.ts'
import { el, join, type Xml } from '../xml/xml.ts'
import { markDecorative } from './markDecorative.ts'
import { refineGeometry } from './refineGeometry.ts'

export function refinePicture(drawn: Xml, plan: PlanPicture): Xml {
  const shaped = bordered(refineGeometry(cropped(drawn, plan.crop), plan.geometry), plan.outline)
  const described = plan.alt === '' ? markDecorative(shaped) : shaped
  return plan.place ? standing(described, plan, plan.place) : described
}

/** A picture in a place has what it does not say itself from there, a border or a shadow too. */
function standing(
  drawn: Xml,
  { frame, geometry, outline: border, shadow }: PlanPicture,
  place: PlanPlace,
): Xml {
  const { box } = place
  const placed = replaceFirst(
    drawn,
    /<p:nvPr>\s*<\/p:nvPr>|<p:nvPr\/>/,
    el('p:nvPr', {}, placeholderOf(place)),
  )
  const framed = isAlike(frame, box.frame) ? without(placed, /<a:xfrm.*?<\/a:xfrm>/s) : placed
  const formed = isAlike(geometry, box.geometry) ? without(framed, /<a:prstGeom.*?<\/a:prstGeom>/s) : framed
  const bare = join([
    border === null && box.outline ? el('a:ln', {}, el('a:noFill')) : null,
    !shadow && box.shadow ? el('a:effectLst') : null,
  ])
  return bare === '' ? formed : behindForm(formed, bare)
}

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The picture with the same in lines, which programs draw that know of it. `id` leads to those. */
export const withLines = (drawn: Xml, id: string): Xml => insertBefore(drawn, '</a:blip>', linesOf(id))

const linesOf = (id: string): Xml =>
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

/** pptxgenjs has no borders for pictures. */
function bordered(drawn: Xml, border: PlanOutline | null): Xml {
  return border === null ? drawn : behindForm(drawn, outline(border))
}

/** Outlines come before effects. */
const behindForm = (drawn: Xml, added: Xml): Xml =>
  insertBefore(drawn, drawn.includes('<a:effectLst>') ? '<a:effectLst>' : '</p:spPr>', added)

/** pptxgenjs crops by lengths of the whole picture; the plan has the shares that PowerPoint itself writes. */
const cropped = (drawn: Xml, { l, t, r, b }: PlanCrop): Xml =>
  l + t + r + b === 0
    ? drawn
    : insertBefore(
        drawn,
        '<a:stretch>',
        el('a:srcRect', { l: l || null, t: t || null, r: r || null, b: b || null }),
      )
