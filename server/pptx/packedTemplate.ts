import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetHash } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { ImportedTemplate } from './importTemplate.ts'
import { picturesIn, type PicturesOnDisk } from './picturesOnDisk.ts'
import type { Template, TemplatePart } from './template.ts'

/** A template's parts laid end to end: one file to keep. */
export interface PackedParts extends Omit<Template, 'parts'> {
  readonly parts: readonly PackedPart[]
}

interface PackedPart extends Omit<TemplatePart, 'body'> {
  readonly at: number
  readonly length: number
}

/** A template on its way between processes. Hashes are made there: of fifty megabytes one takes a tenth of a second. */
export interface PackedTemplate extends Pick<ImportedTemplate, 'removals'> {
  readonly theme: Theme
  readonly parts: PackedParts
  /** Where they lie, and how many bytes they are. */
  readonly path: string
  readonly bytes: number
  readonly hash: AssetHash
  /** SHA-256 of the file that it was read from. */
  readonly fileHash: string
  /** As the bytes of its JSON. */
  readonly layouts: Uint8Array
  readonly pictures: PicturesOnDisk
}

/** Writes parts and pictures into `folder`. */
export async function packedTemplate(
  { template, theme, layouts, pictures, removals }: ImportedTemplate,
  file: Uint8Array,
  folder: string,
): Promise<PackedTemplate> {
  const { parts, bytes } = packedParts(template)
  const path = join(folder, 'parts')
  await writeFile(path, bytes, { flag: 'wx' })
  return {
    ...{ theme, removals, parts, path },
    ...{ bytes: bytes.length, hash: hashOf(bytes), fileHash: hashOf(file) },
    layouts: new TextEncoder().encode(JSON.stringify(layouts)),
    pictures: await picturesIn(folder, pictures),
  }
}

export function packedParts(template: Template): { readonly parts: PackedParts; readonly bytes: Uint8Array } {
  const bytes = new Uint8Array(template.parts.reduce((sum, { body }) => sum + body.length, 0))
  let at = 0
  const parts = template.parts.map(({ body, ...part }): PackedPart => {
    bytes.set(body, at)
    at += body.length
    return { ...part, at: at - body.length, length: body.length }
  })
  return { parts: { ...template, parts }, bytes }
}

export const unpackedParts = ({ parts, ...template }: PackedParts, bytes: Uint8Array): Template => ({
  ...template,
  parts: parts.map(({ at, length, ...part }) => ({ ...part, body: bytes.subarray(at, at + length) })),
})

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
