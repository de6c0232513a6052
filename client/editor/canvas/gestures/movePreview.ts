import { moved } from '#shared/model/frame.ts'
import { boundsOfAll, type Point } from '../../geometry/rect.ts'
import { noSnap, snapMove } from '../../geometry/snap.ts'
import { framesPreview } from './framesPreview.ts'
import type { Gesture, Held, Preview, Scene } from './gesture.ts'

type Move = Extract<Gesture, { kind: 'move' }>

/** Whole pixels, unless something to line up with stands between them. Shift keeps to one direction. */
export function movePreview({ blocks, from }: Move, to: Point, held: Held, scene: Scene): Preview {
  const frames = blocks.map(({ frame }) => frame)
  const pull = { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) }
  const only = held.shift ? mainAxis(pull) : null
  const plain = { x: only === 'y' ? 0 : pull.x, y: only === 'x' ? 0 : pull.y }
  const bounds = boundsOfAll(frames)
  const snap =
    held.free || !bounds
      ? noSnap
      : snapMove(
          { ...bounds, x: bounds.x + plain.x, y: bounds.y + plain.y },
          scene.others,
          scene.reach,
          scene.drawn,
        )
  const dx = plain.x + (only === 'y' ? 0 : snap.x)
  const dy = plain.y + (only === 'x' ? 0 : snap.y)
  return framesPreview(
    blocks,
    frames.map((frame) => moved(frame, dx, dy)),
    {
      copies: held.alt,
      guides: only ? snap.guides.filter(({ axis }) => axis === only) : snap.guides,
      readout: bounds ? `${Math.round(bounds.x + dx)}, ${Math.round(bounds.y + dy)}` : '',
    },
  )
}

const mainAxis = ({ x, y }: Point): 'x' | 'y' => (Math.abs(x) >= Math.abs(y) ? 'x' : 'y')
