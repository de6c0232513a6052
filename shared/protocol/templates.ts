import type { LayoutForm } from '#shared/content/layoutForm.ts'
import type { TemplateVersionId, UserId } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'

/**
 * `GET /api/workspaces/:id/templates`, by name. `POST …/templates?name=…&file=…` with the file as its body →
 * BrandTemplate; `POST …/templates/:templateId/versions?file=…` likewise; `PATCH …/templates/:templateId` {name};
 * `DELETE …/templates/:templateId`.
 */
export interface BrandTemplateList {
  readonly templates: readonly BrandTemplate[]
}

/** A company's PowerPoint template, which new decks may begin on: `starter` of a new deck is its id. */
export interface BrandTemplate {
  readonly id: string
  readonly name: string
  /** The current one. */
  readonly version: TemplateVersion
}

/** A state of it, as it was uploaded. Decks stand on one. */
export interface TemplateVersion {
  readonly id: TemplateVersionId
  /** Counted from 1. */
  readonly number: number
  readonly fileName: string
  readonly addedBy: UserId
  /** ISO date. */
  readonly addedAt: string
  /** How many it has. */
  readonly layouts: number
  /** What of the file was left out, in sentences. */
  readonly removals: readonly string[]
}

/** `GET /api/workspaces/:id/templateVersions/:versionId/layouts?first=…`: all, or so many from the first. */
export interface TemplateLayouts {
  readonly theme: Theme
  /** With pictures of the workspace. */
  readonly layouts: readonly LayoutForm[]
}

/** `GET /api/workspaces/:id/templateVersions/:versionId`: what a deck stands on, and whether there is a newer one. */
export interface TemplateStanding {
  /** `null`: the template was deleted since. */
  readonly name: string | null
  readonly number: number
  /** The current one, where that is another. */
  readonly newer: Pick<TemplateVersion, 'id' | 'number' | 'addedAt'> | null
}
