import { rolesText } from '#client/people/roleWords.ts'
import type { Me, Workspace } from '#shared/protocol/api.ts'

/** What changed about somebody's roles, in words to them; a workspace they have joined just now is no news. */
export function roleNews(before: Me, after: Me): readonly string[] {
  if (before.user.id !== after.user.id) return []
  return before.workspaces.flatMap((was) => {
    const is = after.workspaces.find(({ id }) => id === was.id)
    if (!is) return `You are no longer a member of ${was.name}. Its decks are closed to you.`
    return sameRoles(was, is)
      ? []
      : `Your role in ${is.name} is now ${rolesText(is.roles)}. It was ${rolesText(was.roles)}.`
  })
}

const sameRoles = (a: Workspace, b: Workspace): boolean =>
  a.roles.length === b.roles.length && a.roles.every((role) => b.roles.includes(role))
