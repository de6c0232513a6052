import { useCallback, useEffect, useState } from 'react'
import { Audience } from './Audience.tsx'
import { Entrance } from './Entrance.tsx'
import { isProjector, knock, WatchError, type Door } from './door.ts'
import { Farewell } from './Farewell.tsx'

/** Knock, come in, watch, and a word at the end. */
export function WatchScreen() {
  const [door, setDoor] = useState<Door | null>(null)
  const [refusal, setRefusal] = useState<WatchError | null>(null)

  const tryDoor = useCallback(() => {
    knock().then(
      (answer) => {
        setDoor(answer)
        setRefusal(null)
      },
      (error: unknown) =>
        setRefusal(error instanceof WatchError ? error : new WatchError('unknown', String(error))),
    )
  }, [])
  useEffect(tryDoor, [tryDoor])

  if (refusal) return <Farewell code={refusal.code} message={refusal.message} onRetry={tryDoor} />
  if (!door) return null
  if (door.address !== undefined && !window.isSecureContext) {
    const message = 'Your browser came by a way that is not encrypted, on which you cannot be let in.'
    return <Farewell code="insecure" message={message} address={door.address} />
  }
  if (door.full) {
    const message = 'As many people as this link allows are watching. Try again in a while.'
    return <Farewell code="full" message={message} onRetry={tryDoor} />
  }
  if (!door.entered && isProjector) {
    const message = 'Press F, or “Open on the projector”, on a presenter’s screen.'
    return <Farewell code="projector" message={message} onRetry={tryDoor} />
  }
  if (!door.entered)
    return <Entrance passcode={door.passcode} onEntered={() => setDoor({ ...door, entered: true })} />
  return <Audience onRefused={tryDoor} />
}
