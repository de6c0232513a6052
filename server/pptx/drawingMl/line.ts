import type { PlanHead, PlanJoin, PlanLine, PlanOutline } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'
import { outline } from './paint.ts'
import { presetGeometry, transform } from './shapeProperties.ts'

/**
 * A line: a connector to PowerPoint, and no shape that lacks its text. `idOfKey`: the id of a shape that it may stick
 * to; `null` for one that is not in this file.
 */
export function lineXml(
  { frame, flip, geometry, outline: stroke, heads, joins }: PlanLine,
  identity: Xml,
  idOfKey: (key: string) => number | null,
): Xml {
  const ends = [connection('a:stCxn', joins.start, idOfKey), connection('a:endCxn', joins.end, idOfKey)]
  return el(
    'p:cxnSp',
    {},
    el('p:nvCxnSpPr', {}, identity, el('p:cNvCxnSpPr', {}, ...ends), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      transform(frame, flip),
      presetGeometry(geometry),
      el('a:noFill'),
      lineOutline(stroke, heads),
    ),
  )
}

export const lineOutline = (stroke: PlanOutline, heads: PlanLine['heads']): Xml =>
  outline(stroke, { heads: [head('a:headEnd', heads.start), head('a:tailEnd', heads.end)] })

function connection(
  name: 'a:stCxn' | 'a:endCxn',
  join: PlanJoin | null,
  idOfKey: (key: string) => number | null,
): Xml | null {
  const id = join && idOfKey(join.key)
  return join && id !== null ? el(name, { id, idx: join.site }) : null
}

const head = (name: 'a:headEnd' | 'a:tailEnd', plan: PlanHead | null): Xml | null =>
  plan && el(name, { type: plan.type, w: plan.size, len: plan.size })
