import type { PlanFrame, PlanGeometry, PlanLine } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'

/** Place, size and turn; turned over before that. */
export const transform = (
  { x, y, cx, cy, rotation }: PlanFrame,
  flip: PlanLine['flip'] = { h: false, v: false },
): Xml =>
  el(
    'a:xfrm',
    { rot: rotation === 0 ? null : rotation, flipH: flip.h || null, flipV: flip.v || null },
    el('a:off', { x, y }),
    el('a:ext', { cx, cy }),
  )

export const presetGeometry = ({ preset, adjust }: PlanGeometry): Xml =>
  el(
    'a:prstGeom',
    { prst: preset },
    el('a:avLst', {}, ...Object.entries(adjust).map(([name, value]) => guide(name, value))),
  )

const guide = (name: string, value: number): Xml => el('a:gd', { name, fmla: `val ${value}` })

/**
 * Id and name of a shape, and what is said of it to those who do not see it; `null`: it speaks for itself. `press`: what
 * a press on it does.
 */
export const identity = (
  id: number,
  name: string,
  alt: string | null = null,
  press: Xml | null = null,
): Xml => el('p:cNvPr', { id, name, descr: alt }, press, alt === '' ? decorative : null)

const decorativeUri = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'

/**
 * Says of a shape that it is decoration (an extension of Office 2019 on): without it every reader would announce
 * a picture it cannot describe.
 */
const decorative = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: decorativeUri },
    el('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: true,
    }),
  ),
)
