import { queryOptions } from '@tanstack/react-query'
import { isUnfinished, listExports } from '#client/queries/exportQueries.ts'
import type { ListedExport } from '#shared/protocol/exports.ts'
import { exportsShown } from './exportsShown.ts'

/** Milliseconds between two looks: while this tab waits for something, or something is being made; and else. */
const looks = { busy: 700, quiet: 60_000 }

/**
 * The caller's own, of all their workspaces, the latest first. What this tab had asked for before it looked, and does not
 * find, is gone: taken off in another tab, deleted with its deck, or of somebody who was signed in here before.
 */
export const exportsQuery = () =>
  queryOptions({
    queryKey: ['exports'],
    queryFn: async () => {
      const { waiting, forget } = exportsShown.getState()
      const exports = await listExports()
      unlisted(waiting, exports).forEach(forget)
      return exports
    },
    refetchInterval: ({ state: { data = [] } }) =>
      exportsShown.getState().waiting.length > 0 || data.some(isUnfinished) ? looks.busy : looks.quiet,
    // A file is fetched when it is ready, wherever its maker looks meanwhile.
    refetchIntervalInBackground: true,
    staleTime: 0,
  })

/** What this tab waits for and a list does not have: it may be from before that was asked for. */
export const unlisted = (waiting: readonly string[], exports: readonly ListedExport[]): readonly string[] =>
  waiting.filter((id) => !exports.some((one) => one.id === id))
