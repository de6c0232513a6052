import type { PlanHead, PlanJoin, PlanLine } from '#shared/pptx/plan.ts'
import { replaceFirst } from '../xml/edit.ts'
import { el, type Xml } from '../xml/xml.ts'
import { markDecorative } from './markDecorative.ts'
import { refineGeometry } from './refineGeometry.ts'
import { refineOutline } from './refineFill.ts'

/** `idOfKey`: the id of a shape that it may stick to; `null` for one that is not in this file. */
export function refineLine(drawn: Xml, plan: PlanLine, idOfKey: (key: string) => number | null): Xml {
  const { outline, heads, geometry, joins } = plan
  const placed = geometry.preset === 'line' ? drawn : refineGeometry(drawn, geometry)
  const started = sized(markDecorative(refineOutline(placed, outline)), 'headEnd', heads.start)
  const ends = [connection('a:stCxn', joins.start, idOfKey), connection('a:endCxn', joins.end, idOfKey)]
  return connector(sized(started, 'tailEnd', heads.end), el('p:cNvCxnSpPr', {}, ...ends))
}

function connection(
  name: 'a:stCxn' | 'a:endCxn',
  join: PlanJoin | null,
  idOfKey: (key: string) => number | null,
): Xml | null {
  const id = join && idOfKey(join.key)
  return join && id !== null ? el(name, { id, idx: join.site }) : null
}

/** pptxgenjs knows one size. */
const sized = (drawn: Xml, end: 'headEnd' | 'tailEnd', head: PlanHead | null): Xml =>
  head === null || head.size === 'med'
    ? drawn
    : replaceFirst(
        drawn,
        new RegExp(`<a:${end} [^>]*/>`),
        el(`a:${end}`, { type: head.type, w: head.size, len: head.size }),
      )

/** A line is a connector to PowerPoint, and no shape that lacks its text. */
const connector = (drawn: Xml, properties: Xml): Xml =>
  drawn
    .replaceAll(/(<\/?p:)sp>/g, '$1cxnSp>')
    .replaceAll('p:nvSpPr>', 'p:nvCxnSpPr>')
    .replace('<p:cNvSpPr/>', properties) as Xml
