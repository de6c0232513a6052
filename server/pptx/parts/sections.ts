import { createHash } from 'node:crypto'
import type { PlanSection } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'
import { slideId } from './slideIds.ts'

const namespace = 'http://schemas.microsoft.com/office/powerpoint/2010/main'
const uri = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}'

/** The headings of the slide list, an extension that PowerPoint has read since 2010. */
export function sectionList(sections: readonly PlanSection[]): Xml | null {
  if (sections.length === 0) return null
  const list = el('p14:sectionLst', { 'xmlns:p14': namespace }, ...sections.map(section))
  return el('p:extLst', {}, el('p:ext', { uri }, list))
}

const section = ({ name, slides }: PlanSection, at: number): Xml =>
  el(
    'p14:section',
    { name, id: guid(`${at} ${name}`) },
    el('p14:sldIdLst', {}, ...slides.map((slide) => el('p14:sldId', { id: slideId(slide) }))),
  )

/** Upper case, as PowerPoint writes them; the same for the same section, so that a deck exports alike each time. */
function guid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex').toUpperCase()
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return `{${groups.join('-')}}`
}
