/**
 * Who may do what: one table, asked by the server, shown by the client.
 * Nothing else in the code base compares roles.
 */
export const roles = ['marketing', 'sales', 'viewer', 'admin'] as const
export type Role = (typeof roles)[number]

export const isRole = (value: unknown): value is Role => roles.includes(value as Role)

/** The kinds of document a socket can join; each has its own writers. */
export const roomKinds = ['design', 'pitch', 'plan', 'review'] as const
export type RoomKind = (typeof roomKinds)[number]

/** What a member may do with a document room. The order is the strength: each includes the ones before. */
export type Access = 'none' | 'read' | 'write'

const member: readonly Role[] = roles

/**
 * `review` has no writer: the server alone writes there, on behalf of an HTTP call it has checked,
 * so that an author cannot be forged.
 */
const roomWriters: Record<RoomKind, readonly Role[]> = {
  design: ['marketing'],
  pitch: ['sales'],
  plan: ['marketing', 'sales'],
  review: [],
}

/** Roles are those the person holds in the workspace that owns the room; none means not a member. */
export function roomAccess(held: readonly Role[], kind: RoomKind): Access {
  if (held.some((role) => roomWriters[kind].includes(role))) return 'write'
  return held.length > 0 ? 'read' : 'none'
}

const actionRoles = {
  'workspace.rename': ['admin'],
  'workspace.delete': ['admin'],
  'members.list': member,
  'members.manage': ['admin'],
  'thanks.give': member,
  'roleCard.write.marketing': ['marketing'],
  'roleCard.write.sales': ['sales'],
  /** In a document that both sides write, the goal of one is written by that side. */
  'goal.write.marketing': ['marketing'],
  'goal.write.sales': ['sales'],
  'deck.list': member,
  'deck.read': member,
  'file.bring': ['marketing', 'sales'],
  'deck.create': ['marketing'],
  'deck.rename': ['marketing'],
  'deck.offer': ['marketing'],
  'deck.move': ['marketing'],
  'deck.duplicate': ['marketing'],
  'deck.archive': ['marketing'],
  'deck.delete': ['marketing'],
  'deck.repair': ['marketing'],
  'deck.export': member,
  'leftover.settle': ['marketing'],
  'leftover.giveNotes': ['sales'],
  'folder.list': member,
  'folder.manage': ['marketing'],
  'pitch.read': member,
  'pitch.create': ['sales'],
  'pitch.rename': ['sales'],
  'pitch.duplicate': ['sales'],
  'pitch.archive': ['sales'],
  'pitch.delete': ['sales'],
  'pitch.repair': ['sales'],
  'pitch.export': member,
  /** Who can lead a pitch on a side. Whoever makes a pitch says first who does. */
  'pitch.lead.marketing': ['marketing'],
  'pitch.lead.sales': ['sales'],
  /** A lead hands their side over, or takes it back, and so may anyone of that side: whoever is away cannot. */
  'pitch.handLead.marketing': ['marketing', 'admin'],
  'pitch.handLead.sales': ['sales', 'admin'],
  'suggestion.create': ['marketing', 'sales'],
  'suggestion.decide.design': ['marketing'],
  'suggestion.decide.pitch': ['sales'],
  'asset.upload': ['marketing', 'sales'],
  'asset.read': member,
  'brand.manage': ['marketing'],
  'brand.read': member,
  'stage.start': ['marketing', 'sales'],
  'question.answer': ['marketing', 'sales'],
} as const satisfies Record<string, readonly Role[]>

export type Action = keyof typeof actionRoles
export const actions = Object.keys(actionRoles) as Action[]

/** `held` are the person's roles in the workspace that owns the thing acted on. */
export function may(held: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = actionRoles[action]
  return held.some((role) => allowed.includes(role))
}

/**
 * Who leads a side of a new pitch unless somebody is chosen: the first of those who are likely and can, or the only
 * member who can.
 */
export function likelyLead(
  members: readonly { readonly userId: string; readonly roles: readonly Role[] }[],
  side: 'marketing' | 'sales',
  likely: readonly (string | null | undefined)[],
): string | null {
  const able = members.filter(({ roles }) => may(roles, `pitch.lead.${side}`)).map(({ userId }) => userId)
  const first = likely.find((id) => typeof id === 'string' && able.includes(id))
  return first ?? (able.length === 1 ? able[0]! : null)
}

/** Who a line of somebody's profile is for. The order is the reach: each is for those before it, too. */
export const visibilities = ['me', 'partners', 'workspace'] as const
export type Visibility = (typeof visibilities)[number]

/** How a member of the same workspace stands to the person whose profile it is. Everybody else sees nothing of it. */
export type Relation = 'self' | 'partner' | 'colleague'

const reach: Record<Relation, readonly Visibility[]> = {
  self: visibilities,
  partner: ['partners', 'workspace'],
  colleague: ['workspace'],
}

export const maySeeLine = (relation: Relation, visibility: Visibility): boolean =>
  reach[relation].includes(visibility)
