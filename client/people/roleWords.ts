import { listed } from '#shared/model/listed.ts'
import { roles as allRoles, type Role } from '#shared/policy.ts'

interface RoleWords {
  readonly name: string
  /** What it owns, in a sentence. */
  readonly owns: string
  /** The colour of its ring, only for those that own content. */
  readonly color: string | null
}

export const roleWords: Readonly<Record<Role, RoleWords>> = {
  marketing: {
    name: 'Marketing',
    owns: 'Owns the design: slides, layout, theme, and the message each slide must leave behind.',
    color: 'var(--marketing)',
  },
  sales: {
    name: 'Sales',
    owns: 'Owns the client’s words: pitches, what goes into the slots, and the talking points.',
    color: 'var(--sales)',
  },
  viewer: {
    name: 'Viewer',
    owns: 'Sees every deck and pitch, and changes nothing.',
    color: null,
  },
  admin: {
    name: 'Admin',
    owns: 'Manages people and the workspace. Owns no content by itself.',
    color: null,
  },
}

/** One colour for an owner, both for who holds both halves, none for anybody else. */
export const ringColors = (held: readonly Role[]): readonly string[] =>
  allRoles.flatMap((role) => (held.includes(role) ? (roleWords[role].color ?? []) : []))

/** `Marketing and admin`; for nobody, nothing. */
export const rolesText = (roles: readonly Role[]): string =>
  listed(
    roles.map((role, index) => (index === 0 ? roleWords[role].name : roleWords[role].name.toLowerCase())),
  )
