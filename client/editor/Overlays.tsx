import { lazy, Suspense } from 'react'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { ShortcutHelp } from '#client/ui/ShortcutHelp.tsx'
import { ChartDataDialog } from './charts/ChartDataDialog.tsx'
import { ConditionDialog } from './conditions/ConditionDialog.tsx'
import { ExportDialog } from './header/ExportDialog.tsx'
import { NewPitchDialog } from './header/NewPitchDialog.tsx'
import { ShareDialog } from './header/ShareDialog.tsx'
import { GoalsDialog } from './staging/GoalsDialog.tsx'
import { PlanDialog } from './staging/PlanDialog.tsx'
import { StartDialog } from './staging/StartDialog.tsx'
import { useOverlay } from './commands/overlay.tsx'
import { CommandPalette } from './palette/CommandPalette.tsx'
import { shortcutGroups } from './palette/shortcuts.ts'
import { ParkedDialog } from './parked/ParkedDialog.tsx'
import { Slideshow } from './slideshow/Slideshow.tsx'

/** Fetched, with all icons, once one is looked for. */
const IconDialog = lazy(() => import('./icons/IconDialog.tsx').then((m) => ({ default: m.IconDialog })))

/** Fetched once somebody looks through the library. */
const PictureForSlide = lazy(() =>
  import('./pictures/PictureForSlide.tsx').then((m) => ({ default: m.PictureForSlide })),
)

/** Fetched once a whole block is linked. */
const BlockLinkDialog = lazy(() =>
  import('./links/BlockLinkDialog.tsx').then((m) => ({ default: m.BlockLinkDialog })),
)

/** Whatever lies over the editor now. Mounted only while open, so each starts afresh. */
export function Overlays() {
  const { open, at, file, close } = useOverlay()
  const { pitchId } = useDeckSession()
  const charting = useEditor((state) => state.dataOf !== null)
  const conditioning = useEditor((state) => state.conditionOf !== null)
  const linking = useEditor((state) => state.linkOf !== null)
  const choosingIcon = useEditor((state) => state.iconFor !== null)
  const choosingPicture = useEditor((state) => state.pictureFor !== null)
  const editor = useEditorStore()
  switch (open) {
    case null:
      if (charting) return <ChartDataDialog onClose={() => editor.getState().openData(null)} />
      if (conditioning) return <ConditionDialog onClose={() => editor.getState().openCondition(null)} />
      return (
        <Suspense fallback={null}>
          {linking && <BlockLinkDialog onClose={() => editor.getState().openLink(null)} />}
          {choosingIcon && <IconDialog onClose={() => editor.getState().chooseIcon(null)} />}
          {choosingPicture && <PictureForSlide onClose={() => editor.getState().choosePicture(null)} />}
        </Suspense>
      )
    case 'palette':
      return <CommandPalette onClose={close} />
    case 'help':
      return <ShortcutHelp groups={shortcutGroups} onClose={close} />
    case 'new-pitch':
      return <NewPitchDialog onClose={close} />
    case 'share':
      return <ShareDialog onClose={close} />
    case 'parked':
      return <ParkedDialog onClose={close} />
    case 'start':
      return pitchId && <StartDialog pitchId={pitchId} onClose={close} />
    case 'plan':
      return pitchId && <PlanDialog pitchId={pitchId} startAt={at} onClose={close} />
    case 'goals':
      return <GoalsDialog startAt={at} onClose={close} />
    case 'slideshow':
      return <Slideshow onClose={close} />
    case 'export':
      return file && <ExportDialog wanted={file} onClose={close} />
  }
}
