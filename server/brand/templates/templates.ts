import { setImmediate } from 'node:timers/promises'
import { access, constants, readFile } from 'node:fs/promises'
import { layoutWith } from '#shared/content/buildImported.ts'
import { buildSlides } from '#shared/content/buildSlides.ts'
import type { LayoutForm } from '#shared/content/layoutForm.ts'
import { openingLayout } from '#shared/content/openingLayout.ts'
import type { StoredPictures } from '#shared/content/importedDeck.ts'
import { standOnTemplate } from '#shared/docs/designDoc.ts'
import { addLayout, addSlideFrom } from '#shared/docs/layoutEdits.ts'
import { setTheme } from '#shared/docs/themeDoc.ts'
import { folded } from '#shared/model/folded.ts'
import { newId, type TemplateVersionId, type UserId, type WorkspaceId } from '#shared/model/ids.ts'
import type { BrandTemplate, TemplateLayouts, TemplateStanding } from '#shared/protocol/templates.ts'
import type { AssetFiles } from '../../assets/assetFiles.ts'
import type { Assets } from '../../assets/assets.ts'
import { picturesNamedIn } from '../../assets/picturesIn.ts'
import type { ReceivedFile } from '../../assets/receive.ts'
import { storePictures } from '../../assets/storePictures.ts'
import type { TemplateVersionRow } from '../../database/tables/brand.ts'
import { systemClock } from '../../clock.ts'
import { conflict, notFound, Refusal } from '../../errors.ts'
import { maybeCopy, writeCopy, type CopyKind } from '../../frozen/copy.ts'
import type { Turn } from '../../lanes.ts'
import type { Log } from '../../log.ts'
import type { Importer } from '../../pptx/importer.ts'
import type { PackedTemplate } from '../../pptx/packedTemplate.ts'
import type { KeptTemplate } from '../../pptx/exportPptx.ts'
import type { StarterContent } from '../../starters/starter.ts'
import { templateLayouts, templateParts, templateRemovals, templateThemes } from './templateCopies.ts'
import type { NewVersion } from './templateRows.ts'
import { removeUnusedVersions, type UnusedDeps } from './unusedVersions.ts'

/** Of a workspace: templates that are offered, versions of all, and bytes of what is carried of these. */
const most = { templates: 20, versions: 200, bytes: 500_000_000 } as const

/** Milliseconds between two looks for versions that no deck needs. */
const lookEvery = 3_600_000

interface Deps extends UnusedDeps {
  readonly importer: Pick<Importer, 'templateInto'>
  readonly assets: Pick<Assets, 'add' | 'keep'>
  readonly files: Pick<AssetFiles, 'removeUnneeded' | 'write' | 'path'>
  readonly log: Log
}

/** A file that somebody brings. */
interface Brought {
  readonly workspaceId: WorkspaceId
  readonly by: UserId
  readonly fileName: string
  /** Called once it is known that there is room for it. */
  readonly receive: () => Promise<ReceivedFile>
  readonly turn: Turn
}

/** A workspace's brand templates: what decks begin on, and what their files are written on. */
export class Templates {
  readonly #deps: Deps
  #looking: Promise<void> = Promise.resolve()
  #endWait = (): void => undefined
  #isStopped = false

  constructor(deps: Deps) {
    this.#deps = deps
  }

