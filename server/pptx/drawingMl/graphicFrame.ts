import type { PlanFrame } from '#shared/pptx/plan.ts'
import { drawingMl } from '../xml/namespaces.ts'
import { el, type Xml } from '../xml/xml.ts'

/** What stands on a page with a part or a form of its own. PowerPoint puts nothing of it into a group of shapes. */
export const graphicFrame = (
  { x, y, cx, cy }: PlanFrame,
  identity: Xml,
  kind: 'chart' | 'table',
  content: Xml,
): Xml =>
  el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      identity,
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: true })),
      el('p:nvPr'),
    ),
    el('p:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy })),
    el('a:graphic', {}, el('a:graphicData', { uri: drawingMl.replace('main', kind) }, content)),
  )
