import { centreOf, turned, type Point } from '../../geometry/rect.ts'
import { handles, type Handle } from '../../geometry/handle.ts'
import { pulledFrame, pulledPicture, scaledPicture, settledCrop, type Crop } from '../../geometry/crop.ts'
import type { Gesture, Preview } from '../gestures/gesture.ts'
import { cropNow, type CropTarget } from './cropTarget.ts'

type CropGesture = Extract<Gesture, { kind: 'crop' }>

/** What a drag from here does to the picture being cropped; `null` beside it. */
export function cropGesture(grip: EventTarget | null, target: CropTarget, from: Point): CropGesture | null {
  const crop = cropNow(target)
  const name = grip instanceof Element ? grip.closest('[data-handle]')?.getAttribute('data-handle') : null
  const [what, at] = name?.split(' ') ?? []
  const handle = handles.find((known) => known === at)
  if (handle && (what === 'frame' || what === 'picture'))
    return { kind: 'crop', target, crop, pulls: what, handle, from }
  return isOn(crop, from) ? { kind: 'crop', target, crop, pulls: 'picture', handle: null, from } : null
}

/** On any of the picture, what the frame cuts off included. */
function isOn({ frame, box }: Crop, point: Point): boolean {
  const own = turned(point, centreOf(frame), -frame.rotation)
  const [x, y] = [own.x - frame.x - box.x, own.y - frame.y - box.y]
  return x >= 0 && y >= 0 && x <= box.w && y <= box.h
}

/** Where it stands with the pointer at `to`. */
export function cropPreview({ target, crop, pulls, handle, from }: CropGesture, to: Point): Preview {
  const pull = { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) }
  const next = pulled(crop, pulls, handle, pull)
  return { kind: 'crop', target, crop: next, readout: cropReadout(next, target) }
}

function pulled(crop: Crop, pulls: 'frame' | 'picture', handle: Handle | null, pull: Point): Crop {
  if (handle === null) return pulledPicture(crop, pull)
  return pulls === 'frame' ? pulledFrame(crop, handle, pull) : scaledPicture(crop, handle, pull)
}

const cropReadout = (crop: Crop, { picture }: CropTarget): string => {
  const { frame, zoom } = settledCrop(crop, picture)
  return `${Math.round(frame.w)} × ${Math.round(frame.h)} · ${Math.round(zoom * 100)} %`
}
