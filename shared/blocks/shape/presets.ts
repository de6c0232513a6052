import { arrows } from './presets/arrows.ts'
import { basics } from './presets/basics.ts'
import { brackets } from './presets/brackets.ts'
import { callouts } from './presets/callouts.ts'
import { flowchart } from './presets/flowchart.ts'
import { rectangles } from './presets/rectangles.ts'
import { stars } from './presets/stars.ts'
import {
  buttons,
  diagramParts,
  equations,
  lineCallouts,
  rareArrows,
  rareBasics,
  rareFlowchart,
  rareStars,
} from './presets/rare.ts'
import { things } from './presets/things.ts'
import type { Preset } from './preset.ts'

/**
 * The one table of shapes: all of PowerPoint's but its lines and connectors, which are lines here. They go under
 * DrawingML's names but for `arrow`, which documents held before there was another. Canvas, audience, picker and file
 * read it.
 */
const families = {
  Rectangles: rectangles,
  'Basic shapes': { ...basics, ...things, ...rareBasics },
  'Block arrows': { ...arrows, ...rareArrows },
  Equations: equations,
  'Stars and banners': { ...stars, ...rareStars },
  Callouts: { ...callouts, ...lineCallouts },
  Flowchart: { ...flowchart, ...rareFlowchart },
  Brackets: brackets,
  Buttons: buttons,
  'Parts of diagrams': diagramParts,
} as const

type Families = typeof families
export type Shape = { [F in keyof Families]: keyof Families[F] }[keyof Families]

export const presets = Object.assign({}, ...Object.values(families)) as Readonly<Record<Shape, Preset>>

export const shapes = Object.keys(presets) as readonly Shape[]

/** What people look through, in order. */
export const shapeFamilies = Object.entries(families).map(([name, members]) => ({
  name,
  shapes: Object.keys(members) as readonly Shape[],
}))
