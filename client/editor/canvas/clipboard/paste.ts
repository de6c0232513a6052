import { setFill } from '#shared/docs/pitchDoc.ts'
import { isBlank, plainRichText } from '#shared/model/richText.ts'
import { showToast } from '#client/ui/toast.ts'
import { editBlock, placeBlocks } from '../blockCommands.ts'
import { insertPictures } from '../images/insertPictures.ts'
import { putPicture } from '../images/putPicture.ts'
import { accessIn, selectedBlocks, type CanvasScope } from '../scope.ts'
import type { Clip } from './clip.ts'
import { besideTaken, textContent } from './placing.ts'

/** Puts what was copied, here or elsewhere, onto the slide, or into the selected slot of someone who owns only that. */
export function paste(scope: CanvasScope, clip: Clip): void {
  if (!scope.session.can.editDesign) return pasteIntoSlot(scope, clip)
  switch (clip.kind) {
    case 'blocks': {
      const taken = scope.slide.blocks.map(({ frame }) => frame)
      placeBlocks(scope, besideTaken(clip.contents, taken))
      return
    }
    case 'pictures':
      void insertPictures(scope, clip.files)
      return
    case 'text':
      placeBlocks(scope, [textContent(clip.text)])
  }
}

function pasteIntoSlot(scope: CanvasScope, clip: Clip): void {
  const [block] = selectedBlocks(scope)
  const mine = block && accessIn(scope, block).words
  if (mine && block.kind === 'image' && clip.kind === 'pictures') {
    void putPicture(scope, block, clip.files[0]!)
  } else if (mine && 'body' in block && clip.kind === 'text') {
    pasteWords(scope, block.id, isBlank(block.body.text) || !block.slot?.filled, clip.text)
  } else {
    showToast('Marketing owns the layout. Select one of your slots, then paste into it.')
  }
}

/** Never over words that are there: then the caret goes in, and the next paste lands where it stands. */
function pasteWords({ session, ...scope }: CanvasScope, id: string, empty: boolean, text: string): void {
  const pitch = session.pitch
  if (pitch && empty) session.history.gesture(() => setFill(pitch.doc, id, plainRichText(text)))
  else editBlock({ session, ...scope }, id)
}
