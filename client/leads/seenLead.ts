import type { DescribedRole } from '#shared/model/roleCard.ts'
import { may } from '#shared/policy.ts'
import type { Member, PitchLead } from '#shared/protocol/api.ts'

export const leadSides = [
  { side: 'marketing', label: 'Marketing lead' },
  { side: 'sales', label: 'Sales lead' },
] as const satisfies readonly { side: DescribedRole; label: string }[]

/** A side's lead as people are told of them. */
export interface SeenLead {
  /** `gone`: has left the workspace. `moved`: is there, and holds the side's role no longer. */
  readonly state: 'nobody' | 'leads' | 'asked' | 'gone' | 'moved'
  readonly name: string
  /** `null`: nobody, or nobody who is still here. */
  readonly member: Member | null
}

export const canLead = ({ roles }: Pick<Member, 'roles'>, side: DescribedRole): boolean =>
  may(roles, `pitch.lead.${side}`)

export function seenLead(lead: PitchLead | null, side: DescribedRole, members: readonly Member[]): SeenLead {
  if (!lead) return { state: 'nobody', name: 'Nobody yet', member: null }
  const member = members.find(({ userId }) => userId === lead.userId) ?? null
  if (!member) return { state: 'gone', name: 'Former member', member }
  const state = !canLead(member, side) ? 'moved' : lead.agreed ? 'leads' : 'asked'
  return { state, name: member.name, member }
}

/** What is to be done about a lead; nothing where all is well. */
export function leadNote({ state }: SeenLead, side: DescribedRole): string | undefined {
  switch (state) {
    case 'leads':
      return undefined
    case 'nobody':
      return `Choose who leads ${side} here.`
    case 'asked':
      return 'Asked, and has not said yes yet.'
    case 'gone':
      return `Whoever led ${side} here has left the workspace. Choose who leads it now.`
    case 'moved':
      return `Works in ${side} no longer. Choose who leads it now.`
  }
}
