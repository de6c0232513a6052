import { createHash } from 'node:crypto'
import type { AssetHash } from '#shared/model/ids.ts'
import type { Theme } from '#shared/model/theme.ts'
import type { ImportedTemplate } from './importTemplate.ts'
import type { Template, TemplatePart } from './template.ts'

/** A template's parts laid end to end: one file to keep, one piece of memory to hand over. */
export interface PackedParts extends Omit<Template, 'parts'> {
  readonly parts: readonly PackedPart[]
}

interface PackedPart extends Omit<TemplatePart, 'body'> {
  readonly at: number
  readonly length: number
}

/** A template on its way between threads. Hashes are made there: of fifty megabytes one takes a tenth of a second. */
export interface PackedTemplate extends Pick<ImportedTemplate, 'pictures' | 'removals'> {
  readonly theme: Theme
  readonly parts: PackedParts
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly hash: AssetHash
  /** SHA-256 of the file that it was read from. */
  readonly fileHash: string
  /** As the bytes of its JSON. */
  readonly layouts: Uint8Array<ArrayBuffer>
}

export function packedTemplate(
  { template, theme, layouts, pictures, removals }: ImportedTemplate,
  file: Uint8Array,
): PackedTemplate {
  const bytes = new Uint8Array(template.parts.reduce((sum, { body }) => sum + body.length, 0))
  let at = 0
  const parts = template.parts.map(({ body, ...part }): PackedPart => {
    bytes.set(body, at)
    at += body.length
    return { ...part, at: at - body.length, length: body.length }
  })
  return {
    ...{ theme, pictures, removals, bytes },
    parts: { ...template, parts },
    hash: hashOf(bytes),
    fileHash: hashOf(file),
    layouts: new TextEncoder().encode(JSON.stringify(layouts)),
  }
}

export const unpackedParts = ({ parts, ...template }: PackedParts, bytes: Uint8Array): Template => ({
  ...template,
  parts: parts.map(({ at, length, ...part }) => ({ ...part, body: bytes.subarray(at, at + length) })),
})

export const memoryOfTemplate = ({ bytes, layouts, pictures }: PackedTemplate): readonly ArrayBuffer[] =>
  [bytes, layouts, ...pictures.values()].map(({ buffer }) => buffer)

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
