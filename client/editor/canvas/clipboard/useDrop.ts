import { useEffect, useEffectEvent, type DragEvent, type RefObject } from 'react'
import { useNavigate } from 'react-router'
import { partsOf } from '#shared/blocks/kinds.ts'
import { pictureRefusal } from '#shared/model/pictureKinds.ts'
import type { DeckSession } from '#client/deck/DeckSession.tsx'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import { showToast } from '#client/ui/toast.ts'
import { blockAt } from '../../geometry/hit.ts'
import type { CanvasScope } from '../scope.ts'
import { readClip, type Clip } from '../../clips/clip.ts'
import { drop, paste } from './paste.ts'

const brought = ['Files', 'text/html', 'text/uri-list', 'text/plain']

/** What is dragged in from outside, while no live text takes it. */
export function useDrop(scope: RefObject<CanvasScope>) {
  const workspaceId = useDeckRecord()?.workspaceId
  const navigate = useNavigate()
  const bring = (file: File): void => {
    if (workspaceId === undefined) return
    void import('./bringBack.ts').then(({ bringBack }) =>
      bringBack(workspaceId, file, (path) => void navigate(path)),
    )
  }
  const bringStray = useEffectEvent(bring)

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
    const at = scope.current.view.toDeck(event)
    void put(scope.current.session, event.dataTransfer, bring, (clip) => drop(scope.current, clip, at))
  }

  useEffect(() => {
    // A file that misses the slide is meant for it: it lands in its middle.
    const takeStray = (event: globalThis.DragEvent): void => {
      const { dataTransfer, target } = event
      const inDialog = target instanceof Element && target.closest('[role="dialog"]') !== null
      if (event.defaultPrevented || inDialog || !dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      void put(scope.current.session, dataTransfer, bringStray, (clip) => paste(scope.current, clip))
    }
    document.addEventListener('drop', takeStray)
    return () => document.removeEventListener('drop', takeStray)
  }, [scope])

  return { handleDragOver, handleDrop }
}

/** What a file manager calls presentations, whatever type the browser makes of it. */
const presentation = /\.(pptx|potx|ppsx|pptm|potm|ppsm)$/i

/** A presentation is brought to its own page; another file that is no picture is told so. */
async function put(
  session: DeckSession,
  data: DataTransfer,
  bring: (file: File) => void,
  act: (clip: Clip) => void,
): Promise<void> {
  const [file] = data.files
  if (file && presentation.test(file.name)) return bring(file)
  const clip = await readClip(data)
  if (clip) {
    if (stillOpen(session)) act(clip)
  } else if (file) showToast(`${file.name}: ${pictureRefusal(file.type)}`)
}
