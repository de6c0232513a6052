import type { WorkspaceId } from '#shared/model/ids.ts'
import { queryOptions } from '@tanstack/react-query'
import {
  getAvoided,
  getBrandColors,
  getBrandLayouts,
  getBrandPictures,
  getBrandThemes,
  getFonts,
} from '../api.ts'

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

/** The company's colours, in marketing's order. */
export const brandColorsQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['brand-colors', workspaceId],
    queryFn: () => getBrandColors(workspaceId),
    staleTime: 60_000,
  })

/** Pictures and logos that the workspace keeps at hand, the newest first. */
export const brandPicturesQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['brand-pictures', workspaceId],
    queryFn: () => getBrandPictures(workspaceId),
    staleTime: 60_000,
  })

/** Themes that were saved for every deck, by name. */
export const brandThemesQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['brand-themes', workspaceId],
    queryFn: () => getBrandThemes(workspaceId),
    staleTime: 60_000,
  })

/** Layouts that were saved for every deck, by name. */
export const brandLayoutsQuery = (workspaceId: WorkspaceId) =>
  queryOptions({
    queryKey: ['brand-layouts', workspaceId],
    queryFn: () => getBrandLayouts(workspaceId),
    staleTime: 60_000,
  })
