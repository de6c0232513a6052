import { directionOf } from '#shared/model/direction.ts'
import { languageOf } from '#shared/model/language.ts'
import type { PlanBox, PlanShape, PlanSlide, PlanTheme } from '#shared/pptx/plan.ts'
import { blockMark } from './blockMark.ts'
import { hiddenTitlePlace } from './parts/places.ts'

/** A shape under the name that it is drawn with and found again by. */
export interface NamedShape {
  readonly name: string
  readonly plan: PlanShape
}

/**
 * What is on a slide, back to front, a title that is kept off the slide first. The names are those that people
 * see in PowerPoint's selection pane: what it is, its number, and in a file that is kept its block's mark. The number 1
 * is the slide's own tree. `file`: the id of that file; `null`: it is not known again when it comes back.
 */
export const namedShapes = (
  { hiddenTitle = null, shapes }: Pick<PlanSlide, 'shapes'> & Partial<Pick<PlanSlide, 'hiddenTitle'>>,
  theme: PlanTheme,
  file: string | null,
): readonly NamedShape[] =>
  [...(hiddenTitle === null ? [] : [titleOffSlide(hiddenTitle, theme)]), ...shapes].map((plan, at) => ({
    name: `${label(plan)} ${at + 2}${file === null || plan.block === undefined ? '' : ` #${blockMark(file, plan.block)}`}`,
    plan,
  }))

const boxLabels = { title: 'Title', text: 'Text', shape: 'Shape' } as const

function label(plan: PlanShape): string {
  switch (plan.kind) {
    case 'box':
      return boxLabels[plan.use]
    case 'picture':
      return 'Picture'
    case 'line':
      return 'Line'
    case 'table':
      return 'Table'
    case 'chart':
      return 'Chart'
  }
}

function titleOffSlide(title: string, { title: { look, ...style } }: PlanTheme): PlanBox {
  const paragraph = {
    ...style,
    level: 0,
    direction: directionOf(title),
    marker: { kind: 'none', startAt: 1, left: 0, hang: 0, sign: '•' },
    pieces: [{ kind: 'run', text: title, look, language: languageOf(title) }],
    end: look,
  } as const
  return {
    kind: 'box',
    use: 'title',
    frame: hiddenTitlePlace,
    geometry: { preset: 'rect', adjust: {} },
    fill: null,
    outline: null,
    shadow: false,
    // A long one grows upwards: it must not reach down onto the slide.
    text: { inset: 0, anchor: 'b', autofit: null, columns: null, paragraphs: [paragraph] },
    blank: false,
  }
}
