import type { PlanPaint, PlanShape, PlanTable } from '#shared/pptx/plan.ts'
import type { DrawnSlide } from '../draw.ts'
import type { Target } from '../draw/targets.ts'
import type { NamedShape } from '../namedShapes.ts'
import { editEach, insertBefore, partOf, replaceFirst } from '../xml/edit.ts'
import { standingIn } from '../drawingMl/place.ts'
import { drawnXml, join, words, type Xml } from '../xml/xml.ts'
import { buildTiming } from './buildTiming.ts'
import { inGroups } from './groups.ts'
import { refineBox } from './refineBox.ts'
import { refineChartFrame } from './refineChartFrame.ts'
import { refineFill } from './refineFill.ts'
import { refineLine } from './refineLine.ts'
import { refinePicture, withLines } from './refinePicture.ts'
import { refineTable } from './refineTable.ts'

/**
 * A drawn slide with what pptxgenjs cannot say, or says otherwise than it was meant; the rest stays as it was
 * drawn. `idOf` gives the relationship in the package for what an id in the drawn slide leads to. `apart`: nothing of
 * its layout is drawn beneath it.
 */
export function refineSlide(drawn: DrawnSlide, idOf: (target: Target) => string, apart: boolean): Xml {
  const { xml, shapes } = drawn
  const refined = refineTree(drawn, idOf)
  const slide = replaceFirst(xml, wholeTree, refined)
  const shown = apart ? replaceFirst(slide, '<p:sld ', '<p:sld showMasterSp="0" ') : slide
  const plans = shapes.map(({ plan }) => plan)
  const grouped = inGroups(plans, firstId + shapes.length)
  const built = buildTiming(plans, (at) => {
    const group = grouped.outermost(at)
    return { id: group ?? firstId + at, isGroup: group !== null }
  })
  return built ? insertBefore(shown, '</p:sld>', built) : shown
}

const wholeTree = /<p:cSld.*<\/p:cSld>/s

/** What is on a layout beside what is drawn. */
interface OnLayout {
  readonly name: string
  /** In front of what is drawn. */
  readonly more: readonly Xml[]
}

/** The common part of a slide and a layout: a background, and shapes from back to front. */
export function refineTree(
  { xml, targets, background, shapes }: DrawnSlide,
  idOf: (target: Target) => string,
  { name, more }: OnLayout = { name: '', more: [] },
): Xml {
  const idOfKey = (key: string): number | null => {
    const at = shapes.findIndex(({ plan }) => 'key' in plan && plan.key === key)
    return at < 0 ? null : firstId + at
  }
  const links = { toAddress: (address: string) => idOf({ kind: 'link', address }) }
  const framed = refineBackground(named(partOf(xml, wholeTree), name), background)
  const grouped = inGroups(
    shapes.map(({ plan }) => plan),
    firstId + shapes.length,
  )
  const refineMember = (drawn: Xml, plan: PlanShape): Xml => {
    if (plan.kind === 'table') return refineTable(identityIn(drawn), plan, links)
    if (plan.kind === 'box' && plan.place) return standingIn(plan.place, plan, identityIn(drawn), links)
    return linked(refineShape(drawn, plan, idOfKey), targets, idOf)
  }
  const refined = editEach(framed, /<p:(sp|pic|graphicFrame)>.*?<\/p:\1>/gs, shapes, (drawn, shape) => {
    const plan = planOf(drawn, shapes)
    const lines = plan.kind === 'picture' ? idOf({ kind: 'drawing', asset: plan.asset }) : ''
    const done = refineMember(drawn, plan)
    return grouped.around(lines === '' ? done : withLines(done, lines), shapes.indexOf(shape))
  })
  return more.length === 0 ? refined : insertBefore(refined, '</p:spTree>', join(more))
}

/** pptxgenjs names each slide after its number, which would be wrong as soon as someone moves it. */
const named = (tree: Xml, name: string): Xml =>
  replaceFirst(tree, /<p:cSld name="[^"]*">/, name === '' ? '<p:cSld>' : `<p:cSld name="${words(name)}">`)

/** The empty list of effects belongs there: PowerPoint has repaired backgrounds without one. */
const refineBackground = (slide: Xml, paint: PlanPaint | null): Xml =>
  paint === null ? slide : replaceFirst(refineFill(slide, paint), '</p:bgPr>', '<a:effectLst/></p:bgPr>')

/** The id and the name of what was drawn. */
const identityIn = (drawn: Xml): Xml => drawnXml(`${partOf(drawn, /<p:cNvPr id="[^"]*" name="[^"]*"/)}/>`)

function planOf(drawn: Xml, shapes: readonly NamedShape[]): PlanShape {
  const found = shapes.find(({ name }) => partOf(drawn, / name="[^"]*"/) === ` name="${name}"`)
  if (!found) throw new Error('pptxgenjs drew a shape that nobody asked for')
  return found.plan
}

/** The id 1 is the slide's own tree; pptxgenjs counts on from there. */
const firstId = 2

function refineShape(
  drawn: Xml,
  plan: Exclude<PlanShape, PlanTable>,
  idOfKey: (key: string) => number | null,
): Xml {
  switch (plan.kind) {
    case 'box':
      return refineBox(drawn, plan)
    case 'picture':
      return refinePicture(drawn, plan)
    case 'line':
      return refineLine(drawn, plan, idOfKey)
    case 'chart':
      return refineChartFrame(drawn)
  }
}

/** pptxgenjs numbers each use of a picture or an address anew, and not as our package does. */
const linked = (slide: Xml, targets: DrawnSlide['targets'], idOf: (target: Target) => string): Xml =>
  slide.replace(/ r:(id|embed)="([^"]*)"/g, (drawn, kind: string, id: string) => {
    const target = targets.get(id)
    return target ? ` r:${kind}="${idOf(target)}"` : drawn
  }) as Xml
