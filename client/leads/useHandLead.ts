import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { errorText } from '#client/api.ts'
import { leadsQuery, putLead, undoLead } from '#client/queries/leadQueries.ts'
import { showToast } from '#client/ui/toast.ts'
import type { PitchId, UserId } from '#shared/model/ids.ts'
import { otherSide, type DescribedRole } from '#shared/model/roleCard.ts'
import type { HandedLead, PitchLead, PitchLeads } from '#shared/protocol/api.ts'

/** Whom a side is given to, and whom the caller saw leading. */
interface Handing {
  readonly side: DescribedRole
  readonly to: { readonly userId: UserId; readonly name: string }
  readonly seen: PitchLeads
}

/**
 * Gives a side of a pitch to somebody, and says so with a way back. Where a colleague named somebody meanwhile, that
 * stands and is said: nobody is overwritten unseen. Who is quicker than the answer is not kept waiting: what they
 * choose goes out after it.
 */
export function useHandLead(pitchId: PitchId, me: UserId) {
  const queries = useQueryClient()
  const [waiting, setWaiting] = useState(0)
  const [problem, setProblem] = useState<string>()
  const last = useRef(Promise.resolve())
  /** What this page wrote itself, and so has seen, before a screen shows it. */
  const written = useRef<Partial<Record<DescribedRole, PitchLead>>>({})

  function inTurn(work: () => Promise<void>): Promise<void> {
    setWaiting((count) => count + 1)
    last.current = last.current.then(async () => {
      setProblem(undefined)
      try {
        await work()
      } catch (error) {
        setProblem(errorText(error))
        showToast(errorText(error), { tone: 'danger' })
      }
      setWaiting((count) => count - 1)
      void Promise.all(
        [leadsQuery(pitchId).queryKey, ['decks'], ['deck']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    })
    return last.current
  }

  const hand = ({ side, to, seen }: Handing): Promise<void> =>
    inTurn(async () => {
      const revision = Math.max(seen[side]?.revision ?? 0, written.current[side]?.revision ?? 0)
      const other = seen[otherSide(side)]?.userId ?? null
      const now = await putLead(pitchId, side, { userId: to.userId, revision, with: other })
      keep(side, now)
      const undo = { label: 'Undo', run: () => void takeBack(side, now.revision) }
      showToast(handedWords(side, to, me), now.undoable ? { action: undo } : {})
    })

  const takeBack = (side: DescribedRole, revision: number): Promise<void> =>
    inTurn(async () => {
      keep(side, await undoLead(pitchId, side, revision))
      showToast('It is as it was before.')
    })

  function keep(side: DescribedRole, { undoable: _, ...lead }: HandedLead): void {
    written.current[side] = lead
    queries.setQueryData(leadsQuery(pitchId).queryKey, (leads) => leads && { ...leads, [side]: lead })
  }
  return { hand, busy: waiting > 0, problem }
}

const handedWords = (side: DescribedRole, { userId, name }: Handing['to'], me: UserId): string =>
  userId === me ? `You lead ${side} here.` : `${name} is asked to lead ${side} here.`
