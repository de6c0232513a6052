import type { Cover } from '#shared/model/deck.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'
import { queryOptions } from '@tanstack/react-query'
import { getCovers } from '../api.ts'

/** The small picture of a deck or a pitch; `version` is another once it may have changed. */
export const coverQuery = (workspaceId: WorkspaceId, id: string, version: string) =>
  queryOptions({
    queryKey: ['cover', workspaceId, id, version],
    queryFn: () => loadCover(workspaceId, id),
    staleTime: Infinity,
    // The old picture stands until the new one is here.
    placeholderData: (previous: Cover | null | undefined) => previous,
  })

interface Wanted {
  readonly id: string
  readonly resolve: (cover: Cover | null) => void
  readonly reject: (why: unknown) => void
}

/** Milliseconds that wishes are gathered: a list's rows come at once. */
const gatherFor = 20

/** As many as the server gives at once. */
const mostAtOnce = 60

const wanted = new Map<WorkspaceId, Wanted[]>()

function loadCover(workspaceId: WorkspaceId, id: string): Promise<Cover | null> {
  return new Promise((resolve, reject) => {
    const gathered = wanted.get(workspaceId)
    if (gathered) return void gathered.push({ id, resolve, reject })
    const batch = [{ id, resolve, reject }]
    wanted.set(workspaceId, batch)
    setTimeout(() => {
      wanted.delete(workspaceId)
      for (let at = 0; at < batch.length; at += mostAtOnce)
        void answer(workspaceId, batch.slice(at, at + mostAtOnce))
    }, gatherFor)
  })
}

async function answer(workspaceId: WorkspaceId, batch: readonly Wanted[]): Promise<void> {
  try {
    const { covers } = await getCovers(
      workspaceId,
      batch.map(({ id }) => id),
    )
    for (const { id, resolve } of batch) resolve(covers[id] ?? null)
  } catch (why) {
    for (const { reject } of batch) reject(why)
  }
}
