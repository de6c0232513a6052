import type { Paint } from '../model/color.ts'
import type { ComposedDeck, ComposedSlide } from '../model/deck.ts'
import type { BlockId, LayoutId } from '../model/ids.ts'
import type { PlaceKey } from '../model/layout.ts'
import { cleanLine } from './cleanText.ts'
import type { Copy, PlanLayout, PlanPaint, PlanPlace, PlanShape, PlanSlide } from './plan.ts'
import { planPaint } from './planColor.ts'
import { planPlaces, templatePlaces } from './planPlaces.ts'
import { blocksIn, planShapes } from './planShapes.ts'

/** A layout as slides find it. */
export interface PlannedLayout {
  readonly stands: Pick<PlanSlide, 'layout' | 'part'>
  readonly plan: PlanLayout
  readonly places: ReadonlyMap<PlaceKey, PlanPlace>
  /** What lies beneath its slides here and is a placeholder of each of them there, by its block. */
  readonly footers: ReadonlyMap<BlockId, PlanPlace>
}

/** A template's own layouts in its own theme. */
export type TemplateLook = Pick<ComposedDeck, 'theme' | 'layouts'>

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
  return new Map(
    wanted.map((layout, at) => {
      const places = planPlaces(layout.blocks, { copy, theme })
      const name = copy === 'client' ? '' : cleanLine(layout.title, 120)
      const drawn = { name: name || `Layout ${at + 1}`, ...planDrawing(layout, copy) }
      const plan = { ...drawn, places: [...places.values()] }
      return [layout.id, { stands: { layout: at }, plan, places, footers: new Map() }]
    }),
  )
}

/**
 * The layouts that slides follow, as the file of a template has them. `own`: that template's, each with its part, in its theme. What
 * marketing changed here since is drawn by the slides themselves; a layout of the deck's own is no one's here.
 */
export function templateLayouts(
  deck: Pick<ComposedDeck, 'layouts' | 'formerLayouts'>,
  own: TemplateLook,
  copy: Copy,
): ReadonlyMap<LayoutId, PlannedLayout> {
  const parts = new Map(own.layouts?.map((layout) => [layout.part, layout]))
  const { layouts = [], formerLayouts = [] } = deck
  return new Map(
    [...layouts, ...formerLayouts].flatMap((layout): [LayoutId, PlannedLayout][] => {
      const there = layout.part === undefined ? undefined : parts.get(layout.part)
      if (!there) return []
      const plan = { name: '', ...planDrawing(there, copy), places: [] }
      const places = templatePlaces(layout.blocks, there.blocks, own.theme)
      return [[layout.id, { stands: { layout: null, part: layout.part! }, plan, ...places }]]
    }),
  )
}

/** What a layout draws, but for what is a placeholder of its slides. Nobody fills anything beneath those. */
function planDrawing(layout: ComposedSlide, copy: Copy): Pick<PlanLayout, 'background' | 'shapes'> {
  const drawn = layout.blocks.flatMap((block) =>
    block.place || (block.filePlaceholder && layout.part !== undefined) ? [] : [{ ...block, slot: null }],
  )
  return { background: planBackground(layout.background), shapes: planShapes(blocksIn(copy, drawn)) }
}

/** The plain theme background is left to the master, so that a new theme reaches it. */
const planBackground = (paint: Paint): PlanPaint | null => (isPlain(paint) ? null : planPaint(paint))

const isPlain = (paint: Paint): boolean =>
  paint.kind === 'solid' && paint.color === 'background' && paint.alpha >= 1

/** `said`: how colours are that the file's theme has otherwise. `null`: what lies behind a slide is what lies behind its layout, or behind the master. */
export function backgroundOn(
  layout: PlannedLayout | null,
  paint: Paint,
  said: <Plan>(plan: Plan) => Plan = (plan) => plan,
): PlanPaint | null {
  const [own, below] = [planBackground(paint), layout?.plan.background ?? null]
  const written = said(planPaint(paint))
  return isAlike(own, below) && isAlike(written, planPaint(paint)) ? null : written
}

/** Whether a slide shows what its layout draws. */
export const drawsAlike = ({ plan }: PlannedLayout, beneath: readonly PlanShape[]): boolean =>
  isAlike(plan.shapes, beneath)

/** By what they look like: of a layout that came from a template, blocks are others than the template's. */
const isAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, unnamed) === JSON.stringify(other, unnamed)

const unnamed = (key: string, value: unknown): unknown =>
  key === 'block' || key === 'key' || key === 'within' ? undefined : value
