import { partsOf, slotAddress, slotPlace } from '#shared/blocks/kinds.ts'
import { textAt } from '#shared/blocks/parts.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { setFill } from '#shared/docs/pitchDoc.ts'
import { isBlank, noText, plainRichText } from '#shared/model/richText.ts'
import { showToast } from '#client/ui/toast.ts'
import { editBlock, placeBlocks } from '../blockCommands.ts'
import { insertPictures } from '../images/insertPictures.ts'
import { putPicture } from '../images/putPicture.ts'
import { accessIn, selectedBlocks, type CanvasScope } from '../scope.ts'
import type { Clip } from './clip.ts'
import { pasteBlocks } from './pasteBlocks.ts'
import { textContent } from './placing.ts'

/** Puts what was copied, here or elsewhere, onto the slide, or into the selected slot of someone who owns only that. */
export function paste(scope: CanvasScope, clip: Clip): void {
  if (!scope.session.can.editDesign) return pasteIntoSlot(scope, clip)
  switch (clip.kind) {
    case 'blocks':
      void pasteBlocks(scope, clip)
      return
    case 'pictures':
      void insertPictures(scope, clip.files)
      return
    case 'text':
      placeBlocks(scope, [textContent(clip.text)])
  }
}

function pasteIntoSlot(scope: CanvasScope, clip: Clip): void {
  const [block] = selectedBlocks(scope)
  const at = block && slotAddress(block)
  const takes = block && accessIn(scope, block).words ? slotPlace(block)?.takes : null
  if (at && takes === 'picture' && clip.kind === 'pictures') {
    void putPicture(scope, block, at.part, clip.files[0]!)
  } else if (at && takes === 'text' && clip.kind === 'text') {
    const blank = isBlank(textAt(partsOf(block), at.part) ?? noText)
    pasteWords(scope, at, blank || !block.slot?.filled, clip.text)
  } else {
    showToast('Marketing owns the layout. Select one of your slots, then paste into it.')
  }
}

/** Never over words that are there: then the caret goes in, and the next paste lands where it stands. */
function pasteWords(scope: CanvasScope, at: TextAddress, empty: boolean, text: string): void {
  const { pitch, history } = scope.session
  if (pitch && empty) history.gesture(() => setFill(pitch.doc, at, plainRichText(text)))
  else editBlock(scope, at.block)
}
