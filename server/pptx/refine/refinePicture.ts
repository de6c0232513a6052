import type { PlanCrop, PlanOutline, PlanPicture } from '#shared/pptx/plan.ts'
import { outline } from '../drawingMl/paint.ts'
import { insertBefore } from '../xml/edit.ts'
import { el, type Xml } from '../xml/xml.ts'
import { markDecorative } from './markDecorative.ts'
import { refineGeometry } from './refineGeometry.ts'

export function refinePicture(drawn: Xml, plan: PlanPicture): Xml {
  const shaped = bordered(refineGeometry(cropped(drawn, plan.crop), plan.geometry), plan.outline)
  return plan.alt === '' ? markDecorative(shaped) : shaped
}

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
  if (border === null) return drawn
  return insertBefore(drawn, drawn.includes('<a:effectLst>') ? '<a:effectLst>' : '</p:spPr>', outline(border))
}

/** pptxgenjs crops by lengths of the whole picture; the plan has the shares that PowerPoint itself writes. */
const cropped = (drawn: Xml, { l, t, r, b }: PlanCrop): Xml =>
  l + t + r + b === 0
    ? drawn
    : insertBefore(
        drawn,
        '<a:stretch>',
        el('a:srcRect', { l: l || null, t: t || null, r: r || null, b: b || null }),
      )
