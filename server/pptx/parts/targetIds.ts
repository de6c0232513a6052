import type { AssetHash } from '#shared/model/ids.ts'
import type { Target } from '../draw/targets.ts'
import type { ChartParts } from './chartParts.ts'
import type { Relationships } from './relationships.ts'

/** The id under which a page names what is drawn on it. `mediaPath`: where in the package a picture's bytes are. */
export const targetIds =
  (relationships: Relationships, charts: ChartParts, mediaPath: (asset: AssetHash) => string) =>
  (target: Target): string => {
    switch (target.kind) {
      case 'link':
        return relationships.toAddress(target.address)
      case 'picture':
        return relationships.to('image', mediaPath(target.asset))
      case 'chart':
        return relationships.to('chart', charts.pathOf(target))
    }
  }
