import { useEffect } from 'react'
import { whenNothingIsShown } from '#client/session/onShow.ts'
import { useMe } from '#client/session/useSession.ts'
import { rooms } from '#client/sync/rooms.ts'
import { showToast } from '#client/ui/toast.ts'

const sayWhy = (reason: string): void => whenNothingIsShown(() => showToast(reason, { tone: 'danger' }))

/** Sends what earlier pages of this person could not, and says why a change is not taken: before any room opens. */
export function useUnsentWords(): void {
  const { user } = useMe()
  useEffect(() => rooms.subscribeRefused(sayWhy), [])
  useEffect(() => void rooms.keepFor(user.id), [user.id])
}
