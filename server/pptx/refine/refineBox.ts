import type { PlanBox } from '#shared/pptx/plan.ts'
import { titlePlace } from '../drawingMl/placeholder.ts'
import { insertBefore, partOf, replaceEach, replaceFirst } from '../xml/edit.ts'
import { el, type Xml } from '../xml/xml.ts'
import { markDecorative } from './markDecorative.ts'
import { refineFill, refineOutline } from './refineFill.ts'
import { refineFit } from './refineFit.ts'
import { refineGeometry } from './refineGeometry.ts'
import { refineText } from './refineText.ts'

export function refineBox(drawn: Xml, plan: PlanBox): Xml {
  const formed = refineGeometry(drawn, plan.geometry)
  const placed = plan.use === 'title' ? asTitle(formed) : formed
  const filled = plan.fill === null ? placed : refineFill(placed, plan.fill)
  const outlined = plan.outline === null ? filled : refineOutline(filled, plan.outline)
  const inked = plan.geometry.drawn === undefined || plan.outline === null ? outlined : rounded(outlined)
  const described = plan.blank ? markDecorative(inked) : inked
  const worded = refineText(refineFit(described, plan.text), plan.text)
  return plan.use === 'title' ? saidInFull(worded, plan) : worded
}

/** A title has from its layout's place whatever it is silent about, which others have from nowhere. */
function saidInFull(drawn: Xml, { outline, shadow, text }: PlanBox): Xml {
  const lined =
    outline === null ? replaceFirst(drawn, '<a:ln></a:ln>', el('a:ln', {}, el('a:noFill'))) : drawn
  const lit = shadow ? lined : insertBefore(lined, '</p:spPr>', el('a:effectLst'))
  const fitted = text.autofit ? lit : insertBefore(lit, '</a:bodyPr>', el('a:noAutofit'))
  return ['<a:rPr ', '<a:endParaRPr '].reduce<Xml>(
    (all, opened) => replaceEach(all, opened, `${opened}cap="none" `),
    fitted,
  )
}

/** The ends and joins of strokes, as the canvas draws them. */
const rounded = (drawn: Xml): Xml =>
  replaceFirst(
    replaceFirst(drawn, /<a:miter [^>]*\/>/, el('a:round')),
    /<a:ln w="\d+"/,
    `${partOf(drawn, /<a:ln w="\d+"/)} cap="rnd"` as Xml,
  )

/** A place of pptxgenjs would take its layout's position and look; ours has its own. */
const asTitle = (drawn: Xml): Xml => replaceFirst(drawn, '<p:cNvSpPr/><p:nvPr></p:nvPr>', titlePlace)
