import {
  ChevronsDownUp,
  ChevronsUpDown,
  Eye,
  EyeOff,
  FolderInput,
  FolderPen,
  FolderX,
  LayoutTemplate,
} from 'lucide-react'
import { hiddenWords } from '#client/deck/ownership.ts'
import { menuItem, menuItems, type Acts } from '#client/ui/command.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import type { LayoutId } from '#shared/model/ids.ts'
import { slideCommands, slideCommandsFor, type SlideCommand } from '../commands/slideCommands.ts'
import type { DeckSection } from '../slides/deckSections.ts'
import { standardLayouts } from '../slides/layouts.ts'
import type { ListScope } from '../slides/listScope.ts'
import type { SlideActions } from '../slides/slideActions.ts'
import { foldSections } from './foldedSections.ts'

interface SlideMenuContext {
  readonly actions: SlideActions
  readonly acts: Acts<SlideCommand>
  readonly deck: Pick<ComposedDeck, 'client' | 'layouts'>
  /** The section whose name was pressed, of which these are the slides. */
  readonly section: DeckSection | null
  readonly sections: readonly DeckSection[]
}

/** What a right click on slides offers: only what this person can do, and why the rest is missing. */
export function slideMenu(slides: readonly ComposedSlide[], context: SlideMenuContext): readonly MenuEntry[] {
  const { actions, acts, section } = context
  if (slides.length === 0) return []
  const commands = slideCommandsFor(slides.length)
  return [
    ...menuItems(commands, acts, ['cut', 'copy', 'paste', 'duplicate']),
    separator,
    ...menuItems(commands, acts, ['moveUp', 'moveDown']),
    ...(section ? [] : moveEntries(slides, context)),
    ...(actions.scope === null ? [] : [separator]),
    ...hideEntries(slides, context),
    ...(actions.builds ? [layoutEntry(slides, context)] : []),
    ...menuItems(commands, acts, ['condition', 'copyLink', 'export']),
    ...sectionEntries(slides.length, context),
    ...(actions.builds ? [separator] : []),
    ...menuItems(commands, acts, ['remove']),
  ]
}

/** Into another section, behind its last slide. */
function moveEntries(
  slides: readonly ComposedSlide[],
  { actions, sections }: SlideMenuContext,
): readonly MenuEntry[] {
  if (actions.scope === null || sections.length === 0) return []
  const ids = slides.map(({ id }) => id)
  const entries = sections.map(({ id, name }) =>
    menuItem({ label: name }, () => actions.moveIntoSection(ids, id)),
  )
  return [{ kind: 'submenu', label: 'Move to section', icon: FolderInput, entries }]
}

function sectionEntries(
  count: number,
  { actions, acts, section, sections }: SlideMenuContext,
): readonly MenuEntry[] {
  if (!actions.builds && !section) return []
  const all = sections.map(({ id }) => id)
  const folding = section
    ? [
        menuItem({ label: 'Fold all sections', icon: ChevronsDownUp }, () => foldSections(all, true)),
        menuItem({ label: 'Unfold all sections', icon: ChevronsUpDown }, () => foldSections(all, false)),
      ]
    : []
  return [
    separator,
    ...menuItems(section ? renaming : slideCommandsFor(count), acts, ['section']),
    ...(section && actions.builds ? [menuItem(dissolve, () => actions.dissolveSection(section.id))] : []),
    ...folding,
  ]
}

const dissolve = { label: 'Take the section’s name away', icon: FolderX }
const renaming = { ...slideCommands, section: { label: 'Rename the section…', icon: FolderPen } }

function hideEntries(
  slides: readonly ComposedSlide[],
  { actions, deck: { client } }: SlideMenuContext,
): MenuEntry[] {
  const entries: MenuEntry[] = []
  if (actions.scope === 'pitch') {
    const mine = slides.filter(({ hidden }) => hidden !== 'design')
    const [taken] = mine.length === 0 && !actions.builds ? slides : []
    entries.push(
      taken
        ? menuItem({ label: hiddenWords(taken, client), icon: EyeOff }, () => {}, { disabled: true })
        : hideEntry(mine.length > 0 ? mine : slides, 'pitch', `for ${client || 'this client'}`, actions),
    )
  }
  if (actions.builds) entries.push(hideEntry(slides, 'design', 'for every client', actions))
  return entries
}

function hideEntry(
  slides: readonly ComposedSlide[],
  scope: ListScope,
  whom: string,
  actions: SlideActions,
): MenuEntry {
  const areHidden = slides.every(({ hidden }) => hidden === scope)
  const what = slides.length === 1 ? '' : ` ${slides.length} slides`
  const command = {
    label: areHidden ? `Show${what} ${whom} again` : `Hide${what} ${whom}`,
    icon: areHidden ? Eye : EyeOff,
  }
  const ids = slides.map(({ id }) => id)
  return menuItem(command, () => actions.hide(ids, !areHidden, scope))
}

/** All of them on another layout, or on none. */
function layoutEntry(slides: readonly ComposedSlide[], { actions, deck }: SlideMenuContext): MenuEntry {
  const layouts = deck.layouts?.length ? deck.layouts : standardLayouts
  const ids = slides.map(({ id }) => id)
  const entry = (id: LayoutId | null, label: string): MenuEntry =>
    menuItem({ label }, () => actions.relayout(ids, id), {
      checked: slides.every(({ layout }) => (layout ?? null) === id),
    })
  return {
    kind: 'submenu',
    label: 'Layout',
    icon: LayoutTemplate,
    entries: [...layouts.map(({ id, title }) => entry(id, title || 'Untitled')), entry(null, 'None')],
  }
}
