import { ArrowDown, ArrowUp, Copy, Eye, EyeOff, Link2, Trash2 } from 'lucide-react'
import { separator, type MenuEntry } from '#client/ui/menuEntry.ts'
import { hiddenWords } from '#client/deck/ownership.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { ListScope, SlideActions } from '../slides/slideActions.ts'

interface SlideMenuContext {
  readonly actions: SlideActions
  /** The client's name, for words like "only for Harbour Foods". */
  readonly client: string
  readonly index: number
  readonly count: number
  readonly copyLink: () => void
}

/** What a right click on a slide offers: only what this person can do, and why the rest is missing. */
export function slideMenu(slide: ComposedSlide, context: SlideMenuContext): readonly MenuEntry[] {
  const { actions, index, count, copyLink } = context
  const link: MenuEntry = { kind: 'item', label: 'Copy link to this slide', icon: Link2, onSelect: copyLink }
  return [
    ...(actions.builds ? buildEntries(slide, actions) : []),
    ...(actions.scope === null ? [] : [...moveEntries(slide, actions, index, count), separator]),
    ...hideEntries(slide, context),
    link,
    ...(actions.builds ? [separator, deleteEntry(slide, actions)] : []),
  ]
}

const buildEntries = ({ id }: ComposedSlide, actions: SlideActions): MenuEntry[] => [
  {
    kind: 'item',
    label: 'Duplicate',
    icon: Copy,
    shortcut: 'mod+d',
    onSelect: () => actions.duplicate(id),
  },
]

function moveEntries(
  { id }: ComposedSlide,
  actions: SlideActions,
  index: number,
  count: number,
): MenuEntry[] {
  return [
    {
      kind: 'item',
      label: 'Move up',
      icon: ArrowUp,
      shortcut: 'alt+up',
      disabled: index === 0,
      onSelect: () => void actions.move(id, index - 1),
    },
    {
      kind: 'item',
      label: 'Move down',
      icon: ArrowDown,
      shortcut: 'alt+down',
      disabled: index === count - 1,
      onSelect: () => void actions.move(id, index + 1),
    },
  ]
}

function hideEntries(slide: ComposedSlide, { actions, client }: SlideMenuContext): MenuEntry[] {
  const entries: MenuEntry[] = []
  if (actions.scope === 'pitch') {
    entries.push(
      slide.hidden === 'design' && !actions.builds
        ? {
            kind: 'item',
            label: hiddenWords(slide, client),
            icon: EyeOff,
            disabled: true,
            onSelect: () => {},
          }
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
  return {
    kind: 'item',
    label: isHidden ? `Show ${whom} again` : `Hide ${whom}`,
    icon: isHidden ? Eye : EyeOff,
    onSelect: () => actions.hide(id, !isHidden, scope),
  }
}

const deleteEntry = ({ id }: ComposedSlide, actions: SlideActions): MenuEntry => ({
  kind: 'item',
  label: 'Delete slide',
  icon: Trash2,
  shortcut: 'delete',
  danger: true,
  onSelect: () => actions.remove(id),
})
