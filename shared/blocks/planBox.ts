import { insetsOf, type ComposedBody } from '#shared/model/body.ts'
import type { Frame } from '#shared/model/frame.ts'
import { noText } from '#shared/model/richText.ts'
import type { Surface } from '#shared/model/surface.ts'
import { hasWords } from '#shared/pptx/cleanText.ts'
import { cornerRoom, rectangle } from '#shared/pptx/geometry.ts'
import type { PlanBox } from '#shared/pptx/plan.ts'
import { planOutline, planPaint } from '#shared/pptx/planColor.ts'
import { planText } from '#shared/pptx/planText.ts'

export type BoxForm = Pick<PlanBox, 'geometry' | 'text' | 'blank'>

interface Boxed {
  readonly frame: Frame
  readonly surface: Surface
  readonly body: ComposedBody
}

/** On the canvas the inset counts from the sides, whatever the corners; PowerPoint adds room for those. */
export function planRectangle({ frame, surface, body }: Boxed): BoxForm {
  const corners = cornerRoom(surface.radius, frame)
  const { across, down } = insetsOf(body)
  const [inset, sides] = [Math.max(0, down - corners), Math.max(0, across - corners)]
  return {
    geometry: rectangle(surface.radius, Math.min(frame.w, frame.h)),
    ...planWords({ ...body, inset, ...(across !== down && { sides }) }),
  }
}

/** A box without fill casts no shadow here: PowerPoint would put it under the letters. */
export const planSurface = ({ fill, stroke, shadow }: Surface) => ({
  fill: fill && planPaint(fill),
  outline: planOutline(stroke),
  shadow: shadow && fill !== null,
})

/** A slot's prompt lives in the slot, never in the text: what is blank here stays blank. */
export function planWords(body: ComposedBody): Pick<PlanBox, 'text' | 'blank'> {
  const blank = !hasWords(body.text)
  return { text: planText(blank ? { ...body, text: noText } : body), blank }
}

/**
 * Nothing for an empty text without a surface, unless it leads somewhere: then it is a clear one, as PowerPoint takes
 * no press within a box without a fill.
 */
export function boxIfSeen(box: PlanBox, { link }: { readonly link?: string } = {}): readonly PlanBox[] {
  if (!box.blank || box.fill !== null) return [box]
  if (link !== undefined) return [{ ...box, fill: { kind: 'solid', color: { scheme: 'bg1' }, alpha: 0 } }]
  return box.outline === null ? [] : [box]
}
