import { useEffect, useMemo, useRef, useState } from 'react'
import { errorText, openProjector } from '../api.ts'
import { newId, type StageId } from '#shared/model/ids.ts'
import { projectorName } from '#shared/protocol/projector.ts'
import type { PresenterStage } from '#shared/stage/presenterView.ts'
import { showToast } from '../ui/toast.ts'
import { focusGoal, scrollGoal } from './goals.ts'
import { handoverTo } from './handover.ts'
import { notesSize, resized } from './notesSize.ts'
import type { Controls, Panel } from './controls.ts'
import type { StageLink } from './stageLink.ts'
import type { PointingTool } from './usePointing.ts'

/** What this screen alone knows, and everything that can be done on it. */
export interface Screen extends Controls {
  readonly panel: Panel | null
  readonly typed: string
  readonly tool: PointingTool
  close(): void
}

export function useControls(link: StageLink, stage: PresenterStage | null, me: string): Screen {
  const [panel, setPanel] = useState<Panel | null>(null)
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<PointingTool>('none')
  const latest = useRef(stage)
  useEffect(() => {
    latest.current = stage
  }, [stage])

  const controls = useMemo<Controls>(() => {
    /** The dot would stay where it was on everyone's screen. */
    const putDown = () =>
      latest.current && link.point({ kind: 'laser', slideId: latest.current.current, at: null })
    return {
      say: link.say,
      take: link.take,
      cue: (text) => link.say({ kind: 'cue', id: newId(), text }),
      handOver: () => {
        const to = latest.current && handoverTo(latest.current)
        if (to === 'choose') setPanel('choose')
        else if (to) link.say({ kind: 'offer', to: to.id })
        else showToast('Nobody else is here to take the baton.')
      },
      pick: (tool) => {
        putDown()
        setPicked((inHand) => (inHand === tool ? 'none' : tool))
      },
      wipe: () => latest.current && link.point({ kind: 'wipe', slideId: latest.current.current }),
      open: setPanel,
      type: setTyped,
      resizeNotes: (by) => notesSize.set(resized(notesSize.get(), by)),
      scrollNotes: (by) => scrollGoal('notes', by),
      goTo: focusGoal,
      project: () => void project(latest.current?.id ?? ''),
    }
  }, [link])

  const tool = stage?.driver === me ? picked : 'none'
  return { ...controls, panel, typed, tool, close: () => setPanel(null) }
}

/** The window has to open with the press itself, before the server has answered, or the browser blocks it. */
async function project(stageId: StageId): Promise<void> {
  const view = window.open('', projectorName(stageId), 'popup,width=1280,height=720')
  if (!view) {
    showToast('Your browser held the window back. Allow pop-ups for this address, then try again.')
    return
  }
  try {
    const { path } = await openProjector(stageId)
    view.location.replace(new URL(path, location.origin))
  } catch (refusal) {
    view.close()
    showToast(errorText(refusal), { tone: 'danger' })
  }
}
