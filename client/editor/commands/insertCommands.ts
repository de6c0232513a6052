import type { BlockKind } from '#shared/blocks/kinds.ts'
import { presets, type Shape } from '#shared/blocks/shape/presets.ts'
import type { Commands } from '#client/ui/command.ts'
import { Shapes } from 'lucide-react'
import { drawnKinds } from '../blocks/blockEditors.ts'
import { toolCommands } from './canvasCommands.ts'

export type ShapeCommand = `shape/${Shape}`

const shapes = Object.keys(presets) as readonly Shape[]

/** The tools by what they draw. */
export const insertCommands = Object.fromEntries(
  drawnKinds.map((kind) => [kind, toolCommands[kind]]),
) as Commands<BlockKind>

/** The tool for shapes with one of them in it. */
export const shapeCommands = Object.fromEntries(
  shapes.map((shape) => [`shape/${shape}`, { label: presets[shape].label, icon: Shapes }]),
) as Commands<ShapeCommand>
