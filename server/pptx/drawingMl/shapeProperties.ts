import type { PlanFrame, PlanGeometry } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'

/** Place, size and turn. */
export const transform = ({ x, y, cx, cy, rotation }: PlanFrame): Xml =>
  el('a:xfrm', { rot: rotation === 0 ? null : rotation }, el('a:off', { x, y }), el('a:ext', { cx, cy }))

export const presetGeometry = ({ preset, adjust }: PlanGeometry): Xml =>
  el(
    'a:prstGeom',
    { prst: preset },
    el('a:avLst', {}, ...Object.entries(adjust).map(([name, value]) => guide(name, value))),
  )

const guide = (name: string, value: number): Xml => el('a:gd', { name, fmla: `val ${value}` })

/** Id and name of a shape. */
export const identity = (id: number, name: string): Xml => el('p:cNvPr', { id, name: `${name} ${id}` })

const decorativeUri = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'

/**
 * Says of a shape that it is decoration (an extension of Office 2019 on): without it every reader would announce
 * a picture it cannot describe.
 */
export const decorative = el(
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
