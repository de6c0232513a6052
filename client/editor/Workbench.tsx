import { useEffect, useState } from 'react'
import { PageTitle } from '#client/page/PageTitle.tsx'
import { useAnnounce } from '#client/deck/DeckSession.tsx'
import { writingTools } from '#client/text/writingTools.ts'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { useClient, useIsLayout, useSlideOrder, useTitle } from '#client/deck/deckParts.ts'
import type { EarlyPress } from './canvas/earlyPresses.ts'
import { StillSlide } from './canvas/StillSlide.tsx'
import { HeaderSkeleton, InspectorSkeleton, NotesSkeleton } from './EditorSkeleton.tsx'
import { useOverlay } from './commands/overlay.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { useRemembered } from '#client/remembered.ts'
import { folds } from './layout/folds.ts'
import { paneMark } from './layout/panes.ts'
import { PanelBar } from './layout/PanelBar.tsx'
import { useSmallScreen } from './layout/smallScreen.ts'
import { SlideList } from './slideList/SlideList.tsx'
import { useKeysForSlide } from './useKeysForSlide.ts'
import { useFocusKept } from './useFocusKept.ts'
import { useOpenSlide } from '#client/deck/useOpenSlide.ts'
import styles from './Workbench.module.css'

/** The editor's parts in their places. */
export function Workbench() {
  useOpenSlide()
  useAnnounce()
  useKeysForSlide()
  useFocusKept()
  // While the deck is drawn for the first time, not behind it: the line is idle then.
  useState(() => void editingParts.bring())
  const small = useSmallScreen()
  const editing = useLaterPart(editingParts)
  return (
    <>
      <TabTitle />
      {small ? <SmallBench /> : <WideBench />}
      <OpenOverlay />
      {editing && <editing.Attendants />}
    </>
  )
}

const editingParts = laterPart(() => import('./editing.tsx'))

function WideBench() {
  const editing = useLaterPart(editingParts)
  const [slides, inspector] = [useRemembered(folds.slides), useRemembered(folds.inspector)]
  const finding = useEditor((state) => state.finding !== null)
  const onLayout = useIsLayout(useEditor((state) => state.slideId))
  const grid = useGrid()
  return (
    <div
      className={styles.bench}
      data-slides={grid ? 'folded' : slides}
      data-inspector={finding ? 'open' : inspector}
    >
      {editing ? <editing.Header /> : <HeaderSkeleton />}
      {slides === 'open' && !grid && <Pages />}
      <Desk />
      {!onLayout && !grid && (editing ? <editing.BottomPanel /> : <NotesSkeleton />)}
      {finding ? (
        <Finding />
      ) : (
        inspector === 'open' && (editing ? <editing.Inspector /> : <InspectorSkeleton />)
      )}
    </div>
  )
}

/** Whether all slides stand in a grid; a layout on the canvas is edited there. */
function useGrid(): boolean {
  const onLayout = useIsLayout(useEditor((state) => state.slideId))
  return useEditor((state) => state.grid) && !onLayout
}

const slideGrid = laterPart(() => import('./slideGrid/SlideGrid.tsx'))

/** Fetched once somebody looks at all slides. */
function Grid() {
  const part = useLaterPart(slideGrid)
  useEffect(() => void slideGrid.bring(), [])
  return part && <part.SlideGrid />
}

const layoutList = laterPart(() => import('./slideLayouts/LayoutList.tsx'))

/** The slides, or while a layout is on the canvas the layouts, fetched once somebody edits them. */
function Pages() {
  const onLayout = useIsLayout(useEditor((state) => state.slideId))
  const part = useLaterPart(layoutList)
  const editing = useLaterPart(editingParts)
  useEffect(() => {
    if (onLayout) void layoutList.bring()
  }, [onLayout])
  if (!onLayout) return <SlideList foot={editing && <editing.AddSlide />} />
  return part && <part.LayoutList />
}

const finder = laterPart(() => import('./find/FindPanel.tsx'))

/** Fetched once it is asked for. */
function Finding() {
  const part = useLaterPart(finder)
  useEffect(() => void finder.bring(), [])
  return part && <part.FindPanel />
}

/** One panel at a time, and none while words are written: the slide stays in sight. */
function SmallBench() {
  const editing = useLaterPart(editingParts)
  const writing = useEditor((state) => state.editing !== null)
  const open = useEditor((state) => state.panel)
  const finding = useEditor((state) => state.finding !== null)
  const grid = useGrid()
  const panel = writing || (grid && open !== 'inspector') ? null : open
  return (
    <div className={styles.small} data-panel={panel ?? undefined}>
      {editing ? <editing.Header /> : <HeaderSkeleton />}
      <Desk />
      {panel === 'slides' && <Pages />}
      {panel === 'inspector' && editing && <editing.Inspector />}
      {panel === 'notes' && editing && <editing.NotesSheet />}
      <PanelBar />
      {finding && <Finding />}
    </div>
  )
}

function Desk() {
  const editing = useLaterPart(editingParts)
  const tools = useLaterPart(writingTools)
  if (useGrid())
    return (
      <main className={styles.desk} aria-label="Slides" {...paneMark('slide')}>
        <Grid />
      </main>
    )
  return (
    <main className={styles.desk} aria-label="Slide" {...paneMark('slide')}>
      {editing && <editing.FollowBar />}
      {tools && <tools.TextToolbar />}
      <SlideOrNone />
    </main>
  )
}

function TabTitle() {
  const [title, client] = [useTitle(), useClient()]
  return <PageTitle>{[client, title || 'Untitled deck'].filter(Boolean).join(' · ')}</PageTitle>
}

const overlays = laterPart(() => import('./Overlays.tsx'))

/** What may lie over the editor comes last, or when it is asked for. */
function OpenOverlay() {
  const isOpen = useOverlay().open !== null
  const writing = useEditor(
    ({ dataOf, conditionOf, linkOf, iconFor, pictureFor }) =>
      dataOf !== null || conditionOf !== null || linkOf !== null || iconFor !== null || pictureFor !== null,
  )
  const part = useLaterPart(overlays)
  useEffect(() => void editingParts.bring().then(writingTools.bring).then(overlays.bring), [])
  useEffect(() => {
    if (isOpen || writing) void overlays.bring()
  }, [isOpen, writing])
  return part && (isOpen || writing) && <part.Overlays />
}

function SlideOrNone() {
  const onLayout = useIsLayout(useEditor((state) => state.slideId))
  const [early, setEarly] = useState<readonly EarlyPress[]>([])
  const isEmpty = useSlideOrder().length === 0
  const editing = useLaterPart(editingParts)
  if (isEmpty && !onLayout) return editing && <editing.NoSlides />
  return editing ? (
    <editing.Canvas early={early} onTaken={() => setEarly([])} />
  ) : (
    <StillSlide early={early} onEarly={setEarly} />
  )
}
