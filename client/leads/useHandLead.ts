import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from '#client/api.ts'
import { leadsQuery, putLead } from '#client/queries/leadQueries.ts'
import { showToast } from '#client/ui/toast.ts'
import type { PitchId, UserId } from '#shared/model/ids.ts'
import type { DescribedRole } from '#shared/model/roleCard.ts'
import type { PitchLead } from '#shared/protocol/api.ts'

/** Whom a side is given to, and whom the caller saw leading. */
interface Handing {
  readonly side: DescribedRole
  readonly to: { readonly userId: UserId; readonly name: string }
  readonly seen: PitchLead | null
}

/**
 * Gives a side of a pitch to somebody, and says so with a way back. Where a colleague named somebody meanwhile, that
 * stands and is said: nobody is overwritten unseen.
 */
export function useHandLead(pitchId: PitchId, me: UserId) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function hand({ side, to, seen }: Handing): Promise<void> {
    setBusy(true)
    setProblem(undefined)
    try {
      const now = await putLead(pitchId, side, { userId: to.userId, revision: seen?.revision ?? 0 })
      const before = seen && seen.userId !== to.userId ? seen.userId : null
      showToast(
        handedWords(side, to, me),
        before === null
          ? {}
          : {
              action: {
                label: 'Undo',
                run: () => void hand({ side, to: { userId: before, name: '' }, seen: now }),
              },
            },
      )
    } catch (error) {
      setProblem(errorText(error))
      showToast(errorText(error), { tone: 'danger' })
    } finally {
      const { queryKey } = leadsQuery(pitchId)
      await Promise.all(
        [queryKey, ['decks'], ['deck']].map((key) => queries.invalidateQueries({ queryKey: key })),
      )
      setBusy(false)
    }
  }
  return { hand, busy, problem }
}

function handedWords(side: DescribedRole, { userId, name }: Handing['to'], me: UserId): string {
  if (userId === me) return `You lead ${side} here.`
  return name === '' ? 'It is as it was before.' : `${name} is asked to lead ${side} here.`
}
