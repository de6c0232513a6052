import type { PlanShape } from '#shared/pptx/plan.ts'
import { el, words, type Attributes, type Xml } from '../xml/xml.ts'

/** Where a shape is found: by its own id, or by that of the group that it is in. */
interface Found {
  readonly id: number
  readonly isGroup: boolean
}

/** Something that appears on a press. */
interface Appearing {
  readonly id: number
  readonly step: number
  /** The whole of it, its area without words, or a paragraph by its number. */
  readonly part: 'all' | 'area' | number
  /** What PowerPoint lists beside the effect; `null` for what it lists nothing of: pictures, lines, tables, groups. */
  readonly listed: 'text' | 'chart' | null
  /** It is seen without its words, too. */
  readonly hasArea: boolean
}

/**
 * The builds of a slide as PowerPoint's own effect "Appear", a click for each step; `null` without any. What appears
 * together does so with one click.
 */
export function buildTiming(shapes: readonly PlanShape[], find: (at: number) => Found): Xml | null {
  const named = shapes.flatMap((shape, at) => appearingOf(shape, find(at)))
  // A group's members say the same of the group.
  const appearing = [...new Map(named.map((one) => [`${one.id} ${one.part}`, one])).values()]
  if (appearing.length === 0) return null
  const steps = [...new Set(appearing.map(({ step }) => step))].sort((a, b) => a - b)
  const count = ids()
  const [root, main] = [count(), count()]
  const clicks = steps.map((step) =>
    click(
      appearing.filter((one) => one.step === step),
      count,
    ),
  )
  const listed = buildList(appearing)
  return el(
    'p:timing',
    {},
    el('p:tnLst', {}, el('p:par', {}, mainTime(root, el('p:childTnLst', {}, mainSequence(main, clicks))))),
    listed.length > 0 ? el('p:bldLst', {}, ...listed) : null,
  )
}

function appearingOf(shape: PlanShape, { id, isGroup }: Found): readonly Appearing[] {
  if (!shape.build) return []
  const { step, paragraphs } = shape.build
  const whole = { id, step, part: 'all', hasArea: false } as const
  if (isGroup) return [{ ...whole, listed: null }]
  if (shape.kind !== 'box') return [{ ...whole, listed: shape.kind === 'chart' ? 'chart' : null }]
  const hasArea = shape.fill !== null || shape.outline !== null
  const own = { ...whole, listed: 'text', hasArea } as const
  if (!paragraphs) return [own]
  return [
    ...(hasArea ? [{ ...own, part: 'area' } as const] : []),
    ...paragraphs.map((on, at) => ({ ...own, step: on, part: at })),
  ]
}

/** Every time in a slide's timing has a number of its own. */
function ids(): () => number {
  let last = 0
  return () => (last += 1)
}

const mainTime = (id: number, children: Xml): Xml =>
  el('p:cTn', { id, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }, children)

const mainSequence = (id: number, clicks: readonly Xml[]): Xml =>
  el(
    'p:seq',
    { concurrent: true, nextAc: 'seek' },
    el('p:cTn', { id, dur: 'indefinite', nodeType: 'mainSeq' }, el('p:childTnLst', {}, ...clicks)),
    el('p:prevCondLst', {}, onSlide('onPrev')),
    el('p:nextCondLst', {}, onSlide('onNext')),
  )

const onSlide = (evt: 'onPrev' | 'onNext'): Xml =>
  el('p:cond', { evt, delay: 0 }, el('p:tgtEl', {}, el('p:sldTgt')))

/** One click and all that appears with it. */
function click(appearing: readonly Appearing[], count: () => number): Xml {
  const [outer, inner] = [count(), count()]
  const effects = appearing.map((one, at) => effect(one, at === 0, count))
  return time({ id: outer, fill: 'hold' }, 'indefinite', time({ id: inner, fill: 'hold' }, 0, ...effects))
}

const time = (attributes: Attributes, delay: number | 'indefinite', ...children: readonly Xml[]): Xml =>
  el('p:par', {}, el('p:cTn', attributes, startsAfter(delay), el('p:childTnLst', {}, ...children)))

const startsAfter = (delay: number | 'indefinite'): Xml => el('p:stCondLst', {}, el('p:cond', { delay }))

function effect(one: Appearing, isFirst: boolean, count: () => number): Xml {
  const appear = { presetID: 1, presetClass: 'entr', presetSubtype: 0, fill: 'hold' }
  const [id, set] = [count(), count()]
  const grpId = one.listed === null ? null : 0
  return time(
    { id, ...appear, grpId, nodeType: isFirst ? 'clickEffect' : 'withEffect' },
    0,
    el(
      'p:set',
      {},
      el(
        'p:cBhvr',
        {},
        el('p:cTn', { id: set, dur: 1, fill: 'hold' }, startsAfter(0)),
        el('p:tgtEl', {}, el('p:spTgt', { spid: one.id }, targetOf(one))),
        el('p:attrNameLst', {}, el('p:attrName', {}, words('style.visibility'))),
      ),
      el('p:to', {}, el('p:strVal', { val: 'visible' })),
    ),
  )
}

function targetOf({ part }: Appearing): Xml | null {
  if (part === 'all') return null
  return part === 'area' ? el('p:bg') : el('p:txEl', {}, el('p:pRg', { st: part, end: part }))
}

/** Words as a whole or by paragraphs, with or without their area; charts as one. */
function buildList(appearing: readonly Appearing[]): readonly Xml[] {
  const listed = [...new Set(appearing.flatMap(({ id, listed }) => (listed === null ? [] : id)))]
  return listed.map((spid) => {
    const own = appearing.filter(({ id }) => id === spid)
    if (own.some(({ listed }) => listed === 'chart'))
      return el('p:bldGraphic', { spid, grpId: 0 }, el('p:bldAsOne'))
    const byItem = own.some(({ part }) => typeof part === 'number')
    const animBg = own.some(({ hasArea }) => hasArea) || null
    return el('p:bldP', { spid, grpId: 0, build: byItem ? 'p' : null, animBg })
  })
}
