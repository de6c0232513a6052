import type { PlanMarker, PlanParagraph, PlanParagraphStyle, PlanPlace } from '#shared/pptx/plan.ts'
import { el, join, type Xml } from '../xml/xml.ts'
import { levelMarker, levels, marker, paragraphProperties, piece, runProperties, tabList } from './text.ts'
import type { Links } from './hyperlink.ts'

/** How paragraphs of a place begin on a level. */
interface LevelLook extends PlanParagraphStyle {
  readonly marker: PlanMarker
}

/** As its lists stand; where nothing is said of them, on the first level as the prompt and below it as usual. */
function levelLook({ box }: PlanPlace, style: PlanParagraphStyle, level: number): LevelLook {
  const [prompt] = box.text.paragraphs
  const isFirst = level === 0 && prompt !== undefined && prompt.level === 0
  return { ...style, marker: box.text.levels?.[level] ?? (isFirst ? prompt.marker : levelMarker(level)) }
}

/** What a layout says of the words of a place, level by level; nothing where they look as the master's. */
export const placeStyle = (place: PlanPlace): Xml =>
  el(
    'a:lstStyle',
    {},
    ...(place.style === null ? [] : levels.map((level) => levelStyle(place, place.style!, level))),
  )

function levelStyle(place: PlanPlace, style: PlanParagraphStyle, level: number): Xml {
  const look = levelLook(place, style, level)
  return paragraphProperties(
    `a:lvl${level + 1}pPr`,
    look,
    ...marker(look.marker, style.look.typeface),
    runProperties('a:defRPr', style.look, null, null, {}),
  )
}

/** The words of what stands in a place: what they have from it they do not say. */
export const paragraphsInPlace = (
  plans: readonly PlanParagraph[],
  place: PlanPlace,
  links: Links,
): readonly Xml[] => {
  const { style } = place
  return plans.map((plan) => {
    const isKnown = plan.level === 0 || !place.ownLevels
    const below = style && isKnown ? levelLook(place, style, plan.level) : null
    const look = below?.look
    return el(
      'a:p',
      {},
      unlessBare(ownProperties(plan, below)),
      ...plan.pieces.map((each) => piece(each, links, look)),
      unlessBare(runProperties('a:endParaRPr', plan.end, null, null, look)),
    )
  })
}

function ownProperties(plan: PlanParagraph, below: LevelLook | null): Xml {
  const signs = marker(plan.marker, plan.end.typeface)
  const isMarked =
    below === null ||
    plan.marker.left !== below.marker.left ||
    plan.marker.hang !== below.marker.hang ||
    join(signs) !== join(marker(below.marker, below.look.typeface))
  const own = {
    align: plan.align === below?.align ? null : plan.align,
    lineSpacing: plan.lineSpacing === below?.lineSpacing ? null : plan.lineSpacing,
    spaceBefore: plan.spaceBefore === below?.spaceBefore ? null : plan.spaceBefore,
  }
  const { level, direction } = plan
  return paragraphProperties(
    'a:pPr',
    { ...own, level, direction, ...(isMarked ? { marker: plan.marker } : { marker: null }) },
    ...(isMarked ? signs : []),
    tabList(plan),
  )
}

/** An element that says nothing is left out. */
const unlessBare = (said: Xml): Xml | null => (/^<[\w:]+\/>$/.test(said) ? null : said)
