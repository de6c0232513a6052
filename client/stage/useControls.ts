import { useEffect, useMemo, useRef, useState } from 'react'
import { errorText, openProjector } from '../api.ts'
import { newId, type StageId } from '#shared/model/ids.ts'
import { projectorName, projectorRoom } from '#shared/protocol/projector.ts'
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

export function useControls(
  link: StageLink,
  stage: PresenterStage | null,
  me: string,
  start: () => void,
): Screen {
  const [panel, setPanel] = useState<Panel | null>(null)
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<PointingTool>('none')
  const latest = useRef(stage)
  const begin = useRef(start)
  useEffect(() => {
    latest.current = stage
    begin.current = start
  })

  const controls = useMemo<Controls>(() => {
    /** The dot would stay where it was on everyone's screen. */
    const putDown = () =>
      latest.current && link.point({ kind: 'laser', slideId: latest.current.current, at: null })
    return {
      say: (command) => {
        const { startedAt, driver } = latest.current ?? {}
        if (startedAt === null && driver === me && command.kind === 'next') begin.current()
        else link.say(command)
      },
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
  }, [link, me])

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
  // Loaded anew it would be empty for a moment, before the client's eyes.
  if (isShowing(view)) return view.focus()
  try {
    const { path } = await openProjector(stageId)
    view.location.replace(new URL(path, location.origin))
  } catch (refusal) {
    view.close()
    showToast(errorText(refusal), { tone: 'danger' })
  }
}

/** Whether the window has the projector's slide. One that was taken to another site says nothing of itself. */
function isShowing(view: Window): boolean {
  try {
    return view.document.getElementById(projectorRoom) !== null
  } catch {
    return false
  }
}
