import type { AssetHash } from '#shared/model/ids.ts'
import { plain } from '../xml/xml.ts'
import { assetOf } from './assetToken.ts'

/** What a drawn slide refers to: a picture, or an address outside. */
export type Target =
  | { readonly kind: 'picture'; readonly asset: AssetHash }
  | { readonly kind: 'link'; readonly address: string }

export type DrawnFiles = Readonly<Record<string, Uint8Array>>

const relationship = /<Relationship Id="([^"]*)" Type="[^"]*\/(\w+)" Target="([^"]*)"/g

/** The targets by their ids in the slide. Layout and notes are left out: pptxgenjs has its own idea of those. */
export function readTargets(relationships: string, files: DrawnFiles): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  for (const [, id = '', type, target = ''] of relationships.matchAll(relationship)) {
    if (type === 'hyperlink') targets.set(id, { kind: 'link', address: plain(target) })
    if (type === 'image') targets.set(id, { kind: 'picture', asset: assetOf(file(files, target)) })
  }
  return targets
}

function file(files: DrawnFiles, target: string): Uint8Array {
  const found = files[target.replace('..', 'ppt')]
  if (!found) throw new Error(`pptxgenjs wrote no ${target}`)
  return found
}
