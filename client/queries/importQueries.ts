import type { LayoutId, WorkspaceId } from '#shared/model/ids.ts'
import { queryOptions } from '@tanstack/react-query'
import { getImport, getImportLayout, getImports, getImportSlide, getReturn } from '../api.ts'

/** Milliseconds between two looks at a file that is being read. */
const lookEvery = 700

/** The caller's own files that are no decks yet; asked again while one is being read. */
export const importsQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['imports', workspaceId],
    queryFn: () => getImports(workspaceId),
    refetchInterval: ({ state }) =>
      state.data?.some((one) => one.state === 'reading') ? 2 * lookEvery : 60_000,
  })

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => getImport(id),
    refetchInterval: ({ state }) => (state.data?.state.kind === 'reading' ? lookEvery : false),
  })

/** What was changed in a file that left here: held against the deck as it is when the page is looked at. */
export const returnQuery = (id: string) =>
  queryOptions({ queryKey: ['import', id, 'return'], queryFn: () => getReturn(id), retry: false })

/** A slide of a file stays as it was read. */
export const importSlideQuery = (id: string, at: number) =>
  queryOptions({
    queryKey: ['import', id, 'slide', at],
    queryFn: () => getImportSlide(id, at),
    staleTime: Infinity,
  })

export const importLayoutQuery = (id: string, layout: LayoutId) =>
  queryOptions({
    queryKey: ['import', id, 'layout', layout],
    queryFn: () => getImportLayout(id, layout),
    staleTime: Infinity,
  })
