import { useCallback } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useSlideOrder } from '#client/deck/deckParts.ts'
import { editorPath } from '#client/deck/editorPath.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { copyText } from '#client/ui/copyText.ts'
import type { Acts } from '#client/ui/command.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { copyNow } from '../clips/fromMenu.ts'
import { useShowInspector } from '../layout/useShowInspector.ts'
import { focusSectionField } from '../sections/sectionField.ts'
import { copySlides } from '../slides/copySlides.ts'
import { pasteSlidesFromMenu } from '../slides/pasteSlides.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import { useOverlay } from './overlay.tsx'
import type { SlideCommand } from './slideCommands.ts'

/** What this person can do to slides of the list, given as they stand. `onMove` hears of a move that took place. */
export function useSlideActs(
  onMove?: (index: number) => void,
): (ids: readonly SlideId[]) => Acts<SlideCommand> {
  const session = useDeckSession()
  const order = useSlideOrder()
  const actions = useSlideActions()
  const store = useEditorStore()
  const showInspector = useShowInspector()
  const overlay = useOverlay()
  return useCallback(
    (ids) => {
      const [first, last] = [order.indexOf(ids[0] ?? ''), order.indexOf(ids.at(-1) ?? '')]
      // A layout has commands of its own.
      if (first < 0) return {}
      const only = ids.length === 1 ? ids[0]! : null
      const end = order.length - ids.length
      const move = (to: number) => () => {
        if (actions.move(ids, to)) onMove?.(to)
      }
      // Slides that do not stand together come together first.
      const apart = last - first >= ids.length
      const copy = () => copyNow((data) => copySlides(session, ids, data))
      return {
        copy: { run: copy },
        ...(actions.builds && {
          cut: {
            run() {
              copy()
              actions.remove(ids)
            },
          },
          paste: { run: () => void pasteSlidesFromMenu(session, store) },
          duplicate: { run: () => actions.duplicate(ids) },
          remove: { run: () => actions.remove(ids) },
          section: {
            run() {
              actions.beginSection(ids)
              store.getState().openSlide(ids[0]!)
              showInspector()
              focusSectionField()
            },
          },
        }),
        ...(actions.builds &&
          only !== null && {
            condition: {
              run() {
                store.getState().openSlide(only)
                store.getState().openCondition({ block: null })
              },
            },
          }),
        ...(actions.scope !== null && {
          moveUp: { run: move(Math.max(0, first - 1)), may: apart || first > 0 },
          moveDown: { run: move(Math.min(end, last - ids.length + 2)), may: apart || first < end },
          moveFirst: { run: move(0), may: apart || first > 0 },
          moveLast: { run: move(end), may: apart || first < end },
        }),
        export: {
          run: () =>
            overlay.showExport({
              copy: session.pitchId === null ? 'design' : 'client',
              format: 'pptx',
              slides: ids,
            }),
        },
        ...(only !== null && {
          copyLink: {
            run: () =>
              void copyText(
                location.origin + editorPath(session.deckId, session.pitchId, only),
                'Link to this slide copied.',
              ),
          },
        }),
      }
    },
    [session, order, actions, store, showInspector, overlay, onMove],
  )
}
