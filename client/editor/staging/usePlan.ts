import type { PitchId } from '#shared/model/ids.ts'
import { useMemo, useSyncExternalStore } from 'react'
import { readPlan } from '#shared/docs/planDoc.ts'
import type { Plan } from '#shared/model/plan.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import type { OpenRoom } from '#client/sync/roomConnection.ts'
import { useOpenRoom, useWritable } from '#client/sync/useRoom.ts'

export interface OpenPlan {
  readonly room: OpenRoom
  readonly plan: Plan
  readonly mayWrite: boolean
}

/** The pitch's common ground, read again when either side writes in it; `null` until it is here. */
export function usePlan(pitchId: PitchId): OpenPlan | null {
  const name = roomName('plan', pitchId)
  const room = useOpenRoom(name)
  const mayWrite = useWritable(name)
  const reader = useMemo(() => room && planReader(room), [room])
  const plan = useSyncExternalStore(reader?.subscribe ?? never, () => reader?.current() ?? null)
  return useMemo(() => room && plan && { room, plan, mayWrite }, [room, plan, mayWrite])
}

function planReader({ doc }: OpenRoom) {
  let plan: Plan | null = null
  return {
    current: (): Plan => (plan ??= readPlan(doc)),
    subscribe(listener: () => void): () => void {
      const changed = (): void => {
        plan = null
        listener()
      }
      doc.on('update', changed)
      return () => doc.off('update', changed)
    },
  }
}

const never = () => () => undefined
