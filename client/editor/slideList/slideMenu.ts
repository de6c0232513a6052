import { Eye, EyeOff } from 'lucide-react'
import { menuItem, menuItems, type Acts } from '#client/ui/command.ts'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { hiddenWords } from '#client/deck/ownership.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import { slideCommands, type SlideCommand } from '../commands/slideCommands.ts'
import type { ListScope, SlideActions } from '../slides/slideActions.ts'

interface SlideMenuContext {
  readonly actions: SlideActions
  readonly acts: Acts<SlideCommand>
  /** The client's name, for words like "only for Harbour Foods". */
  readonly client: string
}

/** What a right click on a slide offers: only what this person can do, and why the rest is missing. */
export function slideMenu(slide: ComposedSlide, context: SlideMenuContext): readonly MenuEntry[] {
  const { actions, acts } = context
  return [
    ...menuItems(slideCommands, acts, ['duplicate', 'moveUp', 'moveDown']),
    ...(actions.scope === null ? [] : [separator]),
    ...hideEntries(slide, context),
    ...menuItems(slideCommands, acts, ['condition', 'copyLink']),
    ...(actions.builds ? [separator] : []),
    ...menuItems(slideCommands, acts, ['remove']),
  ]
}

function hideEntries(slide: ComposedSlide, { actions, client }: SlideMenuContext): MenuEntry[] {
  const entries: MenuEntry[] = []
  if (actions.scope === 'pitch') {
    const taken = slide.hidden === 'design' && !actions.builds
    entries.push(
      taken
        ? menuItem({ label: hiddenWords(slide, client), icon: EyeOff }, () => {}, { disabled: true })
        : hideEntry(slide, 'pitch', `for ${client || 'this client'}`, actions),
    )
  }
  if (actions.builds) entries.push(hideEntry(slide, 'design', 'for every client', actions))
  return entries
}

function hideEntry(
  { id, hidden }: ComposedSlide,
  scope: ListScope,
  whom: string,
  actions: SlideActions,
): MenuEntry {
  const isHidden = hidden === scope
  const command = {
    label: isHidden ? `Show ${whom} again` : `Hide ${whom}`,
    icon: isHidden ? Eye : EyeOff,
  }
  return menuItem(command, () => actions.hide(id, !isHidden, scope))
}
