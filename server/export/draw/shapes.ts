import type { PlanBox, PlanCrop, PlanLine, PlanPicture, PlanShape } from '#shared/pptx/plan.ts'
import { el, type Xml } from '../xml/xml.ts'
import type { DrawContext } from './context.ts'
import { fill, outline } from './paint.ts'
import { effects, identity, presetGeometry, transform } from './shapeProperties.ts'
import { textBody } from './text.ts'

export function shape(plan: PlanShape, context: DrawContext): Xml {
  switch (plan.kind) {
    case 'box':
      return box(plan, context)
    case 'picture':
      return picture(plan, context)
    case 'line':
      return line(plan, context)
  }
}

const boxUses = {
  title: {
    name: 'Title',
    locks: el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: true })),
    place: el('p:nvPr', {}, el('p:ph', { type: 'title' })),
  },
  text: { name: 'Text', locks: el('p:cNvSpPr', { txBox: true }), place: el('p:nvPr') },
  shape: { name: 'Shape', locks: el('p:cNvSpPr'), place: el('p:nvPr') },
} as const

function box(plan: PlanBox, { nextId, relationships }: DrawContext): Xml {
  const { name, locks, place } = boxUses[plan.use]
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, identity(nextId(), name, plan.blank ? '' : null), locks, place),
    el(
      'p:spPr',
      {},
      transform(plan.frame),
      presetGeometry(plan.geometry),
      fill(plan.fill),
      outline(plan.outline),
      effects(plan.shadow),
    ),
    textBody(plan.text, relationships),
  )
}

function picture(plan: PlanPicture, { nextId, relationships, mediaPath }: DrawContext): Xml {
  const embed = relationships.to('image', mediaPath(plan.asset))
  const seeThrough = plan.alpha < 100_000 ? el('a:alphaModFix', { amt: plan.alpha }) : null
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      identity(nextId(), 'Picture', plan.alt),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: true })),
      el('p:nvPr'),
    ),
    el(
      'p:blipFill',
      {},
      el('a:blip', { 'r:embed': embed }, seeThrough),
      crop(plan.crop),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el('p:spPr', {}, transform(plan.frame), presetGeometry(plan.geometry)),
  )
}

const crop = ({ l, t, r, b }: PlanCrop): Xml | null =>
  l + t + r + b === 0 ? null : el('a:srcRect', { l: l || null, t: t || null, r: r || null, b: b || null })

const line = (plan: PlanLine, { nextId }: DrawContext): Xml =>
  el(
    'p:cxnSp',
    {},
    el('p:nvCxnSpPr', {}, identity(nextId(), 'Line', ''), el('p:cNvCxnSpPr'), el('p:nvPr')),
    el(
      'p:spPr',
      {},
      transform(plan.frame),
      el('a:prstGeom', { prst: 'line' }, el('a:avLst')),
      outline(plan.outline, plan.heads),
    ),
  )
