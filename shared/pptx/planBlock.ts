import type { Surface } from '../model/block.ts'
import type {
  ComposedBlock,
  ComposedBody,
  ComposedImageBlock,
  ComposedLineBlock,
  ComposedShapeBlock,
  ComposedTextBlock,
} from '../model/deck.ts'
import { noText } from '../model/richText.ts'
import { cleanLine, hasWords } from './cleanText.ts'
import { cornerRoom, planFrame, presets, rectangle } from './geometry.ts'
import { fitPicture } from './pictureFit.ts'
import type { PlanBox, PlanLine, PlanPicture, PlanShape } from './plan.ts'
import { planOutline, planPaint } from './planColor.ts'
import { planText } from './planText.ts'
import { thousandths } from './units.ts'

/** `null` for what nobody would see: an empty text without a surface, a frame that waits for a picture. */
export function planBlock(block: ComposedBlock, isTitle: boolean): PlanShape | null {
  switch (block.kind) {
    case 'text':
      return planTextBlock(block, isTitle)
    case 'shape':
      return planShapeBlock(block)
    case 'image':
      return planImage(block)
    case 'line':
      return planLine(block)
  }
}

const planTextBlock = (block: ComposedTextBlock, isTitle: boolean): PlanBox | null =>
  seen({
    kind: 'box',
    use: isTitle ? 'title' : 'text',
    frame: planFrame(block.frame),
    ...planRectangle(block),
    ...planSurface(block.surface),
  })

const planShapeBlock = (block: ComposedShapeBlock): PlanBox | null =>
  seen({
    kind: 'box',
    use: 'shape',
    frame: planFrame(block.frame),
    ...(block.shape === 'rect' ? planRectangle(block) : planPreset(block)),
    ...planSurface(block.surface),
  })

type Form = Pick<PlanBox, 'geometry' | 'text' | 'blank'>

/** On the canvas the inset counts from the sides, whatever the corners; PowerPoint adds room for those. */
function planRectangle({ frame, surface, body }: ComposedTextBlock | ComposedShapeBlock): Form {
  const inset = Math.max(0, body.inset - cornerRoom(surface.radius, frame))
  return {
    geometry: rectangle(surface.radius, Math.min(frame.w, frame.h)),
    ...planWords({ ...body, inset }),
  }
}

/** The canvas keeps text to the same part of these as PowerPoint does. */
const planPreset = ({ shape, body }: ComposedShapeBlock): Form => ({
  geometry: { preset: presets[shape], adjust: {} },
  ...planWords(body),
})

/** A box without fill casts no shadow here: PowerPoint would put it under the letters. */
const planSurface = ({ fill, stroke, shadow }: Surface) => ({
  fill: fill && planPaint(fill),
  outline: planOutline(stroke),
  shadow: shadow && fill !== null,
})

/** A slot's prompt lives in the slot, never in the text: what is blank here stays blank. */
function planWords(body: ComposedBody): Pick<PlanBox, 'text' | 'blank'> {
  const blank = !hasWords(body.text)
  return { text: planText(blank ? { ...body, text: noText } : body), blank }
}

const seen = (box: PlanBox): PlanBox | null =>
  box.blank && box.fill === null && box.outline === null ? null : box

function planImage(block: ComposedImageBlock): PlanPicture | null {
  const { picture } = block
  if (picture === null) return null
  const { frame, crop } = fitPicture(block, picture)
  return {
    kind: 'picture',
    frame: planFrame(frame),
    geometry: rectangle(block.radius, Math.min(frame.w, frame.h)),
    asset: picture.asset,
    crop,
    alpha: thousandths(block.opacity),
    alt: cleanLine(picture.alt, 2000),
  }
}

function planLine({ frame, stroke, heads }: ComposedLineBlock): PlanLine | null {
  const outline = planOutline(stroke)
  if (outline === null) return null
  const level = { ...frame, y: frame.y + frame.h / 2, h: 0 }
  return { kind: 'line', frame: planFrame(level), outline, heads }
}
