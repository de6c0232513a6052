/** The two halves of the work that role cards are about. */
export const describedRoles = ['marketing', 'sales'] as const
export type DescribedRole = (typeof describedRoles)[number]
export const otherSide = (side: DescribedRole): DescribedRole => (side === 'sales' ? 'marketing' : 'sales')
export const isDescribedRole = (name: string): name is DescribedRole =>
  describedRoles.some((role) => role === name)

/** What a role card says, in the order in which it is read. */
export const roleCardFields = {
  duties: 'Responsible for',
  skills: 'Good at',
  pressures: 'Under pressure from',
  deadlines: 'Deadlines',
} as const
export type RoleCardField = keyof typeof roleCardFields
export const roleCardFieldNames = Object.keys(roleCardFields) as RoleCardField[]
export const isRoleCardField = (name: string): name is RoleCardField => Object.hasOwn(roleCardFields, name)

/** Characters of a line. */
export const longestRoleLine = 600

/** What stands on a card until that side says it in its own words: the same four questions, answered at equal length. */
export const usualRoleCards: Readonly<Record<DescribedRole, Readonly<Record<RoleCardField, string>>>> = {
  marketing: {
    duties: 'The story, the design and the brand: every slide looks like us and says one thing.',
    skills: 'Writing for people who skim, making a page carry one thought, knowing the market as a whole.',
    pressures:
      'Many campaigns at once, and work that is judged by everyone long after it could still be changed.',
    deadlines: 'Days, not hours: a good slide is drawn, put aside, and drawn again.',
  },
  sales: {
    duties: 'The client: who sits in the room, what keeps them awake, and what they agreed to.',
    skills: 'Listening, answering what was not asked, saying a hard thing in plain words.',
    pressures: 'A number every quarter, and meetings that move forward without asking.',
    deadlines: 'Often tomorrow: what the client said today has to be on the slide by then.',
  },
}
