import { useCallback, useEffect, useRef, useState } from 'react'
import type { FromProjector, ShownAlone, ToProjector } from '#shared/protocol/projector.ts'
import { openChannel, type Channel } from '#client/browser/channel.ts'

export interface PresenterWindow {
  /** What the presenter's window on this machine shows without a line, which goes before what the line brought. */
  readonly alone: ShownAlone | null
  readonly say: (said: FromProjector) => void
}

/**
 * The presenter's window on this machine, over a channel of this window's name. When its line is back, what it
 * showed stays here until this window's own line, opened anew, has said how the stage stands.
 */
export function usePresenterWindow(greetings: number, reopen: () => void): PresenterWindow {
  const [alone, setAlone] = useState<ShownAlone | null>(null)
  /** How often the line had greeted when the presenter's window came back. */
  const [isBackSince, setIsBackSince] = useState<number | null>(null)
  const channel = useRef<Channel<FromProjector> | null>(null)
  const latest = useRef({ alone, greetings, reopen })
  useEffect(() => {
    latest.current = { alone, greetings, reopen }
  })

  useEffect(() => {
    const opened = openChannel<FromProjector, ToProjector>(window.name, ({ shown }) => {
      if (shown) {
        setAlone(shown)
        setIsBackSince(null)
      } else if (latest.current.alone) {
        setIsBackSince(latest.current.greetings)
        latest.current.reopen()
      }
    })
    channel.current = opened
    opened.say({ kind: 'opened' })
    return () => opened.close()
  }, [])

  const say = useCallback((said: FromProjector) => channel.current?.say(said), [])
  const isOver = isBackSince !== null && greetings > isBackSince
  return { alone: isOver ? null : alone, say }
}
