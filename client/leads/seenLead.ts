import { otherSide, type DescribedRole } from '#shared/model/roleCard.ts'
import { may } from '#shared/policy.ts'
import type { UserId } from '#shared/model/ids.ts'
import type { Member, PitchLead, PitchLeads } from '#shared/protocol/api.ts'

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

/** What somebody is asked who leads a side, or is named to; `null`: nothing, or it is not theirs to answer. */
export function askedOf(
  me: UserId,
  side: DescribedRole,
  { leads, members }: { readonly leads: PitchLeads; readonly members: readonly Member[] },
): string | null {
  const lead = leads[side]
  const seen = seenLead(lead, side, members)
  if (lead?.userId !== me || lead.paired || !seen.member) return null
  if (seen.state === 'asked') return `You are asked to lead ${side} here.`
  const other = seenLead(leads[otherSide(side)], otherSide(side), members)
  if (seen.state !== 'leads' || !other.member) return null
  return `${other.name} leads ${otherSide(side)} now. Say yes, and each of you sees what the other keeps for deck partners.`
}
