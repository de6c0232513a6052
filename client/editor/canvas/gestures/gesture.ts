import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import type { Adjusts } from '#shared/blocks/shape/draw.ts'
import type { ComposedImageBlock } from '#shared/blocks/image/model.ts'
import type { ComposedShapeBlock } from '#shared/blocks/shape/model.ts'
import type { Axis } from '#shared/blocks/table/doc.ts'
import type { ComposedTableBlock } from '#shared/blocks/table/model.ts'
import type { LineEnd } from '#shared/blocks/line/model.ts'
import type { Frame } from '#shared/model/frame.ts'
import type { BlockId } from '#shared/model/ids.ts'
import type { BlockKind } from '#shared/blocks/kinds.ts'
import type { Crop } from '../../geometry/crop.ts'
import type { Guide } from '../../geometry/guide.ts'
import type { Lines } from '../../geometry/snap.ts'
import type { Handle } from '../../geometry/handle.ts'
import type { Point, Rect } from '../../geometry/rect.ts'
import type { CropTarget } from '../crop/cropTarget.ts'
import type { TrackSizes } from '../tables/trackPreview.ts'
import type { Site } from '../../geometry/sites.ts'

/** What a drag on the canvas does, fixed when it begins. Points are deck pixels. */
export type Gesture =
  | { readonly kind: 'move'; readonly blocks: readonly ComposedBlock[]; readonly from: Point }
  | {
      readonly kind: 'resize'
      readonly blocks: readonly ComposedBlock[]
      readonly handle: Handle
      readonly from: Point
    }
  | {
      readonly kind: 'rotate'
      readonly blocks: readonly ComposedBlock[]
      readonly about: Point
      readonly from: Point
    }
  | { readonly kind: 'line-end'; readonly block: ComposedBlock; readonly end: 'start' | 'end' }
  /** A yellow handle, by its place in the list of the shape's preset. */
  | { readonly kind: 'adjust'; readonly block: ComposedShapeBlock | ComposedImageBlock; readonly at: number }
  | {
      readonly kind: 'border'
      readonly table: ComposedTableBlock
      readonly axis: Axis
      /** The row or column before the border. */
      readonly at: number
      readonly from: Point
    }
  | { readonly kind: 'cells'; readonly table: ComposedTableBlock; readonly from: string }
  | {
      readonly kind: 'crop'
      readonly target: CropTarget
      readonly crop: Crop
      readonly pulls: 'frame' | 'picture'
      /** `null`: the picture as it is, moved. */
      readonly handle: Handle | null
      readonly from: Point
    }
  | { readonly kind: 'marquee'; readonly from: Point; readonly kept: readonly BlockId[] }
  | { readonly kind: 'draw'; readonly tool: BlockKind; readonly from: Point }

/** The keys held while dragging: they change what the same drag means. */
export interface Held {
  readonly shift: boolean
  readonly alt: boolean
  /** Control or Command: nothing snaps. */
  readonly free: boolean
}

export interface Scene {
  /** The bounds of the blocks that stay. */
  readonly others: readonly Rect[]
  /** Guides and columns that are shown. */
  readonly drawn?: Lines
  /** How near something must be to snap: deck pixels. */
  readonly reach: number
  /** Where ends of lines may stick. */
  readonly sites: readonly Site[]
}

/** What a gesture would do if it ended here. Only this screen sees it; the document knows nothing yet. */
export type Preview =
  | {
      readonly kind: 'frames'
      readonly frames: ReadonlyMap<BlockId, Frame>
      /** The originals stay, copies move. */
      readonly copies: boolean
      /** For the end of a line that is pulled: where it would stick. */
      readonly joined?: { readonly end: LineEnd; readonly site: Site | null }
      readonly guides: readonly Guide[]
      /** A figure beside the blocks: `320 × 180`. */
      readonly readout: string
    }
  | {
      readonly kind: 'adjust'
      readonly id: BlockId
      readonly frame: Frame
      /** Only those that change. */
      readonly adjust: Adjusts
      readonly readout: string
    }
  | { readonly kind: 'border'; readonly table: BlockId; readonly sizes: TrackSizes }
  | { readonly kind: 'cells'; readonly to: string | null }
  | { readonly kind: 'crop'; readonly target: CropTarget; readonly crop: Crop; readonly readout: string }
  | { readonly kind: 'marquee'; readonly rect: Rect }
  | {
      readonly kind: 'draw'
      readonly tool: BlockKind
      readonly frame: Frame
      /** Where the ends of a line would stick. */
      readonly sites?: Readonly<Record<LineEnd, Site | null>>
      readonly guides: readonly Guide[]
      readonly readout: string
    }
