import { partsOf, slotAddress, slotPlace, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { textAt } from '#shared/blocks/parts.ts'
import type { TextAddress } from '#shared/model/textAddress.ts'
import { setFill } from '#shared/docs/pitchDoc.ts'
import { isBlank, noText } from '#shared/model/richText.ts'
import { stillOpen } from '#client/deck/stillOpen.ts'
import type { CopiedWords } from '#client/text/clipboard/copied.ts'
import { sayCut } from '#client/text/clipboard/mostPasted.ts'
import { showToast } from '#client/ui/toast.ts'
import { editBlock, placeBlocks } from '../blockCommands.ts'
import { blockAt } from '../../geometry/hit.ts'
import type { Point } from '../../geometry/rect.ts'
import { insertPictures } from '../images/insertPictures.ts'
import { pictureAt } from '../images/pictureAt.ts'
import { putPicture } from '../images/putPicture.ts'
import { accessIn, selectedBlocks, type CanvasScope } from '../scope.ts'
import { cellTarget } from '../tables/cellTarget.ts'
import { fitsTable, pasteIntoCells, tableContent, tooManyCells } from '../tables/pasteCells.ts'
import { offerLook } from '../tables/pasteLook.ts'
import type { Clip } from '../../clips/clip.ts'
import { pasteSlides } from '../../slides/pasteSlides.ts'
import { pasteBlocks } from './pasteBlocks.ts'
import { textContent } from './placing.ts'

/** Puts what was copied, here or elsewhere, onto the slide, or into the selected slot of someone who owns only that. */
export const paste = (scope: CanvasScope, clip: Clip): void =>
  withPicture(scope, clip, (found) => {
    if (found.kind === 'slides') return void pasteSlides(scope.session, scope.editor, found)
    if (pastedIntoCells(scope, found)) return
    if (scope.session.can.editDesign) place(scope, found)
    else pasteIntoSlot(scope, found, selectedBlocks(scope)[0])
  })

/** The same for what was let go of at a point: a single picture fills the block that it falls on. */
export const drop = (scope: CanvasScope, clip: Clip, at: Point): void =>
  withPicture(scope, clip, (found) => {
    if (found.kind === 'slides') return void pasteSlides(scope.session, scope.editor, found)
    const under = blockAt(scope.slide.blocks, at, 4)
    const [frame] = under ? partsOf(under).pictures : []
    const file = found.kind === 'pictures' && found.files.length === 1 ? found.files[0] : null
    if (under && frame && file && accessIn(scope, under, frame.part).words) {
      void putPicture(scope, under, frame.part, file)
    } else if (scope.session.can.editDesign) place(scope, found, at)
    else pasteIntoSlot(scope, found, under)
  })

/** Words go into the chosen cells, from the first of them on; one cell's into that one. */
function pastedIntoCells({ session, slide, editor }: CanvasScope, clip: ForSlide): boolean {
  const { cells } = editor.getState()
  const target = cells && cellTarget({ cells, editing: null }, slide.blocks)
  if (!target || clip.kind !== 'words') return false
  const brought = clip.cells ?? { words: [[clip.words]], merged: [], hasHeader: false }
  pasteIntoCells(session, slide.id, target.table, target.parts[0]!, brought)
  return true
}

type Found = Exclude<Clip, { kind: 'address' }>
/** What goes onto a slide. */
type ForSlide = Exclude<Found, { kind: 'slides' }>

/** A picture of which only the address came is fetched first, where that can be. */
function withPicture(scope: CanvasScope, clip: Clip, put: (found: Found) => void): void {
  if (clip.kind !== 'address') return put(clip)
  void pictureAt(clip.address).then((file) => {
    if (!file)
      showToast('The browser gives only the address of this picture. Save it, then drop the file here.')
    else if (stillOpen(scope.session)) put({ kind: 'pictures', files: [file] })
  })
}

function place(scope: CanvasScope, clip: ForSlide, about?: Point): void {
  switch (clip.kind) {
    case 'blocks':
      void pasteBlocks(scope, clip)
      return
    case 'pictures':
      void insertPictures(scope, clip.files, about)
      return
    case 'words': {
      const cells = clip.cells && fitsTable(clip.cells) ? clip.cells : null
      if (clip.cells && !cells) showToast(`${tooManyCells} These came as text.`)
      else if (clip.isCut && !cells) sayCut()
      const [id] = placeBlocks(scope, [cells ? tableContent(cells, about) : textContent(clip.words, about)])
      if (id && cells) offerLook(scope.session, scope.slide.id, id, cells)
    }
  }
}

const slotTakes = {
  text: 'This slot takes words. Pictures go into picture slots.',
  picture: 'This slot takes a picture. Words go into text slots.',
  numbers: 'This slot takes numbers. Open the chart and paste them into its cells.',
} as const

function pasteIntoSlot(scope: CanvasScope, clip: ForSlide, block: ComposedBlock | null | undefined): void {
  const at = block && slotAddress(block)
  const takes = block && accessIn(scope, block).words ? slotPlace(block)?.takes : null
  if (!at || !takes) {
    showToast('Marketing owns the layout. Select one of your slots, then paste into it.')
  } else if (takes === 'picture' && clip.kind === 'pictures') {
    void putPicture(scope, block, at.part, clip.files[0]!)
  } else if (takes === 'text' && clip.kind === 'words') {
    const blank = isBlank(textAt(partsOf(block), at.part) ?? noText)
    pasteWords(scope, at, blank || !block.slot?.filled, clip)
  } else showToast(slotTakes[takes])
}

/** Never over words that are there: then the caret goes in, and the next paste lands where it stands. */
function pasteWords(scope: CanvasScope, at: TextAddress, empty: boolean, words: CopiedWords): void {
  const { pitch, history } = scope.session
  if (pitch && empty) {
    if (words.isCut) sayCut()
    history.gesture(() => setFill(pitch.doc, at, words.words))
  } else editBlock(scope, at.block)
}
