import type { PlanCell, PlanOutline, PlanTable } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'
import { graphicFrame } from './graphicFrame.ts'
import { fill } from './paint.ts'
import { paragraphs } from './text.ts'
import type { Links } from './hyperlink.ts'

/** A table: `identity`: its id and its name. */
export const tableXml = (plan: PlanTable, identity: Xml, links: Links): Xml =>
  graphicFrame(plan.frame, identity, 'table', table(plan, links))

/** No style of PowerPoint's: every cell says its own look, which is the canvas's. */
const table = ({ direction, columns, rows, cells, headers, banded }: PlanTable, links: Links): Xml =>
  el(
    'a:tbl',
    {},
    el('a:tblPr', {
      rtl: direction === 'rtl' || null,
      firstRow: headers.row || null,
      firstCol: headers.column || null,
      bandRow: banded || null,
    }),
    el('a:tblGrid', {}, ...columns.map((w) => el('a:gridCol', { w }))),
    ...rows.map((h, at) => el('a:tr', { h }, ...cells[at]!.map((plan) => cell(plan, links)))),
  )

function cell({ text, fill: paint, borders, rows, columns, covered }: PlanCell, links: Links): Xml {
  const { inset, sides = inset } = text
  return el(
    'a:tc',
    {
      rowSpan: rows > 1 ? rows : null,
      gridSpan: columns > 1 ? columns : null,
      hMerge: covered.byColumn || null,
      vMerge: covered.byRow || null,
    },
    el('a:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), ...paragraphs(text.paragraphs, links)),
    el(
      'a:tcPr',
      { marL: sides, marR: sides, marT: inset, marB: inset, anchor: text.anchor },
      // The order that the schema wants.
      line('a:lnL', borders.l),
      line('a:lnR', borders.r),
      line('a:lnT', borders.t),
      line('a:lnB', borders.b),
      fill(paint),
    ),
  )
}

/** None is written out, too: LibreOffice draws a line where nothing is said. */
const line = (name: string, outline: PlanOutline | null): Xml =>
  outline === null
    ? el(name, { w: 0 }, el('a:noFill'))
    : el(
        name,
        { w: outline.width, cap: 'flat', cmpd: 'sng', algn: 'ctr' },
        fill({ kind: 'solid', color: outline.color, alpha: 100_000 }),
        el('a:prstDash', { val: outline.dash }),
      )
