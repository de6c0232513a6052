import { menuItems } from '#client/ui/command.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import {
  canvasCommands,
  tableCommands,
  type CanvasCommand,
  type TableCommand,
} from '../commands/canvasCommands.ts'
import { canvasActs } from './canvasActs.ts'
import { accessIn, selectedBlocks, type CanvasScope } from './scope.ts'

const sections: readonly (readonly CanvasCommand[])[] = [
  [
    ...(['edit', 'crop', 'choosePicture', 'pictureFromLibrary', 'keepPicture', 'resetPicture'] as const),
    ...(['suggest', 'cut', 'copy', 'paste', 'duplicate'] as const),
  ],
  ['copyLook', 'pasteLook', 'asFresh'],
  ['front', 'forward', 'backward', 'back'],
  ['flipAcross', 'flipDown'],
  ['enterGroup', 'group', 'ungroup', 'putInGroup', 'takeOut'],
  ['makeSlot', 'link', 'condition', 'hide', 'show', 'build', 'unbuild'],
  ['remove', 'selectAll', 'selectSameKind'],
]

const tableSections: readonly (readonly TableCommand[])[] = [
  ['rowAbove', 'rowBelow', 'columnBefore', 'columnBehind'],
  ['rowUp', 'rowDown', 'columnBack', 'columnOn'],
  ['merge', 'split'],
  ['deleteRows', 'deleteColumns'],
]

/** What a right click on the slide offers: only what the person can do there, or why there is nothing. */
export function canvasMenu(scope: CanvasScope): readonly MenuEntry[] {
  const [first] = selectedBlocks(scope)
  const acts = canvasActs(scope)
  const access = first && accessIn(scope, first)
  const heading: readonly MenuEntry[] =
    access && !access.geometry ? [{ kind: 'heading', label: access.why }] : []
  const shown = [
    ...tableSections.map((names): readonly MenuEntry[] => menuItems(tableCommands, acts, names)),
    ...sections.map((names): readonly MenuEntry[] => menuItems(canvasCommands, acts, names)),
  ].filter((entries) => entries.length > 0)
  return [...heading, ...shown.flatMap((entries, index) => (index > 0 ? [separator, ...entries] : entries))]
}
