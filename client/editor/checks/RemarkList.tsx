import {
  Accessibility,
  CaseSensitive,
  Contrast,
  ImageOff,
  Link2Off,
  ListOrdered,
  Maximize2,
  MessageSquareX,
  Palette,
  RefreshCw,
  Square,
  Type,
  Unlink,
  type LucideIcon,
} from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useDeck } from '#client/deck/DeckSession.tsx'
import { useBrandColors } from '#client/deck/swatches.ts'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { avoidedQuery } from '#client/queries/brandQueries.ts'
import { Icon } from '#client/ui/Icon.tsx'
import { avoidedOn, type AvoidedWords } from '#shared/checks/avoided.ts'
import { outdatedOn } from '#shared/checks/outdated.ts'
import { remarksOf, type Remark } from '#shared/checks/remarks.ts'
import { shownSlides } from '#shared/compose/shownSlides.ts'
import { unplanned } from '#shared/model/plan.ts'
import { useNextPlace } from '../concerns/useLeadTo.ts'
import { useNewerPictures } from '../pictures/newerPictures.ts'
import { NoTasks, TaskList } from '../sections/TaskList.tsx'

/** Each line leads to where it is; pressed again, to the next place. */
export function RemarkList() {
  // A letter is painted first; the remarks follow once nobody types.
  const deck = useDeferredValue(useDeck())
  const avoided = useAvoided()
  const colors = useBrandColors()
  const brand = useMemo(() => new Set(colors.map(({ hex }) => hex)), [colors])
  const newer = useNewerPictures()
  const remarks = useMemo(() => {
    const slides = shownSlides(deck, unplanned, false)
    return [
      ...remarksOf(deck, slides, brand),
      ...avoidedOn(deck, slides, avoided),
      ...outdatedOn(deck, slides, new Set(newer.keys())),
    ]
  }, [deck, brand, avoided, newer])
  const goToNext = useNextPlace()
  if (remarks.length === 0) return <NoTasks>Nothing to remark on the slides that show.</NoTasks>
  const tasks = remarks.map(({ kind, text, places }) => ({
    ...{ key: kind === 'words' ? text : kind, text, mark: <Icon icon={icons[kind]} size={14} /> },
    onGo: () => goToNext(places),
  }))
  return <TaskList tasks={tasks} />
}

/** Words that the deck's workspace does not want; none until they are known. */
function useAvoided(): readonly AvoidedWords[] {
  const workspaceId = useDeckRecord()?.workspaceId ?? ''
  return useQuery({ ...avoidedQuery(workspaceId), enabled: workspaceId !== '' }).data ?? none
}

const none: readonly AvoidedWords[] = []

const icons: Readonly<Record<Remark['kind'], LucideIcon>> = {
  contrast: Contrast,
  tiny: Type,
  outside: Maximize2,
  link: Link2Off,
  lost: Unlink,
  soft: ImageOff,
  alt: Accessibility,
  order: ListOrdered,
  empty: Square,
  colour: Palette,
  font: CaseSensitive,
  words: MessageSquareX,
  outdated: RefreshCw,
}
