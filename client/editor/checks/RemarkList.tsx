import {
  Accessibility,
  CaseSensitive,
  Contrast,
  ImageOff,
  Link2Off,
  ListOrdered,
  Maximize2,
  Palette,
  Square,
  Type,
  type LucideIcon,
} from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { Icon } from '#client/ui/Icon.tsx'
import { remarksOf } from '#shared/checks/remarks.ts'
import type { RemarkKind } from '#shared/checks/slideRemarks.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { unplanned } from '#shared/model/plan.ts'
import { useNextPlace } from '../concerns/useLeadTo.ts'
import { NoTasks, TaskList } from '../sections/TaskList.tsx'

/** Each line leads to where it is; pressed again, to the next place. */
export function RemarkList() {
  // A letter is painted first; the remarks follow once nobody types.
  const deck = useDeferredValue(useDeck())
  const remarks = useMemo(() => remarksOf(deck, shownSlides(deck, unplanned, false)), [deck])
  const goToNext = useNextPlace()
  if (remarks.length === 0) return <NoTasks>Nothing to remark on the slides that show.</NoTasks>
  const tasks = remarks.map(({ kind, text, places }) => ({
    ...{ key: kind, text, mark: <Icon icon={icons[kind]} size={14} /> },
    onGo: () => goToNext(places),
  }))
  return <TaskList tasks={tasks} />
}

const icons: Readonly<Record<RemarkKind, LucideIcon>> = {
  contrast: Contrast,
  tiny: Type,
  outside: Maximize2,
  link: Link2Off,
  soft: ImageOff,
  alt: Accessibility,
  order: ListOrdered,
  empty: Square,
  colour: Palette,
  font: CaseSensitive,
}
