import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { useDeckPart, useDeckSession } from '#client/deck/DeckSession.tsx'
import { useHasShown, useIsLayout, useSlideOrder } from '#client/deck/deckParts.ts'
import { useEditor, useEditorStore } from '#client/deck/editorStore.ts'
import type { Acts } from '#client/ui/command.ts'
import { showToast } from '#client/ui/toast.ts'
import { may } from '#shared/policy.ts'
import { focusPane, showPane, stepPane } from '../layout/panes.ts'
import { useShowInspector } from '../layout/useShowInspector.ts'
import { blocksFold, buildsFold, checksFold } from '../sections/Section.tsx'
import { useLayoutActions } from '../slides/layoutActions.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import type { EditorCommand } from './editorCommands.ts'
import { useOverlay } from './overlay.tsx'

/** What this person can do from anywhere in the editor, now. */
export function useEditorActs(): Acts<EditorCommand> {
  const { pitchId, history, me } = useDeckSession()
  const hasParked = useDeckPart(({ parked }) => parked.length > 0)
  const order = useSlideOrder()
  const hasShown = useHasShown()
  const store = useEditorStore()
  const slides = useSlideActions()
  const layouts = useLayoutActions()
  const onLayout = useIsLayout(useEditor((state) => state.slideId))
  const deckLayouts = useDeckPart((deck) => deck.layouts)
  const pages = onLayout && deckLayouts ? deckLayouts.map(({ id }) => id) : order
  const navigate = useNavigate()
  const overlay = useOverlay()
  const showInspector = useShowInspector()

  const step = (by: 1 | -1) => () => {
    const { slideId, openSlide } = store.getState()
    const next = pages[pages.indexOf(slideId ?? '') + by]
    if (next) openSlide(next)
  }
  /** A list at the top of the inspector, unfolded. */
  const goToSection = (fold: typeof blocksFold): void => {
    flushSync(() => fold.set('open'))
    showPane('inspector', store, fold === blocksFold ? 'Blocks' : 'Builds')
  }
  const forPitch = pitchId !== null
  const covered = overlay.open !== null && overlay.open !== 'palette'
  return {
    find: { run: () => overlay.show('palette') },
    // In a dialog the browser's own find looks through the dialog.
    findWords: { run: () => store.getState().find('find'), may: overlay.open === null },
    replaceWords: { run: () => store.getState().find('replace'), may: overlay.open === null },
    undo: { run: () => void history.undo() },
    redo: { run: () => void history.redo() },
    previousSlide: { run: step(-1) },
    nextSlide: { run: step(1) },
    nextPane: { run: () => stepPane(1), may: !covered },
    previousPane: { run: () => stepPane(-1), may: !covered },
    toSlides: { run: () => showPane('slides', store), may: !covered },
    toSlide: { run: () => focusPane('slide'), may: !covered },
    toNotes: { run: () => showPane('notes', store), may: !covered },
    toBlocks: { run: () => goToSection(blocksFold), may: !covered },
    toBuilds: { run: () => goToSection(buildsFold), may: !covered && !onLayout },
    toInspector: { run: () => showPane('inspector', store), may: !covered },
    slideGrid: {
      run: () => store.getState().showGrid(!store.getState().grid),
      may: !onLayout && order.length > 0,
    },
    newSlide: {
      run: () => slides.addAlike(store.getState().slideId),
      may: slides.builds,
    },
    editLayouts: { run: () => layouts.edit(), may: slides.builds && !onLayout },
    leaveLayouts: { run: () => layouts.leave(), may: onLayout },
    slideshow: { run: () => overlay.show('slideshow'), may: hasShown },
    present: { run: () => overlay.show('start'), may: forPitch && may(me.roles, 'stage.start') },
    plan: { run: () => overlay.show('plan'), may: forPitch },
    goals: { run: () => overlay.show('goals') },
    showings: { run: () => void navigate(`/pitches/${pitchId}/stages`), may: forPitch },
    newPitch: { run: () => overlay.show('new-pitch'), may: may(me.roles, 'pitch.create') },
    share: { run: () => overlay.show('share') },
    parked: { run: () => overlay.show('parked'), may: hasParked },
    check: {
      run: () => {
        showInspector()
        checksFold.set('open')
      },
    },
    save: { run: () => showToast('No need to save: every change is kept as you make it.') },
    help: { run: () => overlay.show('help') },
    home: { run: () => void navigate('/') },
  }
}
