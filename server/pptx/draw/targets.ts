import { strFromU8 } from 'fflate'
import type { AssetHash } from '#shared/model/ids.ts'
import { drawnXml, plain, type Xml } from '../xml/xml.ts'
import { assetOf } from './assetToken.ts'
import { unpacked } from './carried.ts'

/** What a drawn slide refers to: a picture, its lines, an address outside, or a chart. */
export type Target =
  | { readonly kind: 'picture' | 'drawing'; readonly asset: AssetHash }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'chart'; readonly chart: DrawnChart }

/** A chart's part as pptxgenjs wrote it, and the workbook that its numbers are in. */
export interface DrawnChart {
  readonly xml: Xml
  readonly workbook: Uint8Array
}

export type DrawnFiles = Readonly<Record<string, Uint8Array>>

const relationship = /<Relationship Id="([^"]*)" Type="[^"]*\/(\w+)" Target="([^"]*)"/g

/** The targets by their ids in the slide. Layout and notes are left out: pptxgenjs has its own idea of those. */
export function readTargets(relationships: string, files: DrawnFiles): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  for (const [, id = '', type, target = ''] of relationships.matchAll(relationship)) {
    if (type === 'hyperlink') targets.set(id, { kind: 'link', address: plain(target) })
    if (type === 'image') targets.set(id, { kind: 'picture', asset: assetOf(file(files, target)) })
    if (type === 'chart') targets.set(id, { kind: 'chart', chart: drawnChart(files, target) })
  }
  return targets
}

function drawnChart(files: DrawnFiles, target: string): DrawnChart {
  const name = target.slice(target.lastIndexOf('/') + 1)
  const leads = strFromU8(file(files, `../charts/_rels/${name}.rels`))
  const [, workbook = ''] = / Target="([^"]*)"/.exec(leads) ?? []
  return {
    xml: drawnXml(unpacked(strFromU8(file(files, `../charts/${name}`)))),
    workbook: file(files, workbook),
  }
}

function file(files: DrawnFiles, target: string): Uint8Array {
  const found = files[target.replace('..', 'ppt')]
  if (!found) throw new Error(`pptxgenjs wrote no ${target}`)
  return found
}
