import { pressedCommand } from '#client/ui/command.ts'
import { arrowWays, cropMoves } from '../../commands/canvasCommands.ts'
import { pulledPicture, zoomedPicture, type Crop } from '../../geometry/crop.ts'
import { turned } from '../../geometry/rect.ts'
import type { CanvasScope } from '../scope.ts'
import { cropNow } from './cropTarget.ts'
import { croppedIn, writeCrop } from './writeCrop.ts'

/** How much larger one press makes it. */
const step = 1.05

/** The keys while a picture is cropped. Presses in quick succession join into one step. `false`: it means nothing here. */
export function cropKeys(scope: CanvasScope, event: KeyboardEvent, cancelGesture: () => boolean): boolean {
  const target = croppedIn(scope)
  const move = target && pressedCommand(cropMoves, event)
  if (!move) return false
  const crop = cropNow(target)
  const write = (next: Crop): true => {
    writeCrop(scope, target, next)
    return true
  }
  switch (move.name) {
    case 'movePicture':
      return write(pulledPicture(crop, along(crop, move.key, 1)))
    case 'movePictureFar':
      return write(pulledPicture(crop, along(crop, move.key.slice('shift+'.length), 10)))
    case 'larger':
      return write(zoomedPicture(crop, step))
    case 'smaller':
      return write(zoomedPicture(crop, 1 / step))
    case 'endCrop':
      if (!cancelGesture()) scope.editor.getState().crop(null)
      return true
  }
}

/** As the picture lies: of a turned one, left is its own left. */
function along({ frame }: Crop, key: string, pixels: number) {
  const [x, y] = arrowWays[key] ?? [0, 0]
  return turned({ x: x * pixels, y: y * pixels }, { x: 0, y: 0 }, frame.rotation)
}
