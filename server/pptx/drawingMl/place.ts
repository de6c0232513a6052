import type { PlanBox, PlanPiece, PlanPlace, PlanText } from '#shared/pptx/plan.ts'
import { emu } from '#shared/pptx/units.ts'
import { el, words, type Xml } from '../xml/xml.ts'
import { fill, outline } from './paint.ts'
import { groupLocks } from './placeholder.ts'
import { paragraphsInPlace, placeStyle } from './placeText.ts'
import { identity, presetGeometry, transform } from './shapeProperties.ts'
import { fit, type Links } from './text.ts'

const names: Partial<Record<PlanPlace['type'], string>> = {
  title: 'Title',
  subTitle: 'Subtitle',
  pic: 'Picture',
}

/** A place on its layout: where it is, how what stands there looks, and its prompt. */
export const placeOnLayout = (place: PlanPlace, id: number): Xml =>
  el(
    'p:sp',
    {},
    nonVisual(place, identity(id, `${names[place.type] ?? 'Text'} Placeholder`)),
    properties(place.box, null),
    el(
      'p:txBody',
      {},
      bodyProperties(place.box.text, null),
      placeStyle(place),
      ...place.box.text.paragraphs.map(({ pieces }) => el('a:p', {}, ...pieces.map(promptPiece))),
    ),
  )

/** A prompt has the look of its place throughout. */
const promptPiece = (piece: PlanPiece): Xml =>
  piece.kind === 'break' ? el('a:br') : el('a:r', {}, el('a:t', {}, words(piece.text)))

/** A box that stands in a place: it says what is not as it is there. `identity`: its id and its name. */
export const standingIn = (place: PlanPlace, box: PlanBox, identity: Xml, links: Links): Xml =>
  el(
    'p:sp',
    {},
    nonVisual(place, identity),
    properties(box, place.box),
    el(
      'p:txBody',
      {},
      bodyProperties(box.text, place.box.text),
      el('a:lstStyle'),
      ...paragraphsInPlace(box.text.paragraphs, place, links),
    ),
  )

const nonVisual = (place: PlanPlace, identity: Xml): Xml =>
  el('p:nvSpPr', {}, identity, groupLocks, el('p:nvPr', {}, placeholderOf(place)))

/** Which place it is, on its layout and for what stands in it. */
export const placeholderOf = ({ type, idx }: PlanPlace): Xml =>
  el('p:ph', { type: type === 'obj' ? null : type, idx })

/** Place, form and surface, as far as they are not as `below`; `null`: all of them. */
const properties = (own: PlanBox, below: PlanBox | null): Xml => {
  const said = (key: 'frame' | 'geometry' | 'fill' | 'outline' | 'shadow', written: Xml): Xml | null =>
    below !== null && isAlike(own[key], below[key]) ? null : written
  return el(
    'p:spPr',
    {},
    // One that grows with its words is nowhere as high as its place by chance.
    own.text.autofit?.kind === 'grow' ? transform(own.frame) : said('frame', transform(own.frame)),
    said('geometry', presetGeometry(own.geometry)),
    said('fill', fill(own.fill)),
    said('outline', own.outline ? outline(own.outline) : el('a:ln', {}, el('a:noFill'))),
    said('shadow', el('a:effectLst', {}, own.shadow ? softShadow : null)),
  )
}

/** Straight down, as on the canvas. */
const softShadow = el(
  'a:outerShdw',
  { blurRad: emu(24), dist: emu(8), dir: 5_400_000, algn: 'bl', rotWithShape: false },
  el('a:srgbClr', { val: '0F172A' }, el('a:alpha', { val: 18_000 })),
)

/** How words sit in their place, as far as it is not as `below`; `null`: all of it. */
function bodyProperties(own: PlanText, below: PlanText | null): Xml {
  const [here, there] = [bodyAttributes(own), below && bodyAttributes(below)]
  const said = Object.entries(here).filter(([key, value]) => value !== there?.[key as keyof typeof here])
  const isFitAlike = below !== null && fit(own.autofit) === fit(below.autofit)
  return el('a:bodyPr', Object.fromEntries(said), isFitAlike ? null : fit(own.autofit))
}

const bodyAttributes = ({ inset, sides = inset, anchor, columns }: PlanText) => ({
  wrap: 'square',
  lIns: sides,
  tIns: inset,
  rIns: sides,
  bIns: inset,
  numCol: columns?.count ?? 1,
  spcCol: columns?.gap ?? 0,
  rtlCol: false,
  anchor,
})

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
