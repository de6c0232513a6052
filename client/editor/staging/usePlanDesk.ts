import { useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { DeckSessionContext } from '#client/deck/DeckSession.tsx'
import { History, type HistoryState } from '#client/deck/history.ts'
import { turnText } from '#client/deck/turnText.ts'
import { pressedCommand } from '#client/ui/command.ts'
import { showToast } from '#client/ui/toast.ts'
import { slideOf } from '#shared/docs/spots.ts'
import { editorCommands } from '../commands/editorCommands.ts'
import type { OpenPlan } from './usePlan.ts'

/** A plan being written. Undo within it is apart from the deck's: the dialog lies over the deck. */
export interface PlanDesk extends OpenPlan {
  readonly history: History
  readonly steps: HistoryState
}

export function usePlanDesk(open: OpenPlan): PlanDesk {
  const { doc } = open.room
  const [history] = useState(() => new History())
  const steps = useSyncExternalStore(history.subscribe, () => history.state)
  useEffect(() => {
    history.attach(doc)
    return () => history.detach(doc)
  }, [history, doc])
  const view = useContext(DeckSessionContext)?.view
  useEffect(
    () =>
      history.onTurn((turn) => {
        if (view) showToast(turnText(turn, view.current), { topic: 'turn' })
        const slideId = turn.spots[0] && slideOf(turn.spots[0])
        document.querySelector(`[data-plan="${slideId}"]`)?.scrollIntoView({ block: 'nearest' })
      }),
    [history, view],
  )
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      const { undo, redo } = editorCommands
      const pressed = pressedCommand({ undo, redo }, event)
      if (!pressed || hasItsOwnUndo(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      history[pressed.name]()
    }
    // Before the fields, which keep their keys to themselves.
    window.addEventListener('keydown', take, true)
    return () => window.removeEventListener('keydown', take, true)
  }, [history])
  return { ...open, history, steps }
}

/** A goal being written shares this history; words not yet in the plan are the field's to take back. */
const hasItsOwnUndo = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.dataset['draft'] !== undefined)
