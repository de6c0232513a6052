import type { UserId } from '#shared/model/ids.ts'
import { noPlan, type Plan } from '#shared/model/plan.ts'
import type { Member, PitchLeads } from '#shared/protocol/api.ts'

type Person = Pick<Member, 'userId' | 'name' | 'roles'>

/** What a plan adds up to, in seconds. */
export interface PlanShares {
  readonly total: number
  /** Of slides on the short path; 0 when there is none. */
  readonly short: number
  /** Those who speak at all, in the order of `people`. */
  readonly speakers: readonly Share[]
  /** Planned for slides that nobody speaks to yet. */
  readonly open: number
}

export interface Share {
  readonly userId: UserId
  readonly name: string
  readonly side: 'marketing' | 'sales'
  readonly seconds: number
  /** Of the total, whole. */
  readonly percent: number
}

export function planShares(
  { slides }: Plan,
  shown: readonly { readonly id: string }[],
  people: readonly Person[],
  leads: PitchLeads | null,
): PlanShares {
  const planned = shown.map(({ id }) => slides.get(id) ?? noPlan)
  const sum = (of: (slide: (typeof planned)[number]) => boolean): number =>
    planned.reduce((seconds, slide) => seconds + (of(slide) ? slide.seconds : 0), 0)
  const total = sum(() => true)
  const speakers = people.flatMap(({ userId, name, roles }) => {
    const seconds = sum(({ speaker }) => speaker === userId)
    const side = sideOf(userId, roles, leads)
    return seconds > 0 ? [{ userId, name, side, seconds, percent: Math.round((seconds / total) * 100) }] : []
  })
  const spoken = speakers.reduce((seconds, share) => seconds + share.seconds, 0)
  return { total, short: sum((slide) => slide.short), speakers, open: total - spoken }
}

/** A lead stands for the side that they lead; others for the role they hold. */
const sideOf = (userId: UserId, roles: Person['roles'], leads: PitchLeads | null): Share['side'] => {
  if (leads?.marketing?.userId === userId) return 'marketing'
  if (leads?.sales?.userId === userId) return 'sales'
  return roles.includes('marketing') ? 'marketing' : 'sales'
}
