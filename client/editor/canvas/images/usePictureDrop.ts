import { partsOf } from '#shared/blocks/kinds.ts'
import type { DragEvent, RefObject } from 'react'
import { pictureFiles } from '../clipboard/clip.ts'
import { blockAt } from '../../geometry/hit.ts'
import { accessIn, type CanvasScope } from '../scope.ts'
import { showToast } from '#client/ui/toast.ts'
import { insertPictures } from './insertPictures.ts'
import { putPicture } from './putPicture.ts'

/** Picture files from outside: onto an image block they fill it, elsewhere they become blocks. */
export function usePictureDrop(scope: RefObject<CanvasScope>) {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

  const handleDragOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    const under = blockAt(scope.current.slide.blocks, scope.current.view.toDeck(event), 4)
    scope.current.canvas.setState({ hovered: under && partsOf(under).pictures.length > 0 ? under.id : null })
  }

  const handleDrop = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    const files = pictureFiles(event.dataTransfer)
    if (files.length === 0)
      return showToast('Only pictures can be dropped here: PNG, JPEG, WebP, GIF or AVIF.')
    const at = scope.current.view.toDeck(event)
    const under = blockAt(scope.current.slide.blocks, at, 4)
    const place = under && partsOf(under).pictures[0]
    if (place && files.length === 1 && accessIn(scope.current, under, place.part).words) {
      void putPicture(scope.current, under, place.part, files[0]!)
    } else if (scope.current.session.can.editDesign) {
      void insertPictures(scope.current, files, at)
    } else {
      showToast('Drop a picture onto one of your picture slots. Marketing places everything else.')
    }
  }

  return { handleDragOver, handleDrop }
}
