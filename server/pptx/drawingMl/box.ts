import type { PlanBox, PlanText } from '#shared/pptx/plan.ts'
import { emu } from '#shared/pptx/units.ts'
import { isAlike } from './isAlike.ts'
import { el, type Attributes, type Xml } from '../xml/xml.ts'
import { drawnGeometry } from './drawnGeometry.ts'
import { fill, outline } from './paint.ts'
import { groupLocks, placeholderOf } from './placeholder.ts'
import { paragraphsInPlace } from './placeText.ts'
import { presetGeometry, transform } from './shapeProperties.ts'
import { fit, paragraphs } from './text.ts'
import type { Links } from './hyperlink.ts'

/**
 * What a box looks like before it says anything: as its place; in a way that nobody here knows, as masters have it for
 * titles; as nothing in particular.
 */
export type Below = PlanBox | 'unknown' | 'nothing'

/** A box with its words, as far as it is not as what it has below. `identity`: its id and its name. */
export function boxXml(plan: PlanBox, identity: Xml, links: Links): Xml {
  const below = plan.place?.box ?? (plan.use === 'title' ? 'unknown' : 'nothing')
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, identity, ...useOf(plan)),
    boxProperties(plan, below),
    el('p:txBody', {}, bodyProperties(plan.text, below), el('a:lstStyle'), ...wordsOf(plan, links)),
  )
}

/** A slide's title is one without a place of its layout, too: for the outline, and for who has it read out. */
function useOf({ place, use }: PlanBox): readonly Xml[] {
  if (place) return [groupLocks, el('p:nvPr', {}, placeholderOf(place))]
  if (use === 'title') return [groupLocks, el('p:nvPr', {}, el('p:ph', { type: 'title' }))]
  return [el('p:cNvSpPr', { txBox: use === 'text' || null }), el('p:nvPr')]
}

const wordsOf = ({ place, use, text }: PlanBox, links: Links): readonly Xml[] =>
  place
    ? paragraphsInPlace(text.paragraphs, place, links)
    : paragraphs(text.paragraphs, links, { tracking: 0, ...(use === 'title' && { capitals: 'maybe' }) })

/** Place, form and surface. */
export function boxProperties(own: PlanBox, below: Below): Xml {
  const said = (key: 'frame' | 'geometry' | 'fill' | 'outline' | 'shadow', written: () => Xml): Xml | null =>
    typeof below === 'object' && isAlike(own[key], below[key]) ? null : written()
  const placed = () => transform(own.frame, { h: own.geometry.mirrored === true, v: false })
  return el(
    'p:spPr',
    {},
    // One that grows with its words is nowhere as high as its place by chance.
    own.text.autofit?.kind === 'grow' || turnsOver(own, below) ? placed() : said('frame', placed),
    said('geometry', () => geometryOf(own)),
    said('fill', () => fill(own.fill)),
    said('outline', () => outlineOf(own)),
    below === 'nothing' && !own.shadow ? null : said('shadow', () => effects(own.shadow)),
  )
}

/** It looks the other way than its place does. */
const turnsOver = ({ geometry }: PlanBox, below: Below): boolean =>
  typeof below === 'object' && geometry.mirrored !== below.geometry.mirrored

const geometryOf = ({ geometry }: PlanBox): Xml =>
  geometry.drawn === undefined ? presetGeometry(geometry) : drawnGeometry(geometry.drawn)

/** Strokes end and join as on the canvas. */
const outlineOf = ({ outline: own, geometry }: PlanBox): Xml =>
  own ? outline(own, { isRound: geometry.drawn !== undefined }) : noOutline

export const noOutline = el('a:ln', {}, el('a:noFill'))

const flat = el('a:effectLst')

/** Straight down, as on the canvas. */
const softShadow = el(
  'a:effectLst',
  {},
  el(
    'a:outerShdw',
    { blurRad: emu(24), dist: emu(8), dir: 5_400_000, algn: 'bl', rotWithShape: false },
    el('a:srgbClr', { val: '0F172A' }, el('a:alpha', { val: 18_000 })),
  ),
)

/** A shadow, or that there is none. */
export const effects = (shadow: boolean): Xml => (shadow ? softShadow : flat)

/** How words sit in their box. */
export function bodyProperties(own: PlanText, below: Below): Xml {
  const place = typeof below === 'object' ? below.text : null
  const isFitKnown = below === 'nothing' ? own.autofit === null : isAlike(own.autofit, place?.autofit)
  return el(
    'a:bodyPr',
    { ...unlessAlike(insets(own), place && insets(place)), ...columnsOf(own, place) },
    isFitKnown ? null : fit(own.autofit),
  )
}

const insets = ({ inset, sides = inset, anchor }: PlanText): Attributes => ({
  wrap: 'square',
  lIns: sides,
  tIns: inset,
  rIns: sides,
  bIns: inset,
  rtlCol: false,
  anchor,
})

const unlessAlike = (own: Attributes, below: Attributes | null): Attributes =>
  below === null
    ? own
    : Object.fromEntries(Object.entries(own).filter(([key, value]) => value !== below[key]))

const columnsOf = ({ columns }: PlanText, below: PlanText | null): Attributes =>
  isAlike(columns, below?.columns ?? null) ? {} : { numCol: columns?.count ?? 1, spcCol: columns?.gap ?? 0 }
