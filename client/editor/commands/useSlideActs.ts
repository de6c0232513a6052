import { useCallback } from 'react'
import { useDeckSession } from '#client/deck/DeckSession.tsx'
import { useSlideOrder } from '#client/deck/deckParts.ts'
import { editorPath } from '#client/deck/editorPath.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { copyText } from '#client/page/copyText.ts'
import type { Acts } from '#client/ui/command.ts'
import type { SlideId } from '#shared/model/ids.ts'
import { useSlideActions } from '../slides/slideActions.ts'
import type { SlideCommand } from './slideCommands.ts'

/** What this person can do to a slide of the list. `onMove` hears of a move that took place. */
export function useSlideActs(onMove?: (index: number) => void): (slideId: SlideId) => Acts<SlideCommand> {
  const { deckId, pitchId } = useDeckSession()
  const order = useSlideOrder()
  const actions = useSlideActions()
  const store = useEditorStore()
  return useCallback(
    (slideId) => {
      const at = order.indexOf(slideId)
      // A layout has commands of its own.
      if (at < 0) return {}
      const move = (to: number) => () => {
        if (actions.move(slideId, to)) onMove?.(to)
      }
      const address = location.origin + editorPath(deckId, pitchId, slideId)
      return {
        ...(actions.builds && {
          duplicate: { run: () => actions.duplicate(slideId) },
          remove: { run: () => actions.remove(slideId) },
          condition: {
            run() {
              store.getState().openSlide(slideId)
              store.getState().openCondition({ block: null })
            },
          },
        }),
        ...(actions.scope !== null && {
          moveUp: { run: move(at - 1), may: at > 0 },
          moveDown: { run: move(at + 1), may: at < order.length - 1 },
        }),
        copyLink: { run: () => void copyText(address, 'Link to this slide copied.') },
      }
    },
    [deckId, pitchId, order, actions, store, onMove],
  )
}
