import type { Kysely } from 'kysely'
import type { WorkspaceId } from '#shared/model/ids.ts'
import { asFreshLooks } from '#shared/docs/freshLooks.ts'
import { defaultTheme, type ThemeLook } from '#shared/model/theme.ts'
import type { BrandTheme } from '#shared/protocol/api.ts'
import type { Schema } from '../database/schema.ts'
import { SavedLooks } from './savedLooks.ts'

/** Themes that a workspace saved; forty, since each is drawn where one is chosen. */
export class BrandThemes {
  readonly #saved: SavedLooks

  constructor(db: Kysely<Schema>) {
    this.#saved = new SavedLooks(db, { table: 'brand_theme', called: 'theme', most: 40 })
  }

  async listIn(workspaceId: WorkspaceId): Promise<readonly BrandTheme[]> {
    return (await this.#saved.listIn(workspaceId)).map(themeOf)
  }

  /** `beside`: in the place of none, under another name where this one is taken. */
  async save(workspaceId: WorkspaceId, name: string, look: ThemeLook, beside: boolean): Promise<BrandTheme> {
    return themeOf(await this.#saved.save(workspaceId, name, JSON.stringify(look), beside))
  }

  rename(workspaceId: WorkspaceId, id: string, name: string): Promise<void> {
    return this.#saved.rename(workspaceId, id, name)
  }

  remove(workspaceId: WorkspaceId, id: string): Promise<void> {
    return this.#saved.remove(workspaceId, id)
  }
}

/** What a theme did not have yet when it was saved is the usual. */
function themeOf({
  id,
  name,
  look,
}: Pick<BrandTheme, 'id' | 'name'> & { readonly look: string }): BrandTheme {
  const { colors, fonts, text, charts, fresh } = JSON.parse(look) as ThemeLook
  return {
    ...{ id, name, fonts },
    colors: { ...defaultTheme.colors, ...colors },
    text: { ...defaultTheme.text, ...text },
    ...(charts && { charts }),
    fresh: asFreshLooks(fresh),
  }
}
