import { rolesText } from '#client/people/roleWords.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { Me, Workspace } from '#shared/protocol/api.ts'

/** What changed about somebody's roles, in words to them; a workspace they have joined just now is no news. `deleted`: those that they are in no longer because nobody is. */
export function roleNews(before: Me, after: Me, deleted: ReadonlySet<WorkspaceId>): readonly string[] {
  if (before.user.id !== after.user.id) return []
  return before.workspaces.flatMap((was) => {
    const is = after.workspaces.find(({ id }) => id === was.id)
    if (!is && deleted.has(was.id)) return deletedNews(was.name)
    if (!is) return `You are no longer a member of ${was.name}. Its decks are closed to you.`
    return sameRoles(was, is)
      ? []
      : `Your role in ${is.name} is now ${rolesText(is.roles)}. It was ${rolesText(was.roles)}.`
  })
}

export const deletedNews = (name: string): string =>
  `${name} was deleted for everybody, with all of its decks.`

const sameRoles = (a: Workspace, b: Workspace): boolean =>
  a.roles.length === b.roles.length && a.roles.every((role) => b.roles.includes(role))
