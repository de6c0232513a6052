import { slotPlace, type ComposedBlock } from '#shared/blocks/kinds.ts'
import type { SlotPlace } from '#shared/blocks/spec.ts'
import { hideBlocks, setSlot } from '#shared/docs/blockEdits.ts'
import { isFreshKind } from '#shared/docs/freshLooks.ts'
import type { StackMove } from '#shared/docs/stackEdits.ts'
import type { Act, Acts } from '#client/ui/command.ts'
import type { ArrangeCommand } from '../commands/arrangeCommands.ts'
import type { CanvasCommand, TableCommand } from '../commands/canvasCommands.ts'
import { arrangeActs } from './arrangeActs.ts'
import { buildActs } from './buildActs.ts'
import { maySuggest, suggestFor } from './askOwner.ts'
import {
  deleteSelected,
  duplicateSelected,
  idsOf,
  movableOf,
  openedBy,
  openSelected,
  restackSelected,
  selectAll,
  selectSameKind,
} from './blockCommands.ts'
import { flipActs } from './flipActs.ts'
import { groupActs } from './groupActs.ts'
import { copyFromMenu, pasteFromMenu } from './clipboard/menuClipboard.ts'
import { targetIn } from './crop/writeCrop.ts'
import { keepAct } from './images/keepPicture.ts'
import { choosePicture } from './images/putPicture.ts'
import { resetPictures } from './images/resetPictures.ts'
import { copyLook, pasteLook, takeAsFresh } from './looks.ts'
import { tableActs } from './tables/tableActs.ts'
import { accessIn, selectedBlocks, type CanvasScope } from './scope.ts'
import { wordsActs } from './wordsActs.ts'

/**
 * What this person can do on the slide as it is now. Keys that mark, cut or move what belongs to somebody else have
 * an act too: it says whose that is.
 */
export function canvasActs(scope: CanvasScope): Acts<CanvasCommand | TableCommand | ArrangeCommand> {
  const blocks = selectedBlocks(scope)
  const [first] = blocks
  const { words = false, geometry = false } = first ? accessIn(scope, first) : {}
  const opened = blocks.length === 1 && first && words ? openedBy(first) : null
  const stack = (move: StackMove): Act => ({ run: () => restackSelected(scope, move), may: geometry })
  return {
    edit: { run: () => void openSelected(scope), may: opened?.takes === 'text' || opened?.takes === 'data' },
    choosePicture: {
      run: () => first && opened && void choosePicture(scope, first, opened.part),
      may: opened?.takes === 'picture',
    },
    pictureFromLibrary: {
      run: () =>
        first && opened && scope.editor.getState().choosePicture({ block: first.id, part: opened.part }),
      may: opened?.takes === 'picture',
    },
    keepPicture: keepAct(scope, blocks),
    libraryPicture: {
      run: () => scope.editor.getState().choosePicture('new'),
      may: scope.session.can.editDesign,
    },
    crop: {
      run: () => first && scope.editor.getState().crop(first.id),
      may: blocks.length === 1 && first !== undefined && targetIn(scope, first) !== null,
    },
    resetPicture: {
      run: () => resetPictures(scope.session, scope.slide.id, idsOf(movableOf(scope, blocks))),
      may: geometry && blocks.every(({ kind }) => kind === 'image'),
    },
    icon: {
      run: () => scope.editor.getState().chooseIcon('new'),
      may: scope.session.can.editDesign,
    },
    suggest: {
      run: () => first && suggestFor(scope, first),
      may: first !== undefined && !words && maySuggest(scope),
    },
    cut: { run: () => copyFromMenu(scope, 'cut'), may: geometry },
    copy: { run: () => copyFromMenu(scope, 'copy'), may: first !== undefined },
    paste: { run: () => void pasteFromMenu(scope), may: first === undefined || words || geometry },
    duplicate: { run: () => duplicateSelected(scope), may: geometry },
    copyLook: { run: () => copyLook(scope), may: geometry },
    pasteLook: { run: () => pasteLook(scope), may: geometry && scope.canvas.getState().look !== null },
    asFresh: {
      run: () => takeAsFresh(scope),
      may: geometry && blocks.length === 1 && isFreshKind(first?.kind),
    },
    ...wordsActs(scope, blocks, geometry),
    front: stack('front'),
    forward: stack('forward'),
    backward: stack('backward'),
    back: stack('back'),
    ...flipActs(scope, blocks, geometry),
    ...groupActs(scope),
    makeSlot: slotting(scope, blocks, geometry),
    link: {
      run: () => scope.editor.getState().openLink(idsOf(movableOf(scope, blocks))),
      // PowerPoint knows none on a table.
      may: geometry && blocks.every(({ kind }) => kind !== 'table'),
    },
    condition: {
      run: () => first && scope.editor.getState().openCondition({ block: first.id }),
      may: geometry && blocks.length === 1,
    },
    ...hideActs(scope, blocks, geometry),
    ...buildActs(scope, blocks, geometry),
    remove: { run: () => deleteSelected(scope), may: geometry },
    ...arrangeActs(scope),
    selectAll: { run: () => selectAll(scope) },
    ...tableActs(scope),
    selectSameKind: { run: () => selectSameKind(scope), may: first !== undefined },
  }
}

/** The key of "hide" shows again what is hidden already. */
function hideActs(
  scope: CanvasScope,
  blocks: readonly ComposedBlock[],
  mine: boolean,
): Acts<'hide' | 'show'> {
  const { session, slide } = scope
  const hidden = blocks.filter((block) => block.hidden).length
  const turn = (on: boolean): void => {
    const ids = idsOf(movableOf(scope, blocks))
    if (ids.length > 0) session.history.gesture(() => hideBlocks(session.design.doc, slide.id, ids, on))
  }
  return {
    hide: { run: () => turn(hidden < blocks.length), may: mine && hidden < blocks.length },
    show: { run: () => turn(false), may: mine && hidden > 0 },
  }
}

const slotNames: Readonly<Record<SlotPlace['takes'], string>> = {
  text: 'Words for the client',
  picture: 'Client’s picture',
  numbers: 'Client’s numbers',
}

function slotting({ session, slide }: CanvasScope, blocks: readonly ComposedBlock[], mine: boolean): Act {
  const [block] = blocks
  const place = block && slotPlace(block)
  const run = (): void => {
    if (!block || !place) return
    const name = slotNames[place.takes]
    // An example text can be read as one; an invented number cannot.
    const slot = { name, prompt: '', limit: null, required: place.takes === 'numbers' }
    session.history.gesture(() => setSlot(session.design.doc, slide.id, block.id, slot))
  }
  return { run, may: mine && blocks.length === 1 && Boolean(place) && !block?.slot }
}
