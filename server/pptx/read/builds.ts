import type { ContentGroup } from '#shared/model/block.ts'
import { newId } from '#shared/model/ids.ts'
import { orderBetween, type Order } from '#shared/model/order.ts'
import { attribute, child, children, descendants, type XmlElement } from '../xml/readXml.ts'
import type { ReadBlock, SlideReading } from './readingSlide.ts'

/** Something of a shape that comes into sight. */
interface Entrance {
  readonly shape: string
  /** The press that it comes with; 0: none, it comes by itself as soon as its slide is there. */
  readonly press: number
  /** Some of its paragraphs, and not the whole of it. */
  readonly isPart: boolean
}

/**
 * Blocks with what a slide says of when they appear: PowerPoint's entrances on a click, by shape, by group or by
 * paragraph, whatever they look like. What is else animated is said.
 */
export function withBuilds(
  slide: XmlElement,
  blocks: readonly ReadBlock[],
  { remarks }: SlideReading,
): readonly ReadBlock[] {
  const timing = timingOf(slide)
  const effects = effectsIn(timing)
  if (effects.length === 0) return blocks
  const main = descendants(timing, 'p:cTn').find((one) => attribute(one, 'nodeType') === 'mainSeq')
  // What waits for a click on something of its own has a sequence of its own.
  const entrances = entrancesOf(effectsIn(main ?? timing))
  if (entrances.length < effects.length)
    remarks.add('What moves, changes or goes away on this slide stays as it is.')
  if (entrances.some(({ press }) => press === 0))
    remarks.add('What appears by itself on this slide is there from the start.')
  const built = new Map<string, Entrance[]>()
  for (const one of entrances) {
    if (one.press === 0) continue
    const own = built.get(one.shape)
    if (own) own.push(one)
    else built.set(one.shape, [one])
  }
  const isThere = (shape: string): boolean => blocks.some((block) => standsFor(block, shape))
  const shapes = [...built].filter(([shape]) => isThere(shape))
  if (new Set(shapes.map(([, [first]]) => first!.press)).size < shapes.length)
    remarks.add('What appears together on this slide appears one by one, unless it is in a group.')
  let order: Order | null = null
  return shapes
    .sort(([, [one]], [, [two]]) => one!.press - two!.press)
    .reduce((read, [shape, own]) => {
      order = orderBetween(order, null)
      return appearing(read, shape, order, byItem(own))
    }, blocks)
}

/** Whether a block was read from a shape, or lies in a group that is one. */
const standsFor = ({ id, within = [] }: ReadBlock, shape: string): boolean =>
  id === shape || within.includes(shape)

const byItem = (entrances: readonly Entrance[]): boolean =>
  new Set(entrances.flatMap(({ isPart, press }) => (isPart ? press : []))).size > 1

/** A group appears where one of its members does. What one shape became several blocks of is a group, so that it appears as one. */
function appearing(
  blocks: readonly ReadBlock[],
  shape: string,
  order: Order,
  items: boolean,
): readonly ReadBlock[] {
  const own = blocks.filter((block) => standsFor(block, shape))
  const isAlone = own.length === 1
  const group: readonly ContentGroup[] =
    isAlone || own.some(({ content }) => content.groups) ? [] : [{ id: newId() }]
  return blocks.map((block) => {
    if (!own.includes(block)) return block
    const build = { order, ...(items && isAlone && { byItem: true as const }) }
    return {
      ...block,
      content: {
        ...block.content,
        ...(block === own[0] && { build }),
        ...(group.length > 0 && { groups: group }),
      },
    }
  })
}

/** Newer effects stand in a writing of their own. */
function timingOf(slide: XmlElement): XmlElement | null {
  const newer = children(slide, 'mc:AlternateContent').map((one) => child(one, 'mc:Choice', 'p:timing'))
  return child(slide, 'p:timing') ?? newer.find((one) => one) ?? null
}

/** In the order in which they are played. */
const effectsIn = (timing: XmlElement | null): readonly XmlElement[] =>
  descendants(timing, 'p:cTn').filter((one) => classes.has(attribute(one, 'presetClass') ?? ''))

/** Entrance, exit, emphasis and paths; how films are played is none of them. */
const classes: ReadonlySet<string> = new Set(['entr', 'exit', 'emph', 'path'])

function entrancesOf(effects: readonly XmlElement[]): readonly Entrance[] {
  let press = 0
  return effects.flatMap((effect): readonly Entrance[] => {
    if (attribute(effect, 'nodeType') === 'clickEffect') press += 1
    const target = descendants(effect, 'p:spTgt')[0]
    const shape = attribute(target, 'spid')
    if (attribute(effect, 'presetClass') !== 'entr' || !target || shape === null) return []
    return [{ shape, press, isPart: child(target, 'p:txEl') !== null }]
  })
}
