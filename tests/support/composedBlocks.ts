import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import type { ComposedLineBlock } from '#shared/blocks/line/model.ts'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import { bareSurface } from '#shared/model/surface.ts'
import type { Frame } from '#shared/model/frame.ts'
import { defaultTheme } from '#shared/model/theme.ts'

/** A rectangle without words, at a frame: what a gesture needs of a block. */
export const box = (id: string, frame: Frame): ComposedShapeBlock => ({
  id,
  kind: 'shape',
  shape: 'rect',
  adjust: {},
  drawing: null,
  frame,
  slot: null,
  reason: '',
  surface: bareSurface,
  body: { text: [], role: 'body', valign: 'top', inset: 0, style: defaultTheme.text.body },
})

export const line = (id: string, frame: Frame): ComposedLineBlock => ({
  id,
  kind: 'line',
  frame,
  slot: null,
  reason: '',
  stroke: { color: 'text', width: 2, dash: 'solid' },
  heads: { start: null, end: null },
  route: 'straight',
  joins: { start: null, end: null },
})

export const picture = (id: string, frame: Frame): ComposedImageBlock => ({
  id,
  kind: 'image',
  frame,
  slot: null,
  reason: '',
  picture: null,
  fit: 'cover',
  focus: { x: 0.5, y: 0.5 },
  zoom: 1,
  shape: 'rect',
  adjust: {},
  tint: null,
  opacity: 1,
  radius: 0,
  stroke: null,
  shadow: false,
})

export const slotBox = (id: string, frame: Frame): ComposedBlock => ({
  ...box(id, frame),
  slot: { name: 'Words', prompt: '', limit: null, required: false, filled: false, length: 0 },
})
