import type { DragEvent, RefObject } from 'react'
import { partsOf } from '#shared/blocks/kinds.ts'
import { pictureRefusal } from '#shared/model/pictureKinds.ts'
import { showToast } from '#client/ui/toast.ts'
import { blockAt } from '../../geometry/hit.ts'
import type { CanvasScope } from '../scope.ts'
import { readClip } from './clip.ts'
import { drop } from './paste.ts'

const brought = ['Files', 'text/html', 'text/uri-list', 'text/plain']

/** What is dragged in from outside, while no live text takes it. */
export function useDrop(scope: RefObject<CanvasScope>) {
  const isOurs = (event: DragEvent): boolean =>
    !event.defaultPrevented && event.dataTransfer.types.some((type) => brought.includes(type))

  const handleDragOver = (event: DragEvent): void => {
    if (!isOurs(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    const under = blockAt(scope.current.slide.blocks, scope.current.view.toDeck(event), 4)
    scope.current.canvas.setState({ hovered: under && partsOf(under).pictures.length > 0 ? under.id : null })
  }

  const handleDrop = (event: DragEvent): void => {
    if (!isOurs(event)) return
    event.preventDefault()
    const clip = readClip(event.dataTransfer)
    const [file] = event.dataTransfer.files
    if (clip) drop(scope.current, clip, scope.current.view.toDeck(event))
    else if (file) showToast(`${file.name}: ${pictureRefusal(file.type)}`)
  }

  return { handleDragOver, handleDrop }
}
