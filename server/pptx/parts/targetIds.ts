import type { AssetHash } from '#shared/model/ids.ts'
import type { Target } from '../draw/targets.ts'
import type { ChartParts } from './chartParts.ts'
import type { Relationships } from './relationships.ts'

/** Where in the package a picture's bytes are, or its lines; `null`: it has none. */
export type MediaPath = (target: Extract<Target, { readonly asset: AssetHash }>) => string | null

/** The id under which a page names what is drawn on it; empty for the lines of a picture that has none. */
export const targetIds =
  (relationships: Relationships, charts: ChartParts, mediaPath: MediaPath) =>
  (target: Target): string => {
    switch (target.kind) {
      case 'link':
        return relationships.toAddress(target.address)
      case 'picture':
        return relationships.to('image', mediaPath(target) ?? '')
      case 'drawing': {
        const lines = mediaPath(target)
        return lines === null ? '' : relationships.to('image', lines)
      }
      case 'chart':
        return relationships.to('chart', charts.pathOf(target))
    }
  }
