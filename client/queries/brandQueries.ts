import type { WorkspaceId } from '#shared/model/ids.ts'
import { queryOptions } from '@tanstack/react-query'
import { getAvoided, getFonts } from '../api.ts'

/** The fonts that a workspace brought; asked again whenever the page gets the focus back. */
export const fontsQuery = (workspaceId: WorkspaceId) =>
  queryOptions({ queryKey: ['fonts', workspaceId], queryFn: () => getFonts(workspaceId), staleTime: 60_000 })

/** Words that a workspace does not want in its decks. */
export const avoidedQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['avoided', workspaceId],
    queryFn: () => getAvoided(workspaceId),
    staleTime: 60_000,
  })