  /** Looks in every workspace for versions that no deck needs any more, now and every hour. Returns at once. */
  start(): void {
    this.#looking = this.#looking
      .then(() => this.removeAllUnused())
      .catch((error: unknown) => {
        this.#deps.log.error({ err: error }, 'unused versions of templates could not be removed')
      })
    void this.#looking.then(() => {
      if (!this.#isStopped) this.#endWait = systemClock.after(lookEvery, () => this.start())
    })
  }

  async listIn(workspaceId: WorkspaceId): Promise<readonly BrandTemplate[]> {
    return (await this.#deps.rows.listIn(workspaceId)).map(present)
  }

  /** Throws a `Refusal` for what cannot be a template, without room, and where another one has the name. */
  async add(name: string, brought: Brought): Promise<BrandTemplate> {
    const { rows } = this.#deps
    const { workspaceId } = brought
    await this.#demandFree(workspaceId, name)
    const id = newId()
    await this.#read(brought, async (version, layouts) => {
      await this.#demandFree(workspaceId, name)
      const row = { id, workspace_id: workspaceId, name, folded: folded(name) }
      if (!(await rows.insert(row, version, layouts))) throw taken()
    })
    return this.#presented(workspaceId, id)
  }

  /** New decks begin on it from then on; those that stand on an older one are told. Throws as `add` does. */
  async addVersion(templateId: string, brought: Brought): Promise<BrandTemplate> {
    const { rows } = this.#deps
    const { workspaceId } = brought
    const before = await this.#current(workspaceId, templateId)
    await this.#read(brought, async (version, layouts) => {
      if (version.file_hash === before.file_hash) throw conflict('same-file', sameFile(before.number))
      if (!(await rows.insertVersion(templateId, version, layouts))) throw notFound('template')
    })
    this.#look(workspaceId)
    return this.#presented(workspaceId, templateId)
  }

  async rename(workspaceId: WorkspaceId, id: string, name: string): Promise<void> {
    const { rows } = this.#deps
    if (!(await rows.maybe(workspaceId, id))) throw notFound('template')
    if (!(await rows.rename(id, name, folded(name)))) throw taken()
  }

  /** It is offered no more. Decks that stand on it keep their layouts, and their files are still written on it. */
  async remove(workspaceId: WorkspaceId, id: string): Promise<void> {
    const { rows } = this.#deps
    if (!(await rows.maybe(workspaceId, id)) || !(await rows.remove(id))) throw notFound('template')
    this.#look(workspaceId)
  }

  /** What a deck stands on. Throws a `Refusal` where the workspace has no such version. */
  async standing(workspaceId: WorkspaceId, version: TemplateVersionId): Promise<TemplateStanding> {
    const { rows } = this.#deps
    const row = await rows.maybeVersion(workspaceId, version)
    if (!row) throw notFound('template')
    const template = await rows.maybe(workspaceId, row.template_id)
    const current = template && template.version_id !== version ? template.version_id : null
    const newer = current === null ? null : await rows.maybeVersion(workspaceId, current)
    return {
      ...{ name: template?.name ?? null, number: row.number },
      newer: newer && { id: newer.id, number: newer.number, addedAt: newer.added_at },
    }
  }

  /** The layouts of a version, all or so many from the first. Throws a `Refusal` where the workspace has none such. */
  async layouts(
    workspaceId: WorkspaceId,
    version: TemplateVersionId,
    first?: number,
  ): Promise<TemplateLayouts> {
    const row = await this.#deps.rows.maybeVersion(workspaceId, version)
    if (!row) throw notFound('template')
    const layouts: LayoutForm[] = []
    for (const kept of await this.#deps.rows.layoutsOf(version, first)) {
      layouts.push(readable(templateLayouts, kept))
      // A hundred large ones are read for a tenth of a second; others have a turn in between.
      await setImmediate()
    }
    return { theme: readable(templateThemes, row.theme), layouts }
  }

  /** A template as new decks begin on it: its theme, its layouts, and a first slide. `null`: it is not offered. */
  async maybeStarter(workspaceId: WorkspaceId, id: string): Promise<StarterContent | null> {
    const { rows, assets } = this.#deps
    const row = await rows.maybe(workspaceId, id)
    if (!row) return null
    return {
      ...{ id, title: row.name, description: '' },
      build: async (doc) => {
        const { theme, layouts } = await this.layouts(workspaceId, row.version_id)
        setTheme(doc, theme)
        standOnTemplate(doc, row.version_id)
        for (const { id: layoutId, section: _section, ...layout } of layouts) {
          addLayout(doc, layout, Infinity, layoutId)
          for (const hash of picturesNamedIn(JSON.stringify(layout))) await assets.keep(workspaceId, hash)
          await setImmediate()
        }
        const opening = openingLayout(layouts)
        if (opening) addSlideFrom(doc, opening.id)
        return buildSlides(doc, [])
      },
    }
  }

  /**
   * What a deck's file is written on; `null`: this workspace has no such version, or its parts cannot be read, which is
   * logged: a file on the deck's own layouts is better than none.
   */
  async maybeKept(workspaceId: WorkspaceId, version: TemplateVersionId): Promise<KeptTemplate | null> {
    const { rows, files, log } = this.#deps
    const row = await rows.maybeVersion(workspaceId, version)
    if (!row) return null
    try {
      const [parts, path] = [readable(templateParts, row.parts), files.path(row.hash)]
      await access(path, constants.R_OK)
      const { theme, layouts: read } = await this.layouts(workspaceId, version)
      const layouts: string[] = []
      for (const layout of read) {
        layouts.push(JSON.stringify(layout))
        await setImmediate()
      }
      return { parts, path, theme, layouts }
    } catch (error) {
      log.error({ err: error, version }, 'parts of a template cannot be read')
      return null
    }
  }

  /** One look for versions that no deck needs any more. */
  removeUnused(workspaceId: WorkspaceId, now = Date.now()): Promise<void> {
    return removeUnusedVersions(this.#deps, workspaceId, now)
  }

  /** The same in each workspace that has some. */
  async removeAllUnused(now = Date.now()): Promise<void> {
    for (const workspaceId of await this.#deps.rows.workspacesWithOld()) {
      if (this.#isStopped) return
      await this.removeUnused(workspaceId, now)
    }
  }

  /** Waits for what is being looked through. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#endWait()
    await this.#looking
  }

  async #read(
    { workspaceId, by, fileName, receive, turn }: Brought,
    keep: (version: NewVersion, layouts: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const { importer, files } = this.#deps
    const file = await receive()
    try {
      await importer.templateInto({ path: file.path, name: fileName }, turn, async (read) => {
        await this.#demandRoom(workspaceId, read.bytes)
        const { pictures, refused } = await storePictures(this.#deps, workspaceId, read.pictures, turn)
        const layouts = await keptLayouts(read, pictures)
        const parts = await readFile(read.path)
        await files.write(parts, read.hash)
        try {
          await keep(
            versionRow(read, { workspaceId, by, fileName, refused, layouts: layouts.length }),
            layouts,
          )
        } catch (error) {
          await files.removeUnneeded(read.hash)
          throw error
        }
        // Once more: whoever was just removing the same parts of another version has seen this one's row by now.
        await files.write(parts, read.hash)
      })
    } finally {
      await file.discard()
    }
  }

  async #demandFree(workspaceId: WorkspaceId, name: string): Promise<void> {
    const there = await this.#deps.rows.listIn(workspaceId)
    if (there.some((one) => folded(one.name) === folded(name))) throw taken()
    if (there.length >= most.templates) throw conflict('quota', tooMany)
  }

  async #demandRoom(workspaceId: WorkspaceId, bytes: number): Promise<void> {
    if (await this.#hasRoom(workspaceId, bytes)) return
    await this.removeUnused(workspaceId)
    if (!(await this.#hasRoom(workspaceId, bytes))) throw conflict('quota', noRoom)
  }

  async #hasRoom(workspaceId: WorkspaceId, bytes: number): Promise<boolean> {
    const versions = await this.#deps.rows.versionsIn(workspaceId)
    const held = versions.reduce((sum, one) => sum + one.bytes, 0)
    return versions.length < most.versions && held + bytes <= most.bytes
  }

  async #current(workspaceId: WorkspaceId, templateId: string): Promise<TemplateVersionRow> {
    const { rows } = this.#deps
    const row = await rows.maybe(workspaceId, templateId)
    const version = row && (await rows.maybeVersion(workspaceId, row.version_id))
    if (!version) throw notFound('template')
    return version
  }

  async #presented(workspaceId: WorkspaceId, id: string): Promise<BrandTemplate> {
    const found = (await this.listIn(workspaceId)).find((template) => template.id === id)
    if (!found) throw notFound('template')
    return found
  }

  /** Returns at once. */
  #look(workspaceId: WorkspaceId): void {
    this.#looking = this.#looking
      .then(() => this.removeUnused(workspaceId))
      .catch((error: unknown) => {
        this.#deps.log.error({ err: error }, 'unused versions of templates could not be removed')
      })
  }
}

