import { useDeckSession, useSlide } from '#client/deck/DeckSession.tsx'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import type { Picture } from '#shared/model/block.ts'
import { addPicture } from '../canvas/images/insertPictures.ts'
import { writePicture } from '../canvas/images/putPicture.ts'
import { PictureLibrary } from './PictureLibrary.tsx'

/** The library, for a place on the slide or for a new picture there. */
export function PictureForSlide({ onClose }: { onClose: () => void }) {
  const session = useDeckSession()
  const editor = useEditorStore()
  const target = useEditor((state) => state.pictureFor)
  const slide = useSlide(useEditor((state) => state.slideId))

  function take(picture: Picture) {
    if (!slide || target === null) return
    if (target === 'new') {
      addPicture({ session, slide, editor }, picture)
      return
    }
    const block = slide.blocks.find(({ id }) => id === target.block)
    if (block) writePicture({ session, slide }, block, target.part, picture)
  }

  return <PictureLibrary onTake={take} onClose={onClose} />
}
