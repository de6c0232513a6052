import type { PlanFrame, PlanGeometry } from '#shared/pptx/plan.ts'
import { emu } from '#shared/pptx/units.ts'
import { el, nothing, type Xml } from '../xml/xml.ts'

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

const decorativeUri = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}'

/**
 * Id and name of a shape, and what it shows for those who do not see it. An empty `alt` says it is decoration
 * (an extension of Office 2019 on): without it every reader would announce a picture it cannot describe.
 */
export function identity(id: number, name: string, alt: string | null): Xml {
  if (alt !== '') return el('p:cNvPr', { id, name: `${name} ${id}`, descr: alt })
  const decorative = el('adec:decorative', {
    'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
    val: true,
  })
  return el(
    'p:cNvPr',
    { id, name: `${name} ${id}`, descr: '' },
    el('a:extLst', {}, el('a:ext', { uri: decorativeUri }, decorative)),
  )
}

/** A soft shadow straight down. Written empty too, where the theme's own must not show. */
export const effects = (shadow: boolean): Xml => el('a:effectLst', {}, shadow ? softShadow : nothing)

const softShadow = el(
  'a:outerShdw',
  { blurRad: emu(24), dist: emu(8), dir: 5_400_000, algn: 't', rotWithShape: false },
  el('a:srgbClr', { val: '0F172A' }, el('a:alpha', { val: 18_000 })),
)
