import { slideSize } from '#shared/model/frame.ts'
import type { PlanSlide, PptxPlan } from '#shared/pptx/plan.ts'
import { emu } from '#shared/pptx/units.ts'
import type { NewObjects } from '../newObjects.ts'
import type { Template } from '../template.ts'
import { layoutParts, Layouts, type LayoutsDrawn } from './layoutParts.ts'
import { masterPart } from './masterPart.ts'
import { partPaths, type Part } from './part.ts'
import { firstMasterId } from './slideIds.ts'
import { templateParts, TemplateSheets } from './templateSheets.ts'
import { themePart } from './themePart.ts'

/** What slides stand on: masters, layouts and themes, of the deck or of a template. */
export interface Ground {
  readonly parts: readonly Part[]
  readonly masters: readonly { readonly path: string; readonly id: number }[]
  /** The path of the first master's theme. */
  readonly theme: string
  readonly slideSize: { readonly cx: number; readonly cy: number }
  /** The path of the layout that a slide stands on. */
  layoutOf(slide: PlanSlide): string
}

/** Of the deck's own layouts. */
export function ownGround(plan: PptxPlan, objects: NewObjects, drawn: LayoutsDrawn): Ground {
  const layouts = new Layouts(plan)
  const theme = partPaths.theme('slides')
  return {
    parts: [
      masterPart(plan.theme, layouts.paths),
      ...layoutParts(layouts, drawn),
      themePart(theme, plan.theme, objects),
    ],
    masters: [{ path: partPaths.slideMaster, id: firstMasterId }],
    theme,
    slideSize: { cx: emu(slideSize.width), cy: emu(slideSize.height) },
    layoutOf: (slide) => layouts.of(slide),
  }
}

/** Of a template, whose parts stay as they are. */
export function templateGround(template: Template): Ground {
  const sheets = new TemplateSheets(template)
  return {
    parts: templateParts(template),
    masters: sheets.masters,
    theme: sheets.theme,
    slideSize: template.slideSize,
    layoutOf: (slide) => sheets.layoutFor(slide),
  }
}
