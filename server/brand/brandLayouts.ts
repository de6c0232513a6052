import type { Kysely } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { LayoutContent } from '#shared/docs/layoutEdits.ts'
import type { WorkspaceId } from '#shared/model/ids.ts'
import type { BrandLayout } from '#shared/protocol/api.ts'
import { picturesNamedIn } from '../assets/picturesIn.ts'
import type { Assets } from '../assets/assets.ts'
import type { UnusedPictures } from '../assets/unusedPictures.ts'
import type { Schema } from '../database/schema.ts'
import { SavedLooks } from './savedLooks.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly assets: Pick<Assets, 'keep'>
  readonly unused: Pick<UnusedPictures, 'noteAll'>
}

/** Layouts that a workspace saved. What a layout shows is needed for as long as it is saved. */
export class BrandLayouts {
  readonly #saved: SavedLooks
  readonly #assets: Pick<Assets, 'keep'>
  readonly #unused: Pick<UnusedPictures, 'noteAll'>

  constructor({ db, assets, unused }: Deps) {
    this.#saved = new SavedLooks(db, { table: 'brand_layout', called: 'layout', most: 40 })
    this.#assets = assets
    this.#unused = unused
  }

  async listIn(workspaceId: WorkspaceId): Promise<readonly BrandLayout[]> {
    const layouts: BrandLayout[] = []
    for (const saved of await this.#saved.listIn(workspaceId)) {
      layouts.push(layoutOf(saved))
      // Forty that are as large as they may be are read for 30 ms; others have a turn in between.
      await setImmediate()
    }
    return layouts
  }

  /** `beside`: in the place of none, under another name where this one is taken. */
  async save(
    workspaceId: WorkspaceId,
    name: string,
    content: Content,
    beside: boolean,
  ): Promise<BrandLayout> {
    const replaced = beside ? null : await this.#saved.maybeNamed(workspaceId, name)
    const look = JSON.stringify(content)
    // Said before it is saved: whoever is just removing what nothing shows leaves it then.
    for (const hash of picturesNamedIn(look)) await this.#assets.keep(workspaceId, hash)
    const saved = await this.#saved.save(workspaceId, name, look, beside)
    // Its own ones, too: whoever saves under this name at the same moment replaces it without having seen it.
    await this.#note(workspaceId, (replaced?.look ?? '') + look)
    return layoutOf(saved)
  }

  rename(workspaceId: WorkspaceId, id: string, name: string): Promise<void> {
    return this.#saved.rename(workspaceId, id, name)
  }

  async remove(workspaceId: WorkspaceId, id: string): Promise<void> {
    const removed = await this.#saved.maybe(workspaceId, id)
    if (removed) await this.#note(workspaceId, removed.look)
    await this.#saved.remove(workspaceId, id)
  }

  /** What is named here may be shown by nothing from now on; what still is, the next look finds. */
  async #note(workspaceId: WorkspaceId, look: string): Promise<void> {
    await this.#unused.noteAll(workspaceId, picturesNamedIn(look))
  }
}

type Content = Omit<LayoutContent, 'title'>

const layoutOf = ({
  id,
  name,
  look,
}: {
  readonly id: string
  readonly name: string
  readonly look: string
}): BrandLayout => ({
  ...(JSON.parse(look) as Content),
  ...{ id, name },
})
