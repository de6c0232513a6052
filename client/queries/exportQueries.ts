import { queryOptions } from '@tanstack/react-query'
import type { FileReport } from '#shared/pptx/fileReport.ts'
import type { ExportList, ExportRecord, ListedExport, NewExport } from '#shared/protocol/exports.ts'
import { get, post, remove } from '../api.ts'

/*
 * Files that are made in the background. Apart from `api.ts`, which the editor's first view loads whole.
 */

/** A file that somebody wants, and of what. */
export interface ExportRequest {
  readonly of: 'decks' | 'pitches' | 'stages'
  readonly id: string
  readonly wanted: NewExport
}

export const isUnfinished = ({ state }: ListedExport): boolean =>
  state.kind === 'waiting' || state.kind === 'working'

/** The caller's own, of all their workspaces, the latest first. */
export const listExports = () => get<ExportList>('/api/exports').then(({ exports }) => exports)

export const getExport = (id: string) => get<ExportRecord>(`/api/exports/${id}`)

/** With its report, which stays as it is once it is there. */
export const exportQuery = (id: string) =>
  queryOptions({
    queryKey: ['exports', id],
    queryFn: () => getExport(id),
    staleTime: Infinity,
  })

/**
 * What would become of its slides, before it is made. Asked anew each time: the deck may be another by then, and what
 * nobody waits for any more is let go of.
 */
export const reportQuery = ({ of, id, wanted }: ExportRequest) =>
  queryOptions({
    queryKey: ['exportReport', of, id, wanted],
    queryFn: ({ signal }) => post<FileReport>(`/api/${of}/${id}/exports/report`, wanted, signal),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    retry: false,
  })

export const createExport = ({ of, id, wanted }: ExportRequest) =>
  post<ExportRecord>(`/api/${of}/${id}/exports`, wanted)
export const cancelExport = (id: string) => post<void>(`/api/exports/${id}/cancel`, {})
export const removeExport = (id: string) => remove(`/api/exports/${id}`)

/** A link to follow rather than a call: the browser saves what it answers. */
export const exportFileUrl = (id: string): string => `/api/exports/${id}/file`

/** The page that prints the same in this browser, by its own dialog. */
export function printPageUrl({ of, id, wanted }: ExportRequest): string {
  const { format: _pages, width: _whole, slides = [], ...rest } = wanted
  const said = Object.entries({ ...rest, slides: slides.join() }).filter(([, value]) => value !== '')
  const pages = `/api/${of}/${id}/export.pages?${new URLSearchParams(said)}`
  return `/print.html?${new URLSearchParams({ dialog: '', deck: pages })}`
}