async function keptLayouts(
  { layouts }: PackedTemplate,
  pictures: StoredPictures,
): Promise<readonly string[]> {
  const read = JSON.parse(new TextDecoder().decode(layouts)) as readonly LayoutForm[]
  const kept: string[] = []
  for (const layout of read) {
    kept.push(writeCopy(templateLayouts, layoutWith(layout, pictures)))
    await setImmediate()
  }
  return kept
}

interface Said {
  readonly workspaceId: WorkspaceId
  readonly by: UserId
  readonly fileName: string
  readonly refused: readonly string[]
  readonly layouts: number
}

const versionRow = (
  { parts, theme, removals, hash, fileHash, bytes }: PackedTemplate,
  { workspaceId, by, fileName, refused, layouts }: Said,
): NewVersion => ({
  ...{ id: newId(), workspace_id: workspaceId, hash, bytes, layouts },
  parts: writeCopy(templateParts, parts),
  theme: writeCopy(templateThemes, theme),
  removals: writeCopy(templateRemovals, [...removals, ...refused]),
  ...{ file_name: fileName, file_hash: fileHash, added_by: by, added_at: new Date().toISOString() },
})

const present = ({
  template_id,
  name,
  ...version
}: TemplateVersionRow & { readonly name: string }): BrandTemplate => ({
  ...{ id: template_id, name },
  version: {
    ...{ id: version.id, number: version.number, layouts: version.layouts },
    ...{ fileName: version.file_name, addedBy: version.added_by, addedAt: version.added_at },
    removals: maybeCopy(templateRemovals, version.removals) ?? [],
  },
})

function readable<T>(kind: CopyKind<T>, stored: string): T {
  const read = maybeCopy(kind, stored)
  if (read === null) throw conflict('template-unreadable', unreadable)
  return read
}

const taken = (): Refusal =>
  new Refusal(409, 'exists', 'Another template has this name already. Choose another one.', 'name')

const tooMany = `There is room for ${most.templates} templates. Delete one that matters less, then try again.`
const noRoom =
  'The templates of this workspace fill the room they have. Delete those that no deck stands on any more: their room is free a day later.'
const sameFile = (number: number): string =>
  `This is the file that version ${number} was made of. Save the template in PowerPoint first, then choose it again.`
const unreadable =
  'This version of the template was kept by another version of Duodeck and cannot be read. Upload the template again.'
