import type { Day } from '#client/page/meetingDate.ts'
import { useRemembered } from '#client/remembered.ts'
import { rememberedSet } from '#client/rememberedSet.ts'
import { showToast } from '#client/ui/toast.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { AskedLead } from './arrangeDecks.ts'

/** Whether to lead a pitch, put off by whom and on which day, in this browser. */
const putOffs = rememberedSet('duodeck.put-off')

/** The questions that are not put off until tomorrow, and the way to put one off. The pitch itself asks all the same. */
export function usePutOff(asked: readonly AskedLead[], { me, today }: { me: UserId; today: Day }) {
  const all = useRemembered(putOffs.all)
  const idOf = ({ pitch, side }: AskedLead): string => `${me}.${pitch.id}.${side}.${today}`
  function putOff(question: AskedLead): void {
    const id = idOf(question)
    putOffs.add(id)
    showToast('You are asked again tomorrow.', { action: { label: 'Undo', run: () => putOffs.remove(id) } })
  }
  return { due: asked.filter((one) => !putOffs.isIn(all, idOf(one))), putOff }
}
