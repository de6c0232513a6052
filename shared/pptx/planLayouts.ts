import type { Paint } from '../model/color.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { LayoutId } from '../model/ids.ts'
import type { PlaceKey } from '../model/layout.ts'
import { cleanLine } from './cleanText.ts'
import type { Copy, PlanLayout, PlanPaint, PlanPlace, PlanShape } from './plan.ts'
import { planPaint } from './planColor.ts'
import { planPlaces, type FileLook } from './planPlaces.ts'
import { blocksIn, planShapes } from './planShapes.ts'

/** A layout as slides find it. */
export interface PlannedLayout {
  /** Where it is in the plan. */
  readonly at: number
  readonly plan: PlanLayout
  readonly places: ReadonlyMap<PlaceKey, PlanPlace>
}

/**
 * The layouts of a file, by their ids: for the team all that are offered and those that slides follow, for a client
 * only the latter, which say neither what marketing calls them nor what it asks for.
 */
export function planLayouts(
  { theme, layouts = [], formerLayouts = [] }: Pick<ComposedDeck, 'theme' | 'layouts' | 'formerLayouts'>,
  shown: readonly ComposedSlide[],
  copy: Copy,
): ReadonlyMap<LayoutId, PlannedLayout> {
  const followed = new Set(shown.map(({ layout }) => layout))
  const wanted = [...layouts, ...formerLayouts].filter(
    ({ id }, at) => followed.has(id) || (copy === 'presenter' && at < layouts.length),
  )
  return new Map(wanted.map((layout, at) => [layout.id, planLayout(layout, at, { copy, theme })]))
}

function planLayout(layout: ComposedSlide, at: number, file: FileLook): PlannedLayout {
  const places = planPlaces(layout.blocks, file)
  // Nobody fills anything in what lies beneath slides.
  const drawn = layout.blocks.flatMap((block) => (block.place ? [] : [{ ...block, slot: null }]))
  const name = file.copy === 'client' ? '' : cleanLine(layout.title, 120)
  return {
    at,
    places,
    plan: {
      name: name || `Layout ${at + 1}`,
      background: planBackground(layout.background),
      shapes: planShapes(blocksIn(file.copy, drawn)),
      places: [...places.values()],
    },
  }
}

/** The plain theme background is left to the master, so that a new theme reaches it. */
const planBackground = (paint: Paint): PlanPaint | null => (isPlain(paint) ? null : planPaint(paint))

const isPlain = (paint: Paint): boolean =>
  paint.kind === 'solid' && paint.color === 'background' && paint.alpha >= 1

/** `null`: what lies behind a slide is what lies behind its layout, or behind the master. */
export function backgroundOn(layout: PlannedLayout | null, paint: Paint): PlanPaint | null {
  const [own, below] = [planBackground(paint), layout?.plan.background ?? null]
  return isAlike(own, below) ? null : planPaint(paint)
}

/** Whether a slide shows what its layout draws. */
export const drawsAlike = ({ plan }: PlannedLayout, beneath: readonly PlanShape[]): boolean =>
  isAlike(plan.shapes, beneath)

const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
