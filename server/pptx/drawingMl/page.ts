import type { PlanChart, PlanPaint } from '#shared/pptx/plan.ts'
import type { NamedShape } from '../namedShapes.ts'
import { chartNamespaces } from '../xml/namespaces.ts'
import { el, type Xml } from '../xml/xml.ts'
import { boxXml } from './box.ts'
import { buildTiming } from './buildTiming.ts'
import { graphicFrame } from './graphicFrame.ts'
import { inGroups } from './groups.ts'
import { lineXml } from './line.ts'
import { hyperlink } from './hyperlink.ts'
import { fill } from './paint.ts'
import { pictureXml, type PictureLinks } from './picture.ts'
import { identity } from './shapeProperties.ts'
import { slideTree } from './slideTree.ts'
import { tableXml } from './table.ts'
import type { Links } from './hyperlink.ts'

/** What is drawn of a slide or a layout. */
export interface Page {
  /** `null`: what lies beneath it has one. */
  readonly background: PlanPaint | null
  /** Back to front. */
  readonly shapes: readonly NamedShape[]
}

/** The relationships of a page to all that it shows and leads to. */
export interface PageLinks extends Links, PictureLinks {
  toChart(plan: PlanChart): string
}

/** What is on a layout beside what is drawn. */
interface OnLayout {
  readonly name?: string
  /** In front of what is drawn. */
  readonly more?: readonly Xml[]
}

/** The id 1 is the page's own tree. */
const firstId = 2

/** An id that nothing drawn on the page has: each shape may have a group or two around it. */
export const freeId = ({ shapes }: Page): number => firstId + 2 * shapes.length

interface PageXml {
  /** The common part of slides and layouts. */
  readonly tree: Xml
  /** How it builds up, of which layouts know nothing; `null`: all of it is there at once. */
  readonly timing: Xml | null
}

export function pageXml(
  { background, shapes }: Page,
  links: PageLinks,
  { name = '', more = [] }: OnLayout = {},
): PageXml {
  const plans = shapes.map(({ plan }) => plan)
  const grouped = inGroups(plans, firstId + shapes.length)
  const idOfKey = (key: string): number | null => {
    const at = plans.findIndex((plan) => 'key' in plan && plan.key === key)
    return at < 0 ? null : firstId + at
  }
  const drawn = shapes.map((shape, at) =>
    grouped.around(shapeXml(shape, firstId + at, { links, idOfKey }), at),
  )
  return {
    tree: slideTree({
      name,
      background: background && pageBackground(background),
      shapes: [...drawn, ...more],
    }),
    timing: buildTiming(plans, (at) => {
      const group = grouped.outermost(at)
      return { id: group ?? firstId + at, isGroup: group !== null }
    }),
  }
}

/** The empty list of effects belongs there: PowerPoint has repaired backgrounds without one. */
const pageBackground = (paint: PlanPaint): Xml =>
  el('p:bg', {}, el('p:bgPr', {}, fill(paint), el('a:effectLst')))

interface OnPage {
  readonly links: PageLinks
  readonly idOfKey: (key: string) => number | null
}

function shapeXml({ name, plan }: NamedShape, id: number, { links, idOfKey }: OnPage): Xml {
  const press = plan.link ? hyperlink(plan.link, links) : null
  /** What leads somewhere is no decoration. */
  const own = (alt: string | null = null): Xml =>
    identity(id, name, (press && alt) === '' ? null : alt, press)
  switch (plan.kind) {
    case 'box':
      return boxXml(plan, own(plan.blank && !plan.place ? '' : null), links)
    case 'picture':
      return pictureXml(plan, own(plan.alt), links)
    case 'line':
      return lineXml(plan, own(''), idOfKey)
    case 'table':
      return tableXml(plan, own(), links)
    case 'chart':
      return chartFrame(plan, own(plan.alt || null), links)
  }
}

const chartFrame = (plan: PlanChart, own: Xml, links: PageLinks): Xml =>
  graphicFrame(
    plan.frame,
    own,
    'chart',
    el('c:chart', { 'xmlns:c': chartNamespaces['xmlns:c'], 'r:id': links.toChart(plan) }),
  )
