import { queryOptions } from '@tanstack/react-query'
import type { TemplateVersionId, WorkspaceId } from '#shared/model/ids.ts'
import type {
  BrandTemplate,
  BrandTemplateList,
  TemplateLayouts,
  TemplateStanding,
} from '#shared/protocol/templates.ts'
import { get, patch, remove } from '../api.ts'
import { sendFile } from './sendFile.ts'

/*
 * Brand templates: what is asked of the server, and what is told to it. Apart from `api.ts`, which the editor's first
 * view loads whole.
 */

const templatesOf = (workspaceId: WorkspaceId): string => `/api/workspaces/${workspaceId}/templates`

/** The company's PowerPoint templates, by name. */
export const templatesQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['templates', workspaceId],
    queryFn: () => get<BrandTemplateList>(templatesOf(workspaceId)).then(({ templates }) => templates),
    staleTime: 60_000,
  })

/** Layouts that are shown of a template until somebody wants to see all. */
export const shownFirst = 4

/** Layouts of a version, which never change; `first`: so many. */
export const templateLayoutsQuery = (workspaceId: WorkspaceId, version: TemplateVersionId, first?: number) =>
  queryOptions({
    queryKey: ['templateLayouts', workspaceId, version, first ?? 'all'],
    queryFn: () =>
      get<TemplateLayouts>(
        `/api/workspaces/${workspaceId}/templateVersions/${version}/layouts${first === undefined ? '' : `?first=${first}`}`,
      ),
    staleTime: Infinity,
  })

/** Whether there is a newer version than the one that a deck stands on. */
export const templateStandingQuery = (workspaceId: WorkspaceId, version: TemplateVersionId) =>
  queryOptions({
    queryKey: ['templateStanding', workspaceId, version],
    queryFn: () => get<TemplateStanding>(`/api/workspaces/${workspaceId}/templateVersions/${version}`),
    staleTime: 60_000,
  })

type Sending = Parameters<typeof sendFile>[2]

export const uploadTemplate = (workspaceId: WorkspaceId, name: string, file: File, sending: Sending) =>
  sendFile<BrandTemplate>(
    `${templatesOf(workspaceId)}?${new URLSearchParams({ name, file: file.name })}`,
    file,
    sending,
  )
export const uploadTemplateVersion = (workspaceId: WorkspaceId, id: string, file: File, sending: Sending) =>
  sendFile<BrandTemplate>(
    `${templatesOf(workspaceId)}/${id}/versions?${new URLSearchParams({ file: file.name })}`,
    file,
    sending,
  )
export const renameTemplate = (workspaceId: WorkspaceId, id: string, name: string) =>
  patch<void>(`${templatesOf(workspaceId)}/${id}`, { name })
export const removeTemplate = (workspaceId: WorkspaceId, id: string) =>
  remove(`${templatesOf(workspaceId)}/${id}`)
