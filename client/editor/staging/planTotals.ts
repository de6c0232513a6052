import { noPlan, type Plan } from '#shared/model/plan.ts'

interface Named {
  readonly userId: string
  readonly name: string
}

/** `25:00 planned · Mara 60 %, Tomás 40 %`; what to do first while nothing is planned. */
export function planTotals(
  plan: Plan,
  slides: readonly { readonly id: string }[],
  people: readonly Named[],
): string {
  const planned = slides.map(({ id }) => plan.slides.get(id) ?? noPlan)
  const total = planned.reduce((sum, { seconds }) => sum + seconds, 0)
  if (total === 0) return 'Give each slide its minutes, and the plan adds them up here.'
  const shares = people.flatMap(({ userId, name }) => {
    const theirs = planned.reduce((sum, { speaker, seconds }) => sum + (speaker === userId ? seconds : 0), 0)
    return theirs > 0 ? [`${name} ${Math.round((theirs / total) * 100)} %`] : []
  })
  return [`${minutesText(total)} planned`, shares.join(', ')].filter(Boolean).join(' · ')
}

export const minutesText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
