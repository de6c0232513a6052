import type { BlockKind, BlockKinds, ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Shape } from '#shared/blocks/shape/presets.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { Command } from '#client/ui/command.ts'
import type { LucideIcon } from '#client/ui/Icon.tsx'

/** What a kind of block is called where it is edited, and the tool that makes one. */
export interface BlockEditor<K extends BlockKind> {
  readonly name: string
  /** What one of them is called, where that says more. `nameOf`: a block beside it, in a few words; `null`: it is gone. */
  readonly of: (block: Extract<ComposedBlock, { kind: K }>, nameOf: (id: BlockId) => string | null) => string
  /** What is said of one without words; `null`: nothing is said of its words. */
  readonly wordless: (block: Extract<ComposedBlock, { kind: K }>) => string | null
  /** Its words and numbers are written in a dialog of their own, and not on the slide. */
  readonly opens?: 'data'
  readonly tool: BlockTool<K>
}

export interface BlockTool<K extends BlockKind> {
  readonly command: Command & { readonly icon: LucideIcon }
  /** What to do with the tool in hand; the slide itself gives no sign before it is pressed. */
  readonly hint: string
  /** For a click instead of a drag, deck pixels. */
  readonly size: { readonly w: number; readonly h: number }
  /** Whether a click says where it begins, rather than where its middle is. */
  readonly beginsAtClick: boolean
  /** What is asked for as soon as one is placed. */
  readonly asksFor: 'words' | 'picture' | null
  /** A new one, in the theme's own colours and styles. */
  make(frame: Frame, choice: ToolChoice): BlockKinds[K]['content']
}

/** What was chosen beside the tool itself. */
export interface ToolChoice {
  readonly shape: Shape
  readonly table?: { readonly rows: number; readonly columns: number }
}
